import { pathInside, path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED, ROOT_CAUSES } from '../shared/citations.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'
import { quoteText } from '../../text/plain-text.js'

export default rule({
  id: 'schedule/assumption-incomplete',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'A critical assumption is missing an owner or a due date.',
  why: "If a critical assumption is false, the project doesn't pay off. If no one validates the assumption, the team may learn the truth only after the money is spent.",
  sources: [RARELY_DEPLOYED, ROOT_CAUSES],
  severity: { kickoff: 'warning', modeling: 'error' },
  requires: { assumptions: path.assumptions },
  optional: {},
  good: [
    'mlplan: 2\nassumptions:\n  - id: capacity\n    assumption: The call center has time for 12,000 calls a month\n    impact: high\n    owner: marek\n    due: 2027-01-15\n',
    'mlplan: 2\nassumptions:\n  - id: capacity\n    assumption: The list can be printed\n    impact: low\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nassumptions:\n  - id: capacity\n    assumption: The call center has time for 12,000 calls a month\n    impact: high\n    owner: marek\n',
      path: 'assumptions.capacity.due',
    },
    {
      plan: 'mlplan: 2\nassumptions:\n  - id: capacity\n    assumption: The call center has time for 12,000 calls a month\n    impact: high\n    due: 2027-01-15\n',
      path: 'assumptions.capacity.owner',
    },
  ],
  *check({ assumptions }) {
    for (const { id, assumption: text, impact, owner, due, status } of assumptions) {
      if (impact !== 'high' || (status ?? 'open') !== 'open') continue
      if (owner !== undefined && due !== undefined) continue
      const missingParts = [owner === undefined ? 'no owner' : '', due === undefined ? 'no due date' : '']
      yield {
        path: pathInside(path.assumptions, id, owner === undefined ? 'owner' : 'due'),
        message: `Assumption ${quoteText(text ?? id)} has ${joinWith(missingParts.filter((part) => part !== ''))}. If the assumption is false, the project doesn't pay off.`,
        help: 'Name one person to validate the assumption, and set a due date before most of the money is spent.',
      }
    }
  },
})
