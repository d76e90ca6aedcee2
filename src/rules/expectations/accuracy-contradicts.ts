import { place } from '../../plan/typed-path.js'
import { showExactly, showShare } from '../../text/format-numbers.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

/** Figures are rounded; two in a hundred is more than that. */
const SLACK = 0.02

export default numberRule({
  id: 'expectations/accuracy-contradicts',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: "The expected accuracy doesn't fit the base rate, selection rate, and precision.",
  why: "Base rate, selection rate, and precision together determine accuracy. If the expected accuracy doesn't match, at least one of the four figures is wrong.",
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  follows: [
    'economics/rate-unreachable',
    'economics/rates-inconsistent',
    'economics/nothing-to-predict',
    'expectations/accuracy-below-baseline',
  ],
  reads: [
    place.expectations.accuracy,
    place.expectations.precision,
    place.economics.base_rate,
    place.economics.selection_rate,
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
      at: 'expectations.accuracy',
    },
    {
      plan: exampleWith(
        CALLS,
        { base_rate: '30%', selection_rate: '30%', precision: '50%' },
        { expectations: '  accuracy: 90%\n' },
      ),
      at: 'expectations.accuracy',
    },
  ],
  *check({ yesNo }, { expectations }) {
    const promised = expectations?.accuracy
    const follows = yesNo?.accuracy
    if (promised === undefined || follows === undefined) return
    const { likely, low = likely, high = likely } = promised
    if (follows >= low - SLACK && follows <= high + SLACK) return
    yield {
      at: place.expectations.accuracy,
      related: [
        { at: place.expectations.precision, note: 'used to calculate accuracy' },
        { at: place.economics.selection_rate, note: 'used to calculate accuracy' },
      ],
      message: `Expected accuracy is ${showExactly(likely, 'share', '', undefined)}, but the base rate, selection rate, and precision imply ${showShare(follows)}.`,
      help: `Correct whichever figure is wrong. If accuracy is wrong, set it to ${showShare(follows)}.`,
    }
  },
})
