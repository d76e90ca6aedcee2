import { inside, place } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { nameOf } from '../shared/persons.js'
import { rule } from '../rule.js'
import { isSerious } from '../shared/serious-risk.js'
import { quoted } from '../../text/rule-words.js'

export default rule({
  id: 'risk/mitigation-overdue',
  since: '0.1.0',
  area: 'plan',
  who: 'risk_owner',
  summary: 'The mitigation of a serious risk is overdue.',
  why: "Once one person takes on a risk, others tend to stop watching it. If the deadline passes unnoticed, the risk may look under control when it isn't.",
  sources: [AI_RMF],
  severity: { data: 'warning', modeling: 'error' },
  follows: ['risk/score-out-of-range'],
  given: { register: place.risk.register },
  maybe: { people: place.people },
  good: [
    'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      due: 2027-03-01\n',
    'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      due: 2026-03-01\n      status: closed\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      due: 2026-10-01\n',
      at: 'risk.register.late.due',
    },
  ],
  *check({ register, people }, { today, limits }) {
    for (const risk of register.filter((one) => isSerious(one, limits))) {
      if (risk.due === undefined || risk.due >= today) continue
      const who = risk.owner === undefined ? '' : ` (owner: ${nameOf(people, risk.owner)})`
      yield {
        at: inside(place.risk.register, risk.id, 'due'),
        cause: 'clock',
        message: `The mitigation of ${quoted(risk.risk ?? risk.id)}${who} was due on ${risk.due}, but the risk is still open.`,
        help: 'Close the risk if the mitigation is done. Otherwise, agree on a new date, and record what changed.',
      }
    }
  },
})
