import { inside, place } from '../../plan/place.js'
import { RARELY_DEPLOYED, ROOT_CAUSES } from '../citations.js'
import { rule } from '../rule.js'
import { listed } from '../../plan/listed.js'
import { quoted } from '../words.js'

export default rule({
  id: 'time/assumption-without-owner-or-day',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'An assumption the project stands on is checked by nobody, or by no day.',
  why: 'If it is false the project does not pay. An assumption that nobody checks is found false at the end, when all the money is spent.',
  sources: [RARELY_DEPLOYED, ROOT_CAUSES],
  severity: { kickoff: 'warning', modeling: 'error' },
  given: { assumptions: place.assumptions },
  maybe: {},
  good: [
    'mlplan: 1\nassumptions:\n  - id: capacity\n    text: The call center has time for 12,000 calls a month\n    impact: high\n    owner: marek\n    validate_by: 2027-01-15\n',
    'mlplan: 1\nassumptions:\n  - id: capacity\n    text: The list can be printed\n    impact: low\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nassumptions:\n  - id: capacity\n    text: The call center has time for 12,000 calls a month\n    impact: high\n    owner: marek\n',
      at: 'assumptions.capacity.validate_by',
    },
    {
      plan: 'mlplan: 1\nassumptions:\n  - id: capacity\n    text: The call center has time for 12,000 calls a month\n    impact: high\n    validate_by: 2027-01-15\n',
      at: 'assumptions.capacity.owner',
    },
  ],
  *check({ assumptions }) {
    for (const { id, text, impact, owner, validate_by, status } of assumptions) {
      if (impact !== 'high' || (status ?? 'open') !== 'open') continue
      if (owner !== undefined && validate_by !== undefined) continue
      const lacking = [owner === undefined ? 'who finds out' : '', validate_by === undefined ? 'by when' : '']
      yield {
        at: inside(place.assumptions, id, owner === undefined ? 'owner' : 'validate_by'),
        message: `If this is false the project does not pay, and it is not said ${listed(lacking.filter((one) => one !== ''))}: ${quoted(text ?? id)}.`,
        help: 'Name one person who finds out, and a day before most of the money is spent.',
      }
    }
  },
})
