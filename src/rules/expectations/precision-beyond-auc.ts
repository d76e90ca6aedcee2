import { place } from '../../plan/place.js'
import { showExactly, showShare } from '../../worksheet/words.js'
import { SEPSIS_MODEL } from '../citations.js'
import { exampleWith, FRAUD } from '../example-plans.js'
import { numberRule } from '../number-rule.js'

const FAR = 1.3

export default numberRule({
  id: 'expectations/precision-beyond-auc',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The promised precision is far above what the AUC suggests.',
  why: 'An AUC sounds high long before a rare thing is found reliably. From it follows, roughly, how often an alarm is right at this depth; a promise far above that usually rests on a mistake in one of the two.',
  sources: [SEPSIS_MODEL],
  severity: { kickoff: 'warning', live: 'off' },
  follows: ['economics/rate-impossible', 'economics/rates-contradict'],
  reads: [
    place.expectations.auc,
    place.expectations.precision,
    place.economics.base_rate,
    place.economics.treated_fraction,
  ],
  good: [
    exampleWith(
      FRAUD,
      { base_rate: '5%', treated_fraction: '10%', precision: '22%' },
      { expectations: '  auc: 0.8\n' },
    ),
  ],
  bad: [
    {
      plan: exampleWith(
        FRAUD,
        { base_rate: '5%', treated_fraction: '10%', precision: '40%' },
        { expectations: '  auc: 0.8\n' },
      ),
      at: 'expectations.precision',
    },
    {
      plan: exampleWith(
        FRAUD,
        { base_rate: '6.6%', treated_fraction: '18%', precision: '20%' },
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
      related: [{ at: place.expectations.auc, note: 'how well yes and no are told apart' }],
      message: `A precision of ${showShare(promised)} is promised. By a rule of thumb an AUC of ${showExactly(expectations?.auc?.likely ?? 0, 'number', '', undefined)} gives about ${showShare(suggested)} when ${showShare(rates?.treatedFraction ?? 0)} of the cases are acted on.`,
      help: 'Measure the precision at this depth itself, on cases as they come.',
    }
  },
})
