import { daysBetween } from '../../plan/day.js'
import { showPath } from '../../plan/path.js'
import { inside, place } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'
import { isMeant, judgedWaivers } from '../shared/waiver.js'
import { counted } from '../../text/rule-words.js'

const SPONSOR = 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n'
const WAIVER =
  '    rule: buy-in/no-ml-lead\n    path: people.ml_lead\n    reason: She starts in January\n    approved_by: ilse\n'

export default rule({
  id: 'plan/waiver-expired',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
  summary: 'A waiver has expired, so the finding it covered counts again.',
  why: "The approver accepted the finding only through the waiver's expiration date. Extending the waiver needs a new decision.",
  sources: [AI_RMF],
  severity: { kickoff: 'error' },
  given: { waivers: place.waivers },
  maybe: { people: place.people },
  good: [
    `${SPONSOR}waivers:\n  - id: lead\n${WAIVER}    valid_through: 2027-01-15\n`,
    `${SPONSOR}waivers:\n  - id: lead\n${WAIVER}    valid_through: 2026-11-24\n`,
    `${SPONSOR}waivers:\n  - id: lead\n${WAIVER}    valid_through: 2026-11-20\n  - id: lead-again\n${WAIVER}    valid_through: 2027-01-15\n`,
  ],
  bad: [
    {
      plan: `${SPONSOR}waivers:\n  - id: lead\n${WAIVER}    valid_through: 2026-11-20\n`,
      at: 'waivers.lead.valid_through',
    },
  ],
  *check({ waivers, people }, { today, rules }) {
    const judged = judgedWaivers(waivers, { people, today, rules })
    for (const waiver of judged) {
      if (waiver.kind !== 'over') continue
      const { id, rule: waived, at: path, approvedBy, until } = waiver
      /* Decided again, in a waiver of its own: this one is only history. */
      if (judged.some((other) => other.kind === 'counts' && isMeant(other, { rule: waived, path }))) continue
      yield {
        at: inside(place.waivers, id, 'valid_through'),
        cause: 'clock',
        message: `The waiver for ${waived} at ${showPath(path)} expired ${counted(daysBetween(until, today), 'day')} ago. ${approvedBy} approved the waiver through ${until}, so the finding counts again.`,
        help: `Ask ${approvedBy} to approve a new date, or fix the finding and remove the waiver.`,
      }
    }
  },
})
