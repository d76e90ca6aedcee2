import { place } from '../../plan/typed-path.js'
import { showAmount, showExactly, showShare } from '../../text/format-numbers.js'
import { HALLUCINATION_FREE } from '../shared/citations.js'
import { ASSISTANT, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

export default numberRule({
  id: 'economics/harm-exceeds-value',
  since: '0.1.0',
  area: 'privacy-legal',
  who: 'risk_owner',
  summary: 'Harmful answers cost more than all other answers earn.',
  why: 'Harm is often rare but expensive. Even a small harm rate can wipe out all savings. Decision makers should see that cost before launch, not in an incident report.',
  sources: [HALLUCINATION_FREE],
  severity: { kickoff: 'warning', data: 'error' },
  reads: [place.economics.assistant],
  good: [ASSISTANT, exampleWith(ASSISTANT, { harm_rate: '2%' })],
  bad: [
    { plan: exampleWith(ASSISTANT, { harm_rate: '4%' }), at: 'economics.assistant.harm_rate' },
    { plan: exampleWith(ASSISTANT, { harm_cost: '400' }), at: 'economics.assistant.harm_rate' },
  ],
  *check({ other }, { economics }) {
    const tolerable = other?.assistant?.tolerableHarmRate
    const { harm_rate: rate, harm_cost: cost } = economics?.assistant ?? {}
    if (tolerable === undefined || rate === undefined || cost === undefined || rate.likely <= tolerable) return
    yield {
      at: place.economics.assistant.harm_rate,
      related: [{ at: place.economics.assistant.harm_cost, note: 'cost of one harmful answer' }],
      message: `The plan expects a harmful answer in ${showExactly(rate.likely, 'share', '', undefined)} of cases, at ${showAmount(cost.likely, economics?.currency)} each. Above a harm rate of ${showShare(tolerable)}, harm costs more than the other answers earn.`,
      help: 'Have a person review risky answers before they are sent, exclude risky cases, or stop the project.',
    }
  },
})
