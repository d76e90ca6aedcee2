import { findRoleHolders } from '../../plan/role-holders.js'
import { formatPersonName } from '../../plan/display-name.js'
import { userError } from '../../errors.js'
import { createId } from '../../plan/id.js'
import type { Finding, PlanReport } from '../../lint/finding.js'
import { formatDate } from '../../text/format-date.js'
import { formatCommandLine, type PlanLocation } from '../../plan/command-line.js'
import { joinWith } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import type { Person, Plan } from '../../plan/plan.js'
import { type Role, getRoleLabel } from '../../plan/roles.js'
import { getNextStage, hasReached, type Stage, listStages } from '../../plan/stage.js'
import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'
import { AREAS } from '../../rules/rule.js'
import type { Edit } from '../../yaml/edit/types.js'
import { changePlan, type PlanFile, readPlanFile } from '../shared/change-plan.js'
import { lintFile } from '../lint/lint-file.js'
import { findPerson } from '../shared/person.js'
import { resolvePlan } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'
import { pluralize } from '../../text/pluralize.js'

export interface StageOptions {
  readonly stage: string
  /** An ID or a name. */
  readonly approvedBy: string | undefined
  readonly plan: string | undefined
}

/**
 * Moves a plan to another stage and records the decision. Exit code 1: errors block that stage, and nothing was
 * written. Going back to an earlier stage is a decision too; errors don't block it.
 */
export async function stage(options: StageOptions, ports: Ports): Promise<number> {
  const planFile = await readPlanFile(await resolvePlan(options.plan, ports), ports)
  const [from, to] = [planFile.plan.project?.stage ?? 'kickoff', parseStage(options.stage)]
  refuseSkippedStage(from, to)
  const person = resolveApprover(planFile.plan, options.approvedBy)
  if (!hasReached(from, to)) {
    const report = await lintFile(planFile.file, planFile.text, ports, { stage: to })
    const errors = report.findings.filter(({ severity, state }) => severity === 'error' && state === 'active')
    if (errors.length > 0 || report.notRun.length > 0) return printBlocked(planFile, to, errors, report, options, ports)
  }
  await changePlan(planFile.file, ports, (plan) => {
    /* Another process may have moved the plan meanwhile. */
    refuseSkippedStage(plan.project?.stage ?? 'kickoff', to)
    return createStageEdits(plan, to, person, ports.today)
  })
  printMoved({ file: planFile.file, isNamed: options.plan !== undefined }, [from, to], person, ports)
  return 0
}

function parseStage(input: string): Stage {
  const match = listStages().find((name) => name === input.trim().toLowerCase())
  if (match !== undefined) return match
  const closest = nearest(input, listStages())
  const help = closest === undefined ? `Use ${joinWith(listStages(), 'or')}.` : `Did you mean ${closest}?`
  throw userError('bad-option', `Unknown stage "${input}".`, help)
}

function refuseSkippedStage(from: Stage, to: Stage): void {
  if (from === to) {
    throw userError('refused', `The plan is already at the ${to} stage.`, 'Name another stage, or run `mlplan status`.')
  }
  const next = getNextStage(from)
  if (hasReached(from, to) || next === to) return
  throw userError(
    'refused',
    `Can't skip a stage: the stage after ${from} is ${next ?? from}, not ${to}.`,
    `Run \`mlplan stage ${next ?? from} --approved-by PERSON\`.`,
  )
}

/** Only people accountable for the result approve a stage; the ML lead must ask them. */
const APPROVER_ROLES: readonly Role[] = ['executive_sponsor', 'decision_owner', 'steering_committee']

