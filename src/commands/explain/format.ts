import { severityAt } from '../../lint/severity.js'
import { listed } from '../../text/join.js'
import type { Path } from '../../plan/path.js'
import { roleLabel } from '../../plan/roles.js'
import { type Stage, stageNames } from '../../plan/stage.js'
import { AREAS, type Rule } from '../../rules/rule.js'
import type { Look } from '../../text/terminal-style.js'
import { clean } from '../../text/sanitize.js'
import { paragraph } from '../../text/wrap.js'

/** Every rule on a line, under its area. */
export function renderCatalogue(rules: readonly Rule[], look: Look): string {
  const widest = Math.max(...rules.map((rule) => rule.id.length))
  const groups = AREAS.flatMap(({ value, label }) => {
    const own = rules.filter((rule) => rule.area === value)
    if (own.length === 0) return []
    const lines = own.map((rule) =>
      paragraph(rule.summary, look.width, `  ${rule.id.padEnd(widest)}  `, ' '.repeat(widest + 4)),
    )
    return [`${look.bold(label)}\n${lines.join('\n')}`]
  })
  return `${groups.join('\n\n')}\n\n${rules.length} rules. For details: mlplan explain RULE\n`
}

export function renderRule(rule: Rule, look: Look): string {
  const area = AREAS.find((one) => one.value === rule.area)
  const { why, sources, good, bad } = rule
  const parts = [
    `${look.bold(rule.id)}  ${look.dim(`since ${rule.since}`)}`,
    paragraph(rule.summary, look.width, '', ''),
    paragraph(why, look.width, '', ''),
    [
      `Area:      ${area?.label ?? ''}`,
      `Owner:     ${roleLabel(rule.who)}`,
      `Severity:  ${severityInWords(rule)}`,
      ...(rule.lockedBy === undefined ? [] : [`Locked by: ${clean(rule.lockedBy)}`]),
    ].join('\n'),
    ...(isFromPolicy(rule)
      ? []
      : [
          `${look.bold('Bad')}\n${bad.map((example) => indented(example.plan)).join('\n\n')}`,
          `${look.bold('Good')}\n${good.map(indented).join('\n\n')}`,
        ]),
    `${look.bold('Sources')}\n${sources
      .map(({ title, url }) =>
        [title, url]
          .filter((line) => line !== '')
          .map((line) => `  ${line}`)
          .join('\n'),
      )
      .join('\n')}`,
  ]
  return `${parts.join('\n\n')}\n`
}

export function severityInWords(rule: Rule): string {
  if (rule.check === undefined && rule.severity !== 'as-expected') return `${rule.severity.kickoff} at every stage`
  const raised =
    rule.escalates && !rule.ruling
      ? '; a warning becomes an error if the project uses a new capability, deep learning, or a language model'
      : ''
  const ways = new Set((rule.missing.length > 0 ? rule.missing : [[]]).map((path) => byStage(rule, path)))
  const [way = ''] = ways
  const isClear = ways.size === 1 && (rule.severity !== 'as-expected' || rule.missing.length > 0)
  return `${isClear ? way : 'warning at the stage that expects the field, error at every later stage'}${raised}`
}

function byStage(rule: Rule, path: Path): string {
  const stages = stageNames()
  const runs: { readonly severity: string; readonly stages: Stage[] }[] = []
  for (const stage of stages) {
    const severity = severityAt(rule, path, stage, {})
    const last = runs.at(-1)
    if (last?.severity === severity) last.stages.push(stage)
    else runs.push({ severity, stages: [stage] })
  }
  if (runs.length === 1) return `${runs[0]?.severity ?? ''} at every stage`
  return runs
    .map(({ severity, stages: some }, index) => {
      const isLast = index === runs.length - 1 && some.length > 1
      return `${severity} at ${isLast ? `${some[0] ?? ''} and later` : listed(some)}`
    })
    .join(', ')
}

/** An organization gives no examples. */
function isFromPolicy({ id }: Rule): boolean {
  return id.startsWith('policy/')
}

function indented(plan: string): string {
  return plan.replace(/\n$/, '').replace(/^/gm, '  ')
}
