import { inside, place } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../shared/citations.js'
import { isSaid } from '../shared/missing.js'
import { nameOf } from '../shared/persons.js'
import { rule } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

const { concerns } = place

const PAY =
  'mlplan: 2\nconcerns:\n  - id: pay\n    raised_by: noor\n    concern: Agents are paid by calls taken, not by calls made\n'

const withoutAnswer = rule({
  id: 'buy-in/concern-unanswered',
  since: '0.1.0',
  area: 'buy-in',
  who: 'decision_owner',
  summary: 'A concern has no response, or its response is overdue.',
  why: "People whose concerns get no response often stop raising concerns and tell colleagues that the project doesn't listen. A response costs little now. The same objection at launch can stop the project.",
  sources: [RARELY_DEPLOYED, OPERATIONAL_CHANGE],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  given: { concerns },
  maybe: { people: place.people },
  good: [
    `${PAY}    response: Calls from the list count like calls taken\n`,
    `${PAY}    owner: marek\n    due: 2026-12-18\n`,
  ],
  bad: [
    { plan: PAY, at: 'concerns.pay.response' },
    { plan: `${PAY}    owner: marek\n    due: 2026-11-13\n`, at: 'concerns.pay.response' },
  ],
  *check({ concerns: list, people }, { today }) {
    for (const { id, raised_by: from, concern, response: answer, owner, due } of list) {
      if (!isSaid(concern) || isSaid(answer)) continue
      const isPromised = owner !== undefined && due !== undefined
      if (isPromised && due >= today) continue
      const whose = from === undefined ? 'a concern' : `${nameOf(people, from)}'s concern`
      const lacking = [owner === undefined ? 'owner' : '', due === undefined ? 'due date' : '']
      yield {
        at: inside(concerns, id, 'response'),
        cause: isPromised ? 'clock' : 'content',
        message: `No response to ${whose}: ${quoted(concern ?? id)}. ${
          isPromised
            ? `A response from ${nameOf(people, owner)} was due ${due}.`
            : `No ${lacking.filter((one) => one !== '').join(' or ')} is set.`
        }`,
        help: `Talk to ${from === undefined ? 'the person who raised the concern' : nameOf(people, from)} and record the response, or set an owner and a future due date for the response.`,
      }
    }
  },
})

export default { ...withoutAnswer, missing: [inside(concerns, '*', 'response')] }
