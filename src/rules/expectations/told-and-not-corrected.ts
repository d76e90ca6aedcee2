import { inside, place } from '../../plan/place.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { type Problem, rule } from '../rule.js'

type Told = NonNullable<NonNullable<Plan['expectations']>['told']>[number]

const BOARD =
  'mlplan: 1\nexpectations:\n  told:\n    - id: board\n      to: the Board\n      said: about 2 million a year\n      holds: "no"\n'

export default rule({
  id: 'expectations/told-and-not-corrected',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  summary: 'Somebody was told something that the plan does not support, and it has not been put right.',
  why: 'A figure that was named lives on in slides and budgets. The project will be measured by it, whatever the plan says, until somebody takes it back.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  given: { told: place.expectations.told },
  maybe: { decisions: place.decisions },
  good: [
    `${BOARD}      corrected_by: letter\ndecisions:\n  - id: letter\n    what: Tell the Board the new figure\n    from: ilse\n    needed_by: 2026-12-15\n`,
  ],
  bad: [
    { plan: BOARD, at: 'expectations.told.board.corrected_by' },
    {
      plan: `${BOARD}      corrected_by: letter\ndecisions:\n  - id: letter\n    what: Tell the Board the new figure\n    from: ilse\n    needed_by: 2026-11-01\n`,
      at: 'expectations.told.board.corrected_by',
    },
  ],
  *check({ told, decisions }, { today }) {
    for (const one of told.filter(({ holds }) => holds === 'no')) yield* uncorrected(one, decisions, today)
  },
})

function* uncorrected(one: Told, decisions: Plan['decisions'], today: string): Generator<Problem> {
  const at = inside(place.expectations.told, one.id, 'corrected_by')
  const what = `${one.to ?? 'Somebody'} was told ${one.said === undefined ? 'something' : `"${one.said.replaceAll('"', '')}"`}; the plan does not support it`
  if (one.corrected_by === undefined) {
    const help = 'Add under decisions who puts it right and by when, and name it under `corrected_by`.'
    yield { at, message: `${what}, and nobody is to put it right.`, help }
    return
  }
  const decision = decisions?.find(({ id }) => id === one.corrected_by)
  if (decision?.needed_by === undefined || decision.needed_by >= today || decision.decided_on !== undefined) return
  yield {
    at,
    related: [{ at: inside(place.decisions, decision.id, 'needed_by'), note: 'has passed' }],
    message: `${what}. It was to be put right by ${decision.needed_by}, and has not been.`,
    help: 'Put it right now, and write the day under `decided_on`.',
    cause: 'clock',
  }
}
