import { pathInside, path } from '../../plan/typed-path.js'
import { toPlainText } from '../../text/plain-text.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { type Problem, rule } from '../rule.js'

type SharedFigure = NonNullable<NonNullable<Plan['expectations']>['shared_figures']>[number]

const BOARD =
  'mlplan: 2\nexpectations:\n  shared_figures:\n    - id: board\n      shared_with: the Board\n      statement: about 2 million a year\n      supported: false\n'

export default rule({
  id: 'expectations/shared-figure-not-corrected',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: "A shared figure that the plan doesn't support hasn't been corrected.",
  why: 'Shared figures live on in slides and budgets. Until someone corrects a figure, the project may be judged by it, whatever the plan says.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  requires: { sharedFigures: path.expectations.shared_figures },
  optional: { decisions: path.decisions },
  good: [
    `${BOARD}      correction: letter\ndecisions:\n  - id: letter\n    decision: Tell the Board the new figure\n    decided_by: ilse\n    due: 2026-12-15\n`,
  ],
  bad: [
    { plan: BOARD, path: 'expectations.shared_figures.board.correction' },
    {
      plan: `${BOARD}      correction: letter\ndecisions:\n  - id: letter\n    decision: Tell the Board the new figure\n    decided_by: ilse\n    due: 2026-11-01\n`,
      path: 'expectations.shared_figures.board.correction',
    },
  ],
  *check({ sharedFigures, decisions }, { today }) {
    for (const sharedFigure of sharedFigures.filter(({ supported }) => supported === false))
      yield* checkCorrection(sharedFigure, decisions, today)
  },
})

function* checkCorrection(sharedFigure: SharedFigure, decisions: Plan['decisions'], today: string): Generator<Problem> {
  const correctionPath = pathInside(path.expectations.shared_figures, sharedFigure.id, 'correction')
  const figureText =
    sharedFigure.statement === undefined ? 'A figure' : `"${sharedFigure.statement.replaceAll('"', '')}"`
  const sharedWithText =
    sharedFigure.shared_with === undefined ? 'outside the plan' : `with ${toPlainText(sharedFigure.shared_with)}`
  const introduction = `${figureText} was shared ${sharedWithText}, but the plan doesn't support it.`
  if (sharedFigure.correction === undefined) {
    const help = 'Add a decision that says who corrects the figure and by when, and enter its id under `correction`.'
    yield { path: correctionPath, message: `${introduction} No correction is planned.`, help }
    return
  }
  const decision = decisions?.find(({ id }) => id === sharedFigure.correction)
  if (decision?.due === undefined || decision.due >= today || decision.decided_on !== undefined) return
  yield {
    path: correctionPath,
    related: [{ path: pathInside(path.decisions, decision.id, 'due'), note: 'overdue' }],
    message: `${introduction} The correction was due on ${decision.due} and is still open.`,
    help: 'Correct the figure now, and record the date under `decided_on`.',
    cause: 'clock',
  }
}
