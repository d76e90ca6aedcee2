import { place } from '../../plan/place.js'
import { AI_RMF, ETHICS_CHECKLIST } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'risk/no-redress',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'risk_owner',
  missing: [place.risk.redress],
  follows: ['legal/nobody-can-object'],
  summary: 'It is not said how a mistake about a person is put right.',
  why: 'Every model is wrong about somebody. If the front line knows what to say, what to undo and how fast, a mistake stays a mistake; if not, it becomes a complaint, a case, or a story in the newspaper.',
  sources: [ETHICS_CHECKLIST, AI_RMF],
  message: 'It concerns people, it will be wrong about some of them, and it is not said how that is put right.',
  help: 'Settle with those who answer complaints what is undone, by whom and within how many days.',
  good: [
    'mlplan: 1\nlegal:\n  personal_data: true\nrisk:\n  redress: The agent can cancel the call; complaints are answered in 5 days\n',
    'mlplan: 1\nlegal:\n  personal_data: false\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nlegal:\n  personal_data: true\n',
      at: 'risk.redress',
      stage: 'modeling',
    },
  ],
})
