import { parsePath, type Path } from '../../plan/path.js'
import { inside, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { isKnownPlace, nearestPlace } from '../shared/known-path.js'
import { isSaid } from '../shared/missing.js'
import { type Problem, rule } from '../rule.js'

export default rule({
  id: 'plan/question-unknown-field',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
  summary: "An open question or a not-applicable entry points to a field that doesn't exist.",
  why: 'An open question or a not-applicable entry covers a missing answer. If the entry points to no field, the gap stays open.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  given: {},
  maybe: { questions: place.open_questions, exceptions: place.not_applicable, people: place.people },
  good: [
    'mlplan: 2\nopen_questions:\n  - id: leavers\n    path: economics.base_rate\n    question: How many leave in a month?\n',
    'mlplan: 2\nopen_questions:\n  - id: finance\n    path: people.finance_partner\n    question: Who confirms the figures?\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nopen_questions:\n  - id: leavers\n    path: economics.base_rat\n    question: How many leave in a month?\n',
      at: 'open_questions.leavers.path',
    },
    {
      plan: 'mlplan: 2\nnot_applicable:\n  - id: nobody\n    path: people.works_counsil\n    reason: We have none\n',
      at: 'not_applicable.nobody.path',
    },
  ],
  *check({ questions, exceptions, people }) {
    for (const { id, path: about } of questions ?? [])
      yield* unlessKnown(inside(place.open_questions, id, 'path'), 'open question', about, people)
    for (const { id, path: about } of exceptions ?? [])
      yield* unlessKnown(inside(place.not_applicable, id, 'path'), 'not-applicable entry', about, people)
  },
})

function* unlessKnown(at: Path, what: string, about: string | undefined, people: Plan['people']): Generator<Problem> {
  if (about === undefined || !isSaid(about)) {
    yield {
      at,
      message: `The ${what} doesn't name a field, so it covers no missing answer.`,
      help: 'Set `path` to a field of the plan, such as economics.base_rate.',
    }
  } else if (!isKnownPlace(parsePath(about), people)) {
    const near = nearestPlace(parsePath(about))
    yield {
      at,
      message: `The ${what} points to ${about}, which isn't a field of a plan.`,
      help:
        near === undefined
          ? 'Set `path` to a field of the plan, such as economics.base_rate.'
          : `Use \`${near}\` if that's what you meant.`,
    }
  }
}
