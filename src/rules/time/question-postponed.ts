import { inside, place } from '../../plan/place.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { nameOf } from '../persons.js'
import { rule } from '../rule.js'
import { counted, quoted } from '../words.js'

export default rule({
  id: 'time/question-postponed',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'An open question has been postponed again and again.',
  why: 'A question that is postponed each time it falls due is not being answered. Mostly it is with the wrong person, or somebody would rather not know.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning' },
  given: { questions: place.open_questions },
  maybe: { people: place.people },
  good: [
    'mlplan: 1\nopen_questions:\n  - id: peak\n    question: Does the queue cope with Mondays?\n    owner: tomas\n    first_due: 2026-10-12\n    due: 2026-12-10\n    postponed: 2\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nopen_questions:\n  - id: peak\n    question: Does the queue cope with Mondays?\n    owner: tomas\n    first_due: 2026-10-12\n    due: 2026-12-10\n    postponed: 3\n',
      at: 'open_questions.peak.postponed',
    },
  ],
  *check({ questions, people }, { limits }) {
    for (const { id, question, about, owner, first_due, postponed } of questions) {
      /* Once is a delay, twice is bad luck. */
      if (postponed === undefined || postponed < limits.questions_postponed) continue
      const due = first_due === undefined ? '' : `was to be answered by ${first_due} and `
      yield {
        at: inside(place.open_questions, id, 'postponed'),
        message: `${quoted(question ?? about ?? id)} ${due}has been postponed ${counted(postponed, 'time')}.`,
        help: `Ask whoever can really find out${owner === undefined ? '' : `, if that is not ${nameOf(people, owner)}`}, or decide without the answer and say so.`,
      }
    }
  },
})
