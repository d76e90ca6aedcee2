import { place } from '../../plan/place.js'
import { showAmount, showExactly, showShare } from '../../worksheet/words.js'
import { HALLUCINATION_FREE } from '../citations.js'
import { ASSISTANT, exampleWith } from '../example-plans.js'
import { numberRule } from '../number-rule.js'

export default numberRule({
  id: 'economics/harm-not-tolerable',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'risk_owner',
  summary: 'Harmful answers cost more than all others bring.',
  why: 'Harm is rare and dear: a small rate that nobody worked out can eat everything that is saved. What the answers may cost in the worst case belongs to the decision, not to the incident report.',
  sources: [HALLUCINATION_FREE],
  severity: { kickoff: 'warning', data: 'error' },
  reads: [place.economics.assist],
  good: [ASSISTANT, exampleWith(ASSISTANT, { harm_rate: '2%' })],
  bad: [
    { plan: exampleWith(ASSISTANT, { harm_rate: '4%' }), at: 'economics.assist.harm_rate' },
    { plan: exampleWith(ASSISTANT, { harm_cost: '400' }), at: 'economics.assist.harm_rate' },
  ],
  *check({ other }, { economics }) {
    const tolerable = other?.assistant?.tolerableHarmRate
    const { harm_rate: rate, harm_cost: cost } = economics?.assist ?? {}
    if (tolerable === undefined || rate === undefined || cost === undefined || rate.likely <= tolerable) return
    yield {
      at: place.economics.assist.harm_rate,
      related: [{ at: place.economics.assist.harm_cost, note: 'each' }],
      message: `In ${showExactly(rate.likely, 'share', '', undefined)} of the cases an answer will do harm, at ${showAmount(cost.likely, economics?.currency)} each; above ${showShare(tolerable)} harm costs more than the rest brings.`,
      help: 'Let a person read what may do harm before it goes out, leave such cases out, or stop here.',
    }
  },
})
