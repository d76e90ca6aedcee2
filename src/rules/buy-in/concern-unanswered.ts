import { isBlank } from '../../plan/blank.js'
import { getPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

const { concerns } = path

const PAY_CONCERN =
  'mlplan: 2\nconcerns:\n  - id: pay\n    raised_by: noor\n    concern: Agents are paid by calls taken, not by calls made\n'

const concernUnanswered = rule({
  id: 'buy-in/concern-unanswered',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'decision_owner',
  summary: 'A concern has no response, or its response is overdue.',
  why: "People whose concerns get no response often stop raising concerns and tell colleagues that the project doesn't listen. A response costs little now. The same objection at launch can stop the project.",
  sources: [RARELY_DEPLOYED, OPERATIONAL_CHANGE],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  requires: { concerns },
  optional: { people: path.people },
  good: [
    `${PAY_CONCERN}    response: Calls from the list count like calls taken\n`,
    `${PAY_CONCERN}    owner: marek\n    due: 2026-12-18\n`,
  ],
  bad: [
    { plan: PAY_CONCERN, path: 'concerns.pay.response' },
    { plan: `${PAY_CONCERN}    owner: marek\n    due: 2026-11-13\n`, path: 'concerns.pay.response' },
  ],
  *check({ concerns: concernList, people }, { today }) {
    for (const { id, raised_by: raisedBy, concern, response: responseText, owner, due } of concernList) {
      if (isBlank(concern) || !isBlank(responseText)) continue
      const hasOwnerAndDue = owner !== undefined && due !== undefined
      if (hasOwnerAndDue && due >= today) continue
      const concernName = raisedBy === undefined ? 'a concern' : `${getPersonName({ people }, raisedBy)}'s concern`
      const missingParts = [owner === undefined ? 'owner' : '', due === undefined ? 'due date' : '']
      yield {
        path: pathInside(concerns, id, 'response'),
        cause: hasOwnerAndDue ? 'clock' : 'content',
        message: `No response to ${concernName}: ${quoteText(concern ?? id)}. ${
          hasOwnerAndDue
            ? `A response from ${getPersonName({ people }, owner)} was due ${due}.`
            : `No ${missingParts.filter((part) => part !== '').join(' or ')} is set.`
        }`,
        help: `Talk to ${raisedBy === undefined ? 'the person who raised the concern' : getPersonName({ people }, raisedBy)} and record the response, or set an owner and a future due date for the response.`,
      }
    }
  },
})

export default { ...concernUnanswered, missing: [pathInside(concerns, '*', 'response')] }
