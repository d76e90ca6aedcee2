import { inside, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { showNumber } from '../../text/rule-words.js'

type Bar = NonNullable<NonNullable<Plan['expectations']>['success_criteria']>[number]

const HITS = '    - id: hits\n      metric: Precision among the customers called\n      at_least: 6.5\n'

export default rule({
  id: 'expectations/criteria-conflict',
  since: '0.1.0',
  area: 'expectations',
  who: 'executive_sponsor',
  summary: 'Two success criteria for the same metric contradict each other.',
  why: 'With two criteria for one metric, stakeholders tend to remember the one they prefer. A result between the two can start the argument that the criteria were meant to prevent.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  given: { bars: place.expectations.success_criteria },
  maybe: {},
  good: [
    `mlplan: 2\nexpectations:\n  success_criteria:\n${HITS}    - id: complaints\n      metric: Complaints per 1,000 calls\n      at_most: 3\n`,
    `mlplan: 2\nexpectations:\n  success_criteria:\n${HITS}      due: 2027-07-15\n    - id: hits-later\n      metric: precision among the customers called\n      at_least: 7.5\n      due: 2027-12-31\n`,
  ],
  bad: [
    {
      plan: `mlplan: 2\nexpectations:\n  success_criteria:\n${HITS}    - id: hits-again\n      metric: precision among the customers called\n      at_least: 8\n`,
      at: 'expectations.success_criteria.hits-again.metric',
    },
  ],
  *check({ bars }) {
    for (const [index, bar] of bars.entries()) {
      const other = bars.slice(0, index).find((earlier) => contradict(earlier, bar))
      if (!other) continue
      yield {
        at: inside(place.expectations.success_criteria, bar.id, 'metric'),
        related: [
          { at: inside(place.expectations.success_criteria, other.id, 'metric'), note: `requires ${heightOf(other)}` },
        ],
        message: `"${bar.metric ?? bar.id}" has two conflicting success criteria. One requires ${heightOf(other)}, the other ${heightOf(bar)}.`,
        help: 'Keep one criterion, or give each its own `due` date if they apply at different times.',
      }
    }
  },
})

/** Different dates may have different criteria, and a minimum and a maximum make a range. */
function contradict(one: Bar, other: Bar): boolean {
  if (!isSameMeasure(one, other)) return false
  if (one.due !== undefined && other.due !== undefined && one.due !== other.due) return false
  const both = [one, other]
  const lowest = both.flatMap(({ at_least }) => at_least ?? [])
  const highest = both.flatMap(({ at_most }) => at_most ?? [])
  return new Set(lowest).size > 1 || new Set(highest).size > 1 || Math.max(...lowest) > Math.min(...highest)
}

function isSameMeasure(one: Bar, other: Bar): boolean {
  const [first, second] = [one, other].map(({ metric: measure }) =>
    (measure ?? '')
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, ' ')
      .trim(),
  )
  return first !== '' && first === second
}

function heightOf({ at_least, at_most }: Bar): string {
  const parts = [
    ...(at_least === undefined ? [] : [`at least ${showNumber(at_least)}`]),
    ...(at_most === undefined ? [] : [`at most ${showNumber(at_most)}`]),
  ]
  return parts.length === 0 ? 'no limit' : parts.join(' and ')
}
