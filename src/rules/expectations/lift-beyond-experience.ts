import { place } from '../../plan/place.js'
import { showShare, showTimes } from '../../worksheet/words.js'
import { CAMPAIGN_LIFT } from '../citations.js'
import { CALLS, exampleWith } from '../example-plans.js'
import { numberRule } from '../number-rule.js'

export default numberRule({
  id: 'expectations/lift-beyond-experience',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The promised lift is more than twice what good models of people have reached at this depth.',
  why: 'What people will do is hard to predict, and campaigns of many kinds have met about the same limit. A promise far beyond it may be kept, but deserves a test before anybody counts on it.',
  sources: [CAMPAIGN_LIFT],
  severity: { kickoff: 'warning', modeling: 'info', live: 'off' },
  follows: ['economics/rate-impossible', 'economics/rates-contradict'],
  reads: [
    place.project.signal,
    place.economics.base_rate,
    place.economics.treated_fraction,
    place.expectations.precision,
    place.expectations.evidence,
  ],
  good: [CALLS, exampleWith(CALLS, { precision: '25%', signal: 'transactions' })],
  bad: [
    { plan: exampleWith(CALLS, { precision: '25%' }), at: 'expectations.precision' },
    {
      plan: exampleWith(CALLS, { treated_fraction: '1%', precision: '40%' }, { expectations: '  evidence: vendor\n' }),
      at: 'expectations.precision',
    },
  ],
  *check({ yesNo }, { project, expectations }) {
    const { lift, priorLift, rates } = yesNo ?? {}
    const isMeasured = expectations?.evidence === 'pilot' || expectations?.evidence === 'prior_model'
    if (project?.signal !== 'people' || isMeasured || lift === undefined || priorLift === undefined) return
    if (lift <= 2 * priorLift) return
    yield {
      at: yesNo?.workedOut === 'precision' ? place.expectations.recall : place.expectations.precision,
      related: [{ at: place.economics.base_rate, note: 'the precision is so many times this' }],
      message: `A lift of ${showTimes(lift)} is promised. By a rule of thumb, good models of what people do reach about ${showTimes(priorLift)} when ${showShare(rates?.treatedFraction ?? 0)} of the cases are acted on.`,
      help: 'Test it on past data before anybody counts on it, and write how under expectations.evidence.',
    }
  },
})
