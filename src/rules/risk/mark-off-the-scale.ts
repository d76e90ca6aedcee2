import { fieldAt } from '../../plan/form.js'
import { inside, place } from '../../plan/place.js'
import { AI_RMF } from '../citations.js'
import { rule } from '../rule.js'
import { quoted, showNumber } from '../words.js'

const HIGHEST = 5

const late = (likelihood: string): string =>
  `mlplan: 1\nrisk:\n  register:\n    - id: late\n      text: Scores arrive late on the first of the month\n      likelihood: ${likelihood}\n      impact: 2\n`

export default rule({
  id: 'risk/mark-off-the-scale',
  since: '0.1.0',
  impediment: 'plan',
  who: 'risk_owner',
  summary: 'A mark of a risk lies outside the scale from 1 to 5.',
  why: 'Marks are multiplied to tell which risks somebody has to do something about. One in percent, or on a scale up to ten, turns a slight risk into a grave one, or the other way round.',
  sources: [AI_RMF],
  severity: { kickoff: 'error' },
  given: { register: place.risk.register },
  maybe: {},
  good: [late('3')],
  bad: [
    { plan: late('30'), at: 'risk.register.late.likelihood' },
    { plan: late('0'), at: 'risk.register.late.likelihood' },
  ],
  *check({ register }) {
    for (const risk of register) {
      for (const name of ['likelihood', 'impact'] as const) {
        const mark = risk[name]
        if (mark === undefined || (mark >= 1 && mark <= HIGHEST)) continue
        const at = inside(place.risk.register, risk.id, name)
        yield {
          at,
          message: `${quoted(risk.text ?? risk.id)} has ${showNumber(mark)} for "${(fieldAt(at)?.field.title ?? name).toLowerCase()}"; the scale goes from 1 to ${HIGHEST}.`,
          help: 'Give it a mark from 1 to 5: 1 is rare or slight, 5 nearly certain or severe.',
        }
      }
    }
  },
})
