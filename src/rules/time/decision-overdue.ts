import { inside, place } from '../../plan/place.js'
import { AI_RMF, RARELY_DEPLOYED } from '../citations.js'
import { nameOf } from '../persons.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

export default rule({
  id: 'time/decision-overdue',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'executive_sponsor',
  summary: 'A decision the project needs is past its day and not made.',
  why: 'A decision that is not made stops work as surely as a no, only without a reason that could be answered. Often the one who should decide does not know that it is their turn.',
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  given: { decisions: place.decisions },
  maybe: { people: place.people, told: place.expectations.told },
  good: [
    'mlplan: 1\ndecisions:\n  - id: money\n    what: Release 80,000 for the change to the CRM\n    from: ilse\n    needed_by: 2027-01-15\n',
    'mlplan: 1\ndecisions:\n  - id: money\n    what: Release 80,000 for the change to the CRM\n    from: ilse\n    needed_by: 2026-10-15\n    decided_on: 2026-10-20\n',
    'mlplan: 1\nexpectations:\n  told:\n    - id: board\n      to: The Board\n      said: 95% accurate\n      holds: "no"\n      corrected_by: letter\ndecisions:\n  - id: letter\n    what: Tell the Board the new figure\n    needed_by: 2026-11-01\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\ndecisions:\n  - id: money\n    what: Release 80,000 for the change to the CRM\n    from: ilse\n    needed_by: 2026-10-15\n',
      at: 'decisions.money.needed_by',
    },
  ],
  *check({ decisions, people, told }, { today }) {
    /* What puts a wrong figure right is judged where the figure was told. */
    const corrections = new Set((told ?? []).filter(({ holds }) => holds === 'no').map((one) => one.corrected_by))
    for (const { id, what, from, needed_by, decided_on } of decisions) {
      if (needed_by === undefined || needed_by >= today || decided_on !== undefined || corrections.has(id)) continue
      const who = from === undefined ? '' : ` from ${nameOf(people, from)}`
      yield {
        at: inside(place.decisions, id, 'needed_by'),
        cause: 'clock',
        message: `A decision was needed${who} by ${needed_by} and is not made: ${quoted(what ?? id)}.`,
        help: `Ask ${from === undefined ? 'whoever decides' : nameOf(people, from)} for it, and record the day and the outcome.`,
      }
    }
  },
})
