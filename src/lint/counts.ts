import { formatInactivity } from '../plan/inactive/describe.js'
import type { Inactivity } from '../plan/inactive/inactivity.js'
import { type OverdueMode, countByLevel, type LintRun, type PlanReport } from './finding.js'
import { formatNumber } from '../text/figures/format-number.js'
import { sanitizeLine } from '../text/sanitize.js'
import { truncateAtWord } from '../text/truncate.js'
import { pluralize } from '../text/pluralize.js'

/** Formats a plan's counts. Pending or waived findings and rules that couldn't run never read as a clean plan. */
export function formatPlanCounts(report: PlanReport, clock: OverdueMode = 'fail'): string {
  const { error, warning, info, pending, waived, existing } = countByLevel(report.findings, clock)
  const parts = [
    ...(error > 0 ? [pluralize(error, 'error')] : []),
    ...(warning > 0 ? [pluralize(warning, 'warning')] : []),
    ...(info > 0 ? [`${formatNumber(info)} info`] : []),
    ...(pending > 0 ? [`${formatNumber(pending)} pending`] : []),
  ]
  const inactiveCounts = listInactiveCounts(waived, existing)
  if (report.inactive !== undefined)
    return formatInactiveNote(
      report.inactive,
      parts.length === 0 ? 'no findings' : [...parts, ...inactiveCounts].join(', '),
    )
  if (parts.length > 0) return [...parts, ...inactiveCounts].join(', ')
  const emptyText = inactiveCounts.length === 0 ? 'No findings' : 'No other findings'
  const inactiveText = inactiveCounts.length === 0 ? '' : ` (${inactiveCounts.join(', ')})`
  if (report.notRun.length > 0) return `${emptyText}${inactiveText}, but ${formatNotRunCount(report.notRun.length)}.`
  const limit = (report.uncompared ?? []).length > 0 ? ' in what could be compared' : ''
  return `${emptyText} at ${report.stage}${limit}${inactiveText}.`
}

/**
 * Says that the project is inactive and what was checked, so that its report isn't taken for a clean one: `The project
 * was stopped by Lucía Herrera on 2026-11-30. Only the form of the file was checked: no findings.`
 */
export function formatInactiveNote(inactive: Inactivity, counts?: string): string {
  const text = truncateAtWord(sanitizeLine(formatInactivity(inactive, (day) => day)), 300)
  const result = counts === undefined ? '' : `: ${counts}`
  return `The project was ${text}. Only the form of the file was checked${result}.`
}

/** Returns what a plan without findings doesn't prove; empty if there are findings to act on first. */
export function formatProseNote({ findings, inactive }: PlanReport): string {
  return inactive !== undefined || findings.some(({ state }) => state === 'active' || state === 'pending')
    ? ''
    : "mlplan checks figures, dates, and gaps, but can't judge what the texts say. Read them."
}

function listInactiveCounts(waived: number, existing: number): readonly string[] {
  return [
    ...(waived > 0 ? [`${formatNumber(waived)} waived`] : []),
    ...(existing > 0 ? [`${formatNumber(existing)} existing`] : []),
  ]
}

/** Formats the counts of all plans in the run; a single plan reads as in `formatPlanCounts`. */
export function formatRunCounts({ plans }: LintRun, clock: OverdueMode = 'fail'): string {
  const [plan] = plans
  if (plan && plans.length === 1) return formatPlanCounts(plan, clock)
  const findings = plans.flatMap((report) => report.findings)
  const { error, warning, info, pending, waived, existing } = countByLevel(findings, clock)
  const counts = [
    pluralize(error, 'error'),
    pluralize(warning, 'warning'),
    `${formatNumber(info)} info`,
    `${formatNumber(pending)} pending`,
    ...listInactiveCounts(waived, existing),
  ]
  const inactiveCount = plans.filter(({ inactive }) => inactive !== undefined).length
  const scope =
    inactiveCount === 0 ? '' : ` (${inactiveCount} stopped, paused, or retired: only the form of the file was checked)`
  return `${pluralize(plans.length, 'plan')}${scope}: ${counts.join(', ')}`
}

/** Formats the counts and the number of rules that couldn't run, for formats that don't list these rules elsewhere. */
export function formatVerdict(run: LintRun, clock: OverdueMode = 'fail'): string {
  const notRun = run.plans.reduce((sum, plan) => sum + plan.notRun.length, 0)
  const text = formatRunCounts(run, clock)
  /* With no findings, the text already names the rules that could not run. */
  if (notRun === 0 || text.includes(formatNotRunCount(notRun))) return text
  return `${text.replace(/\.$/, '')}; ${formatNotRunCount(notRun)}`
}

function formatNotRunCount(ruleCount: number): string {
  return `${pluralize(ruleCount, 'rule')} couldn't run`
}
