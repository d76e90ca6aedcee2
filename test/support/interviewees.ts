import type { InitOptions } from '../../src/commands/init/types.js'
import { init } from '../../src/commands/init/init.js'
import type { Reply } from '../../src/commands/shared/ports.js'
import { findFormField } from '../../src/plan/form.js'
import type { Question } from '../../src/interview/question.js'
import type { Plan } from '../../src/plan/plan.js'
import type { Task } from '../../src/plan/profile.js'
import { readPlan } from '../../src/plan/read/read.js'
import { parseSource } from '../../src/yaml/parse.js'
import {
  type FakePorts,
  fakePorts,
  type RunResult,
  run,
  type Script,
  createScriptedPrompter,
  type World,
} from './fake-ports.js'

/** People who are interviewed in tests: each has an answer for every question of the plan format. */

const NAMES: Readonly<Record<string, string>> = {
  executive_sponsor: 'Ilse Verhoeven, Chief Claims Officer',
  decision_owner: 'Marek Novák, Head of Claims Handling',
  ml_lead: 'Jonas de Vries, ML lead',
  privacy_legal: 'Aisha Rahman, Data Protection Officer',
  integration_owner: 'Tom Becker, CRM platform lead',
  data_owner: 'Lena Fischer, Billing data owner',
  finance_partner: 'Paul Okafor, Controller',
  frontline_rep: 'Sofia Rossi, Team lead',
}

/** Answers everything with the examples of the plan format. */
export function answerFromExamples(task: Task, changesOutcome = true): Script {
  return (question) => {
    const { path, kind, options } = question
    if (path === 'review') return 'done'
    if (path === 'project.initiative') return 'first_model'
    if (path === 'economics.period') return 'month'
    if (path === 'project.task') return task
    if (path === 'value.action_changes_outcome') return changesOutcome ? 'yes' : 'no'
    if (/^value\.alternatives\..+\.needs_ml$/.test(path)) return 'no'
    if (path === 'expectations.success_criteria') return 'precision among the customers called'
    const role = /^people\.(\w+)$/.exec(path)?.[1]
    if (role !== undefined && NAMES[role] !== undefined) return NAMES[role]
    if (kind === 'yes-no') return 'yes'
    if (kind === 'choice' || kind === 'choices') return options[0]?.value
    return findExample(question)
  }
}

function findExample({ path, example }: Question): string {
  const field = findFormField(path.split('.'))?.field
  return example ?? (field?.kind === 'date' ? '2027-03-01' : field?.kind === 'number' ? '12' : 'Nothing else')
}

/** The same person, with other words where `said` has some. */
export function withAnswers(answersByPath: Readonly<Record<string, string | Reply>>, otherwise: Script): Script {
  return (question) => answersByPath[question.path] ?? otherwise(question)
}

export const PLAN_FILE = 'mlproject.yaml'

export function initOptions(options: Partial<InitOptions> = {}): InitOptions {
  return { file: PLAN_FILE, replace: false, set: [], questions: false, format: 'markdown', dryRun: false, ...options }
}

export interface Session extends RunResult {
  readonly asked: readonly Question[]
  readonly printed: readonly string[]
  readonly ports: FakePorts
  readonly plan: string
}

/** One sitting of an interview. */
export async function runSession(
  script: Script | undefined,
  world: Omit<World, 'ask'> = {},
  options: Partial<InitOptions> = {},
): Promise<Session> {
  const prompter = script && createScriptedPrompter(script)
  const ports = fakePorts({ ...world, ...(prompter ? { ask: prompter } : {}) })
  const result = await run(ports, (outside) => init(initOptions(options), outside))
  return {
    ...result,
    asked: prompter?.asked ?? [],
    printed: prompter?.printed ?? [],
    ports,
    plan: result.files[PLAN_FILE] ?? '',
  }
}

/** Stops, as Ctrl-C does, when asked for the nth time. */
export function stopAfter(count: number, script: Script): Script {
  let asked = 0
  return (question) => (++asked > count ? undefined : script(question))
}

export function parsePlanText(text: string): Plan {
  return readPlan(parseSource(text).data).plan
}

let complete: Promise<string> | undefined

/** A plan on which everything that a kickoff asks is answered. */
export function completePlan(): Promise<string> {
  complete ??= runSession(answerFromExamples('binary')).then(({ plan }) => plan)
  return complete
}

export const BACK = { kind: 'back' } as const
export const UNKNOWN = { kind: 'unknown' } as const
export const NOT_APPLICABLE = { kind: 'not-applicable' } as const
