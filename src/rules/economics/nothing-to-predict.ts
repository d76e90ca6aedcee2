import { place } from '../../plan/place.js'
import { ACCURACY_FALLACY } from '../citations.js'
import { CALLS, exampleWith } from '../example-plans.js'
import { rule } from '../rule.js'

export default rule({
  id: 'economics/nothing-to-predict',
  since: '0.1.0',
  impediment: 'performance',
  who: 'data_owner',
  summary: 'A figure is zero or everything, so that there is nothing to work out.',
  why: 'What never happens, or always does, needs no prediction, and what nobody acts on has no effect. Such a figure is nearly always a slip of the pen, and every sum that follows from it is void.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  given: {},
  maybe: {
    baseRate: place.economics.base_rate,
    treated: place.economics.treated_fraction,
    volume: place.economics.volume_per_period,
  },
  good: [CALLS, 'mlplan: 1\neconomics:\n  base_rate: 0.001%\n'],
  bad: [
    { plan: exampleWith(CALLS, { base_rate: '0' }), at: 'economics.base_rate' },
    { plan: exampleWith(CALLS, { base_rate: '100%' }), at: 'economics.base_rate' },
    { plan: exampleWith(CALLS, { treated_fraction: '0%' }), at: 'economics.treated_fraction' },
    { plan: exampleWith(CALLS, { volume_per_period: '0' }), at: 'economics.volume_per_period' },
  ],
  *check({ baseRate, treated, volume }) {
    if (baseRate?.likely === 0 || baseRate?.likely === 1) {
      yield {
        at: place.economics.base_rate,
        message: `A base rate of ${100 * baseRate.likely}% means that it ${baseRate.likely === 0 ? 'never' : 'always'} happens: there is nothing to predict.`,
        help: 'Write how often it happens, as in 1.8% or 18 of 1,000.',
      }
    }
    if (treated?.likely === 0) {
      yield {
        at: place.economics.treated_fraction,
        message: 'A treated fraction of 0% means that nobody is ever acted on: the predictions change nothing.',
        help: 'Write the share of all cases that will be acted on, as in 3%.',
      }
    }
    if (volume?.likely === 0) {
      yield {
        at: place.economics.volume_per_period,
        message: 'There are 0 cases in a period: nothing is predicted.',
        help: 'Write how many cases there are in one period.',
      }
    }
  },
})
