import { groupBy } from '../../text/sort-and-group.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import {
  type OverdueMode,
  findOverdueFailures,
  type FailOn,
  type Finding,
  isUnreadable,
  getLevel,
  LEVELS,
  type LintRun,
  type PlanReport,
  type FailureOptions,
  type ReportOptions,
} from '../finding.js'
import { readPlanText } from '../parse-cache.js'
import { formatPreviewCommand } from '../../plan/command-line.js'
import { getRoleLabel } from '../../plan/roles.js'
import { AREAS } from '../../rules/rule.js'
import { formatUncompared } from '../../rules/shared/figures/uncompared.js'
import { sanitize } from '../../text/sanitize.js'
import { renderCodeFrame, type FrameMark } from './code-frame.js'
import { formatPlanCounts, formatProseNote, formatRunCounts } from '../counts.js'
import { DATE_PASSED_NOTE } from './message.js'
import { formatShortLawNotice } from './law-notice.js'
import { colorLevel } from '../level-style.js'
import { selectGrouped } from '../missing-answers.js'
import { renderMissingAnswers, selectMissingSignoffs } from './missing-rows.js'
import { formatRulesNotRun } from './rules-not-run.js'
import { wrapParagraph } from '../../text/wrap.js'
import { pluralize } from '../../text/pluralize.js'

interface PrettyOptions extends ReportOptions {
  readonly style: TerminalStyle
}

/** Renders a lint run for a terminal, with findings grouped by area. */
export function renderLintPretty(
  run: LintRun,
  style: TerminalStyle,
  { failOn, overdueMode, listsAll = false }: ReportOptions = DEFAULT_STRICTNESS,
): string {
  const options: PrettyOptions = { failOn, overdueMode, listsAll, style }
  const closingLines = [
    ...(run.plans.length > 1 ? [style.bold(formatRunCounts(run, overdueMode))] : []),
    ...(overdueMode === 'warn' ? [formatScheduledNote(run, failOn)] : []),
  ]
  const parts = run.plans.map((report) => renderPlan(report, run.asOf, isPreviewed(report, run), options))
  const law = style.dim(wrapParagraph(formatShortLawNotice(run), style.width, '', ''))
  return `${[...parts, ...(closingLines.length > 0 ? [closingLines.join('\n')] : []), law].join('\n\n')}\n`
}

const DEFAULT_STRICTNESS: FailureOptions = { failOn: 'error', overdueMode: 'fail' }

function renderPlan(report: PlanReport, asOf: string, isPreview: boolean, options: PrettyOptions): string {
  const { style, overdueMode, listsAll = false } = options
  const name = report.name === undefined ? '' : `: ${sanitize(report.name)}`
  const stage = `${report.stage}${isPreview ? ' (previewed)' : ''}`
  const head = style.bold(`${sanitize(report.file)}${name} · ${stage} · as of ${asOf}`)
  const grouped = new Set(listsAll ? [] : [...selectGrouped(report.findings), ...selectMissingSignoffs(report)])
  const groups = AREAS.flatMap(({ value, label }) => {
    const findings = report.findings.filter(
      (finding) =>
        finding.area === value && finding.state !== 'waived' && finding.state !== 'existing' && !grouped.has(finding),
    )
    if (findings.length === 0) return []
    const similarGroups = [
      ...groupBy(findings.toSorted(compareByLevel(overdueMode)), (finding) =>
        getGroupKey(finding, overdueMode),
      ).values(),
    ]
    return [style.bold(label), ...similarGroups.map((similar) => renderSimilar(similar, report, options))]
  })
  return [
    head,
    ...groups,
    ...(listsAll ? [] : renderMissingAnswers(report, options)),
    ...renderWaived(report, style),
    ...renderExisting(report, style),
    ...renderClosing(report, options),
  ].join('\n\n')
}

/** Above this number of plans, previews are not marked, since each plan would have to be parsed again. */
const MAX_REPARSED_PLANS = 20

/** Whether the plan is checked at another stage than its own. */
function isPreviewed(report: PlanReport, { plans }: LintRun): boolean {
  if (plans.length > MAX_REPARSED_PLANS || isUnreadable(report)) return false
  return report.stage !== (readPlanText(report.text).plan.project?.stage ?? 'kickoff')
}

/** Compares by level only. Sorting is stable, so findings of one level stay in file order. */
function compareByLevel(overdueMode: OverdueMode): (left: Finding, right: Finding) => number {
  return (left, right) => LEVELS.indexOf(getLevel(left, overdueMode)) - LEVELS.indexOf(getLevel(right, overdueMode))
}

/** Findings with the same key are shown together: same rule, level, line, fix, and owner. */
function getGroupKey(finding: Finding, overdueMode: OverdueMode): string {
  const { rule, span, help, owner } = finding
  return [
    rule,
    getLevel(finding, overdueMode),
    span.line,
    help,
    owner,
    finding.related.length > 0 ? finding.path : '',
  ].join('\n')
}

