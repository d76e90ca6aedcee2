import { inside, place } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { isSaid } from '../shared/missing.js'
import { rule } from '../rule.js'
import { listed } from '../../text/join.js'
import { quoted } from '../../text/rule-words.js'
import { isSerious } from '../shared/serious-risk.js'

const { register } = place.risk

const withoutAnswer = rule({
  id: 'risk/mitigation-incomplete',
  since: '0.1.0',
  area: 'plan',
  who: 'risk_owner',
  summary: 'A serious risk is missing an owner, a mitigation, or a deadline.',
  why: "Recording a risk doesn't reduce it. A serious risk needs one person who acts on it by a deadline.",
  sources: [AI_RMF],
  severity: { data: 'warning', modeling: 'error' },
  follows: ['risk/score-out-of-range'],
  given: { register },
  maybe: {},
  good: [
    'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      owner: tomas\n      mitigation: The list from the day before is kept ready\n      due: 2027-03-01\n      status: open\n',
    'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 2\n      impact: 2\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      owner: tomas\n      due: 2027-03-01\n',
      at: 'risk.register.late.mitigation',
    },
    {
      plan: 'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 5\n      impact: 5\n',
      at: 'risk.register.late.owner',
    },
  ],
  *check({ register: risks }, { limits }) {
    for (const risk of risks.filter((one) => isSerious(one, limits))) {
      const lacking = LACKING.filter(({ name }) => !isSaid(risk[name]))
      const [first] = lacking
      if (first === undefined) continue
      yield {
        at: inside(register, risk.id, first.name),
        message: `${quoted(risk.risk ?? risk.id)} is a serious risk (likelihood ${risk.likelihood} of 5, impact ${risk.impact} of 5) with ${listed(lacking.map(({ words }) => words))}.`,
        help: 'Decide who does what by when, or close the risk if no further action is needed.',
      }
    }
  },
})

const LACKING = [
  { name: 'owner', words: 'no owner' },
  { name: 'mitigation', words: 'no mitigation' },
  { name: 'due', words: 'no deadline' },
] as const

/* A slight risk may do without. */
export default { ...withoutAnswer, missing: LACKING.map(({ name }) => inside(register, '*', name)) }