function resolveApprover(plan: Plan, approvedBy: string | undefined): Person {
  const approvers = findRoleHolders(plan, ...APPROVER_ROLES)
  const exampleApprover = approvers.length === 0 ? 'PERSON' : (approvers[0]?.id ?? 'PERSON')
  if (approvedBy === undefined) {
    throw userError(
      'bad-option',
      'Missing: the person who approved the move.',
      `Add --approved-by, such as --approved-by ${exampleApprover}.`,
    )
  }
  const person = findPerson(plan, approvedBy)
  if (approvers.includes(person)) return person
  throw userError(
    'refused',
    `${formatPersonName(person)} can't approve a stage. Only the ${joinWith(APPROVER_ROLES.map(getRoleLabel), 'or')} can.`,
    approvers.length === 0
      ? 'Add an executive sponsor or a decision owner under people first.'
      : `Ask ${joinWith(approvers.map(formatPersonName), 'or')} to approve, then name that person with --approved-by.`,
  )
}

const MAX_SHOWN = 5

function printBlocked(
  { file }: PlanFile,
  to: Stage,
  errors: readonly Finding[],
  { notRun }: PlanReport,
  { plan }: StageOptions,
  { out }: Ports,
): number {
  const { width, bold } = out.stdoutStyle
  const skippedRules = notRun.length === 0 ? [] : [`${pluralize(notRun.length, 'rule')} couldn't run`]
  const reason = [...(errors.length === 0 ? [] : [pluralize(errors.length, 'error')]), ...skippedRules].join('; ')
  const lines =
    errors.length > MAX_SHOWN
      ? formatErrorCounts(errors)
      : errors.map(({ rule, message, span }) =>
          wrapParagraph(sanitize(`${rule}  ${file}:${span.line}:${span.column}  ${message}`), width, '  ', '      '),
        )
  out.stdout(`${[bold(`error: Can't advance to ${to}: ${reason}.`), ...lines].join('\n')}\n`)
  const lintCommand = formatCommandLine('lint', ['--stage', to], { file, isNamed: plan !== undefined })
  out.stderr(
    `\nNothing was written.\nTry: Run \`${lintCommand}\` to see each fix, or \`mlplan waive\` to accept a finding for now.\n`,
  )
  return 1
}

/** How many errors each area has, in columns. */
function formatErrorCounts(errors: readonly Finding[]): readonly string[] {
  const rows = AREAS.map(({ value, label }) => [label, errors.filter(({ area }) => area === value).length] as const)
  const areasWithErrors = rows.filter(([, count]) => count > 0)
  const [labelWidth, countWidth] = [0, 1].map((column) =>
    Math.max(...areasWithErrors.map((row) => String(row[column]).length)),
  )
  return areasWithErrors.map(([label, count]) => {
    const countText = pluralize(count, 'error')
    return `  ${label.padEnd(labelWidth ?? 0)}  ${countText.padStart((countWidth ?? 0) - String(count).length + countText.length)}`
  })
}

function createStageEdits(plan: Plan, to: Stage, { id: approvedBy }: Person, today: string): readonly Edit[] {
  const id = createId(
    `move-to-${to}`,
    (plan.decisions ?? []).map((decision) => decision.id),
    'decision',
  )
  const set = (name: string, value: string): Edit => ({ kind: 'set', path: ['decisions', id, name], value })
  const isMovingBack = hasReached(plan.project?.stage ?? 'kickoff', to)
  return [
    { kind: 'set', path: ['project', 'stage'], value: to },
    set('decision', isMovingBack ? `Go back to the ${to} stage` : `Move to the ${to} stage`),
    set('decided_by', approvedBy),
    set('decided_on', today),
    set('opens_stage', to),
  ]
}

function printMoved(
  where: PlanLocation,
  [from, to]: readonly [Stage, Stage],
  person: Person,
  { out, today }: Ports,
): void {
  const name = sanitize(formatPersonName(person))
  out.stdout(`Moved ${where.file} from ${from} to ${to}. Approved by ${name} on ${formatDate(today)}.\n`)
  const [initCommand, lintCommand] = [formatCommandLine('init', [], where), formatCommandLine('lint', [], where)]
  const width = Math.max(initCommand.length, lintCommand.length)
  out.stderr(
    `\nNext:\n  ${initCommand.padEnd(width)}  answer the questions for the ${to} stage\n  ${lintCommand.padEnd(width)}  check the plan at this stage\n`,
  )
}
