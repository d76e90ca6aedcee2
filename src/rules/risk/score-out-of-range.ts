import { inside, place } from '../../plan/place.js'
import { AI_RMF } from '../citations.js'
import { rule } from '../rule.js'
import { quoted, showNumber } from '../words.js'

const HIGHEST = 5

const late = (likelihood: string): string =>
  `mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: ${likelihood}\n      impact: 2\n`

export default rule({
  id: 'risk/score-out-of-range',
  since: '0.1.0',
  area: 'plan',
  who: 'risk_owner',
  summary: 'A risk score is outside the scale from 1 to 5.',
  why: 'Likelihood is multiplied by impact to show which risks need action. A score in percent, or on a scale up to ten, makes a slight risk look severe, or the reverse.',
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
        yield {
          at: inside(place.risk.register, risk.id, name),
          message: `The ${name} of ${quoted(risk.risk ?? risk.id)} is ${showNumber(mark)}; the scale is 1 to ${HIGHEST}.`,
          help: 'Set a score from 1 (rare or slight) to 5 (nearly certain or severe).',
        }
      }
    }
  },
})
