import { inside, place } from '../../plan/place.js'
import { AI_RMF } from '../citations.js'
import { nameOf } from '../persons.js'
import { rule } from '../rule.js'
import { isSerious } from '../serious-risk.js'
import { quoted } from '../words.js'

export default rule({
  id: 'risk/answer-overdue',
  since: '0.1.0',
  impediment: 'plan',
  who: 'risk_owner',
  summary: 'What was to be done about a serious risk is past its day.',
  why: 'A risk somebody promised to deal with is no longer looked at by the others. When the day passes unnoticed, everybody goes on as if it were dealt with.',
  sources: [AI_RMF],
  severity: { data: 'warning', modeling: 'error' },
  follows: ['risk/mark-off-the-scale'],
  given: { register: place.risk.register },
  maybe: { people: place.people },
  good: [
    'mlplan: 1\nrisk:\n  register:\n    - id: late\n      text: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      due: 2027-03-01\n',
    'mlplan: 1\nrisk:\n  register:\n    - id: late\n      text: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      due: 2026-03-01\n      status: closed\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nrisk:\n  register:\n    - id: late\n      text: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      due: 2026-10-01\n',
      at: 'risk.register.late.due',
    },
  ],
  *check({ register, people }, { today, limits }) {
    for (const risk of register.filter((one) => isSerious(one, limits))) {
      if (risk.due === undefined || risk.due >= today) continue
      const who = risk.owner === undefined ? 'Somebody' : nameOf(people, risk.owner)
      yield {
        at: inside(place.risk.register, risk.id, 'due'),
        cause: 'clock',
        message: `${who} was to deal with ${quoted(risk.text ?? risk.id)} by ${risk.due}; the risk is still open.`,
        help: 'Close it if that is done, or agree on a new day and say what changed.',
      }
    }
  },
})
