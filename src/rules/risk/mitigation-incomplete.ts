import { isBlank } from '../../plan/blank.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'
import { isSeriousRisk } from '../shared/serious-risk.js'
import { quoteText } from '../../text/plain-text.js'

const { register: registerPath } = path.risk

const baseRule = rule({
  id: 'risk/mitigation-incomplete',
  since: '0.1.0',
  area: 'plan',
  owner: 'risk_owner',
  summary: 'A serious risk is missing an owner, a mitigation, or a deadline.',
  why: "Recording a risk doesn't reduce it. A serious risk needs one person who acts on it by a deadline.",
  sources: [AI_RMF],
  severity: { data: 'warning', modeling: 'error' },
  suppressedBy: ['risk/score-out-of-range'],
  requires: { register: registerPath },
  optional: {},
  good: [
    'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      owner: tomas\n      mitigation: The list from the day before is kept ready\n      due: 2027-03-01\n      status: open\n',
    'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 2\n      impact: 2\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      owner: tomas\n      due: 2027-03-01\n',
      path: 'risk.register.late.mitigation',
    },
    {
      plan: 'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 5\n      impact: 5\n',
      path: 'risk.register.late.owner',
    },
  ],
  *check({ register: risks }, { limits }) {
    for (const risk of risks.filter((candidate) => isSeriousRisk(candidate, limits))) {
      const missingParts = MITIGATION_FIELDS.filter(({ name }) => isBlank(risk[name]))
      const [first] = missingParts
      if (first === undefined) continue
      yield {
        path: pathInside(registerPath, risk.id, first.name),
        message: `${quoteText(risk.risk ?? risk.id)} is a serious risk (likelihood ${risk.likelihood} of 5, impact ${risk.impact} of 5) with ${joinWith(missingParts.map(({ words }) => words))}.`,
        help: 'Decide who does what by when, or close the risk if no further action is needed.',
      }
    }
  },
})

const MITIGATION_FIELDS = [
  { name: 'owner', words: 'no owner' },
  { name: 'mitigation', words: 'no mitigation' },
  { name: 'due', words: 'no deadline' },
] as const

/* Only a serious risk needs these fields, so `missing` is set here and not by missingInItems(). */
export default { ...baseRule, missing: MITIGATION_FIELDS.map(({ name }) => pathInside(registerPath, '*', name)) }
