import { path } from '../../plan/typed-path.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { SHARES, asTyped, formatApart } from '../../text/figures/format-apart.js'

/** Allows for rounding. A difference of more than two percentage points is a contradiction. */
const ROUNDING_TOLERANCE = 0.02

export default numberRule({
  id: 'expectations/accuracy-contradicts',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: "The expected accuracy doesn't fit the base rate, selection rate, and precision.",
  why: "Base rate, selection rate, and precision together determine accuracy. If the expected accuracy doesn't match, at least one of the four figures is wrong.",
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  suppressedBy: [
    'economics/rate-unreachable',
    'economics/rates-inconsistent',
    'economics/nothing-to-predict',
    'expectations/accuracy-below-baseline',
  ],
  reads: [
    path.expectations.accuracy,
    path.expectations.precision,
    path.economics.base_rate,
    path.economics.selection_rate,
  ],
  good: [
    exampleWith(
      CALLS,
      { base_rate: '10%', selection_rate: '5%', precision: '70%' },
      { expectations: '  accuracy: 92%\n' },
    ),
  ],
  bad: [
    {
      plan: exampleWith(
        CALLS,
        { base_rate: '10%', selection_rate: '5%', precision: '70%' },
        { expectations: '  accuracy: 97%\n' },
      ),
      path: 'expectations.accuracy',
    },
    {
      plan: exampleWith(
        CALLS,
        { base_rate: '30%', selection_rate: '30%', precision: '50%' },
        { expectations: '  accuracy: 90%\n' },
      ),
      path: 'expectations.accuracy',
    },
  ],
  *check({ binary }, { expectations }) {
    const expected = expectations?.accuracy
    const implied = binary?.accuracy
    if (expected === undefined || implied === undefined) return
    const { likely, low = likely, high = likely } = expected
    if (implied >= low - ROUNDING_TOLERANCE && implied <= high + ROUNDING_TOLERANCE) return
    const [plannedText, impliedText] = formatApart(SHARES, asTyped(likely), implied)
    yield {
      path: path.expectations.accuracy,
      related: [
        { path: path.expectations.precision, note: 'used to calculate accuracy' },
        { path: path.economics.selection_rate, note: 'used to calculate accuracy' },
      ],
      message: `Expected accuracy is ${plannedText}, but the base rate, selection rate, and precision imply ${impliedText}.`,
      help: `Correct whichever figure is wrong. If accuracy is wrong, set it to ${impliedText}.`,
    }
  },
})
