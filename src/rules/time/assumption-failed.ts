import { inside, place } from '../../plan/place.js'
import { RARELY_DEPLOYED, ROOT_CAUSES } from '../citations.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

const CAPACITY =
  'mlplan: 1\nassumptions:\n  - id: capacity\n    text: The call center has time for 12,000 calls a month\n'

export default rule({
  id: 'time/assumption-failed',
  since: '0.1.0',
  impediment: 'plan',
  who: 'executive_sponsor',
  summary: 'The project stands on something that has turned out to be false.',
  why: 'It was written down so that one would stop in time, or plan otherwise. If the answer is in and the plan stays as it was, the money is spent against better knowledge.',
  sources: [ROOT_CAUSES, RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  given: { assumptions: place.assumptions },
  maybe: {},
  good: [`${CAPACITY}    impact: high\n    status: holds\n`, `${CAPACITY}    impact: low\n    status: fails\n`],
  bad: [{ plan: `${CAPACITY}    impact: high\n    status: fails\n`, at: 'assumptions.capacity.status' }],
  *check({ assumptions }) {
    for (const { id, text, impact, status } of assumptions) {
      if (impact !== 'high' || status !== 'fails') continue
      yield {
        at: inside(place.assumptions, id, 'status'),
        related: [{ at: inside(place.assumptions, id, 'impact'), note: 'then the project does not pay' }],
        message: `This has turned out to be false: ${quoted(text ?? id)}. By the plan itself the project does not pay then.`,
        help: 'Change the plan so that it pays without it, and take the assumption out or mark its impact as low; or ask the sponsor to stop.',
      }
    }
  },
})
