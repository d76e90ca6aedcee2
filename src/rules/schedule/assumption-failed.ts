import { pathInside, path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED, ROOT_CAUSES } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

const CAPACITY =
  'mlplan: 2\nassumptions:\n  - id: capacity\n    assumption: The call center has time for 12,000 calls a month\n'

export default rule({
  id: 'schedule/assumption-failed',
  since: '0.1.0',
  area: 'plan',
  owner: 'executive_sponsor',
  summary: 'A critical assumption turned out to be false.',
  why: "The plan lists critical assumptions so that the team can stop or change course in time. If the plan stays the same, money goes to a project that isn't expected to pay off.",
  sources: [ROOT_CAUSES, RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  requires: { assumptions: path.assumptions },
  optional: {},
  good: [`${CAPACITY}    impact: high\n    status: confirmed\n`, `${CAPACITY}    impact: low\n    status: failed\n`],
  bad: [{ plan: `${CAPACITY}    impact: high\n    status: failed\n`, path: 'assumptions.capacity.status' }],
  *check({ assumptions }) {
    for (const { id, assumption: text, impact, status } of assumptions) {
      if (impact !== 'high' || status !== 'failed') continue
      yield {
        path: pathInside(path.assumptions, id, 'status'),
        related: [{ path: pathInside(path.assumptions, id, 'impact'), note: 'the project depends on this assumption' }],
        message: `Assumption ${quoteText(text ?? id)} turned out to be false. According to the plan, the project doesn't pay off without this assumption.`,
        help: 'Change the plan so that the project pays off without this assumption. Then remove the assumption or set its impact to low. Otherwise, ask the sponsor to stop the project.',
      }
    }
  },
})
