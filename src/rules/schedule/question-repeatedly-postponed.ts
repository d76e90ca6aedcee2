import { getPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'
import { pluralize } from '../../text/pluralize.js'

export default rule({
  id: 'schedule/question-repeatedly-postponed',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'An open question keeps being postponed.',
  why: "A question that keeps being postponed isn't being answered. Often, the wrong person owns the question, or someone prefers not to know.",
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning' },
  requires: { questions: path.open_questions },
  optional: { people: path.people },
  good: [
    'mlplan: 2\nopen_questions:\n  - id: peak\n    question: Can the queue handle Mondays?\n    owner: tomas\n    first_due: 2026-10-12\n    due: 2026-12-10\n    times_postponed: 2\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nopen_questions:\n  - id: peak\n    question: Can the queue handle Mondays?\n    owner: tomas\n    first_due: 2026-10-12\n    due: 2026-12-10\n    times_postponed: 3\n',
      path: 'open_questions.peak.times_postponed',
    },
  ],
  *check({ questions, people }, { limits }) {
    for (const { id, question, path: pathText, owner, first_due, times_postponed: timesPostponed } of questions) {
      /* By default, one or two postponements are tolerated. */
      if (timesPostponed === undefined || timesPostponed < limits.too_many_postponements) continue
      const firstDueText = first_due === undefined ? '' : `, first due on ${first_due},`
      yield {
        path: pathInside(path.open_questions, id, 'times_postponed'),
        message: `Open question ${quoteText(question ?? pathText ?? id)}${firstDueText} has been postponed ${pluralize(timesPostponed, 'time')}.`,
        help: `Assign the question to ${owner === undefined ? 'a person who can answer it' : `someone else if ${getPersonName({ people }, owner)} can't answer it`}, or decide without the answer and record the decision.`,
      }
    }
  },
})
