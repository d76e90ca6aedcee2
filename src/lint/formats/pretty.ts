import { groupBy } from '../../text/group-by.js'
import type { Look } from '../../text/terminal-style.js'
import {
  type Clock,
  failingByClock,
  type FailOn,
  type Finding,
  isUnreadable,
  levelOf,
  LEVELS,
  type LintRun,
  type PlanReport,
  type Strictness,
} from '../finding.js'
import { readOnce } from '../parse-cache.js'
import { previewCommand } from './preview.js'
import { roleLabel } from '../../plan/roles.js'
import { AREAS } from '../../rules/rule.js'
import { clean } from '../../text/sanitize.js'
import { codeFrame, type Mark } from './code-frame.js'
import { countsInWords, plural, runInWords } from '../counts.js'
import { DAY_PASSED } from './message.js'
import { lawInShort } from './law-notice.js'
import { levelInColor } from '../level-style.js'
import { notJudgedInWords } from './not-judged.js'
import { paragraph } from '../../text/wrap.js'

interface Showing extends Strictness {
  readonly look: Look
}

/** For a person at a terminal: an agenda for a meeting, grouped by area. */
export function renderPretty(run: LintRun, look: Look, { failOn, clock }: Strictness = AS_SCHEDULED): string {
  const showing: Showing = { failOn, clock, look }
  const last = [
    ...(run.plans.length > 1 ? [look.bold(runInWords(run, clock))] : []),
    ...(clock === 'warn' ? [scheduled(run, failOn)] : []),
  ]
  const parts = run.plans.map((report) => renderPlan(report, run.asOf, isPreviewed(report, run), showing))
  const law = look.dim(paragraph(lawInShort(run), look.width, '', ''))
  return `${[...parts, ...(last.length > 0 ? [last.join('\n')] : []), law].join('\n\n')}\n`
}

const AS_SCHEDULED: Strictness = { failOn: 'error', clock: 'fail' }

function renderPlan(report: PlanReport, asOf: string, isPreview: boolean, showing: Showing): string {
  const { look, clock } = showing
  const name = report.name === undefined ? '' : `: ${clean(report.name)}`
  const stage = `${report.stage}${isPreview ? ' (previewed)' : ''}`
  const head = look.bold(`${clean(report.file)}${name} · ${stage} · as of ${asOf}`)
  const groups = AREAS.flatMap(({ value, label }) => {
    const findings = report.findings.filter(
      ({ area, state }) => area === value && state !== 'waived' && state !== 'existing',
    )
    if (findings.length === 0) return []
    const alike = [...groupBy(findings.toSorted(worstFirst(clock)), (one) => likeness(one, clock)).values()]
    return [look.bold(label), ...alike.map((some) => renderAlike(some, report, showing))]
  })
  return [head, ...groups, ...waivedOnes(report, look), ...knownOnes(report, look), ...tail(report, showing)].join(
    '\n\n',
  )
}

/** Reading many plans once more takes a while, so of those it isn't shown. */
const MOST_READ_AGAIN = 20

/** Is the plan checked as at a stage it isn't at? */
function isPreviewed(report: PlanReport, { plans }: LintRun): boolean {
  if (plans.length > MOST_READ_AGAIN || isUnreadable(report)) return false
  return report.stage !== (readOnce(report.text).plan.project?.stage ?? 'kickoff')
}

/** Sorting is stable: within a level the findings stay in the order of the file. */
function worstFirst(clock: Clock): (one: Finding, other: Finding) => number {
  return (one, other) => LEVELS.indexOf(levelOf(one, clock)) - LEVELS.indexOf(levelOf(other, clock))
}

/** Findings of one rule, at one line, with one fix are shown together. */
function likeness(finding: Finding, clock: Clock): string {
  const { rule, span, help, who } = finding
  return [rule, levelOf(finding, clock), span.line, help, who, finding.related.length > 0 ? finding.path : ''].join(
    '\n',
  )
}

