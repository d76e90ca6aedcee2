import { severityAt } from '../lint/severity.js'
import { capital } from '../plan/capital.js'
import type { Path } from '../plan/path.js'
import { roleLabel } from '../plan/roles.js'
import { stageNames } from '../plan/stage.js'
import { IMPEDIMENTS, type Rule } from '../rules/rule.js'
import { toldOf } from '../rules/told.js'
import type { Look } from './look.js'
import { clean } from './clean.js'
import { paragraph } from './wrap.js'

/** Every rule on a line, under the impediment it prevents. */
export function renderCatalogue(rules: readonly Rule[], look: Look): string {
  const widest = Math.max(...rules.map((rule) => rule.id.length))
  const groups = IMPEDIMENTS.flatMap(({ value, label }) => {
    const own = rules.filter((rule) => rule.impediment === value)
    if (own.length === 0) return []
    const lines = own.map((rule) =>
      paragraph(rule.summary, look.width, `  ${rule.id.padEnd(widest)}  `, ' '.repeat(widest + 4)),
    )
    return [`${look.bold(capital(label))}\n${lines.join('\n')}`]
  })
  return `${groups.join('\n\n')}\n\n${rules.length} rules. One of them in full: mlplan explain RULE\n`
}

export function renderRule(rule: Rule, look: Look): string {
  const impediment = IMPEDIMENTS.find((one) => one.value === rule.impediment)
  const { why, sources, good, bad } = toldOf(rule)
  const parts = [
    `${look.bold(rule.id)}  ${look.dim(`since ${rule.since}`)}`,
    paragraph(rule.summary, look.width, '', ''),
    paragraph(why, look.width, '', ''),
    [
      `Prevents:       ${impediment?.label ?? ''}`,
      `Who can fix it: ${roleLabel(rule.who)}`,
      `Severity:       ${severityInWords(rule)}`,
      ...(rule.lockedBy === undefined ? [] : [`Locked by:      ${clean(rule.lockedBy)}`]),
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
      ? '; a warning is an error for a new capability, deep learning or a language model'
      : ''
  const ways = new Set((rule.missing.length > 0 ? rule.missing : [[]]).map((path) => byStage(rule, path)))
  const [way = ''] = ways
  const isClear = ways.size === 1 && (rule.severity !== 'as-expected' || rule.missing.length > 0)
  return `${isClear ? way : 'a warning at the stage that expects it, an error from the next stage on'}${raised}`
}

function byStage(rule: Rule, path: Path): string {
  return stageNames()
    .map((stage) => `${stage} ${severityAt(rule, path, stage, {})}`)
    .join(', ')
}

/** An organization gives no examples. */
function isFromPolicy({ id }: Rule): boolean {
  return id.startsWith('policy/')
}

function indented(plan: string): string {
  return plan.replace(/\n$/, '').replace(/^/gm, '  ')
}
