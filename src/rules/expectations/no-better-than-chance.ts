import { SHARES, formatApart } from '../../text/figures/format-apart.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { path } from '../../plan/typed-path.js'
import { formatRate, toComparedRate } from '../../worksheet/tasks/binary-rates.js'
import { ACCURACY_FALLACY, CAMPAIGN_LIFT } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

export default numberRule({
  id: 'expectations/no-better-than-chance',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The model is expected to do no better than selecting cases at random.',
  why: "If as many actions are right without the model, the model adds nothing but cost. Often, a figure is a typing error, or the base rate isn't that of the cases that are scored.",
  sources: [ACCURACY_FALLACY, CAMPAIGN_LIFT],
  severity: { kickoff: 'error', live: 'off' },
  suppressedBy: [
    'economics/rate-unreachable',
    'economics/rates-inconsistent',
    'economics/nothing-to-predict',
    'economics/range-out-of-order',
    'economics/impossible-amount',
  ],
  reads: [
    path.economics.base_rate,
    path.economics.selection_rate,
    path.expectations.precision,
    path.expectations.recall,
    path.expectations.auc,
  ],
  good: [CALLS, exampleWith(CALLS, {}, { expectations: '  auc: 0.72\n' })],
  bad: [
    { plan: exampleWith(CALLS, { precision: '1.8%' }), path: 'expectations.precision' },
    { plan: exampleWith(CALLS, { precision: '1.2%' }), path: 'expectations.precision' },
    { plan: exampleWith(CALLS, {}, { expectations: '  auc: 0.5\n' }), path: 'expectations.auc' },
  ],
  *check({ binary }, { expectations }) {
    if (binary === undefined) return
    const { baseRate, precision, selectionRate } = binary.rates
    const auc = expectations?.auc?.likely
    if (auc !== undefined && auc <= 0.5 && auc >= 0)
      yield {
        path: path.expectations.auc,
        message: `The expected AUC is ${formatNumber(auc)}. Selecting cases at random reaches 0.5.`,
        help: 'Correct the AUC, or stop: a model that ranks no better than chance adds nothing.',
      }
    /* Acting on every case is no selection, so nothing can be better than the base rate. */
    if (baseRate === undefined || precision === undefined || precision > baseRate || selectionRate === 1) return
    const [precisionText, baseRateText] = formatApart(
      SHARES,
      toComparedRate(binary, 'precision'),
      toComparedRate(binary, 'baseRate'),
    )
    const setting = selectionRate === undefined ? '' : ` at a selection rate of ${formatRate(binary, 'selectionRate')}`
    yield {
      path: binary.derivedRate === 'precision' ? path.expectations.recall : path.expectations.precision,
      related: [{ path: path.economics.base_rate, note: 'what selecting at random reaches' }],
      message: `Expected precision is ${precisionText}${setting}, and ${baseRateText} of all cases are positive. Selecting cases at random would be ${precision < baseRate ? 'right more often' : 'right as often'}.`,
      help: 'Correct the precision or the base rate, which must count the same cases, or stop: such a model adds nothing.',
    }
  },
})
