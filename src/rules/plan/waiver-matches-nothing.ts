import { AI_RMF } from '../citations.js'
import { lintRule } from '../rule.js'

const SPONSOR = 'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n'
const WAIVER =
  'waivers:\n  - id: lead\n    rule: buy-in/no-ml-lead\n    at: people.ml_lead\n    reason: She starts in January\n    approved_by: ilse\n    until: 2027-01-15\n'

export default lintRule({
  id: 'plan/waiver-matches-nothing',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'A waiver stands for a finding that is not there, neither now nor at the next stage.',
  why: 'What it was written for is mended, which is good news. Left in the plan it would hide the same finding when it comes back for another reason, and nobody would have accepted that one.',
  sources: [AI_RMF],
  severity: { kickoff: 'warning' },
  good: [`${SPONSOR}${WAIVER}`],
  bad: [
    {
      plan: `${SPONSOR}  - id: marek\n    name: Marek Novák\n    roles: [ml_lead]\n${WAIVER}`,
      at: 'waivers.lead',
    },
  ],
})