function renderSimilar(
  findings: readonly Finding[],
  report: PlanReport,
  { style, overdueMode }: PrettyOptions,
): string {
  const [finding] = findings
  if (finding === undefined) return ''
  const { line, column } = finding.span
  const title = `  ${colorLevel(getLevel(finding, overdueMode), style)}  ${style.bold(finding.rule)}  ${style.dim(`${sanitize(report.file)}:${line}:${column}`)}`
  const frame = renderFrame(finding, findings.length, report, style)
  const bullet = findings.length > 1 ? '    - ' : '    '
  return [
    title,
    ...findings.map(({ message }) => wrapParagraph(sanitize(message), style.width, bullet, ' '.repeat(bullet.length))),
    ...(frame === '' ? [] : [frame.replace(/^/gm, '    ')]),
    wrapParagraph(sanitize(finding.help), style.width, '    Fix: ', '         '),
    style.dim(`    Owner: ${getRoleLabel(finding.owner)}`),
    ...(finding.cause === 'clock' ? [style.dim(`    ${DATE_PASSED_NOTE}`)] : []),
  ].join('\n')
}

/** Renders the code frame; empty if the field and its surroundings are missing, where a frame would mislead. */
function renderFrame(finding: Finding, count: number, report: PlanReport, style: TerminalStyle): string {
  const marks: FrameMark[] = finding.exact || finding.span.line > 1 ? [createMainMark(finding, count)] : []
  for (const { span, exact, path, note } of finding.related) {
    if (exact || span.line > 1) marks.push({ span, note: sanitize(note === '' ? path : note), isMain: false })
  }
  return marks.length === 0 || report.text === '' ? '' : renderCodeFrame(report.text, marks, style)
}

function createMainMark({ span, exact, path }: Finding, count: number): FrameMark {
  const missing = count > 1 ? `${count} fields missing` : `${sanitize(path)} is missing`
  return { span, note: exact ? '' : missing, isMain: true }
}

/** Lists waived findings briefly, since nobody has to act on them now. */
function renderWaived({ file, findings }: PlanReport, style: TerminalStyle): string[] {
  const lines = findings.flatMap(({ rule, path, span, waiver }) => {
    if (!waiver) return []
    const location = style.dim(`${sanitize(file)}:${span.line}:${span.column}`)
    const title = `  ${style.dim('waived')}  ${style.bold(rule)}  at ${sanitize(path)}  ${location}`
    const approval = `${sanitize(waiver.approvedBy)}, through ${waiver.validThrough}: ${sanitize(waiver.reason)}`
    return [`${title}\n${wrapParagraph(approval, style.width, '    ', '    ')}`]
  })
  return lines.length === 0 ? [] : [`${style.bold('Waived')}\n\n${lines.join('\n')}`]
}

/** Lists existing findings: this change did not cause them, but they must not look fixed. */
function renderExisting({ file, findings }: PlanReport, style: TerminalStyle): string[] {
  const lines = findings.flatMap(({ rule, severity, path, span, listedIn }) => {
    if (!listedIn) return []
    return [
      `  ${style.dim(`existing ${severity}`)}  ${style.bold(rule)}  at ${sanitize(path)}  ${style.dim(`${sanitize(file)}:${span.line}:${span.column}`)}`,
    ]
  })
  const [source] = findings.flatMap(({ listedIn }) => listedIn ?? [])
  if (source === undefined) return []
  const heading =
    source.kind === 'baseline' ? `Listed in ${sanitize(source.name)}` : `Already in ${sanitize(source.name)}`
  return [`${style.bold(heading)}\n\n${lines.join('\n')}`]
}

function renderClosing(report: PlanReport, { style, overdueMode, listsAll = false }: PrettyOptions): string[] {
  const lines = [...formatRulesNotRun(report)]
  lines.push(style.bold(wrapParagraph(formatPlanCounts(report, overdueMode), style.width, '', '')))
  const proseNote = formatProseNote(report)
  if (proseNote !== '') lines.push(wrapParagraph(proseNote, style.width, '', ''))
  const uncompared = formatUncompared(report.uncompared ?? [])
  if (uncompared !== undefined) lines.push(wrapParagraph(sanitize(uncompared), style.width, '', ''))
  const fixableCount = report.findings.filter(({ fix }) => fix).length
  if (fixableCount > 0) lines.push(`${fixableCount} fixable with --fix.`)
  const next = report.nextStage
  if (next && next.errors.length > 0) {
    const preview = sanitize(formatPreviewCommand(report.file, next.stage))
    const count = pluralize(next.errors.length, 'more finding becomes an error', 'more findings become errors')
    /* Where answers are grouped, dozens of rules would be named. */
    const isGrouped = !listsAll && selectGrouped(report.findings).size > 0
    if (isGrouped) lines.push(`${count} at ${next.stage}: ${preview}`)
    else
      lines.push(
        wrapParagraph(`${count} at ${next.stage}: ${listRules(next.errors)}.`, style.width, '', ''),
        `Preview: ${preview}`,
      )
  }
  return [lines.join('\n')]
}

const MAX_RULES = 6

function listRules(findings: readonly Finding[]): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  const moreText = rules.length > MAX_RULES ? `, and ${pluralize(rules.length - MAX_RULES, 'more rule')}` : ''
  return `${rules.slice(0, MAX_RULES).join(', ')}${moreText}`
}

/** Counts overdue findings that would fail a scheduled run, although they do not fail this one. */
function formatScheduledNote(run: LintRun, failOn: FailOn): string {
  const dueCount = run.plans.flatMap((plan) => findOverdueFailures(plan, failOn)).length
  return dueCount === 0
    ? 'A scheduled run would report no more failures.'
    : `A scheduled run would fail on ${pluralize(dueCount, 'more finding')} caused by a date that passed.`
}
