import { place } from '../../plan/place.js'
import { AI_RMF, ETHICS_CHECKLIST } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'risk/no-redress',
  since: '0.1.0',
  area: 'privacy-legal',
  who: 'risk_owner',
  missing: [place.risk.redress],
  follows: ['legal/no-appeal'],
  summary: "The plan doesn't say how a mistake about a person is corrected.",
  why: 'Every model is wrong about someone. If front-line staff know what to say, what to undo, and how fast, a mistake stays a mistake; if not, it becomes a complaint, a lawsuit, or a news story.',
  sources: [ETHICS_CHECKLIST, AI_RMF],
  message:
    "No redress. The model affects people and will be wrong about some of them, but the plan doesn't say how that is corrected.",
  help: 'Decide with the people who answer complaints what is undone, by whom, and within how many days.',
  good: [
    'mlplan: 2\nlegal:\n  uses_personal_data: true\nrisk:\n  redress: The agent can cancel the call; complaints are answered in 5 days\n',
    'mlplan: 2\nlegal:\n  uses_personal_data: false\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nlegal:\n  uses_personal_data: true\n',
      at: 'risk.redress',
      stage: 'modeling',
    },
  ],
})
