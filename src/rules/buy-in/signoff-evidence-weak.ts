import { getPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { quoteText } from '../../text/plain-text.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'

const SIGNOFF =
  'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2026-11-20\n    evidence: '

export default rule({
  id: 'buy-in/signoff-evidence-weak',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'The evidence of a sign-off shows no objection, but no approval either.',
  why: 'Silence is not approval. If the project costs money or goes wrong, the person can say so, and no one can show otherwise.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  requires: { signoffs: path.signoffs },
  optional: { people: path.people },
  good: [
    `${SIGNOFF}Minutes of the steering meeting on 20 November 2026\n`,
    `${SIGNOFF}Email of 20 November 2026, with no objections to the budget\n`,
    `${SIGNOFF}https://github.com/acme/churn/pull/12\n`,
  ],
  bad: [
    { plan: `${SIGNOFF}She did not object when we met in the corridor\n`, path: 'signoffs.ilse-1.evidence' },
    { plan: `${SIGNOFF}Assumed, as nobody answered\n`, path: 'signoffs.ilse-1.evidence' },
    { plan: `${SIGNOFF}verbally\n`, path: 'signoffs.ilse-1.evidence' },
  ],
  *check({ signoffs, people }) {
    for (const { id, person, decision, evidence } of signoffs) {
      if (evidence === undefined || decision === 'declined' || !isWeak(evidence)) continue
      const name = person === undefined ? 'somebody' : getPersonName({ people }, person)
      yield {
        path: pathInside(path.signoffs, id, 'evidence'),
        message: `The evidence of ${name}'s sign-off shows no approval: ${quoteText(evidence)}. ${name} can deny it later.`,
        help: `Ask ${name} to approve in writing, and record the message, the minutes, or the link.`,
      }
    }
  },
})

const NO_APPROVAL =
  /\b(?:(?:did(?:n['’]t| not)|never|nobody|no one|has ?n['’]t|has not) (?:really )?(?:object|oppose|disagree|complain|answer|repl|respond|say no|said no)\w*|silence|silent|assum\w+|presum\w+|impli\w+|tacit\w*|corridor|hallway|coffee|elevator|nodd\w+|seemed|verbal(?:ly)?|orally|in passing|word of mouth|by default|gut feeling|probably|i think|should be fine)\b/i

/** What can be looked up later, whatever else the evidence says. */
const RECORD =
  /https?:|\b(?:e-?mail|mail|minutes|message|ticket|letter|signed|signature|pull request|protocol|recording|document|memo|#\d+)\b/i

function isWeak(evidence: string): boolean {
  return NO_APPROVAL.test(evidence) && !RECORD.test(evidence)
}
