import { place } from '../../plan/typed-path.js'
import { showExactly, showShare } from '../../text/format-numbers.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { rule } from '../rule.js'
import { counted } from '../../text/rule-words.js'

const past = (cases: number): string =>
  `mlplan: 2\neconomics:\n  base_rate: 1.8%\ndata:\n  labeled_cases: 100000\n  positive_cases: ${cases}\n`

export default rule({
  id: 'data/base-rate-mismatch',
  since: '0.1.0',
  area: 'expectations',
  who: 'data_owner',
  summary: "The share of positives in the labeled cases doesn't match the base rate.",
  why: 'A wrong base rate makes the estimated value wrong. Selected cases make test results unreliable. Checking now costs less than correcting figures after they are shared.',
  sources: [ACCURACY_FALLACY],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  given: { cases: place.data.labeled_cases, positives: place.data.positive_cases, baseRate: place.economics.base_rate },
  maybe: {},
  good: [past(1900), past(1500)],
  bad: [
    { plan: past(9000), at: 'data.positive_cases' },
    { plan: past(500), at: 'data.positive_cases' },
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate: 1.8%\ndata:\n  labeled_cases: 900\n  positive_cases: 1000\n',
      at: 'data.positive_cases',
    },
  ],
  *check({ cases, positives, baseRate }, { limits }) {
    const related = [
      { at: place.data.labeled_cases, note: 'labeled cases' },
      { at: place.economics.base_rate, note: 'base rate in the plan' },
    ]
    if (positives > cases) {
      yield {
        at: place.data.positive_cases,
        related,
        message: `The plan has ${counted(positives, 'positive case')} but only ${counted(cases, 'labeled case')}.`,
        help: 'Correct one of the two counts.',
      }
      return
    }
    if (cases === 0) return
    const [low, high] = [baseRate.low ?? baseRate.likely, baseRate.high ?? baseRate.likely]
    const seen = positives / cases
    const off = limits.base_rate_tolerance
    if (seen >= low * (1 - off) && seen <= high * (1 + off)) return
    yield {
      at: place.data.positive_cases,
      related,
      message: `The share of positives is ${showShare(seen)} in ${counted(cases, 'labeled case')}, but the base rate in the plan is ${showExactly(baseRate.likely, 'share', '', undefined)}.`,
      help: 'Check which figure is right. If the cases were selected or resampled, enter the original counts.',
    }
  },
})
