import { parsePath, type Path } from '../../plan/path.js'
import { inside, place } from '../../plan/place.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { isKnownPlace, nearestPlace } from '../known-place.js'
import { isSaid } from '../missing.js'
import { type Problem, rule } from '../rule.js'

export default rule({
  id: 'plan/question-about-nothing',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'An open question or an exception is about a place that plans do not have.',
  why: 'It is meant to stand for an answer until that is known. Tied to nothing, it stands for nothing: the gap it should explain stays a gap, and the question is never seen to be answered.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  given: {},
  maybe: { questions: place.open_questions, exceptions: place.not_applicable, people: place.people },
  good: [
    'mlplan: 1\nopen_questions:\n  - id: leavers\n    about: economics.base_rate\n    question: How many leave in a month?\n',
    'mlplan: 1\nopen_questions:\n  - id: finance\n    about: people.finance_partner\n    question: Who confirms the figures?\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nopen_questions:\n  - id: leavers\n    about: economics.base_rat\n    question: How many leave in a month?\n',
      at: 'open_questions.leavers.about',
    },
    {
      plan: 'mlplan: 1\nnot_applicable:\n  - id: nobody\n    about: people.works_counsil\n    because: There is none\n',
      at: 'not_applicable.nobody.about',
    },
  ],
  *check({ questions, exceptions, people }) {
    for (const { id, about } of questions ?? [])
      yield* unlessKnown(inside(place.open_questions, id, 'about'), 'open question', about, people)
    for (const { id, about } of exceptions ?? [])
      yield* unlessKnown(inside(place.not_applicable, id, 'about'), 'exception', about, people)
  },
})

function* unlessKnown(at: Path, what: string, about: string | undefined, people: Plan['people']): Generator<Problem> {
  if (about === undefined || !isSaid(about)) {
    yield {
      at,
      message: `The ${what} does not say which place in the plan it is about.`,
      help: 'Name the place under `about`, such as economics.base_rate.',
    }
  } else if (!isKnownPlace(parsePath(about), people)) {
    const near = nearestPlace(parsePath(about))
    yield {
      at,
      message: `The ${what} is about ${about}; there is no such place in a plan.`,
      help:
        near === undefined
          ? 'Name a place of the plan, such as economics.base_rate.'
          : `Write \`${near}\`, if that is what is meant.`,
    }
  }
}
