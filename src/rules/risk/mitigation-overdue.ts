import { getPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'
import { isSeriousRisk } from '../shared/serious-risk.js'
import { quoteText } from '../../text/plain-text.js'

export default rule({
  id: 'risk/mitigation-overdue',
  since: '0.1.0',
  area: 'plan',
  owner: 'risk_owner',
  summary: 'The mitigation of a serious risk is overdue.',
  why: "Once one person takes on a risk, others tend to stop watching it. If the deadline passes unnoticed, the risk may look under control when it isn't.",
  sources: [AI_RMF],
  severity: { kickoff: 'warning', modeling: 'error' },
  suppressedBy: ['risk/score-out-of-range'],
  requires: { risks: path.risk.register },
  optional: { people: path.people },
  good: [
    'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      due: 2027-03-01\n',
    'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      due: 2026-03-01\n      status: closed\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: 3\n      impact: 4\n      due: 2026-10-01\n',
      path: 'risk.register.late.due',
    },
  ],
  *check({ risks, people }, { today, limits }) {
    for (const risk of risks.filter((candidate) => isSeriousRisk(candidate, limits))) {
      if (risk.due === undefined || risk.due >= today) continue
      const ownerText = risk.owner === undefined ? '' : ` (owner: ${getPersonName({ people }, risk.owner)})`
      yield {
        path: pathInside(path.risk.register, risk.id, 'due'),
        cause: 'clock',
        message: `The mitigation of ${quoteText(risk.risk ?? risk.id)}${ownerText} was due on ${risk.due}, but the risk is still open.`,
        help: 'Close the risk if the mitigation is done. Otherwise, agree on a new date, and record what changed.',
      }
    }
  },
})
