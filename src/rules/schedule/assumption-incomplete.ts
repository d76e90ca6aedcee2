import { inside, place } from '../../plan/place.js'
import { RARELY_DEPLOYED, ROOT_CAUSES } from '../citations.js'
import { rule } from '../rule.js'
import { listed } from '../../plan/listed.js'
import { quoted } from '../words.js'

export default rule({
  id: 'schedule/assumption-incomplete',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
  summary: 'A critical assumption has no owner or no due date.',
  why: "If the assumption is false, the project doesn't pay off. If no one validates it, the team learns that at the end, after the money is spent.",
  sources: [RARELY_DEPLOYED, ROOT_CAUSES],
  severity: { kickoff: 'warning', modeling: 'error' },
  given: { assumptions: place.assumptions },
  maybe: {},
  good: [
    'mlplan: 2\nassumptions:\n  - id: capacity\n    assumption: The call center has time for 12,000 calls a month\n    impact: high\n    owner: marek\n    due: 2027-01-15\n',
    'mlplan: 2\nassumptions:\n  - id: capacity\n    assumption: The list can be printed\n    impact: low\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nassumptions:\n  - id: capacity\n    assumption: The call center has time for 12,000 calls a month\n    impact: high\n    owner: marek\n',
      at: 'assumptions.capacity.due',
    },
    {
      plan: 'mlplan: 2\nassumptions:\n  - id: capacity\n    assumption: The call center has time for 12,000 calls a month\n    impact: high\n    due: 2027-01-15\n',
      at: 'assumptions.capacity.owner',
    },
  ],
  *check({ assumptions }) {
    for (const { id, assumption: text, impact, owner, due, status } of assumptions) {
      if (impact !== 'high' || (status ?? 'open') !== 'open') continue
      if (owner !== undefined && due !== undefined) continue
      const lacking = [owner === undefined ? 'no owner' : '', due === undefined ? 'no due date' : '']
      yield {
        at: inside(place.assumptions, id, owner === undefined ? 'owner' : 'due'),
        message: `Assumption ${quoted(text ?? id)} has ${listed(lacking.filter((one) => one !== ''))}. If the assumption is false, the project doesn't pay off.`,
        help: 'Name one person to validate it, and set a due date before most of the money is spent.',
      }
    }
  },
})
