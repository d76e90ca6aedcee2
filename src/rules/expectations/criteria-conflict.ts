import { pathInside, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { formatNumber } from '../../text/figures/format-number.js'

type SuccessCriterion = NonNullable<NonNullable<Plan['expectations']>['success_criteria']>[number]

const PRECISION_CRITERION = '    - id: hits\n      metric: Precision among the customers called\n      at_least: 6.5\n'

export default rule({
  id: 'expectations/criteria-conflict',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: 'Two success criteria for the same metric contradict each other.',
  why: 'With two criteria for one metric, stakeholders tend to remember the one they prefer. A result between the two can start the argument that the criteria were meant to prevent.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  requires: { criteria: path.expectations.success_criteria },
  optional: {},
  good: [
    `mlplan: 2\nexpectations:\n  success_criteria:\n${PRECISION_CRITERION}    - id: complaints\n      metric: Complaints per 1,000 calls\n      at_most: 3\n`,
    `mlplan: 2\nexpectations:\n  success_criteria:\n${PRECISION_CRITERION}      due: 2027-07-15\n    - id: hits-later\n      metric: precision among the customers called\n      at_least: 7.5\n      due: 2027-12-31\n`,
  ],
  bad: [
    {
      plan: `mlplan: 2\nexpectations:\n  success_criteria:\n${PRECISION_CRITERION}    - id: hits-again\n      metric: precision among the customers called\n      at_least: 8\n`,
      path: 'expectations.success_criteria.hits-again.metric',
    },
  ],
  *check({ criteria }) {
    for (const [index, criterion] of criteria.entries()) {
      const conflicting = criteria.slice(0, index).find((earlier) => isConflicting(earlier, criterion))
      if (!conflicting) continue
      yield {
        path: pathInside(path.expectations.success_criteria, criterion.id, 'metric'),
        related: [
          {
            path: pathInside(path.expectations.success_criteria, conflicting.id, 'metric'),
            note: `requires ${formatLimit(conflicting)}`,
          },
        ],
        message: `"${criterion.metric ?? criterion.id}" has two conflicting success criteria. One requires ${formatLimit(conflicting)}, the other ${formatLimit(criterion)}.`,
        help: 'Keep one criterion, or give each its own `due` date if they apply at different times.',
      }
    }
  },
})

/** Different dates may have different criteria, and a minimum and a maximum make a range. */
function isConflicting(left: SuccessCriterion, right: SuccessCriterion): boolean {
  if (!isSameMetric(left, right)) return false
  if (left.due !== undefined && right.due !== undefined && left.due !== right.due) return false
  const pair = [left, right]
  const lowest = pair.flatMap(({ at_least }) => at_least ?? [])
  const highest = pair.flatMap(({ at_most }) => at_most ?? [])
  return new Set(lowest).size > 1 || new Set(highest).size > 1 || Math.max(...lowest) > Math.min(...highest)
}

function isSameMetric(left: SuccessCriterion, right: SuccessCriterion): boolean {
  const [first, second] = [left, right].map(({ metric }) =>
    (metric ?? '')
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, ' ')
      .trim(),
  )
  return first !== '' && first === second
}

function formatLimit({ at_least, at_most }: SuccessCriterion): string {
  const parts = [
    ...(at_least === undefined ? [] : [`at least ${formatNumber(at_least)}`]),
    ...(at_most === undefined ? [] : [`at most ${formatNumber(at_most)}`]),
  ]
  return parts.length === 0 ? 'no limit' : parts.join(' and ')
}
