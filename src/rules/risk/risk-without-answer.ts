import { inside, place } from '../../plan/place.js'
import { AI_RMF } from '../citations.js'
import { isSaid } from '../missing.js'
import { rule } from '../rule.js'
import { listed } from '../../plan/listed.js'
import { quoted } from '../words.js'
import { isSerious } from '../serious-risk.js'

const { register } = place.risk

const withoutAnswer = rule({
  id: 'risk/risk-without-answer',
  since: '0.1.0',
  impediment: 'plan',
  who: 'risk_owner',
  summary: 'A serious risk has nobody who watches it, nothing that is done about it, or no day.',
  why: 'Writing a risk down does not make it smaller. A risk that is likely and would hurt needs one person who does something about it by a day; otherwise the list only proves afterwards that one knew.',
  sources: [AI_RMF],
  severity: { data: 'warning', modeling: 'error' },
  follows: ['risk/mark-off-the-scale'],
  given: { register },
  maybe: {},
  good: [
    'mlplan: 1\nrisk:\n  register:\n    - id: late\n      text: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      owner: tomas\n      mitigation: The list of the day before is kept ready\n      due: 2027-03-01\n      status: open\n',
    'mlplan: 1\nrisk:\n  register:\n    - id: late\n      text: Scores arrive late on the first of the month\n      likelihood: 2\n      impact: 2\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nrisk:\n  register:\n    - id: late\n      text: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      owner: tomas\n      due: 2027-03-01\n',
      at: 'risk.register.late.mitigation',
    },
    {
      plan: 'mlplan: 1\nrisk:\n  register:\n    - id: late\n      text: Scores arrive late on the first of the month\n      likelihood: 5\n      impact: 5\n',
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
        message: `${quoted(risk.text ?? risk.id)} is a serious risk (likelihood ${risk.likelihood}, impact ${risk.impact}, of 5 each), and it is not said ${listed(lacking.map(({ words }) => words))}.`,
        help: 'Settle who does what about it by which day, or close it if nothing more has to be done.',
      }
    }
  },
})

const LACKING = [
  { name: 'owner', words: 'who watches it' },
  { name: 'mitigation', words: 'what is done about it' },
  { name: 'due', words: 'by when' },
] as const

/* A slight risk may do without. */
export default { ...withoutAnswer, missing: LACKING.map(({ name }) => inside(register, '*', name)) }
