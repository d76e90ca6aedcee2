import { joinWith } from '../../text/join.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

const { decisions: decisionsPath } = path

const BUDGET_DECISION = 'mlplan: 2\ndecisions:\n  - id: money\n    decision: Release 80,000 for the change to the CRM\n'

const baseRule = rule({
  id: 'schedule/decision-incomplete',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'An open decision is missing a decision maker or a due date.',
  why: 'A decision that no one is asked to make is easily left open. A name and a date turn the decision into a request that someone can answer.',
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  requires: { decisions: decisionsPath },
  optional: { currentStage: path.project.stage },
  good: [
    `${BUDGET_DECISION}    decided_by: ilse\n    due: 2027-01-15\n`,
    'mlplan: 2\ndecisions:\n  - id: money\n    decision: Release 80,000 for the change to the CRM\n    decided_on: 2026-10-20\n',
  ],
  bad: [
    { plan: `${BUDGET_DECISION}    due: 2027-01-15\n`, path: 'decisions.money.decided_by' },
    { plan: `${BUDGET_DECISION}    decided_by: ilse\n`, path: 'decisions.money.due' },
  ],
  *check({ decisions, currentStage }) {
    for (const { id, decision, decided_by: decidedBy, due, decided_on, opens_stage: opensStage } of decisions) {
      if (decided_on !== undefined || (decidedBy !== undefined && due !== undefined)) continue
      /* schedule/stage-not-approved reports a decision that opens the current stage. */
      if (opensStage !== undefined && opensStage === currentStage) continue
      const missingParts = [decidedBy === undefined ? 'no decision maker' : '', due === undefined ? 'no due date' : '']
      yield {
        path: pathInside(decisionsPath, id, decidedBy === undefined ? 'decided_by' : 'due'),
        message: `Open decision ${quoteText(decision ?? id)} has ${joinWith(missingParts.filter((part) => part !== ''))}.`,
        help: 'Name one person who can decide, and set a due date. If the decision was already made, record its date.',
      }
    }
  },
})

export default {
  ...baseRule,
  missing: [pathInside(decisionsPath, '*', 'decided_by'), pathInside(decisionsPath, '*', 'due')],
}
