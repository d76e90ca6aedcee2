import {
  isFailingReport,
  type Finding,
  getLevel,
  LEVELS,
  type LintRun,
  type PlanReport,
  type FailureOptions,
} from '../finding.js'
import { formatPreviewCommand } from '../../plan/command-line.js'
import { getRoleLabel } from '../../plan/roles.js'
import { AREAS } from '../../rules/rule.js'
import { formatUncompared } from '../../rules/shared/figures/uncompared.js'
import { sanitize } from '../../text/sanitize.js'
import { formatPlanCounts, formatProseNote, formatVerdict } from '../counts.js'
import { truncateAtWord } from '../../text/truncate.js'
import { escapeForComment, escapeKeepingCode } from '../../text/pr-comment.js'
import { groupMissingAnswers, selectGrouped } from '../missing-answers.js'
import { formatMissingHeading, formatOwner } from './missing-rows.js'
import { formatMessage } from './message.js'
import { formatShortLawNotice } from './law-notice.js'
import { pluralize } from '../../text/pluralize.js'
import { formatRulesNotRun } from './rules-not-run.js'

/** Lets a bot find the comment it posted earlier. */
const COMMENT_MARKER = '<!-- mlplan lint -->'

/** GitHub accepts 65,536 characters per comment; the rest is for text that the posting tool adds. */
const COMMENT_BYTES = 60_000

/** Longer texts are truncated. */
const MAX_LENGTH = 500

/**
 * Renders one pull request comment or job summary of at most `maxBytes` bytes; findings that don't fit are counted.
 * Failing plans come first, and active findings come before inactive ones.
 */
export function renderLintMarkdown(run: LintRun, strictness: FailureOptions, maxBytes = COMMENT_BYTES): string {
  const content: CommentContent = { run, strictness, plans: sortFailingFirst(run, strictness) }
  const total = content.plans.reduce((sum, { findings }) => sum + 1 + findings.length, 0)
  const fits = (limit: number): boolean => new TextEncoder().encode(renderComment(content, limit)).length <= maxBytes
  let [limit, tooMany] = fits(total) ? [total, total] : [0, total]
  while (tooMany - limit > 1) {
    const middle = Math.floor((limit + tooMany) / 2)
    if (fits(middle)) limit = middle
    else tooMany = middle
  }
  return renderComment(content, limit)
}

interface CommentContent {
  readonly run: LintRun
  readonly strictness: FailureOptions
  readonly plans: readonly PlanReport[]
}

function sortFailingFirst({ plans }: LintRun, { failOn, overdueMode }: FailureOptions): readonly PlanReport[] {
  return plans.toSorted(
    (left, right) =>
      Number(isFailingReport(right, failOn, overdueMode)) - Number(isFailingReport(left, failOn, overdueMode)),
  )
}

/** Renders only the first `limit` entries; each plan is one entry, and so is each finding. */
function renderComment({ run, strictness, plans }: CommentContent, limit: number): string {
  let remaining = limit
  const parts = [COMMENT_MARKER, `## mlplan lint${formatHeadline(run, strictness)}`]
  for (const report of plans) {
    if (remaining === 0) break
    parts.push(...renderPlan(report, strictness, remaining - 1))
    remaining -= Math.min(remaining, 1 + report.findings.length)
  }
  const omittedText = formatOmitted(plans, limit)
  if (omittedText !== '')
    parts.push(`**Not shown: ${omittedText}.** ${escapeKeepingCode('Run `mlplan lint` to see everything.')}`)
  parts.push(`*As of ${run.asOf}. ${escapeForComment(formatShortLawNotice(run))}*`)
  return `${parts.join('\n\n')}\n`
}

/** A heading ends without a period. */
function formatHeadline(run: LintRun, { overdueMode }: FailureOptions): string {
  return `${run.plans.length > 1 ? ', ' : ': '}${escapeForComment(formatVerdict(run, overdueMode).replace(/\.$/, ''))}`
}

function formatOmitted(plans: readonly PlanReport[], limit: number): string {
  let remaining = limit
  let [morePlans, moreFindings] = [0, 0]
  for (const { findings } of plans) {
    if (remaining === 0) morePlans += 1
    moreFindings += Math.max(0, findings.length - Math.max(0, remaining - 1))
    remaining -= Math.min(remaining, 1 + findings.length)
  }
  const parts = [
    ...(moreFindings > 0 ? [pluralize(moreFindings, 'more finding')] : []),
    ...(morePlans > 0 ? [pluralize(morePlans, 'more plan')] : []),
  ]
  return parts.join(' and ')
}

