import { formatGrounds, formatInactivity } from '../../plan/inactive/describe.js'
import { capitalize } from '../../text/capitalize.js'
import { formatDate } from '../../text/format-date.js'
import { joinWith } from '../../text/join.js'
import type { ProjectSponsorSignoff, ProjectActionItem, AreaState, ProjectBlocker } from '../entry.js'
import type {
  ValueComparison,
  CurrencyTotal,
  OpenItem,
  Portfolio,
  PortfolioRow,
  ReportedRow,
  PortfolioTotals,
  ProjectVerdict,
} from '../row.js'
import { MAX_ACTIVE_PLANS } from '../busy-people.js'
import type { Stage } from '../../plan/stage.js'
import { getAreaLabel } from '../../rules/rule.js'
import { formatRelativeDate } from '../../status/deadline.js'
import { COMPARED_LABELS, formatOverdue, formatReadyBeyond, SIGNOFF_STATUS_TEXT } from '../../status/formats/wording.js'
import { formatExactMoney, formatMoney } from '../../text/figures/format-money.js'
import { formatStep } from '../../text/figures/money-step.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { pluralize } from '../../text/pluralize.js'

/** Texts for the parts of a portfolio. Every symbol comes with text, so color alone never carries meaning. */

export const STATE_SYMBOLS: Readonly<Record<ProjectVerdict | AreaState['state'], string>> = {
  unreadable: '?',
  not_ready: '✕',
  open: '!',
  ready: '✓',
  inactive: '–',
  blocked: '✕',
  unknown: '?',
  'no-errors': '○',
}

export function formatProjectName({ kind, name, file }: PortfolioRow): string {
  if (kind === 'report') return `Report ${file}`
  return name ?? (kind === 'reported' ? 'Unnamed project' : file)
}

/** Formats where the plan is and, if not today, when it was checked. */
export function formatSourceLocation(row: PortfolioRow, today: string): string {
  const location = row.repository === undefined ? row.file : `${row.repository}: ${row.repositoryFile}`
  if (row.kind !== 'reported') return location === row.file && row.name === undefined ? '' : location
  const checkedTexts = row.asOf === today ? [] : [`checked on ${formatDateAndDistance(row.asOf, today)}`]
  const summaryTexts =
    row.summaryDate === undefined ? [] : [`people, money, and dates as of ${formatDate(row.summaryDate)}`]
  return [location, ...checkedTexts, ...summaryTexts].join('; ')
}

/** Formats the stage, readiness, and open items of a project in a sentence. */
export function formatProjectVerdict(row: ReportedRow): string {
  const { readiness, verdict, openItems } = row
  const { stage, readyFor, rulesNotRun } = readiness
  if (verdict === 'inactive') return formatRowInactivity(row)
  if (verdict === 'not_ready') {
    if (rulesNotRun > 0) return `At ${stage}, readiness unknown: ${pluralize(rulesNotRun, 'rule')} couldn't run.`
    if (readyFor === 'not-reported') return `At ${stage}, not ready: ${pluralize(readiness.counts.error, 'error')}.`
    return readyFor === 'nothing'
      ? `At ${stage}, not ready${stage === 'kickoff' ? '' : ' for any stage'}.`
      : `At ${stage}, ready for ${readyFor} only.`
  }
  const readyText =
    readyFor === 'not-reported' || readyFor === 'nothing' ? `No errors at ${stage}` : formatReadiness(readyFor, stage)
  return openItems.length === 0 ? `${readyText}.` : `${readyText}. Open: ${formatOpenItems(openItems)}.`
}

/** `Stopped by Lucía Herrera on Nov 30, 2026, at the modeling stage. Integration. The CRM …` */
function formatRowInactivity({ record, readiness }: ReportedRow): string {
  const { inactive } = record ?? {}
  if (inactive === undefined) return ''
  return `${capitalize(formatInactivity(inactive, formatDate))}, at the ${readiness.stage} stage. Why: ${formatGrounds(inactive)}`
}

