import { getSeverity } from '../severity.js'
import { listStages } from '../../plan/stage.js'
import { AREAS, type Rule, type Severity } from '../../rules/rule.js'
import { sanitize } from '../../text/sanitize.js'
import { truncateAtWord } from '../../text/truncate.js'
import { RULE_NOT_RUN } from './rules-not-run.js'

/** SARIF descriptors of rules. Rules have no page on the web, so there is no `helpUri`. */

export const SARIF_LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>

/** GitHub truncates longer descriptions. */
const MAX_LENGTH = 1_000

export function createSarifRule(rule: Rule): object {
  const { why, sources, good, bad } = rule
  const area = AREAS.find(({ value }) => value === rule.area)?.label ?? ''
  const worst = findWorstSeverity(rule)
  return {
    id: rule.id,
    shortDescription: { text: truncateAtWord(rule.summary, MAX_LENGTH) },
    fullDescription: { text: truncateAtWord(why, MAX_LENGTH) },
    help: {
      text: [why, `Area: ${area}.`, ...sources.map(({ title, url }) => `${title}: ${url}`)].join('\n\n'),
      markdown: [
        why,
        `Area: *${area}*.`,
        ...bad.map(({ plan }) => `**Bad**\n\n${formatYamlBlock(plan)}`),
        ...good.map((plan) => `**Good**\n\n${formatYamlBlock(plan)}`),
        sources.map(({ title, url }) => `- ${title}: <${url}>`).join('\n'),
      ].join('\n\n'),
    },
    defaultConfiguration: { level: SARIF_LEVELS[worst] },
    properties: {
      tags: [...new Set([rule.area, rule.id.split('/')[0] ?? ''])],
      /* Missing and unreadable fields are facts; other rules judge content, so they are less precise. */
      precision: rule.check === undefined || rule.missing.length > 0 ? 'very-high' : 'high',
      'problem.severity': worst === 'info' ? 'recommendation' : worst,
    },
  }
}

/** Descriptor for rules that couldn't run: GitHub shows only results, so they must be a result too. */
export const SARIF_RULE_NOT_RUN = {
  id: RULE_NOT_RUN,
  shortDescription: { text: "A rule couldn't run." },
  fullDescription: { text: "mlplan can't tell whether the plan passes this rule, so the run fails." },
  help: { text: 'Fix the cause. If the rule itself fails, report a bug.' },
  defaultConfiguration: { level: 'error' },
  properties: { tags: ['plan'], precision: 'very-high', 'problem.severity': 'error' },
} as const

const SEVERITIES = ['error', 'warning', 'info'] as const

/** The highest severity the rule has at any stage. */
function findWorstSeverity(rule: Rule): Severity {
  const paths = rule.missing.length > 0 ? rule.missing : [[]]
  const severities = new Set(paths.flatMap((path) => listStages().map((stage) => getSeverity(rule, path, stage, {}))))
  return SEVERITIES.find((severity) => severities.has(severity)) ?? 'error'
}

function formatYamlBlock(plan: string): string {
  return `\`\`\`yaml\n${plan.replace(/\n$/, '')}\n\`\`\``
}

/** Sanitizes text for SARIF messages and breaks `[text](target)`, so text from a plan can't create links. */
export function sanitizeSarifText(text: string): string {
  return sanitize(text).replaceAll('](', '] (')
}
