import { userError } from '../../errors.js'
import { idFrom } from '../../plan/id.js'
import type { Finding, PlanReport } from '../../lint/finding.js'
import { formatDate } from '../../text/format-date.js'
import { commandLine, type Where } from '../../plan/command-line.js'
import { listed } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import type { Person, Plan } from '../../plan/plan.js'
import { type Role, roleLabel } from '../../plan/roles.js'
import { nextStage, reached, type Stage, stageNames } from '../../plan/stage.js'
import { clean } from '../../text/sanitize.js'
import { plural } from '../../lint/counts.js'
import { paragraph } from '../../text/wrap.js'
import { AREAS } from '../../rules/rule.js'
import type { Edit } from '../../yaml/edit/apply-edits.js'
import { changePlan, type OpenPlan, openPlan } from '../shared/change-plan.js'
import { judge } from '../lint/judge.js'
import { personTyped } from '../shared/person.js'
import { planNamed } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'

export interface StageOptions {
  readonly stage: string
  /** An ID or a name. */
  readonly approvedBy: string | undefined
  readonly plan: string | undefined
}

/**
 * Moves a plan to another stage and records the decision. 1: errors block that stage, and nothing was written. Going
 * back to an earlier stage is a decision too; errors don't block it.
 */
export async function stage(options: StageOptions, ports: Ports): Promise<number> {
  const open = await openPlan(await planNamed(options.plan, ports), ports)
  const [from, to] = [open.plan.project?.stage ?? 'kickoff', stageTyped(options.stage)]
  refuseJump(from, to)
  const person = deciderTyped(open.plan, options.approvedBy)
  if (!reached(from, to)) {
    const report = await judge(open.file, open.text, ports, { stage: to })
    const errors = report.findings.filter(({ severity, state }) => severity === 'error' && state === 'active')
    if (errors.length > 0 || report.notRun.length > 0) return refuse(open, to, errors, report, options, ports)
  }
  await changePlan(open.file, ports, (plan) => {
    /* Somebody else may have moved it meanwhile. */
    refuseJump(plan.project?.stage ?? 'kickoff', to)
    return stageEdits(plan, to, person, ports.today)
  })
  tell({ file: open.file, isNamed: options.plan !== undefined }, [from, to], person, ports)
  return 0
}

function stageTyped(typed: string): Stage {
  const found = stageNames().find((name) => name === typed.trim().toLowerCase())
  if (found !== undefined) return found
  const near = nearest(typed, stageNames())
  const help = near === undefined ? `Use ${listed(stageNames(), 'or')}.` : `Did you mean ${near}?`
  throw userError('bad-option', `Unknown stage "${typed}".`, help)
}

function refuseJump(from: Stage, to: Stage): void {
  if (from === to) {
    throw userError('refused', `The plan is already at the ${to} stage.`, 'Name another stage, or run `mlplan status`.')
  }
  const next = nextStage(from)
  if (reached(from, to) || next === to) return
  throw userError(
    'refused',
    `Can't skip a stage: the stage after ${from} is ${next ?? from}, not ${to}.`,
    `Run \`mlplan stage ${next ?? from} --approved-by PERSON\`.`,
  )
}

/** Those accountable for the result approve; the ML lead asks them. */
const DECIDERS: readonly Role[] = ['executive_sponsor', 'decision_owner', 'steering_committee']

function deciderTyped(plan: Plan, approvedBy: string | undefined): Person {
  const able = (plan.people ?? []).filter(({ roles }) => roles?.some((role) => DECIDERS.includes(role)))
  const whom = able.length === 0 ? 'PERSON' : (able[0]?.id ?? 'PERSON')
  if (approvedBy === undefined) {
    throw userError(
      'bad-option',
      'Missing: the person who approved the move.',
      `Add --approved-by, such as --approved-by ${whom}.`,
    )
  }
  const person = personTyped(plan, approvedBy)
  if (able.includes(person)) return person
  throw userError(
    'refused',
    `${person.name ?? person.id} can't approve a stage. Only the ${listed(DECIDERS.map(roleLabel), 'or')} can.`,
    able.length === 0
      ? 'Add an executive sponsor or a decision owner under people first.'
      : `Ask ${listed(
          able.map(({ id, name = id }) => name),
          'or',
        )} to approve, then name that person with --approved-by.`,
  )
}

const MOST_SHOWN = 5

function refuse(
  { file }: OpenPlan,
  to: Stage,
  errors: readonly Finding[],
  { notRun }: PlanReport,
  { plan }: StageOptions,
  { out }: Ports,
): number {
  const { width, bold } = out.look
  const skipped = notRun.length === 0 ? [] : [`${plural(notRun.length, 'rule')} couldn't run`]
  const why = [...(errors.length === 0 ? [] : [plural(errors.length, 'error')]), ...skipped].join('; ')
  const lines =
    errors.length > MOST_SHOWN
      ? byArea(errors)
      : errors.map(({ rule, message, span }) =>
          paragraph(clean(`${rule}  ${file}:${span.line}:${span.column}  ${message}`), width, '  ', '      '),
        )
  out.result(`${[bold(`error: Can't advance to ${to}: ${why}.`), ...lines].join('\n')}\n`)
  const lint = commandLine('lint', ['--stage', to], { file, isNamed: plan !== undefined })
  out.talk(
    `\nNothing was written.\nTry: Run \`${lint}\` to see each fix, or \`mlplan waive\` to accept a finding for now.\n`,
  )
  return 1
}

/** How many errors each area has, in columns. */
function byArea(errors: readonly Finding[]): readonly string[] {
  const rows = AREAS.map(({ value, label }) => [label, errors.filter(({ area }) => area === value).length] as const)
  const shown = rows.filter(([, count]) => count > 0)
  const [wide, wideCount] = [0, 1].map((column) => Math.max(...shown.map((row) => String(row[column]).length)))
  return shown.map(([label, count]) => {
    const words = plural(count, 'error')
    return `  ${label.padEnd(wide ?? 0)}  ${words.padStart((wideCount ?? 0) - String(count).length + words.length)}`
  })
}

function stageEdits(plan: Plan, to: Stage, { id: by }: Person, today: string): readonly Edit[] {
  const id = idFrom(
    `move-to-${to}`,
    (plan.decisions ?? []).map((one) => one.id),
    'decision',
  )
  const set = (name: string, value: string): Edit => ({ kind: 'set', path: ['decisions', id, name], value })
  const isBack = reached(plan.project?.stage ?? 'kickoff', to)
  return [
    { kind: 'set', path: ['project', 'stage'], value: to },
    set('decision', isBack ? `Go back to the ${to} stage` : `Move to the ${to} stage`),
    set('decided_by', by),
    set('decided_on', today),
    set('opens_stage', to),
  ]
}

function tell(where: Where, [from, to]: readonly [Stage, Stage], person: Person, { out, today }: Ports): void {
  const name = clean(person.name ?? person.id)
  out.result(`Moved ${where.file} from ${from} to ${to}. Approved by ${name} on ${formatDate(today)}.\n`)
  const [init, lint] = [commandLine('init', [], where), commandLine('lint', [], where)]
  const pad = Math.max(init.length, lint.length)
  out.talk(
    `\nNext:\n  ${init.padEnd(pad)}  answer the questions for the ${to} stage\n  ${lint.padEnd(pad)}  check the plan at this stage\n`,
  )
}
