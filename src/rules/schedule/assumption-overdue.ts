import { getPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED, ROOT_CAUSES } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

export default rule({
  id: 'schedule/assumption-overdue',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'A critical assumption is past its validation deadline.',
  why: "If a critical assumption is false, the project doesn't pay off, and further work may be wasted. The deadline ensures an answer before most of the money is spent.",
  sources: [RARELY_DEPLOYED, ROOT_CAUSES],
  severity: { kickoff: 'warning', modeling: 'error' },
  requires: { assumptions: path.assumptions },
  optional: { people: path.people },
  good: [
    'mlplan: 2\nassumptions:\n  - id: capacity\n    assumption: The call center has time for 12,000 calls a month\n    impact: high\n    owner: marek\n    due: 2027-01-15\n    status: open\n',
    'mlplan: 2\nassumptions:\n  - id: capacity\n    assumption: The call center has time for 12,000 calls a month\n    impact: high\n    owner: marek\n    due: 2026-10-15\n    status: confirmed\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nassumptions:\n  - id: capacity\n    assumption: The call center has time for 12,000 calls a month\n    impact: high\n    owner: marek\n    due: 2026-10-15\n',
      path: 'assumptions.capacity.due',
    },
  ],
  *check({ assumptions, people }, { today }) {
    for (const { id, assumption: text, impact, owner, due, status } of assumptions) {
      if (impact !== 'high' || (status ?? 'open') !== 'open') continue
      if (due === undefined || due >= today) continue
      const ownerText = owner === undefined ? '' : ` (${getPersonName({ people }, owner)})`
      yield {
        path: pathInside(path.assumptions, id, 'due'),
        cause: 'clock',
        message: `Assumption ${quoteText(text ?? id)} was due for validation on ${due}${ownerText} and is still open.`,
        help: 'Record the result in `status`, or set a new date and inform the sponsor.',
      }
    }
  },
})