function renderPlan(report: PlanReport, strictness: FailureOptions, limit: number): readonly string[] {
  const { overdueMode } = strictness
  const isInactive = ({ state }: Finding): boolean => state !== 'active'
  const ordered = [...sortActiveFindings(report, overdueMode), ...report.findings.filter(isInactive)].slice(0, limit)
  const inactive = ordered.filter(isInactive)
  const grouped = selectGrouped(report.findings)
  const missing = ordered.filter((finding) => !isInactive(finding) && grouped.has(finding))
  const name =
    report.name === undefined ? '' : `: ${escapeForComment(truncateAtWord(sanitize(report.name), MAX_LENGTH))}`
  return [
    `### ${escapeForComment(sanitize(report.repositoryFile))}${name}`,
    formatPlanVerdict(report, overdueMode),
    ...[formatProseNote(report)].filter((note) => note !== ''),
    ...formatUncomparedNote(report),
    ...formatRulesNotRun(report).map((sentence) => `**error** ${escapeKeepingCode(sentence)}`),
    ...AREAS.flatMap(({ value, label }) => {
      const areaFindings = ordered.filter(
        (finding) => finding.area === value && !isInactive(finding) && !grouped.has(finding),
      )
      if (areaFindings.length === 0) return []
      return [`#### ${label}`, areaFindings.map((finding) => formatFinding(finding, overdueMode)).join('\n')]
    }),
    ...(missing.length === 0 ? [] : [renderMissing(report, missing, overdueMode)]),
    ...(inactive.length === 0 ? [] : [renderInactive(inactive, overdueMode)]),
    ...formatNextStage(report),
  ]
}

function formatUncomparedNote({ uncompared = [] }: PlanReport): readonly string[] {
  const text = formatUncompared(uncompared)
  return text === undefined ? [] : [escapeForComment(truncateAtWord(sanitize(text), MAX_LENGTH))]
}

/** Without findings, the counts already name the stage. */
function formatPlanVerdict(report: PlanReport, overdueMode: FailureOptions['overdueMode']): string {
  const counts = formatPlanCounts(report, overdueMode)
  return `${counts.includes(`at ${report.stage}`) ? '' : `At ${report.stage}: `}**${escapeForComment(counts)}**`
}

/** Active findings in display order: by area, then most severe first. Missing answers come after the others. */
function sortActiveFindings({ findings }: PlanReport, overdueMode: FailureOptions['overdueMode']): readonly Finding[] {
  const rank = (finding: Finding): number => LEVELS.indexOf(getLevel(finding, overdueMode))
  const sorted = AREAS.flatMap(({ value }) =>
    findings
      .filter(({ area, state }) => area === value && state === 'active')
      .toSorted((left, right) => rank(left) - rank(right)),
  )
  const grouped = selectGrouped(findings)
  return [...sorted.filter((finding) => !grouped.has(finding)), ...sorted.filter((finding) => grouped.has(finding))]
}

function formatFinding(finding: Finding, overdueMode: FailureOptions['overdueMode']): string {
  const { rule, span, help, owner } = finding
  const messageText = escapeKeepingCode(truncateAtWord(formatMessage(finding), MAX_LENGTH))
  const fixText = escapeKeepingCode(truncateAtWord(sanitize(help), MAX_LENGTH))
  return `- **${getLevel(finding, overdueMode)}** line ${span.line}:${span.column}, \`${rule}\`: ${messageText} **Fix:** ${fixText} *(Owner: ${getRoleLabel(owner)})*`
}

/** Renders missing answers, folded: one line says how many each person owes, and the list names them. */
function renderMissing(
  report: PlanReport,
  missing: readonly Finding[],
  overdueMode: FailureOptions['overdueMode'],
): string {
  const groups = groupMissingAnswers(missing, report.file)
  const owed = groups.map(
    (group) =>
      `- ${escapeForComment(group.title)}: ${group.findings.length}, ${escapeForComment(formatOwner(group, report))}`,
  )
  const summary = `<summary>${escapeForComment(formatMissingHeading(groups, report, overdueMode))}</summary>`
  const list = missing.map((finding) => formatFinding(finding, overdueMode)).join('\n')
  return `<details>\n${summary}\n\n${owed.join('\n')}\n\n${list}\n\n</details>`
}

/** Renders pending, waived, and existing findings, folded because nobody has to act on them now. */
function renderInactive(inactive: readonly Finding[], overdueMode: FailureOptions['overdueMode']): string {
  const summary = `<summary>Pending, waived, or existing: ${pluralize(inactive.length, 'finding')}</summary>`
  return `<details>\n${summary}\n\n${inactive.map((finding) => formatFinding(finding, overdueMode)).join('\n')}\n\n</details>`
}

function formatNextStage({ file, nextStage }: PlanReport): readonly string[] {
  if (nextStage === undefined || nextStage.errors.length === 0) return []
  const newErrors = pluralize(nextStage.errors.length, 'more finding becomes an error', 'more findings become errors')
  return [
    escapeKeepingCode(
      `${newErrors} at ${nextStage.stage}. Preview: \`${sanitize(formatPreviewCommand(file, nextStage.stage))}\``,
    ),
  ]
}
