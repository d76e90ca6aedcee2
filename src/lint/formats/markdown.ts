import { fails, type Finding, levelOf, LEVELS, type LintRun, type PlanReport, type Strictness } from '../finding.js'
import { previewCommand } from './preview.js'
import { roleLabel } from '../../plan/roles.js'
import { AREAS } from '../../rules/rule.js'
import { clean } from '../../text/sanitize.js'
import { countsInWords, plural, verdictInWords } from '../counts.js'
import { shortened } from '../../text/excerpt-diff.js'
import { safe, told } from '../../text/pr-comment.js'
import { messageOf } from './message.js'
import { lawInShort } from './law-notice.js'
import { notJudgedInWords } from './not-judged.js'

/** By which a bot finds the comment that it wrote before. */
const MARKER = '<!-- mlplan lint -->'

/** GitHub takes 65,536 characters for a comment; some are left for whoever posts it. */
const COMMENT_BYTES = 60_000

/** A sentence longer than this is not read here. */
const LONGEST = 500

/**
 * One comment on a pull request, or the summary of a step, of at most so many bytes: what has no room is counted. The
 * plans that fail come first, and what counts before what does not.
 */
export function renderMarkdown(run: LintRun, strictness: Strictness, bytes = COMMENT_BYTES): string {
  const telling: Telling = { run, strictness, plans: failingFirst(run, strictness) }
  const all = telling.plans.reduce((sum, { findings }) => sum + 1 + findings.length, 0)
  const fits = (most: number): boolean => new TextEncoder().encode(page(telling, most)).length <= bytes
  let [most, tooMany] = fits(all) ? [all, all] : [0, all]
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2)
    if (fits(middle)) most = middle
    else tooMany = middle
  }
  return page(telling, most)
}

interface Telling {
  readonly run: LintRun
  readonly strictness: Strictness
  readonly plans: readonly PlanReport[]
}

function failingFirst({ plans }: LintRun, { failOn, clock }: Strictness): readonly PlanReport[] {
  return plans.toSorted((one, other) => Number(fails(other, failOn, clock)) - Number(fails(one, failOn, clock)))
}

/** With the first `most` of all that could be told: each plan is one such thing, and each of its findings. */
function page({ run, strictness, plans }: Telling, most: number): string {
  let room = most
  const parts = [MARKER, `## mlplan lint${headline(run, strictness)}`]
  for (const report of plans) {
    if (room === 0) break
    parts.push(...planParts(report, strictness, room - 1))
    room -= Math.min(room, 1 + report.findings.length)
  }
  const left = leftOut(plans, most)
  if (left !== '') parts.push(`**Not shown: ${left}.** ${told('Run `mlplan lint` to see everything.')}`)
  parts.push(`*As of ${run.asOf}. ${safe(lawInShort(run))}*`)
  return `${parts.join('\n\n')}\n`
}

/** A heading ends without a period. */
function headline(run: LintRun, { clock }: Strictness): string {
  return `${run.plans.length > 1 ? ', ' : ': '}${safe(verdictInWords(run, clock).replace(/\.$/, ''))}`
}

function leftOut(plans: readonly PlanReport[], most: number): string {
  let room = most
  let [morePlans, moreFindings] = [0, 0]
  for (const { findings } of plans) {
    if (room === 0) morePlans += 1
    moreFindings += Math.max(0, findings.length - Math.max(0, room - 1))
    room -= Math.min(room, 1 + findings.length)
  }
  const words = [
    ...(moreFindings > 0 ? [plural(moreFindings, 'more finding')] : []),
    ...(morePlans > 0 ? [plural(morePlans, 'more plan')] : []),
  ]
  return words.join(' and ')
}

function planParts(report: PlanReport, strictness: Strictness, most: number): readonly string[] {
  const { clock } = strictness
  const isAside = ({ state }: Finding): boolean => state !== 'active'
  const ordered = [...groupsOf(report, clock), ...report.findings.filter(isAside)].slice(0, most)
  const aside = ordered.filter(isAside)
  const name = report.name === undefined ? '' : `: ${safe(shortened(clean(report.name), LONGEST))}`
  return [
    `### ${safe(clean(report.repositoryFile))}${name}`,
    verdictOf(report, clock),
    ...notJudgedInWords(report).map((words) => `**error** ${told(words)}`),
    ...AREAS.flatMap(({ value, label }) => {
      const own = ordered.filter((finding) => finding.area === value && !isAside(finding))
      if (own.length === 0) return []
      return [`#### ${label}`, own.map((one) => item(one, clock)).join('\n')]
    }),
    ...(aside.length === 0 ? [] : [details(aside, clock)]),
    ...atNextStage(report),
  ]
}

/** Where there are no findings, the words name the stage themselves. */
function verdictOf(report: PlanReport, clock: Strictness['clock']): string {
  const words = countsInWords(report, clock)
  return `${words.includes(`at ${report.stage}`) ? '' : `At ${report.stage}: `}**${safe(words)}**`
}

/** What counts, in the order in which it is told. */
function groupsOf({ findings }: PlanReport, clock: Strictness['clock']): readonly Finding[] {
  const rank = (finding: Finding): number => LEVELS.indexOf(levelOf(finding, clock))
  return AREAS.flatMap(({ value }) =>
    findings
      .filter(({ area, state }) => area === value && state === 'active')
      .toSorted((one, other) => rank(one) - rank(other)),
  )
}

function item(finding: Finding, clock: Strictness['clock']): string {
  const { rule, span, help, who } = finding
  const what = told(shortened(messageOf(finding), LONGEST))
  const todo = told(shortened(clean(help), LONGEST))
  return `- **${levelOf(finding, clock)}** line ${span.line}:${span.column}, \`${rule}\`: ${what} **Fix:** ${todo} *(Owner: ${roleLabel(who)})*`
}

/** Folded: no one has to act on it now. */
function details(aside: readonly Finding[], clock: Strictness['clock']): string {
  const summary = `<summary>Pending, waived, or existing: ${plural(aside.length, 'finding')}</summary>`
  return `<details>\n${summary}\n\n${aside.map((one) => item(one, clock)).join('\n')}\n\n</details>`
}

function atNextStage({ file, nextStage }: PlanReport): readonly string[] {
  if (nextStage === undefined || nextStage.errors.length === 0) return []
  const more = plural(nextStage.errors.length, 'more finding becomes an error', 'more findings become errors')
  return [told(`${more} at ${nextStage.stage}. Preview: \`${clean(previewCommand(file, nextStage.stage))}\``)]
}
