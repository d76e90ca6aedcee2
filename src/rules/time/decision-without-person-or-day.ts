import { listed } from '../../plan/listed.js'
import { inside, place } from '../../plan/place.js'
import { AI_RMF, RARELY_DEPLOYED } from '../citations.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

const { decisions } = place

const MONEY = 'mlplan: 1\ndecisions:\n  - id: money\n    what: Release 80,000 for the change to the CRM\n'

const withoutPersonOrDay = rule({
  id: 'time/decision-without-person-or-day',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'A decision is needed, and it is not said from whom or by when.',
  why: 'What everybody waits for and nobody is asked for is not decided. One name and one day turn it from a complaint into a request that can be answered.',
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  given: { decisions },
  maybe: { own: place.project.stage },
  good: [
    `${MONEY}    from: ilse\n    needed_by: 2027-01-15\n`,
    'mlplan: 1\ndecisions:\n  - id: money\n    what: Release 80,000 for the change to the CRM\n    decided_on: 2026-10-20\n',
  ],
  bad: [
    { plan: `${MONEY}    needed_by: 2027-01-15\n`, at: 'decisions.money.from' },
    { plan: `${MONEY}    from: ilse\n`, at: 'decisions.money.needed_by' },
  ],
  *check({ decisions: list, own }) {
    for (const { id, what, from, needed_by, decided_on, opens } of list) {
      if (decided_on !== undefined || (from !== undefined && needed_by !== undefined)) continue
      /* What begins the present stage is missed there. */
      if (opens !== undefined && opens === own) continue
      const lacking = [from === undefined ? 'from whom' : '', needed_by === undefined ? 'by when' : '']
      yield {
        at: inside(decisions, id, from === undefined ? 'from' : 'needed_by'),
        message: `A decision is open, and it is not said ${listed(lacking.filter((one) => one !== ''))} it is needed: ${quoted(what ?? id)}.`,
        help: 'Name the one person who can decide it and the day by which the answer is needed; if it is decided, write the day.',
      }
    }
  },
})

export default { ...withoutPersonOrDay, missing: [inside(decisions, '*', 'from'), inside(decisions, '*', 'needed_by')] }
