import { listOpenQuestions, type InterviewScope, getPlanStage } from '../../interview/scope.js'
import { orderSitting } from '../../interview/sitting/order.js'
import { lintPlan } from '../../lint/lint-plan.js'
import { isWithin, parsePath } from '../../plan/path.js'
import { loadRulebook } from '../policy/rulebook.js'
import { findPerson } from '../shared/person.js'
import type { Ports } from '../shared/ports.js'
import type { Draft, InitOptions } from './types.js'

/** Which questions this run asks, and in which order. */
export async function createScope(options: InitOptions, draft: Draft, ports: Ports): Promise<InterviewScope> {
  const { section, stage, questions, for: role } = options
  const { plan } = draft.answers()
  const people = findPeople(options, draft)
  /* The owner of an open question may be the person at the terminal, or the reader of the printed page. */
  const isForSomeone = section !== undefined || role !== undefined || people !== undefined
  const withPending = isForSomeone && (ports.prompter !== undefined || questions)
  const scope: InterviewScope = { today: ports.today, stage, section, role, people, withPending }
  /* A kickoff is one conversation about the project; the stages after it have many owners. */
  const isSitting = section === undefined && (stage ?? getPlanStage(plan)) !== 'kickoff' && draft.before !== ''
  return isSitting ? { ...scope, sitting: await planSitting(scope, draft, ports) } : scope
}

function findPeople({ with: inputs = [] }: InitOptions, draft: Draft): readonly string[] | undefined {
  const names = inputs.flatMap((input) => input.split(',')).filter((name) => name.trim() !== '')
  return names.length === 0 ? undefined : names.map((name) => findPerson(draft.answers().plan, name).id)
}

async function planSitting(scope: InterviewScope, draft: Draft, ports: Ports) {
  const { plan } = draft.answers()
  const rulebook = await loadRulebook(draft.file, ports)
  const stage = scope.stage ?? getPlanStage(plan)
  const report = lintPlan(draft.file, draft.before, { today: ports.today, ...rulebook, stage })
  const errors = report.findings.filter(({ severity, state }) => severity === 'error' && state === 'active')
  const errorPaths = errors.map(({ path }) => parsePath(path))
  return orderSitting(listOpenQuestions(plan, scope), plan, (path) =>
    errorPaths.some((errorPath) => isWithin(errorPath, path)),
  )
}