function formatReadiness(readyFor: Stage, stage: Stage): string {
  return readyFor === stage ? `At ${stage}, ready for this stage` : `At ${stage}, ${formatReadyBeyond(readyFor, stage)}`
}

const OPEN_ITEM_LABELS: Readonly<Record<OpenItem, string>> = {
  sponsor: 'sponsor sign-off',
  'integration-owner': 'integration owner',
  decision: 'overdue decision',
  question: 'overdue question',
  'only-lint': 'no status report',
}

export function formatOpenItems(openItems: readonly OpenItem[]): string {
  return joinWith(openItems.map((item) => OPEN_ITEM_LABELS[item]))
}

export function formatReadyFor({
  readiness: { readyFor, rulesNotRun },
  record,
}: Pick<ReportedRow, 'readiness' | 'record'>): string {
  if (record?.inactive !== undefined) return record.inactive.kind
  if (rulesNotRun > 0) return 'unknown'
  return readyFor === 'nothing' ? 'not ready' : readyFor === 'not-reported' ? 'not reported' : readyFor
}

/** `2 errors at data`, `pre-launch`, `no errors`, `unknown` */
export function formatAreaState({ state, readyFor, errors, errorsAtStage: errorsAt }: AreaState): string {
  switch (state) {
    case 'ready':
      return readyFor ?? ''
    case 'blocked':
      return `${pluralize(errors, 'error')}${errorsAt === undefined ? '' : ` at ${errorsAt}`}`
    case 'no-errors':
      return 'no errors'
    case 'unknown':
      return 'unknown'
  }
}

export function formatInactiveCounts({ pending, waived }: Pick<AreaState, 'pending' | 'waived'>): string {
  return [...(pending > 0 ? [`${pending} pending`] : []), ...(waived > 0 ? [`${waived} waived`] : [])].join(', ')
}

export function formatBlocker({ area, stage, errors }: ProjectBlocker): string {
  const countText = errors === 0 ? 'unknown' : `${pluralize(errors, 'error')} at ${stage}`
  return `${getAreaLabel(area)}, ${countText}`
}

export function formatSignoffAge(
  { signedOn, status }: ProjectSponsorSignoff,
  today: string,
): readonly [string, string] {
  return [formatRelativeDate(signedOn, today), status === 'approved' ? '' : SIGNOFF_STATUS_TEXT[status]]
}

/** Formats how far the launch date moved: `11 days later than first planned`. */
export function formatLaunchShift(days: number): string {
  return `${pluralize(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'} than first planned`
}

/** Removes a verb that the column header already implies. */
export function removeVerb(action: string): string {
  return action.replace(/^(?:Decide: |Make the )/, '')
}

/** Formats the deadline: `Nov 13, 2026, 11 days overdue`, `before the data stage`. */
export function formatDue({ dueKind, due, beforeStage }: ProjectActionItem, today: string): string {
  if (due !== undefined) {
    return due < today ? `${formatDate(due)}, ${formatOverdue(due, today)}` : formatDateAndDistance(due, today)
  }
  if (dueKind === 'before' && beforeStage !== undefined) return `before the ${beforeStage} stage`
  return dueKind === 'now' ? 'now' : 'no date'
}

function formatDateAndDistance(date: string, today: string): string {
  return `${formatDate(date)}, ${formatRelativeDate(date, today)}`
}

/** `11 projects: 1 unreadable, 7 not ready, …` */
export function formatVerdictCounts({ totals }: Portfolio): string {
  const {
    unreadable: unreadableCount,
    not_ready: notReadyCount,
    open: readyWithOpenItems,
    ready,
    inactive,
  } = totals.verdicts
  const parts = [
    ...(unreadableCount > 0 ? [`${unreadableCount} unreadable`] : []),
    ...(notReadyCount > 0 ? [`${notReadyCount} not ready`] : []),
    ...(readyWithOpenItems > 0 ? [`${readyWithOpenItems} ready with open items`] : []),
    ...(ready > 0 ? [`${ready} ready`] : []),
    ...(inactive > 0 ? [`${inactive} inactive`] : []),
  ]
  return `${pluralize(totals.projects, 'project')}: ${joinWith(parts)}.`
}

