import { listed } from '../../text/join.js'
import { inside, place } from '../../plan/typed-path.js'
import { AI_RMF, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

const { decisions } = place

const MONEY = 'mlplan: 2\ndecisions:\n  - id: money\n    decision: Release 80,000 for the change to the CRM\n'

const withoutPersonOrDay = rule({
  id: 'schedule/decision-incomplete',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  summary: 'An open decision is missing a decision maker or a due date.',
  why: 'A decision that no one is asked to make is easily left open. A name and a date turn the decision into a request that someone can answer.',
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  given: { decisions },
  maybe: { own: place.project.stage },
  good: [
    `${MONEY}    decided_by: ilse\n    due: 2027-01-15\n`,
    'mlplan: 2\ndecisions:\n  - id: money\n    decision: Release 80,000 for the change to the CRM\n    decided_on: 2026-10-20\n',
  ],
  bad: [
    { plan: `${MONEY}    due: 2027-01-15\n`, at: 'decisions.money.decided_by' },
    { plan: `${MONEY}    decided_by: ilse\n`, at: 'decisions.money.due' },
  ],
  *check({ decisions: list, own }) {
    for (const { id, decision: what, decided_by: from, due, decided_on, opens_stage: opens } of list) {
      if (decided_on !== undefined || (from !== undefined && due !== undefined)) continue
      /* What opens the current stage is missed there. */
      if (opens !== undefined && opens === own) continue
      const lacking = [from === undefined ? 'no decision maker' : '', due === undefined ? 'no due date' : '']
      yield {
        at: inside(decisions, id, from === undefined ? 'decided_by' : 'due'),
        message: `Open decision ${quoted(what ?? id)} has ${listed(lacking.filter((one) => one !== ''))}.`,
        help: 'Name one person who can decide, and set a due date. If the decision was already made, record its date.',
      }
    }
  },
})

export default { ...withoutPersonOrDay, missing: [inside(decisions, '*', 'decided_by'), inside(decisions, '*', 'due')] }
