import { inside, place } from '../../plan/place.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../citations.js'
import { isSaid } from '../missing.js'
import { nameOf } from '../persons.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

const { concerns } = place

const PAY =
  'mlplan: 1\nconcerns:\n  - id: pay\n    from: noor\n    concern: Agents are paid by calls taken, not by calls made\n'

const withoutAnswer = rule({
  id: 'buy-in/concern-without-answer',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'decision_owner',
  summary: 'Somebody has raised a concern, and nobody answers it.',
  why: 'A concern that is heard and left lying does more harm than one that nobody asked about: those who raised it tell the others that it makes no difference what they say. Answered, it is the cheapest advice there is.',
  sources: [RARELY_DEPLOYED, OPERATIONAL_CHANGE],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  given: { concerns },
  maybe: { people: place.people },
  good: [
    `${PAY}    answer: Calls from the list count like calls taken\n`,
    `${PAY}    owner: marek\n    due: 2026-12-18\n`,
  ],
  bad: [
    { plan: PAY, at: 'concerns.pay.answer' },
    { plan: `${PAY}    owner: marek\n    due: 2026-11-13\n`, at: 'concerns.pay.answer' },
  ],
  *check({ concerns: list, people }, { today }) {
    for (const { id, from, concern, answer, owner, due } of list) {
      if (!isSaid(concern) || isSaid(answer)) continue
      const isPromised = owner !== undefined && due !== undefined
      if (isPromised && due >= today) continue
      const whose = from === undefined ? 'Somebody' : nameOf(people, from)
      yield {
        at: inside(concerns, id, 'answer'),
        cause: isPromised ? 'clock' : 'content',
        message: `${whose} raised a concern: ${quoted(concern ?? id)}. ${
          isPromised
            ? `${nameOf(people, owner)} was to answer it by ${due}; there is no answer.`
            : 'There is no answer, and nobody is to give one by a day.'
        }`,
        help: `Talk to ${from === undefined ? 'whoever raised it' : whose}, and write under it what is done about it, or who answers by which day.`,
      }
    }
  },
})

export default { ...withoutAnswer, missing: [inside(concerns, '*', 'answer')] }