function renderAlike(findings: readonly Finding[], report: PlanReport, { look, clock }: Showing): string {
  const [finding] = findings
  if (finding === undefined) return ''
  const { line, column } = finding.span
  const title = `  ${levelInColor(levelOf(finding, clock), look)}  ${look.bold(finding.rule)}  ${look.dim(`${clean(report.file)}:${line}:${column}`)}`
  const frame = frameOf(finding, findings.length, report, look)
  const bullet = findings.length > 1 ? '    - ' : '    '
  return [
    title,
    ...findings.map(({ message }) => paragraph(clean(message), look.width, bullet, ' '.repeat(bullet.length))),
    ...(frame === '' ? [] : [frame.replace(/^/gm, '    ')]),
    paragraph(clean(finding.help), look.width, '    Fix: ', '         '),
    look.dim(`    Owner: ${roleLabel(finding.who)}`),
    ...(finding.cause === 'clock' ? [look.dim(`    ${DAY_PASSED}`)] : []),
  ].join('\n')
}

/** Where a thing is missing and nothing around it is there either, a frame would show an unrelated line. */
function frameOf(finding: Finding, count: number, report: PlanReport, look: Look): string {
  const marks: Mark[] = finding.exact || finding.span.line > 1 ? [mainMark(finding, count)] : []
  for (const { span, exact, path, note } of finding.related) {
    if (exact || span.line > 1) marks.push({ span, note: clean(note === '' ? path : note), isMain: false })
  }
  return marks.length === 0 || report.text === '' ? '' : codeFrame(report.text, marks, look)
}

function mainMark({ span, exact, path }: Finding, count: number): Mark {
  const missing = count > 1 ? `${count} fields missing` : `${clean(path)} is missing`
  return { span, note: exact ? '' : missing, isMain: true }
}

/** No one has to act on them now, so they are short; but they are shown. */
function waivedOnes({ file, findings }: PlanReport, look: Look): string[] {
  const told = findings.flatMap(({ rule, path, span, waiver }) => {
    if (!waiver) return []
    const place = look.dim(`${clean(file)}:${span.line}:${span.column}`)
    const title = `  ${look.dim('waived')}  ${look.bold(rule)}  at ${clean(path)}  ${place}`
    const why = `${clean(waiver.approvedBy)}, through ${waiver.until}: ${clean(waiver.reason)}`
    return [`${title}\n${paragraph(why, look.width, '    ', '    ')}`]
  })
  return told.length === 0 ? [] : [`${look.bold('Waived')}\n\n${told.join('\n')}`]
}

/** Not of this change; but they must not look fixed. */
function knownOnes({ file, findings }: PlanReport, look: Look): string[] {
  const told = findings.flatMap(({ rule, severity, path, span, listedIn }) => {
    if (!listedIn) return []
    return [
      `  ${look.dim(`existing ${severity}`)}  ${look.bold(rule)}  at ${clean(path)}  ${look.dim(`${clean(file)}:${span.line}:${span.column}`)}`,
    ]
  })
  const [from] = findings.flatMap(({ listedIn }) => listedIn ?? [])
  if (from === undefined) return []
  const where = from.kind === 'baseline' ? `Listed in ${clean(from.name)}` : `Already in ${clean(from.name)}`
  return [`${look.bold(where)}\n\n${told.join('\n')}`]
}

function tail(report: PlanReport, { look, clock }: Showing): string[] {
  const lines = [...notJudgedInWords(report)]
  lines.push(look.bold(countsInWords(report, clock)))
  const sure = report.findings.filter(({ fix }) => fix).length
  if (sure > 0) lines.push(`${sure} fixable with --fix.`)
  const next = report.nextStage
  if (next && next.errors.length > 0) {
    const rules = [...new Set(next.errors.map((finding) => finding.rule))]
    const some = rules.slice(0, 6).join(', ')
    const more = rules.length > 6 ? `, and ${plural(rules.length - 6, 'more rule')}` : ''
    lines.push(
      paragraph(
        `${plural(next.errors.length, 'more finding becomes an error', 'more findings become errors')} at ${next.stage}: ${some}${more}.`,
        look.width,
        '',
        '',
      ),
      `Preview: ${clean(previewCommand(report.file, next.stage))}`,
    )
  }
  return [lines.join('\n')]
}

/** A passed date is not settled because it fails nothing here. */
function scheduled(run: LintRun, failOn: FailOn): string {
  const due = run.plans.flatMap((plan) => failingByClock(plan, failOn)).length
  return due === 0
    ? 'A scheduled run would report no more failures.'
    : `A scheduled run would fail on ${plural(due, 'more finding')} caused by a date that passed.`
}
