import { place } from '../../plan/place.js'
import { showExactly, showShare } from '../../worksheet/words.js'
import { ACCURACY_FALLACY } from '../citations.js'
import { CALLS, exampleWith } from '../example-plans.js'
import { numberRule } from '../number-rule.js'

/** Figures are rounded; two in a hundred is more than that. */
const SLACK = 0.02

export default numberRule({
  id: 'expectations/accuracy-contradicts',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The promised accuracy does not follow from the other figures.',
  why: 'From how often it happens, how many are acted on and how often that is right follows how accurate it is overall. An accuracy that does not fit was measured on other cases, or made up.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  follows: [
    'economics/rate-impossible',
    'economics/rates-contradict',
    'economics/nothing-to-predict',
    'expectations/accuracy-below-doing-nothing',
  ],
  reads: [
    place.expectations.accuracy,
    place.expectations.precision,
    place.economics.base_rate,
    place.economics.treated_fraction,
  ],
  good: [
    exampleWith(
      CALLS,
      { base_rate: '10%', treated_fraction: '5%', precision: '70%' },
      { expectations: '  accuracy: 92%\n' },
    ),
  ],
  bad: [
    {
      plan: exampleWith(
        CALLS,
        { base_rate: '10%', treated_fraction: '5%', precision: '70%' },
        { expectations: '  accuracy: 97%\n' },
      ),
      at: 'expectations.accuracy',
    },
    {
      plan: exampleWith(
        CALLS,
        { base_rate: '30%', treated_fraction: '30%', precision: '50%' },
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
        { at: place.expectations.precision, note: 'from this' },
        { at: place.economics.treated_fraction, note: 'and this follows how often it is right overall' },
      ],
      message: `An accuracy of ${showExactly(likely, 'share', '', undefined)} is promised; from the base rate, the treated fraction and the precision follows one of ${showShare(follows)}.`,
      help: 'Take the accuracy out; if it has to stay, write the one that follows.',
    }
  },
})
