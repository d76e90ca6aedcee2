import { getSeverity } from '../../lint/severity.js'
import { joinWith } from '../../text/join.js'
import type { Path } from '../../plan/path.js'
import { getRoleLabel } from '../../plan/roles.js'
import { type Stage, listStages } from '../../plan/stage.js'
import { AREAS, type Rule } from '../../rules/rule.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'

/** Lists all rules by area, with id and summary. */
export function renderRuleList(rules: readonly Rule[], style: TerminalStyle): string {
  const idWidth = Math.max(...rules.map((rule) => rule.id.length))
  const groups = AREAS.flatMap(({ value, label }) => {
    const areaRules = rules.filter((rule) => rule.area === value)
    if (areaRules.length === 0) return []
    const lines = areaRules.map((rule) =>
      wrapParagraph(rule.summary, style.width, `  ${rule.id.padEnd(idWidth)}  `, ' '.repeat(idWidth + 4)),
    )
    return [`${style.bold(label)}\n${lines.join('\n')}`]
  })
  return `${groups.join('\n\n')}\n\n${rules.length} rules. For details: mlplan explain RULE\n`
}

export function renderRule(rule: Rule, style: TerminalStyle): string {
  const area = AREAS.find((item) => item.value === rule.area)
  const { why, sources, good, bad } = rule
  const parts = [
    `${style.bold(rule.id)}  ${style.dim(`since ${rule.since}`)}`,
    wrapParagraph(rule.summary, style.width, '', ''),
    wrapParagraph(why, style.width, '', ''),
    [
      `Area:      ${area?.label ?? ''}`,
      `Owner:     ${getRoleLabel(rule.owner)}`,
      `Severity:  ${formatSeverity(rule)}`,
      ...(rule.lockedBy === undefined ? [] : [`Locked by: ${sanitize(rule.lockedBy)}`]),
    ].join('\n'),
    ...(isFromPolicy(rule)
      ? []
      : [
          `${style.bold('Bad')}\n${bad.map((example) => indentExample(example.plan)).join('\n\n')}`,
          `${style.bold('Good')}\n${good.map(indentExample).join('\n\n')}`,
        ]),
    `${style.bold('Sources')}\n${sources
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

export function formatSeverity(rule: Rule): string {
  if (rule.check === undefined && rule.severity !== 'as-expected') return `${rule.severity.kickoff} at every stage`
  const escalationNote =
    rule.escalates && !rule.severityOverride
      ? '; a warning becomes an error if the project uses a new capability, deep learning, or a language model'
      : ''
  const descriptions = new Set(
    (rule.missing.length > 0 ? rule.missing : [[]]).map((path) => formatSeverityByStage(rule, path)),
  )
  const [description = ''] = descriptions
  const isSameForEveryField = descriptions.size === 1 && (rule.severity !== 'as-expected' || rule.missing.length > 0)
  return `${isSameForEveryField ? description : 'warning at the stage that expects the field, error at every later stage'}${escalationNote}`
}

function formatSeverityByStage(rule: Rule, path: Path): string {
  const stages = listStages()
  const runs: { readonly severity: string; readonly stages: Stage[] }[] = []
  for (const stage of stages) {
    const severity = getSeverity(rule, path, stage, {})
    const lastRun = runs.at(-1)
    if (lastRun?.severity === severity) lastRun.stages.push(stage)
    else runs.push({ severity, stages: [stage] })
  }
  if (runs.length === 1) return `${runs[0]?.severity ?? ''} at every stage`
  return runs
    .map(({ severity, stages: runStages }, index) => {
      const isLast = index === runs.length - 1 && runStages.length > 1
      return `${severity} at ${isLast ? `${runStages[0] ?? ''} and later` : joinWith(runStages)}`
    })
    .join(', ')
}

/** Rules from a policy have no examples. */
function isFromPolicy({ id }: Rule): boolean {
  return id.startsWith('policy/')
}

function indentExample(plan: string): string {
  return plan.replace(/\n$/, '').replace(/^/gm, '  ')
}
