import { inside, place } from '../../plan/typed-path.js'
import { plainText } from '../../text/plain-text.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { type Problem, rule } from '../rule.js'

type Told = NonNullable<NonNullable<Plan['expectations']>['shared_figures']>[number]

const BOARD =
  'mlplan: 2\nexpectations:\n  shared_figures:\n    - id: board\n      shared_with: the Board\n      statement: about 2 million a year\n      supported: false\n'

export default rule({
  id: 'expectations/shared-figure-not-corrected',
  since: '0.1.0',
  area: 'expectations',
  who: 'executive_sponsor',
  summary: "A shared figure that the plan doesn't support hasn't been corrected.",
  why: 'Shared figures live on in slides and budgets. Until someone corrects a figure, the project may be judged by it, whatever the plan says.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  given: { told: place.expectations.shared_figures },
  maybe: { decisions: place.decisions },
  good: [
    `${BOARD}      correction: letter\ndecisions:\n  - id: letter\n    decision: Tell the Board the new figure\n    decided_by: ilse\n    due: 2026-12-15\n`,
  ],
  bad: [
    { plan: BOARD, at: 'expectations.shared_figures.board.correction' },
    {
      plan: `${BOARD}      correction: letter\ndecisions:\n  - id: letter\n    decision: Tell the Board the new figure\n    decided_by: ilse\n    due: 2026-11-01\n`,
      at: 'expectations.shared_figures.board.correction',
    },
  ],
  *check({ told, decisions }, { today }) {
    for (const one of told.filter(({ supported: holds }) => holds === false)) yield* uncorrected(one, decisions, today)
  },
})

function* uncorrected(one: Told, decisions: Plan['decisions'], today: string): Generator<Problem> {
  const at = inside(place.expectations.shared_figures, one.id, 'correction')
  const figure = one.statement === undefined ? 'A figure' : `"${one.statement.replaceAll('"', '')}"`
  const where = one.shared_with === undefined ? 'outside the plan' : `with ${plainText(one.shared_with)}`
  const what = `${figure} was shared ${where}, but the plan doesn't support it.`
  if (one.correction === undefined) {
    const help = 'Add a decision that says who corrects the figure and by when, and enter its id under `correction`.'
    yield { at, message: `${what} No correction is planned.`, help }
    return
  }
  const decision = decisions?.find(({ id }) => id === one.correction)
  if (decision?.due === undefined || decision.due >= today || decision.decided_on !== undefined) return
  yield {
    at,
    related: [{ at: inside(place.decisions, decision.id, 'due'), note: 'overdue' }],
    message: `${what} The correction was due on ${decision.due} and is still open.`,
    help: 'Correct the figure now, and record the date under `decided_on`.',
    cause: 'clock',
  }
}
