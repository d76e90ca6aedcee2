import { AI_RMF } from '../shared/citations.js'
import { lintRule } from '../rule.js'

const SPONSOR = 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n'
const WAIVER =
  'waivers:\n  - id: lead\n    rule: buy-in/no-ml-lead\n    path: people.ml_lead\n    reason: She starts in January\n    approved_by: ilse\n    valid_through: 2027-01-15\n'

export default lintRule({
  id: 'plan/waiver-unused',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'A waiver matches no finding, now or at the next stage.',
  why: "A waiver that matches nothing is no longer needed. If the finding returned for another reason, the waiver would hide it without anyone's approval.",
  sources: [AI_RMF],
  severity: { kickoff: 'warning' },
  good: [`${SPONSOR}${WAIVER}`],
  bad: [
    {
      plan: `${SPONSOR}  - id: marek\n    name: Marek Novák\n    roles: [ml_lead]\n${WAIVER}`,
      path: 'waivers.lead',
    },
  ],
})
