import { path } from '../../plan/typed-path.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { rule } from '../rule.js'

export default rule({
  id: 'economics/nothing-to-predict',
  since: '0.1.0',
  area: 'expectations',
  owner: 'data_owner',
  summary: 'The base rate, selection rate, or volume leaves nothing to predict.',
  why: 'An outcome that never or always happens needs no prediction, and predictions that no one acts on have no effect. Such a figure is often a typo that distorts other calculations.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  requires: {},
  optional: {
    baseRate: path.economics.base_rate,
    selectionRate: path.economics.selection_rate,
    volume: path.economics.volume_per_period,
  },
  good: [CALLS, 'mlplan: 2\neconomics:\n  base_rate: 0.001%\n'],
  bad: [
    { plan: exampleWith(CALLS, { base_rate: '0' }), path: 'economics.base_rate' },
    { plan: exampleWith(CALLS, { base_rate: '100%' }), path: 'economics.base_rate' },
    { plan: exampleWith(CALLS, { selection_rate: '0%' }), path: 'economics.selection_rate' },
    { plan: exampleWith(CALLS, { volume_per_period: '0' }), path: 'economics.volume_per_period' },
  ],
  *check({ baseRate, selectionRate, volume }) {
    if (baseRate?.likely === 0 || baseRate?.likely === 1) {
      yield {
        path: path.economics.base_rate,
        message: `The base rate is ${100 * baseRate.likely}%, so the outcome ${baseRate.likely === 0 ? 'never' : 'always'} happens and there is nothing to predict.`,
        help: 'Enter how often the outcome happens, such as 1.8% or 18 of 1,000.',
      }
    }
    if (selectionRate?.likely === 0) {
      yield {
        path: path.economics.selection_rate,
        message: 'The selection rate is 0%, so no case is ever acted on and the predictions change nothing.',
        help: 'Enter the share of all cases to act on, such as 3%.',
      }
    }
    if (volume?.likely === 0) {
      yield {
        path: path.economics.volume_per_period,
        message: 'There are 0 cases per period, so there is nothing to predict.',
        help: 'Enter the number of cases per period.',
      }
    }
  },
})
