import { place } from '../../plan/place.js'
import { showExactly, showShare } from '../../worksheet/words.js'
import { ACCURACY_FALLACY } from '../citations.js'
import { rule } from '../rule.js'
import { showNumber } from '../words.js'

const past = (cases: number): string =>
  `mlplan: 1\neconomics:\n  base_rate: 1.8%\ndata:\n  past_cases: 100000\n  past_true: ${cases}\n`

export default rule({
  id: 'data/unlike-the-base-rate',
  since: '0.1.0',
  impediment: 'performance',
  who: 'data_owner',
  summary: 'In the past cases the outcome is more, or less, frequent than the plan says.',
  why: 'Either the base rate is wrong, and with it the value; or the cases were picked, and a result on them will not come again in use. Both are cheap to find out now, and dear when the promise has been made.',
  sources: [ACCURACY_FALLACY],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  given: { cases: place.data.past_cases, positives: place.data.past_true, baseRate: place.economics.base_rate },
  maybe: {},
  good: [past(1900), past(1500)],
  bad: [
    { plan: past(9000), at: 'data.past_true' },
    { plan: past(500), at: 'data.past_true' },
    {
      plan: 'mlplan: 1\neconomics:\n  base_rate: 1.8%\ndata:\n  past_cases: 900\n  past_true: 1000\n',
      at: 'data.past_true',
    },
  ],
  *check({ cases, positives, baseRate }, { limits }) {
    const related = [
      { at: place.data.past_cases, note: 'of so many' },
      { at: place.economics.base_rate, note: 'so often it happens anyway' },
    ]
    if (positives > cases) {
      yield {
        at: place.data.past_true,
        related,
        message: `The outcome came about in ${showNumber(positives)} past cases, and there are only ${showNumber(cases)}.`,
        help: 'Correct one of the two figures.',
      }
      return
    }
    if (cases === 0) return
    const [low, high] = [baseRate.low ?? baseRate.likely, baseRate.high ?? baseRate.likely]
    const seen = positives / cases
    const off = limits.data_off_base_rate
    if (seen >= low * (1 - off) && seen <= high * (1 + off)) return
    yield {
      at: place.data.past_true,
      related,
      message: `In the ${showNumber(cases)} past cases the outcome came about in ${showShare(seen)}; the plan says ${showExactly(baseRate.likely, 'share', '', undefined)}.`,
      help: 'Find out which is right. If the cases were picked to have more of one kind, count them as they were before.',
    }
  },
})
