import { getPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

export default rule({
  id: 'schedule/decision-overdue',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: 'A decision that the project needs is overdue.',
  why: "An open decision can stop work as much as a refusal, but gives the team no reason to respond to. Sometimes the decision maker doesn't know that the decision is theirs.",
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  requires: { decisions: path.decisions },
  optional: { people: path.people, sharedFigures: path.expectations.shared_figures },
  good: [
    'mlplan: 2\ndecisions:\n  - id: money\n    decision: Release 80,000 for the change to the CRM\n    decided_by: ilse\n    due: 2027-01-15\n',
    'mlplan: 2\ndecisions:\n  - id: money\n    decision: Release 80,000 for the change to the CRM\n    decided_by: ilse\n    due: 2026-10-15\n    decided_on: 2026-10-20\n',
    'mlplan: 2\nexpectations:\n  shared_figures:\n    - id: board\n      shared_with: The Board\n      statement: 95% accurate\n      supported: false\n      correction: letter\ndecisions:\n  - id: letter\n    decision: Send the Board the corrected figure\n    due: 2026-11-01\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\ndecisions:\n  - id: money\n    decision: Release 80,000 for the change to the CRM\n    decided_by: ilse\n    due: 2026-10-15\n',
      path: 'decisions.money.due',
    },
  ],
  *check({ decisions, people, sharedFigures }, { today }) {
    /* expectations/shared-figure-not-corrected reports corrections. */
    const corrections = new Set(
      (sharedFigures ?? [])
        .filter(({ supported }) => supported === false)
        .map((sharedFigure) => sharedFigure.correction),
    )
    for (const { id, decision, decided_by: decidedBy, due, decided_on } of decisions) {
      if (due === undefined || due >= today || decided_on !== undefined || corrections.has(id)) continue
      const decidedByText = decidedBy === undefined ? '' : ` from ${getPersonName({ people }, decidedBy)}`
      yield {
        path: pathInside(path.decisions, id, 'due'),
        cause: 'clock',
        message: `Decision ${quoteText(decision ?? id)} was due${decidedByText} on ${due} and hasn't been made.`,
        help: `Ask ${decidedBy === undefined ? 'the decision maker' : getPersonName({ people }, decidedBy)} to decide, then record the date and the outcome.`,
      }
    }
  },
})
