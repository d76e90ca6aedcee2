import { path } from '../../plan/typed-path.js'
import { SEPSIS_MODEL } from '../shared/citations.js'
import { exampleWith, FRAUD } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { SHARES, formatApart } from '../../text/figures/format-apart.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { formatRate, toComparedRate } from '../../worksheet/tasks/binary-rates.js'

const MAX_PRECISION_RATIO = 1.3

export default numberRule({
  id: 'expectations/precision-above-auc',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The expected precision is far above what the AUC suggests.',
  why: "A high AUC doesn't mean that a model reliably finds rare cases. The AUC suggests a rough precision at each selection rate. A precision far above that estimate often means that one of the two figures is wrong.",
  sources: [SEPSIS_MODEL],
  severity: { kickoff: 'warning', live: 'off' },
  suppressedBy: ['economics/rate-unreachable', 'economics/rates-inconsistent'],
  reads: [path.expectations.auc, path.expectations.precision, path.economics.base_rate, path.economics.selection_rate],
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
      path: 'expectations.precision',
    },
    {
      plan: exampleWith(
        FRAUD,
        { base_rate: '6.6%', selection_rate: '18%', precision: '20%' },
        { expectations: '  auc: 0.63\n' },
      ),
      path: 'expectations.precision',
    },
  ],
  *check({ binary }, { expectations }) {
    const { precisionFromAuc: typicalPrecision, rates } = binary ?? {}
    const expectedPrecision = rates?.precision
    if (
      binary === undefined ||
      typicalPrecision === undefined ||
      expectedPrecision === undefined ||
      expectedPrecision <= MAX_PRECISION_RATIO * typicalPrecision
    )
      return
    const [expectedText, typicalText] = formatApart(SHARES, toComparedRate(binary, 'precision'), typicalPrecision)
    yield {
      path: binary.derivedRate === 'precision' ? path.expectations.recall : path.expectations.precision,
      related: [{ path: path.expectations.auc, note: 'how well scores separate positives from negatives' }],
      message: `Expected precision is ${expectedText}. As a rule of thumb, an AUC of ${formatNumber(expectations?.auc?.likely ?? 0)} gives about ${typicalText} at a selection rate of ${formatRate(binary, 'selectionRate')}.`,
      help: 'Measure precision directly at this selection rate, on the natural class mix.',
    }
  },
})
