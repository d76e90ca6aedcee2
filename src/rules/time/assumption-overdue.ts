import { inside, place } from '../../plan/place.js'
import { RARELY_DEPLOYED, ROOT_CAUSES } from '../citations.js'
import { nameOf } from '../persons.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

export default rule({
  id: 'time/assumption-overdue',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'An assumption the project stands on should have been checked by now.',
  why: 'If it is false the project does not pay, and every week of work on it is lost. The day was set so that it would be known before most of the money is spent.',
  sources: [RARELY_DEPLOYED, ROOT_CAUSES],
  severity: { kickoff: 'warning', modeling: 'error' },
  given: { assumptions: place.assumptions },
  maybe: { people: place.people },
  good: [
    'mlplan: 1\nassumptions:\n  - id: capacity\n    text: The call center has time for 12,000 calls a month\n    impact: high\n    owner: marek\n    validate_by: 2027-01-15\n    status: open\n',
    'mlplan: 1\nassumptions:\n  - id: capacity\n    text: The call center has time for 12,000 calls a month\n    impact: high\n    owner: marek\n    validate_by: 2026-10-15\n    status: holds\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nassumptions:\n  - id: capacity\n    text: The call center has time for 12,000 calls a month\n    impact: high\n    owner: marek\n    validate_by: 2026-10-15\n',
      at: 'assumptions.capacity.validate_by',
    },
  ],
  *check({ assumptions, people }, { today }) {
    for (const { id, text, impact, owner, validate_by, status } of assumptions) {
      if (impact !== 'high' || (status ?? 'open') !== 'open') continue
      if (validate_by === undefined || validate_by >= today) continue
      const who = owner === undefined ? 'Somebody' : nameOf(people, owner)
      yield {
        at: inside(place.assumptions, id, 'validate_by'),
        cause: 'clock',
        message: `${who} was to find out by ${validate_by} whether this is true: ${quoted(text ?? id)}. It is still open.`,
        help: 'Write what came out as its status, or agree on a new day and tell the sponsor.',
      }
    }
  },
})
