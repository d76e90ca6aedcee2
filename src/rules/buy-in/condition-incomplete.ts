import { agreementOf } from '../../agreement/signoff-status.js'
import { listed } from '../../text/join.js'
import { inside, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { type Problem, rule } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

type Signoff = NonNullable<Plan['signoffs']>[number]

const SIGNED =
  'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\nsignoffs:\n  - id: marek-1\n    person: marek\n    decision: approved_with_conditions\n    signed_on: 2026-11-20\n'
const HOTLINE = '    conditions:\n      - id: hotline\n        condition: Agents have a hotline to call\n'

const conditions = inside(place.signoffs, '*', 'conditions')

const withoutOwnerOrDay = rule({
  id: 'buy-in/condition-incomplete',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  summary: "A sign-off's conditions aren't recorded, or a condition is missing an owner or a due date.",
  why: 'A person can withdraw a conditional sign-off until its conditions are met. A condition without an owner and a due date is easy to forget, and can delay the launch.',
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
      /* Once a person has signed off again, or must be asked again, the earlier conditions no longer count. */
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
      message: `${name} approved with conditions, but no condition is recorded.`,
      help: `Ask ${name} for the conditions, and add each with an owner and a due date.`,
    }
  for (const { id, condition: what, owner, due, met_on } of signoff.conditions ?? []) {
    if (met_on !== undefined || (owner !== undefined && due !== undefined)) continue
    const lacking = [owner === undefined ? 'owner' : '', due === undefined ? 'due date' : ''].filter(
      (one) => one !== '',
    )
    yield {
      at: [...at, id, owner === undefined ? 'owner' : 'due'],
      message: `${name}'s condition ${quoted(what ?? id)} has ${listed(lacking.map((one) => `no ${one}`))}.`,
      help: `Agree with ${name} on ${listed(lacking.map((one) => (one === 'owner' ? 'an owner' : 'a due date')))}, and update the condition.`,
    }
  }
}

export default {
  ...withoutOwnerOrDay,
  missing: [conditions, [...conditions, '*', 'owner'], [...conditions, '*', 'due']],
}
