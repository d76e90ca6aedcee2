import { place } from '../../plan/place.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { rule } from '../rule.js'
import { counted } from '../words.js'

export default rule({
  id: 'buy-in/nobody-asked',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'Nobody has been asked yet to agree to the plan.',
  why: 'Agreement that is asked for at the start costs a conversation. Asked for at the end, it costs the project.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'off' },
  given: { people: place.people },
  maybe: { signoffs: place.signoffs },
  good: [
    'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\nsignoffs:\n  - id: ilse-1\n    by: ilse\n    decision: approved\n    on: 2026-11-20\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      at: 'signoffs',
    },
  ],
  *check({ people, signoffs }) {
    if (people.length === 0 || (signoffs ?? []).length > 0) return
    yield {
      at: place.signoffs,
      message: `Nobody has been asked yet: ${counted(people.length, 'person is', 'people are')} named, and none of them has agreed to anything.`,
      help: 'Hand each of them their brief; `mlplan sign PERSON --request` writes the message, and `mlplan sign PERSON` records what they say.',
    }
  },
})
