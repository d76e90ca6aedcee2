import { path } from '../../plan/typed-path.js'
import { AI_RMF, ETHICS_CHECKLIST } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'risk/no-redress',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'risk_owner',
  missing: [path.risk.redress],
  suppressedBy: ['legal/no-appeal'],
  summary: "The plan doesn't say how a mistake about a person is corrected.",
  why: "Nearly every model makes mistakes about some people. If front-line staff don't know how to correct a mistake, it can become a complaint, a lawsuit, or a news story.",
  sources: [ETHICS_CHECKLIST, AI_RMF],
  message: "No redress. The plan doesn't say how a mistake about a person is corrected.",
  help: 'Decide with the people who answer complaints what will be corrected, by whom, and within how many days.',
  good: [
    'mlplan: 2\nlegal:\n  uses_personal_data: true\nrisk:\n  redress: The agent can cancel the call; complaints are answered in 5 days\n',
    'mlplan: 2\nlegal:\n  uses_personal_data: false\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nlegal:\n  uses_personal_data: true\n',
      path: 'risk.redress',
      stage: 'modeling',
    },
  ],
})
