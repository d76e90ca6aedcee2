import { inside, place } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { nameOf } from '../shared/persons.js'
import { rule } from '../rule.js'
import { counted, quoted } from '../../text/rule-words.js'

export default rule({
  id: 'schedule/question-repeatedly-postponed',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
  summary: 'An open question keeps being postponed.',
  why: "A question that keeps being postponed isn't being answered. Often, the wrong person owns the question, or someone prefers not to know.",
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning' },
  given: { questions: place.open_questions },
  maybe: { people: place.people },
  good: [
    'mlplan: 2\nopen_questions:\n  - id: peak\n    question: Can the queue handle Mondays?\n    owner: tomas\n    first_due: 2026-10-12\n    due: 2026-12-10\n    times_postponed: 2\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nopen_questions:\n  - id: peak\n    question: Can the queue handle Mondays?\n    owner: tomas\n    first_due: 2026-10-12\n    due: 2026-12-10\n    times_postponed: 3\n',
      at: 'open_questions.peak.times_postponed',
    },
  ],
  *check({ questions, people }, { limits }) {
    for (const { id, question, path: about, owner, first_due, times_postponed: postponed } of questions) {
      /* Once is a delay, twice is bad luck. */
      if (postponed === undefined || postponed < limits.too_many_postponements) continue
      const due = first_due === undefined ? '' : `, first due on ${first_due},`
      yield {
        at: inside(place.open_questions, id, 'times_postponed'),
        message: `Open question ${quoted(question ?? about ?? id)}${due} has been postponed ${counted(postponed, 'time')}.`,
        help: `Assign the question to ${owner === undefined ? 'a person who can answer it' : `someone else if ${nameOf(people, owner)} can't answer it`}, or decide without the answer and record the decision.`,
      }
    }
  },
})
