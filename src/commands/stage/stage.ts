import { formatPersonName } from '../../plan/display-name.js'
import { userError } from '../../errors.js'
import { createId } from '../../plan/id.js'
import type { Finding, PlanReport } from '../../lint/finding.js'
import { formatDate } from '../../text/format-date.js'
import { formatCommandLine, type PlanLocation } from '../../plan/command-line.js'
import { joinWith } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import { INACTIVE_KINDS, type InactiveKind } from '../../plan/inactive/words.js'
import type { Plan } from '../../plan/plan.js'
import { getNextStage, hasReached, type Stage, listStages } from '../../plan/stage.js'
import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'
import { AREAS } from '../../rules/rule.js'
import inactiveIncomplete from '../../rules/schedule/inactive-incomplete.js'
import pauseOverdue from '../../rules/schedule/pause-overdue.js'
import type { Edit } from '../../yaml/edit/types.js'
import { changePlan, type PlanFile, readPlanFile } from '../shared/change-plan.js'
import { lintFile } from '../lint/lint-file.js'
import { resolvePlan } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'
import { pluralize } from '../../text/pluralize.js'
import {
  collectStageDetails,
  STAGE_FLAGS,
  type StageDetailInputs,
  type StageDetailKey,
  type StageDetails,
} from './details.js'
import { endProject } from './end-project.js'

export interface StageOptions {
  /** A stage, `deployed`, or how the project ends. */
  readonly stage: string
  /** An ID or a name. */
  readonly approvedBy: string | undefined
  readonly reason?: string | undefined
  readonly impediments?: readonly string[] | undefined
  readonly until?: string | undefined
  readonly launchedOn?: string | undefined
  readonly plan: string | undefined
}

/**
 * Moves a plan to another stage, or stops, pauses, retires, or resumes the project, and records the decision. Exit code
 * 1: errors block that stage, and nothing was written. Going back and ending are decisions too; errors don't block them.
 */
export async function stage(options: StageOptions, ports: Ports): Promise<number> {
  const move = parseMove(options.stage)
  const given = readGivenDetails(options)
  refuseForeignDetails(move, given)
  const planFile = await readPlanFile(await resolvePlan(options.plan, ports), ports)
  const isNamed = options.plan !== undefined
  return move.kind === 'end'
    ? endProject(move.end, planFile, given, isNamed, ports)
    : moveToStage(move, planFile, given, isNamed, ports)
}

type Move =
  | { readonly kind: 'stage'; readonly to: Stage; readonly isLaunch: boolean }
  | { readonly kind: 'end'; readonly end: InactiveKind }

type StageMove = Extract<Move, { kind: 'stage' }>

/** A model that is deployed is at the live stage; the word also records the launch date. */
const DEPLOYED = 'deployed'

function parseMove(input: string): Move {
  const name = input.trim().toLowerCase()
  const to = listStages().find((stageName) => stageName === name)
  if (to !== undefined) return { kind: 'stage', to, isLaunch: false }
  if (name === DEPLOYED) return { kind: 'stage', to: 'live', isLaunch: true }
  const end = INACTIVE_KINDS.find(({ value }) => value === name)?.value
  if (end !== undefined) return { kind: 'end', end }
  const names = [...listStages(), DEPLOYED, ...INACTIVE_KINDS.map(({ value }) => value)]
  const closest = nearest(input, names)
  const help = closest === undefined ? `Use ${joinWith(names, 'or')}.` : `Did you mean ${closest}?`
  throw userError('bad-option', `Unknown stage "${input}".`, help)
}

function readGivenDetails({ approvedBy, reason, impediments, until, launchedOn }: StageOptions): StageDetailInputs {
  return { approvedBy, reason, impediments: impediments?.join(','), until, launchedOn }
}

/** Refuses an option that the move would ignore. */
function refuseForeignDetails(move: Move, given: StageDetailInputs): void {
  const foreign: readonly (readonly [StageDetailKey, boolean, string])[] = [
    ['impediments', move.kind === 'end', 'a project that is stopped, paused, or retired'],
    ['until', move.kind === 'end' && move.end === 'paused', '`mlplan stage paused`'],
    ['launchedOn', move.kind === 'stage' && move.isLaunch, '`mlplan stage deployed`'],
  ]
  for (const [key, isAllowed, place] of foreign) {
    if (given[key] === undefined || isAllowed) continue
    throw userError('bad-option', `${STAGE_FLAGS[key]} belongs only to ${place}.`, `Remove ${STAGE_FLAGS[key]}.`)
  }
}

