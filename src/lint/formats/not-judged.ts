import type { Finding, PlanReport } from '../finding.js'
import { clean } from '../../text/sanitize.js'
import { plural } from '../counts.js'
import { groupBy } from '../../text/group-by.js'

/** Under this name stand rules that could not run, where a format knows findings only. It is no rule. */
export const NOT_JUDGED = 'mlplan/rule-not-run'

/** One sentence for each reason. */
export function notJudgedInWords({ notRun }: Pick<PlanReport, 'notRun'>): readonly string[] {
  const reasons = groupBy(notRun, (one) => one.because)
  return [...reasons].map(([because, some]) => {
    const names = some.length > MOST_NAMED ? '' : ` (${some.map(({ rule }) => rule).join(', ')})`
    return `${plural(some.length, 'rule')}${names} couldn't run: ${clean(because)}.`
  })
}

const MOST_NAMED = 3

/** As if they had been found: anyone who reads only findings must not take the plan for clean. */
export function notJudgedAsFindings(report: Pick<PlanReport, 'notRun'>): readonly Finding[] {
  return notJudgedInWords(report).map((message) => ({
    rule: NOT_JUDGED,
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
    who: 'ml_lead',
  }))
}
