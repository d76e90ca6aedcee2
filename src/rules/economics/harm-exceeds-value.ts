import { path } from '../../plan/typed-path.js'
import { HALLUCINATION_FREE } from '../shared/citations.js'
import { ASSISTANT, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { SHARES, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { formatExactMoney } from '../../text/figures/format-money.js'

export default numberRule({
  id: 'economics/harm-exceeds-value',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'risk_owner',
  summary: 'Harmful answers cost more than all other answers earn.',
  why: 'Harm is often rare but expensive. Even a small harm rate can wipe out all savings. Decision makers should see that cost before launch, not in an incident report.',
  sources: [HALLUCINATION_FREE],
  severity: { kickoff: 'error' },
  reads: [path.economics.assistant],
  good: [ASSISTANT, exampleWith(ASSISTANT, { harm_rate: '2%' })],
  bad: [
    { plan: exampleWith(ASSISTANT, { harm_rate: '4%' }), path: 'economics.assistant.harm_rate' },
    { plan: exampleWith(ASSISTANT, { harm_cost: '400' }), path: 'economics.assistant.harm_rate' },
  ],
  *check({ otherTask }, { economics }) {
    const tolerableRate = otherTask?.assistant?.tolerableBeforeOperatingCost
    const { harm_rate: harmRate, harm_cost: harmCost } = economics?.assistant ?? {}
    if (
      tolerableRate === undefined ||
      harmRate === undefined ||
      harmCost === undefined ||
      harmRate.likely <= tolerableRate
    )
      return
    const [plannedText, tolerableText] = formatApart(SHARES, asTyped(harmRate.likely), tolerableRate)
    yield {
      path: path.economics.assistant.harm_rate,
      related: [{ path: path.economics.assistant.harm_cost, note: 'cost of one harmful answer' }],
      message: `The plan expects a harmful answer in ${plannedText} of cases, at ${formatExactMoney(harmCost.likely, economics?.currency)} each. Above a harm rate of ${tolerableText}, harm costs more than the other answers earn, even before operating cost.`,
      help: 'Have a person review risky answers before they are sent, exclude risky cases, or stop the project.',
    }
  },
})