async function moveToStage(
  move: StageMove,
  planFile: PlanFile,
  given: StageDetailInputs,
  isNamed: boolean,
  ports: Ports,
): Promise<number> {
  const { to, isLaunch } = move
  const { plan } = planFile
  const from = plan.project?.stage ?? 'kickoff'
  refuseImpossibleMove(move, plan)
  const needed = ['approvedBy' as const, ...(needsLaunchDate(move, plan) ? ['launchedOn' as const] : [])]
  const topic = isLaunch ? 'Launch' : `Move to the ${to} stage`
  const details = await collectStageDetails(needed, given, topic, plan, ports)
  if (details === 'stopped') {
    ports.out.stderr('\nNothing was written.\n')
    return 130
  }
  if (!hasReached(from, to)) {
    /* Whoever resumes at a later stage passes its gate. */
    const report = await lintFile(planFile.file, planFile.text, ports, { stage: to, judgesInactive: true })
    const errors = report.findings.filter(
      ({ rule, severity, state }) => severity === 'error' && state === 'active' && !ENDED_BY_RESUMING.has(rule),
    )
    if (errors.length > 0 || report.notRun.length > 0) return printBlocked(planFile, to, errors, report, isNamed, ports)
  }
  await changePlan(planFile.file, ports, (current) => {
    /* Another process may have moved the plan meanwhile. */
    refuseImpossibleMove(move, current)
    return createStageEdits(current, move, details, ports.today)
  })
  printMoved({ file: planFile.file, isNamed }, plan, move, details, ports)
  return 0
}

/** What these rules find is over once the project is resumed. */
const ENDED_BY_RESUMING: ReadonlySet<string> = new Set([pauseOverdue.id, inactiveIncomplete.id])

function needsLaunchDate({ isLaunch }: { readonly isLaunch: boolean }, { monitoring }: Plan): boolean {
  return isLaunch && monitoring?.launched_on === undefined
}

function refuseImpossibleMove(move: StageMove, plan: Plan): void {
  const { to } = move
  const from = plan.project?.stage ?? 'kickoff'
  /* An inactive project is resumed at its own stage, and a launch that isn't recorded yet can be. */
  if (from === to && plan.project?.inactive === undefined && !needsLaunchDate(move, plan)) {
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

const MAX_SHOWN = 5

function printBlocked(
  { file }: PlanFile,
  to: Stage,
  errors: readonly Finding[],
  { notRun }: PlanReport,
  isNamed: boolean,
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
  const lintCommand = formatCommandLine('lint', ['--stage', to], { file, isNamed })
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

function createStageEdits(plan: Plan, move: StageMove, details: StageDetails, today: string): readonly Edit[] {
  const { to } = move
  const { approver, reason, launchedOn } = details
  const from = plan.project?.stage ?? 'kickoff'
  const isResumed = plan.project?.inactive !== undefined
  const id = createId(
    isResumed ? `resume-at-${to}` : `move-to-${to}`,
    (plan.decisions ?? []).map((decision) => decision.id),
    'decision',
  )
  const set = (name: string, value: string): Edit => ({ kind: 'set', path: ['decisions', id, name], value })
  return [
    ...(isResumed ? [{ kind: 'remove', path: ['project', 'inactive'] } as const] : []),
    { kind: 'set', path: ['project', 'stage'], value: to },
    ...(launchedOn === undefined
      ? []
      : [{ kind: 'set', path: ['monitoring', 'launched_on'], value: launchedOn } as const]),
    set('decision', describeMove(from, to, isResumed)),
    set('decided_by', approver.id),
    set('decided_on', today),
    ...(reason === undefined ? [] : [set('reason', reason)]),
    set('opens_stage', to),
  ]
}

function describeMove(from: Stage, to: Stage, isResumed: boolean): string {
  if (isResumed) return `Resume at the ${to} stage`
  if (from === to) return 'Record the launch'
  return hasReached(from, to) ? `Go back to the ${to} stage` : `Move to the ${to} stage`
}

function printMoved(
  where: PlanLocation,
  { project }: Plan,
  { to }: StageMove,
  { approver, launchedOn }: StageDetails,
  { out, today }: Ports,
): void {
  const from = project?.stage ?? 'kickoff'
  const name = sanitize(formatPersonName(approver))
  const move =
    project?.inactive === undefined
      ? from === to
        ? `Recorded the launch in ${where.file}`
        : `Moved ${where.file} from ${from} to ${to}`
      : `Resumed ${where.file} at the ${to} stage`
  const launch = launchedOn === undefined ? '' : ` Live since ${formatDate(launchedOn)}.`
  out.stdout(`${move}.${launch} Approved by ${name} on ${formatDate(today)}.\n`)
  const [initCommand, lintCommand] = [formatCommandLine('init', [], where), formatCommandLine('lint', [], where)]
  const width = Math.max(initCommand.length, lintCommand.length)
  out.stderr(
    `\nNext:\n  ${initCommand.padEnd(width)}  answer the questions for the ${to} stage\n  ${lintCommand.padEnd(width)}  check the plan at this stage\n`,
  )
}
