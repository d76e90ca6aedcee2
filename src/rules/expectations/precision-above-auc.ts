import { place } from '../../plan/typed-path.js'
import { showExactly, showShare } from '../../text/format-numbers.js'
import { SEPSIS_MODEL } from '../shared/citations.js'
import { exampleWith, FRAUD } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

const FAR = 1.3

export default numberRule({
  id: 'expectations/precision-above-auc',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: 'The expected precision is far above what the AUC suggests.',
  why: "A high AUC doesn't mean that a model reliably finds rare cases. The AUC suggests a rough precision at each selection rate. A precision far above that estimate often means that one of the two figures is wrong.",
  sources: [SEPSIS_MODEL],
  severity: { kickoff: 'warning', live: 'off' },
  follows: ['economics/rate-unreachable', 'economics/rates-inconsistent'],
  reads: [
    place.expectations.auc,
    place.expectations.precision,
    place.economics.base_rate,
    place.economics.selection_rate,
  ],
  good: [
    exampleWith(FRAUD, { base_rate: '5%', selection_rate: '10%', precision: '22%' }, { expectations: '  auc: 0.8\n' }),
  ],
  bad: [
    {
      plan: exampleWith(
        FRAUD,
        { base_rate: '5%', selection_rate: '10%', precision: '40%' },
        { expectations: '  auc: 0.8\n' },
      ),
      at: 'expectations.precision',
    },
    {
      plan: exampleWith(
        FRAUD,
        { base_rate: '6.6%', selection_rate: '18%', precision: '20%' },
        { expectations: '  auc: 0.63\n' },
      ),
      at: 'expectations.precision',
    },
  ],
  *check({ yesNo }, { expectations }) {
    const { precisionFromAuc: suggested, rates } = yesNo ?? {}
    const promised = rates?.precision
    if (suggested === undefined || promised === undefined || promised <= FAR * suggested) return
    yield {
      at: yesNo?.workedOut === 'precision' ? place.expectations.recall : place.expectations.precision,
      related: [{ at: place.expectations.auc, note: 'how well scores separate positives from negatives' }],
      message: `Expected precision is ${showShare(promised)}. As a rule of thumb, an AUC of ${showExactly(expectations?.auc?.likely ?? 0, 'number', '', undefined)} gives about ${showShare(suggested)} at a selection rate of ${showShare(rates?.treatedFraction ?? 0)}.`,
      help: 'Measure precision directly at this selection rate, on the natural class mix.',
    }
  },
})
