import { groupBy } from './group-by.js'
import type { Look } from './look.js'
import {
  type Clock,
  failingByClock,
  type FailOn,
  type Finding,
  levelOf,
  LEVELS,
  type LintRun,
  type PlanReport,
  type Strictness,
} from '../lint/finding.js'
import { capital } from '../plan/capital.js'
import { roleLabel } from '../plan/roles.js'
import { IMPEDIMENTS } from '../rules/rule.js'
import { clean } from './clean.js'
import { codeFrame, type Mark } from './code-frame.js'
import { countsInWords, plural, runInWords } from './counts.js'
import { DAY_PASSED } from './in-words.js'
import { lawInShort } from './law-notice.js'
import { levelInColor } from './level-in-color.js'
import { notJudgedInWords } from './not-judged.js'
import { paragraph } from './wrap.js'

interface Showing extends Strictness {
  readonly look: Look
}

/** For a person at a terminal: an agenda for a meeting, grouped by what would stop the project. */
export function renderPretty(run: LintRun, look: Look, { failOn, clock }: Strictness = AS_SCHEDULED): string {
  const showing: Showing = { failOn, clock, look }
  const last = [
    ...(run.plans.length > 1 ? [look.bold(runInWords(run, clock))] : []),
    ...(clock === 'warn' ? [scheduled(run, failOn)] : []),
  ]
  const parts = run.plans.map((report) => renderPlan(report, run.asOf, showing))
  const law = look.dim(paragraph(lawInShort(run), look.width, '', ''))
  return `${[...parts, ...(last.length > 0 ? [last.join('\n')] : []), law].join('\n\n')}\n`
}

const AS_SCHEDULED: Strictness = { failOn: 'error', clock: 'fail' }

function renderPlan(report: PlanReport, asOf: string, showing: Showing): string {
  const { look, clock } = showing
  const name = report.name === undefined ? '' : ` · ${clean(report.name)}`
  const head = look.bold(`${clean(report.file)}${name} · ${report.stage} stage · ${asOf}`)
  const groups = IMPEDIMENTS.flatMap(({ value, label }) => {
    const findings = report.findings.filter(
      ({ impediment, state }) => impediment === value && state !== 'waived' && state !== 'known',
    )
    if (findings.length === 0) return []
    const alike = [...groupBy(findings.toSorted(worstFirst(clock)), (one) => likeness(one, clock)).values()]
    return [look.bold(capital(label)), ...alike.map((some) => renderAlike(some, report, showing))]
  })
  return [head, ...groups, ...waivedOnes(report, look), ...knownOnes(report, look), ...tail(report, showing)].join(
    '\n\n',
  )
}

/** Sorting is stable: within a level the findings stay in the order of the file. */
function worstFirst(clock: Clock): (one: Finding, other: Finding) => number {
  return (one, other) => LEVELS.indexOf(levelOf(one, clock)) - LEVELS.indexOf(levelOf(other, clock))
}

/** Findings of one rule, at one line, with one way out are told together. */
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
  const passed = finding.cause === 'clock' ? ` ${DAY_PASSED}` : ''
  return [
    title,
    ...findings.map(({ message }) => paragraph(clean(message), look.width, bullet, ' '.repeat(bullet.length))),
    ...(frame === '' ? [] : [frame.replace(/^/gm, '    ')]),
    paragraph(clean(finding.help), look.width, '    → ', '      '),
    look.dim(`      Who can do it: ${roleLabel(finding.who)}.${passed}`),
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
  const missing = count > 1 ? `${count} answers are not here` : `${clean(path)} is not here`
  return { span, note: exact ? '' : missing, isMain: true }
}

/** Nobody has to do anything about them now, so they are told in short: but told they are. */
function waivedOnes({ file, findings }: PlanReport, look: Look): string[] {
  const told = findings.flatMap(({ rule, path, span, waiver }) => {
    if (!waiver) return []
    const place = look.dim(`${clean(file)}:${span.line}:${span.column}`)
    const title = `  ${look.dim('waived')}  ${look.bold(rule)}  at ${clean(path)}  ${place}`
    const why = `${clean(waiver.approvedBy)}, until ${waiver.until}: ${clean(waiver.reason)}`
    return [`${title}\n${paragraph(why, look.width, '    ', '    ')}`]
  })
  return told.length === 0 ? [] : [`${look.bold('Accepted for now')}\n\n${told.join('\n')}`]
}

/** Not of this change; but nobody is to take them for mended. */
function knownOnes({ file, findings }: PlanReport, look: Look): string[] {
  const told = findings.flatMap(({ rule, severity, path, span, known }) => {
    if (!known) return []
    return [
      `  ${look.dim(`known ${severity}`)}  ${look.bold(rule)}  at ${clean(path)}  ${look.dim(`${clean(file)}:${span.line}:${span.column}`)}`,
    ]
  })
  const [from] = findings.flatMap(({ known }) => known ?? [])
  if (from === undefined) return []
  const where = from.kind === 'baseline' ? `Listed in ${clean(from.name)}` : `There already at ${clean(from.name)}`
  return [`${look.bold(where)}\n\n${told.join('\n')}`]
}

function tail(report: PlanReport, { look, clock }: Showing): string[] {
  const lines = [...notJudgedInWords(report)]
  lines.push(look.bold(countsInWords(report, clock)))
  const sure = report.findings.filter(({ fix }) => fix).length
  if (sure > 0) lines.push(`${sure} of these can be mended with --fix.`)
  const next = report.nextStage
  if (next && next.errors.length > 0) {
    const rules = [...new Set(next.errors.map((finding) => finding.rule))]
    const some = rules.slice(0, 6).join(', ')
    const more = rules.length > 6 ? ` and ${plural(rules.length - 6, 'more rule')}` : ''
    lines.push(
      paragraph(
        `At the next stage, ${next.stage}, ${plural(next.errors.length, 'more finding becomes an error', 'more findings become errors')}: ${some}${more}. See them with \`mlplan lint --stage ${next.stage}\`.`,
        look.width,
        '',
        '',
      ),
    )
  }
  return [lines.join('\n')]
}

/** So that nobody takes a day that has passed for settled because it holds up nobody here. */
function scheduled(run: LintRun, failOn: FailOn): string {
  const due = run.plans.flatMap((plan) => failingByClock(plan, failOn)).length
  return due === 0
    ? 'In a scheduled run nothing more would fail.'
    : `In a scheduled run ${plural(due, 'more finding')} would fail, since a day that has passed counts there.`
}
