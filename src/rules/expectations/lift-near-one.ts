import { formatTimes } from '../../text/figures/format-number.js'
import { SHARES, formatApart } from '../../text/figures/format-apart.js'
import { path } from '../../plan/typed-path.js'
import { formatRate, toComparedRate } from '../../worksheet/tasks/binary-rates.js'
import { ACCURACY_FALLACY, CAMPAIGN_LIFT } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

export default numberRule({
  id: 'expectations/lift-near-one',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The model is expected to do barely better than chance at the planned selection rate.',
  why: 'A lift of 1 is what selecting cases at random reaches. If the plan itself expects little more, the model is hardly worth building, and a small shortfall leaves nothing.',
  sources: [CAMPAIGN_LIFT, ACCURACY_FALLACY],
  severity: { kickoff: 'warning', live: 'off' },
  suppressedBy: [
    'economics/rate-unreachable',
    'economics/rates-inconsistent',
    'economics/nothing-to-predict',
    'economics/range-out-of-order',
  ],
  reads: [
    path.economics.base_rate,
    path.economics.selection_rate,
    path.expectations.precision,
    path.expectations.recall,
  ],
  good: [
    exampleWith(CALLS, { selection_rate: '3%', precision: '3%' }),
    exampleWith(CALLS, { base_rate: '50%', selection_rate: '90%', precision: '53%' }),
  ],
  bad: [
    { plan: exampleWith(CALLS, { precision: '2%' }), path: 'expectations.precision' },
    {
      plan: 'mlplan: 2\nproject:\n  task: binary\neconomics:\n  base_rate: 40%\n  selection_rate: 50%\nexpectations:\n  recall: 53%\n',
      path: 'expectations.recall',
    },
  ],
  *check({ binary }) {
    const { lift, maxLift } = binary ?? {}
    if (binary === undefined || lift === undefined || maxLift === undefined) return
    if (lift <= 1 || lift >= 1 + Math.min(MAX_GAIN, SMALL_SHARE * (maxLift - 1))) return
    const { precision = 0 } = binary.rates
    const [precisionText, baseRateText] = formatApart(
      SHARES,
      binary.derivedRate === 'precision' ? precision : toComparedRate(binary, 'precision'),
      toComparedRate(binary, 'baseRate'),
    )
    yield {
      path: binary.derivedRate === 'precision' ? path.expectations.recall : path.expectations.precision,
      related: [{ path: path.economics.base_rate, note: 'what selecting at random reaches' }],
      message: `At a selection rate of ${formatRate(binary, 'selectionRate')}, ${precisionText} of cases acted on will be right; at random, ${baseRateText} would be. With a lift of ${formatTimes(lift)}, the model is barely better than chance.`,
      help: 'Act on fewer cases, where a model can rank better, or show that an outcome this hard to predict is worth a model.',
    }
  },
})

/** A lift up to this far above 1 is near 1, unless so little is possible that the model gets much of it. */
const MAX_GAIN = 0.25
const SMALL_SHARE = 0.1
