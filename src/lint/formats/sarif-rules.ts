import { severityAt } from '../severity.js'
import { stageNames } from '../../plan/stage.js'
import { AREAS, type Rule, type Severity } from '../../rules/rule.js'
import { clean } from '../../text/sanitize.js'
import { shortened } from '../../text/excerpt-diff.js'
import { NOT_JUDGED } from './not-judged.js'

/** What SARIF says of a rule, apart from what it found. There is no page of a rule on the web, so none is named. */

export const SARIF_LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>

/** GitHub shows no more of a description. */
const LONGEST = 1_000

export function sarifRule(rule: Rule): object {
  const { why, sources, good, bad } = rule
  const area = AREAS.find(({ value }) => value === rule.area)?.label ?? ''
  const worst = gravestOf(rule)
  return {
    id: rule.id,
    shortDescription: { text: shortened(rule.summary, LONGEST) },
    fullDescription: { text: shortened(why, LONGEST) },
    help: {
      text: [why, `Area: ${area}.`, ...sources.map(({ title, url }) => `${title}: ${url}`)].join('\n\n'),
      markdown: [
        why,
        `Area: *${area}*.`,
        ...bad.map(({ plan }) => `**Bad**\n\n${yaml(plan)}`),
        ...good.map((plan) => `**Good**\n\n${yaml(plan)}`),
        sources.map(({ title, url }) => `- ${title}: <${url}>`).join('\n'),
      ].join('\n\n'),
    },
    defaultConfiguration: { level: SARIF_LEVELS[worst] },
    properties: {
      tags: [...new Set([rule.area, rule.id.split('/')[0] ?? ''])],
      /* What is missing or cannot be read is a matter of fact; the rest weighs what is there. */
      precision: rule.check === undefined || rule.missing.length > 0 ? 'very-high' : 'high',
      'problem.severity': worst === 'info' ? 'recommendation' : worst,
    },
  }
}

/** For what could not be asked: GitHub shows nothing but results, and must not show nothing. */
export const SARIF_NOT_JUDGED = {
  id: NOT_JUDGED,
  shortDescription: { text: "A rule couldn't run." },
  fullDescription: { text: "mlplan can't tell whether the plan passes this rule, so the run fails." },
  help: { text: 'Fix the cause. If the rule itself fails, report a bug.' },
  defaultConfiguration: { level: 'error' },
  properties: { tags: ['plan'], precision: 'very-high', 'problem.severity': 'error' },
} as const

const SEVERITIES = ['error', 'warning', 'info'] as const

/** What it comes to at the stage at which it is gravest. */
function gravestOf(rule: Rule): Severity {
  const places = rule.missing.length > 0 ? rule.missing : [[]]
  const all = new Set(places.flatMap((path) => stageNames().map((stage) => severityAt(rule, path, stage, {}))))
  return SEVERITIES.find((severity) => all.has(severity)) ?? 'error'
}

function yaml(plan: string): string {
  return `\`\`\`yaml\n${plan.replace(/\n$/, '')}\n\`\`\``
}

/** SARIF makes a link of `[text](target)`, which nobody is to get into a message by way of a plan. */
export function sarifText(text: string): string {
  return clean(text).replaceAll('](', '] (')
}
