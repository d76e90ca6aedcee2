import { daysBetween } from '../../plan/day.js'
import { showPath } from '../../plan/path.js'
import { inside, place } from '../../plan/place.js'
import { AI_RMF } from '../citations.js'
import { rule } from '../rule.js'
import { isMeant, judgedWaivers } from '../waiver.js'
import { counted } from '../words.js'

const SPONSOR = 'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n'
const WAIVER =
  '    rule: buy-in/no-ml-lead\n    at: people.ml_lead\n    reason: She starts in January\n    approved_by: ilse\n'

export default rule({
  id: 'plan/waiver-over',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'The last day of a waiver has passed, so what it waived counts again.',
  why: 'Somebody agreed to live with it until that day and no longer. A waiver that goes on by itself is a decision that nobody has made.',
  sources: [AI_RMF],
  severity: { kickoff: 'error' },
  given: { waivers: place.waivers },
  maybe: { people: place.people },
  good: [
    `${SPONSOR}waivers:\n  - id: lead\n${WAIVER}    until: 2027-01-15\n`,
    `${SPONSOR}waivers:\n  - id: lead\n${WAIVER}    until: 2026-11-24\n`,
    `${SPONSOR}waivers:\n  - id: lead\n${WAIVER}    until: 2026-11-20\n  - id: lead-again\n${WAIVER}    until: 2027-01-15\n`,
  ],
  bad: [{ plan: `${SPONSOR}waivers:\n  - id: lead\n${WAIVER}    until: 2026-11-20\n`, at: 'waivers.lead.until' }],
  *check({ waivers, people }, { today, rules }) {
    const judged = judgedWaivers(waivers, { people, today, rules })
    for (const waiver of judged) {
      if (waiver.kind !== 'over') continue
      const { id, rule: waived, at: path, approvedBy, until } = waiver
      /* Decided again, in a waiver of its own: this one is only history. */
      if (judged.some((other) => other.kind === 'counts' && isMeant(other, { rule: waived, path }))) continue
      yield {
        at: inside(place.waivers, id, 'until'),
        cause: 'clock',
        message: `${approvedBy} waived ${waived} at ${showPath(path)} until ${until}; that was ${counted(daysBetween(until, today), 'day')} ago, so it counts again.`,
        help: `Decide again with ${approvedBy} and write the new day, or mend it and take the waiver out.`,
      }
    }
  },
})
