import type { Finding, PlanReport } from '../finding.js'
import { sanitize } from '../../text/sanitize.js'
import { groupBy } from '../../text/sort-and-group.js'
import { pluralize } from '../../text/pluralize.js'

/** Stands in for a rule id in formats that only have findings, to report rules that could not run. */
export const RULE_NOT_RUN = 'mlplan/rule-not-run'

/** Says which rules couldn't run, in one sentence per reason. */
export function formatRulesNotRun({ notRun }: Pick<PlanReport, 'notRun'>): readonly string[] {
  const byReason = groupBy(notRun, (item) => item.reason)
  return [...byReason].map(([reason, entries]) => {
    const names = entries.length > MAX_NAMED_RULES ? '' : ` (${entries.map(({ rule }) => rule).join(', ')})`
    return `${pluralize(entries.length, 'rule')}${names} couldn't run: ${sanitize(reason)}.`
  })
}

const MAX_NAMED_RULES = 3

/** Reports rules that couldn't run as findings, so a plan never looks clean to readers of findings only. */
export function createNotRunFindings(report: Pick<PlanReport, 'notRun'>): readonly Finding[] {
  return formatRulesNotRun(report).map((message) => ({
    rule: RULE_NOT_RUN,
    severity: 'error',
    state: 'active',
    cause: 'content',
    message,
    help: "Fix the cause named in this message. Rules that can't run fail the run.",
    path: '',
    value: message,
    span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    exact: true,
    related: [],
    area: 'plan',
    owner: 'ml_lead',
  }))
}
