import { path } from '../../plan/typed-path.js'
import { getEstimateBounds } from '../../worksheet/estimate-range.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { rule } from '../rule.js'
import { SHARES, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { pluralize } from '../../text/pluralize.js'

const planWithPositives = (positiveCases: number): string =>
  `mlplan: 2\neconomics:\n  base_rate: 1.8%\ndata:\n  labeled_cases: 100000\n  positive_cases: ${positiveCases}\n`

export default rule({
  id: 'data/base-rate-mismatch',
  since: '0.1.0',
  area: 'expectations',
  owner: 'data_owner',
  summary: "The share of positives in the labeled cases doesn't match the base rate.",
  why: 'A wrong base rate makes the estimated value wrong. Selected cases make test results unreliable. Checking now costs less than correcting figures after they are shared.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error', live: 'off' },
  requires: {
    labeledCases: path.data.labeled_cases,
    positiveCases: path.data.positive_cases,
    baseRate: path.economics.base_rate,
  },
  optional: {},
  good: [planWithPositives(1900), planWithPositives(1500)],
  bad: [
    { plan: planWithPositives(9000), path: 'data.positive_cases' },
    { plan: planWithPositives(500), path: 'data.positive_cases' },
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate: 1.8%\ndata:\n  labeled_cases: 900\n  positive_cases: 1000\n',
      path: 'data.positive_cases',
    },
  ],
  *check({ labeledCases, positiveCases, baseRate }, { limits }) {
    const related = [
      { path: path.data.labeled_cases, note: 'labeled cases' },
      { path: path.economics.base_rate, note: 'base rate in the plan' },
    ]
    if (positiveCases > labeledCases) {
      yield {
        path: path.data.positive_cases,
        related,
        message: `The plan has ${pluralize(positiveCases, 'positive case')} but only ${pluralize(labeledCases, 'labeled case')}.`,
        help: 'Correct one of the two counts.',
      }
      return
    }
    if (labeledCases === 0) return
    const { low, high } = getEstimateBounds(baseRate)
    const observedShare = positiveCases / labeledCases
    const tolerance = limits.base_rate_tolerance
    if (observedShare >= low * (1 - tolerance) && observedShare <= high * (1 + tolerance)) return
    const [observedText, plannedText] = formatApart(SHARES, observedShare, asTyped(baseRate.likely))
    yield {
      path: path.data.positive_cases,
      related,
      message: `The share of positives is ${observedText} in ${pluralize(labeledCases, 'labeled case')}, but the base rate in the plan is ${plannedText}.`,
      help: 'Check which figure is right. If the cases were selected or resampled, enter the original counts.',
    }
  },
})
