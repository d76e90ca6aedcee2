import { agreementOf } from '../../agreement/standing.js'
import { listed } from '../../plan/listed.js'
import { inside, place } from '../../plan/place.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { type Problem, rule } from '../rule.js'
import { quoted } from '../words.js'

type Signoff = NonNullable<Plan['signoffs']>[number]

const SIGNED =
  'mlplan: 1\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\nsignoffs:\n  - id: marek-1\n    by: marek\n    decision: approved_with_conditions\n    on: 2026-11-20\n'
const HOTLINE = '    conditions:\n      - id: hotline\n        what: The front line has somebody to call\n'

const conditions = inside(place.signoffs, '*', 'conditions')

const withoutOwnerOrDay = rule({
  id: 'buy-in/condition-without-owner-or-day',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'An agreement hangs on a condition that nobody sees to, that has no day, or that is not written down.',
  why: 'A yes with a condition is a yes that can be taken back. If nobody has to meet the condition by a day, it is remembered at the launch by the one who set it.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', modeling: 'error' },
  given: { people: place.people, signoffs: place.signoffs },
  maybe: {},
  good: [
    `${SIGNED}${HOTLINE}        owner: aiko\n        due: 2027-02-15\n`,
    `${SIGNED}${HOTLINE}        met_on: 2026-11-22\n`,
  ],
  bad: [
    { plan: `${SIGNED}${HOTLINE}        due: 2027-02-15\n`, at: 'signoffs.marek-1.conditions.hotline.owner' },
    { plan: `${SIGNED}${HOTLINE}        owner: aiko\n`, at: 'signoffs.marek-1.conditions.hotline.due' },
    { plan: SIGNED, at: 'signoffs.marek-1.conditions' },
  ],
  *check({ people }, { plan, today }) {
    for (const person of people) {
      /* Where somebody has agreed anew, or has to be asked anew, the conditions of before do not count. */
      const standing = agreementOf(plan, person, today).filter(({ state }) => state === 'approved_with_conditions')
      for (const signoff of new Set(standing.flatMap((one) => one.signoff ?? [])))
        yield* unseenTo(signoff, person.name ?? person.id)
    }
  },
})

function* unseenTo(signoff: Signoff, name: string): Iterable<Problem> {
  const at = inside(place.signoffs, signoff.id, 'conditions')
  if ((signoff.conditions ?? []).length === 0)
    yield {
      at,
      message: `${name} agreed with conditions, and none is written down.`,
      help: `Ask ${name} for them, and write down each with who sees to it and by which day.`,
    }
  for (const { id, what, owner, due, met_on } of signoff.conditions ?? []) {
    if (met_on !== undefined || (owner !== undefined && due !== undefined)) continue
    const lacking = [owner === undefined ? 'who sees to it' : '', due === undefined ? 'by when' : '']
    yield {
      at: [...at, id, owner === undefined ? 'owner' : 'due'],
      message: `${name} agreed on the condition ${quoted(what ?? id)}; it is not said ${listed(lacking.filter((one) => one !== ''))}.`,
      help: `Settle with ${name} who sees to it and by which day, and write both down.`,
    }
  }
}

export default {
  ...withoutOwnerOrDay,
  missing: [conditions, [...conditions, '*', 'owner'], [...conditions, '*', 'due']],
}
