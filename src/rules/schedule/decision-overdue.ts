import { inside, place } from '../../plan/typed-path.js'
import { AI_RMF, RARELY_DEPLOYED } from '../shared/citations.js'
import { nameOf } from '../shared/persons.js'
import { rule } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

export default rule({
  id: 'schedule/decision-overdue',
  since: '0.1.0',
  area: 'buy-in',
  who: 'executive_sponsor',
  summary: 'A decision that the project needs is overdue.',
  why: "An open decision can stop work as much as a refusal, but gives the team no reason to respond to. Sometimes the decision maker doesn't know that the decision is theirs.",
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  given: { decisions: place.decisions },
  maybe: { people: place.people, told: place.expectations.shared_figures },
  good: [
    'mlplan: 2\ndecisions:\n  - id: money\n    decision: Release 80,000 for the change to the CRM\n    decided_by: ilse\n    due: 2027-01-15\n',
    'mlplan: 2\ndecisions:\n  - id: money\n    decision: Release 80,000 for the change to the CRM\n    decided_by: ilse\n    due: 2026-10-15\n    decided_on: 2026-10-20\n',
    'mlplan: 2\nexpectations:\n  shared_figures:\n    - id: board\n      shared_with: The Board\n      statement: 95% accurate\n      supported: false\n      correction: letter\ndecisions:\n  - id: letter\n    decision: Send the Board the corrected figure\n    due: 2026-11-01\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\ndecisions:\n  - id: money\n    decision: Release 80,000 for the change to the CRM\n    decided_by: ilse\n    due: 2026-10-15\n',
      at: 'decisions.money.due',
    },
  ],
  *check({ decisions, people, told }, { today }) {
    /* A correction is judged where the figure was shared. */
    const corrections = new Set(
      (told ?? []).filter(({ supported: holds }) => holds === false).map((one) => one.correction),
    )
    for (const { id, decision: what, decided_by: from, due, decided_on } of decisions) {
      if (due === undefined || due >= today || decided_on !== undefined || corrections.has(id)) continue
      const who = from === undefined ? '' : ` from ${nameOf(people, from)}`
      yield {
        at: inside(place.decisions, id, 'due'),
        cause: 'clock',
        message: `Decision ${quoted(what ?? id)} was due${who} on ${due} and hasn't been made.`,
        help: `Ask ${from === undefined ? 'the decision maker' : nameOf(people, from)} to decide, then record the date and the outcome.`,
      }
    }
  },
})