/** Formats the total counts. Unreadable projects aren't counted, and the text says so. */
export function formatTotalCounts({ projects, verdicts, counts }: PortfolioTotals): string {
  if (verdicts.unreadable === projects) return 'No project could be checked.'
  const { error, warning, pending, waived } = counts
  const scope = verdicts.unreadable > 0 ? 'In the readable projects: ' : ''
  return `${scope}${pluralize(error, 'error')}, ${pluralize(warning, 'warning')}, ${formatNumber(pending)} pending, ${formatNumber(waived)} waived.`
}

/** Formats the total per currency and the number of projects without a value. */
export function formatTotalValues({
  valuesByCurrency: values,
  projectsWithoutValue,
  verdicts,
}: PortfolioTotals): string {
  const amounts = values.map(formatCurrencyTotal)
  const unknownTexts = projectsWithoutValue === 0 ? [] : [`unknown for ${pluralize(projectsWithoutValue, 'project')}`]
  const inactiveTexts =
    verdicts.inactive === 0 ? [] : [`not counted: ${pluralize(verdicts.inactive, 'inactive project')}`]
  const known = [...amounts, ...unknownTexts].join('; ') || 'unknown'
  return `Expected net value per year: ${[known, ...inactiveTexts].join('; ')}.`
}

function formatCurrencyTotal(total: CurrencyTotal): string {
  const { currency, likely, shown, step, projects } = total
  const rounding = step === undefined || shown === likely ? '' : `, rounded ${formatStep(step, currency)},`
  const amount = step === undefined ? formatMoney(likely, currency) : formatExactMoney(shown, currency)
  const notes = listTotalNotes(total)
  return `${amount}${rounding} from ${pluralize(projects, 'project')}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`
}

/** What is added up though it isn't the same: values over different alternatives, and some without operating cost. */
function listTotalNotes({ projects, comparisons, beforeOperatingCost }: CurrencyTotal): readonly string[] {
  const counts = COMPARISONS.flatMap((comparison) => {
    const count = comparisons[comparison] ?? 0
    return count === 0 ? [] : [`${count === projects ? '' : `${count} `}${formatComparison(comparison)}`]
  })
  const costText = beforeOperatingCost === projects ? 'before' : `${beforeOperatingCost} before`
  return [
    ...(counts.length === 1 && comparisons.unknown !== undefined ? [] : [joinWith(counts)]),
    ...(beforeOperatingCost === 0 ? [] : [`${costText} operating cost`]),
  ]
}

const COMPARISONS = ['current', 'all', 'nothing', 'unknown'] as const

/** `vs. today's process` */
export function formatComparison(comparison: ValueComparison): string {
  return comparison === 'unknown' ? 'vs. an alternative not reported' : `vs. ${COMPARED_LABELS[comparison]}`
}

/** The symbols of the table and their meanings. */
export const LEGEND: readonly (readonly [string, string])[] = [
  ['✓', 'ready for the stage shown and all earlier stages (no errors)'],
  ['!', 'ready for the current stage, with open items'],
  ['✕', 'not ready for the current stage (with the number of errors)'],
  ['○', "no errors at the current stage (a lint report doesn't cover other stages)"],
  ['–', "inactive: stopped, paused, or retired, so readiness and value don't count"],
  ['?', "unknown: can't be read, or some rules couldn't run"],
]

export const LEGEND_NOTES: readonly string[] = [
  "A project is only as ready as its least ready area. Readiness isn't averaged.",
  'Pending: covered by an open question with an owner and a due date. Waived: accepted by a person through a date. Neither counts as resolved.',
  'Order: unreadable, not ready, ready with open items, ready, inactive; then by errors, warnings, and name.',
  "Research projects, which are never meant to be deployed, and unreadable projects don't count as finished.",
  `One person can serve ${MAX_ACTIVE_PLANS} active plans (a rule of thumb), those that aren't stopped, paused, or retired. The same contact is the same person; without a contact, the same name is.`,
  "Values are what the plans expect, not actual results. Amounts in different currencies aren't added up.",
]
