import { groupBy } from './group-by.js'
import type { Look } from './look.js'
import { countOf, type Finding, levelOf, type LintRun, type PlanReport } from '../lint/finding.js'
import { roleLabel } from '../plan/roles.js'
import { IMPEDIMENTS } from '../rules/rule.js'
import { clean } from './clean.js'
import { codeFrame, type Mark } from './code-frame.js'
import { countsInWords, plural } from './counts.js'
import { paragraph } from './wrap.js'

/** For a person at a terminal: an agenda for a meeting, grouped by what would stop the project. */
export function renderPretty(run: LintRun, look: Look): string {
  const parts = run.plans.map((report) => renderPlan(report, run.asOf, look))
  if (run.plans.length > 1) parts.push(total(run, look))
  return `${parts.join('\n\n')}\n`
}

function renderPlan(report: PlanReport, asOf: string, look: Look): string {
  const name = report.name === undefined ? '' : ` · ${clean(report.name)}`
  const head = look.bold(`${report.file}${name} · ${report.stage} stage · ${asOf}`)
  const groups = IMPEDIMENTS.flatMap(({ value, label }) => {
    const findings = report.findings.filter((finding) => finding.impediment === value)
    if (findings.length === 0) return []
    const alike = [...groupBy(findings.toSorted(worstFirst), likeness).values()]
    return [
      look.bold(label[0]?.toUpperCase() + label.slice(1)),
      ...alike.map((some) => renderAlike(some, report, look)),
    ]
  })
  return [head, ...groups, ...tail(report, look)].join('\n\n')
}

const LEVELS = ['error', 'warning', 'info', 'pending'] as const

/** Sorting is stable: within a level the findings stay in the order of the file. */
function worstFirst(one: Finding, other: Finding): number {
  return LEVELS.indexOf(levelOf(one)) - LEVELS.indexOf(levelOf(other))
}

/** Findings of one rule, at one line, with one way out are told together. */
function likeness(finding: Finding): string {
  const { rule, span, help, who } = finding
  return [rule, levelOf(finding), span.line, help, who, finding.related.length > 0 ? finding.path : ''].join('\n')
}

function renderAlike(findings: readonly Finding[], report: PlanReport, look: Look): string {
  const [finding] = findings
  if (finding === undefined) return ''
  const { line, column } = finding.span
  const title = `  ${levelInColor(finding, look)}  ${look.bold(finding.rule)}  ${look.dim(`${report.file}:${line}:${column}`)}`
  const frame = frameOf(finding, findings.length, report, look)
  const bullet = findings.length > 1 ? '    - ' : '    '
  const clock = finding.cause === 'clock' ? ' A day has passed; nobody changed the plan.' : ''
  return [
    title,
    ...findings.map(({ message }) => paragraph(clean(message), look.width, bullet, ' '.repeat(bullet.length))),
    ...(frame === '' ? [] : [frame.replace(/^/gm, '    ')]),
    paragraph(clean(finding.help), look.width, '    → ', '      '),
    look.dim(`      Who can do it: ${roleLabel(finding.who)}.${clock}`),
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

function levelInColor(finding: Finding, look: Look): string {
  const level = levelOf(finding)
  const color = { error: look.red, warning: look.yellow, info: look.blue, pending: look.blue }[level]
  return color(level)
}

function tail(report: PlanReport, look: Look): string[] {
  const lines = notRunLines(report)
  lines.push(look.bold(countsInWords(report)))
  const next = report.nextStage
  if (next && next.errors.length > 0) {
    const rules = [...new Set(next.errors.map((finding) => finding.rule))]
    const some = rules.slice(0, 6).join(', ')
    const more = rules.length > 6 ? ` and ${rules.length - 6} more rules` : ''
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

function notRunLines(report: PlanReport): string[] {
  const reasons = groupBy(report.notRun, (one) => one.because)
  return [...reasons].map(([because, rules]) => `${plural(rules.length, 'rule')} could not run: ${clean(because)}.`)
}

function total(run: LintRun, look: Look): string {
  const counts = countOf(run.plans.flatMap((plan) => plan.findings))
  return look.bold(
    `${run.plans.length} plans: ${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}, ${counts.info} info, ${counts.pending} pending.`,
  )
}
