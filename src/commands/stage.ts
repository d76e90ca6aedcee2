import { userError } from '../errors.js'
import { idFrom } from '../plan/id.js'
import type { Finding, PlanReport } from '../lint/finding.js'
import { showDay } from '../plan/day.js'
import { listed } from '../plan/listed.js'
import { nearest } from '../plan/near.js'
import type { Person, Plan } from '../plan/plan.js'
import { type Role, roleLabel } from '../plan/roles.js'
import { nextStage, reached, type Stage, stageNames } from '../plan/stage.js'
import { clean } from '../report/clean.js'
import { plural } from '../report/counts.js'
import { paragraph } from '../report/wrap.js'
import type { Edit } from '../source/edit.js'
import { changePlan, type OpenPlan, openPlan } from './change-plan.js'
import { judge } from './judge.js'
import { personTyped } from './person.js'
import { planNamed } from './plans.js'
import type { Ports } from './ports.js'

export interface StageOptions {
  readonly stage: string
  /** Who decided it: an id or a name. */
  readonly by: string | undefined
  readonly plan: string | undefined
}

/**
 * Moves a plan on and records the decision. 1: errors stand for that stage, and nothing was written. Going back to
 * an earlier stage is a decision too, and needs nothing but somebody who takes it.
 */
export async function stage(options: StageOptions, ports: Ports): Promise<number> {
  const open = await openPlan(await planNamed(options.plan, ports), ports)
  const [from, to] = [open.plan.project?.stage ?? 'kickoff', stageTyped(options.stage)]
  refuseJump(from, to)
  const person = deciderTyped(open.plan, options.by)
  if (!reached(from, to)) {
    const report = await judge(open.file, open.text, ports, { stage: to })
    const errors = report.findings.filter(({ severity, state }) => severity === 'error' && state === 'active')
    if (errors.length > 0 || report.notRun.length > 0) return refuse(open, to, errors, report, ports)
  }
  await changePlan(open.file, ports, (plan) => {
    /* Somebody else may have moved it meanwhile. */
    refuseJump(plan.project?.stage ?? 'kickoff', to)
    return stageEdits(plan, to, person, ports.today)
  })
  tell(open.file, from, to, person, ports)
  return 0
}

function stageTyped(typed: string): Stage {
  const found = stageNames().find((name) => name === typed.trim().toLowerCase())
  if (found !== undefined) return found
  const near = nearest(typed, stageNames())
  const help = near === undefined ? `Choose from ${listed(stageNames(), 'or')}.` : `Did you mean ${near}?`
  throw userError('bad-option', `There is no stage ${typed}.`, help)
}

function refuseJump(from: Stage, to: Stage): void {
  if (from === to) {
    throw userError('refused', `The plan is at the ${to} stage already.`, 'Name another one, or run `mlplan lint`.')
  }
  const next = nextStage(from)
  if (reached(from, to) || next === to) return
  throw userError(
    'refused',
    `The plan is at the ${from} stage; between it and ${to} lies ${next ?? from}, which somebody has to decide on first.`,
    `Run \`mlplan stage ${next ?? from} --by PERSON\`.`,
  )
}

/** Whoever answers for the result decides; the ML lead asks for it. */
const DECIDERS: readonly Role[] = ['executive_sponsor', 'decision_owner', 'steering_committee']

function deciderTyped(plan: Plan, by: string | undefined): Person {
  const able = (plan.people ?? []).filter(({ roles }) => roles?.some((role) => DECIDERS.includes(role)))
  const whom = able.length === 0 ? 'PERSON' : (able[0]?.id ?? 'PERSON')
  if (by === undefined) {
    throw userError(
      'bad-option',
      'It is not said who decided that the next stage begins.',
      `Add --by, as in --by ${whom}.`,
    )
  }
  const person = personTyped(plan, by)
  if (able.includes(person)) return person
  throw userError(
    'refused',
    `${person.name ?? person.id} is not one of those who can decide it: ${listed(DECIDERS.map(roleLabel), 'or')}.`,
    able.length === 0
      ? 'Name a sponsor and a decision owner under people first.'
      : `Ask ${listed(
          able.map(({ id, name = id }) => name),
          'or',
        )}, and name whoever decides with --by.`,
  )
}

function refuse(
  { file }: OpenPlan,
  to: Stage,
  errors: readonly Finding[],
  { notRun }: PlanReport,
  { out }: Ports,
): number {
  const { width, bold } = out.look
  const lines = errors.map(({ rule, message, span }) =>
    paragraph(clean(`${rule}  ${file}:${span.line}:${span.column}  ${message}`), width, '  ', '      '),
  )
  const skipped = notRun.length === 0 ? [] : [`  ${plural(notRun.length, 'rule')} could not be asked.`]
  const why =
    errors.length === 0
      ? `${file} cannot begin the ${to} stage: not everything could be judged.`
      : `${file} cannot begin the ${to} stage: ${plural(errors.length, 'error stands', 'errors stand')} against it.`
  out.result(`${[bold(why), ...lines, ...skipped].join('\n')}\n`)
  out.talk(
    `\nNothing was written. \`mlplan lint --stage ${to}\` shows each with the way out; what somebody accepts for a while is written with \`mlplan waive\`.\n`,
  )
  return 1
}

function stageEdits(plan: Plan, to: Stage, { id: by }: Person, today: string): readonly Edit[] {
  const id = idFrom(
    `begin-${to}`,
    (plan.decisions ?? []).map((one) => one.id),
    'decision',
  )
  const set = (name: string, value: string): Edit => ({ kind: 'set', path: ['decisions', id, name], value })
  const isBack = reached(plan.project?.stage ?? 'kickoff', to)
  return [
    { kind: 'set', path: ['project', 'stage'], value: to },
    set('what', isBack ? `Go back to the ${to} stage` : `Begin the ${to} stage`),
    set('from', by),
    set('decided_on', today),
    set('opens', to),
  ]
}

function tell(file: string, from: Stage, to: Stage, person: Person, { out, today }: Ports): void {
  const name = person.name ?? person.id
  out.result(`${file} went from ${from} to ${to}, decided by ${clean(name)} on ${showDay(today)}.\n`)
  out.talk(
    `\nNext:\n  mlplan init    asks what the ${to} stage expects\n  mlplan lint    says what is missing or weak now\n`,
  )
}
