import { inside, place } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoted, showNumber } from '../../text/rule-words.js'

const HIGHEST = 5

const late = (likelihood: string): string =>
  `mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: ${likelihood}\n      impact: 2\n`

export default rule({
  id: 'risk/score-out-of-range',
  since: '0.1.0',
  area: 'plan',
  who: 'risk_owner',
  summary: "A risk score isn't between 1 and 5.",
  why: 'The product of likelihood and impact shows which risks need action. A score on another scale, such as a percentage, can make a slight risk look serious.',
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
          message: `The ${name} of ${quoted(risk.risk ?? risk.id)} is ${showNumber(mark)}, but the scale is 1 to ${HIGHEST}.`,
          help: 'Set a score from 1 (rare or slight) to 5 (nearly certain or severe).',
        }
      }
    }
  },
})
