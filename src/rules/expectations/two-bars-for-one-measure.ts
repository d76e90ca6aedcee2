import { inside, place } from '../../plan/place.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { rule } from '../rule.js'
import { showNumber } from '../words.js'

type Bar = NonNullable<NonNullable<Plan['expectations']>['bar']>[number]

const HITS = '    - id: hits\n      measure: Precision among the customers called\n      at_least: 6.5\n'

export default rule({
  id: 'expectations/two-bars-for-one-measure',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  summary: 'Two bars for the same measure contradict each other.',
  why: 'With two bars for one thing, everybody remembers the one that suits them. On the day of the decision a result between the two starts the argument the bar was meant to settle.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  given: { bars: place.expectations.bar },
  maybe: {},
  good: [
    `mlplan: 1\nexpectations:\n  bar:\n${HITS}    - id: complaints\n      measure: Complaints per 1,000 calls\n      at_most: 3\n`,
    `mlplan: 1\nexpectations:\n  bar:\n${HITS}      by: 2027-07-15\n    - id: hits-later\n      measure: precision among the customers called\n      at_least: 7.5\n      by: 2027-12-31\n`,
  ],
  bad: [
    {
      plan: `mlplan: 1\nexpectations:\n  bar:\n${HITS}    - id: hits-again\n      measure: precision among the customers called\n      at_least: 8\n`,
      at: 'expectations.bar.hits-again.measure',
    },
  ],
  *check({ bars }) {
    for (const [index, bar] of bars.entries()) {
      const other = bars.slice(0, index).find((earlier) => contradict(earlier, bar))
      if (!other) continue
      yield {
        at: inside(place.expectations.bar, bar.id, 'measure'),
        related: [{ at: inside(place.expectations.bar, other.id, 'measure'), note: `asks for ${heightOf(other)}` }],
        message: `"${bar.measure ?? bar.id}" has two bars: ${heightOf(other)} and ${heightOf(bar)}.`,
        help: 'Keep one of them; if they belong to different days, give each its day under `by`.',
      }
    }
  },
})

/** Different days may have different bars, and a lower and an upper limit make a range. */
function contradict(one: Bar, other: Bar): boolean {
  if (!isSameMeasure(one, other)) return false
  if (one.by !== undefined && other.by !== undefined && one.by !== other.by) return false
  const both = [one, other]
  const lowest = both.flatMap(({ at_least }) => at_least ?? [])
  const highest = both.flatMap(({ at_most }) => at_most ?? [])
  return new Set(lowest).size > 1 || new Set(highest).size > 1 || Math.max(...lowest) > Math.min(...highest)
}

function isSameMeasure(one: Bar, other: Bar): boolean {
  const [first, second] = [one, other].map(({ measure }) =>
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
  return parts.join(' and ')
}
