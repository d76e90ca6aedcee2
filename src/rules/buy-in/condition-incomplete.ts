import { formatPersonName } from '../../plan/display-name.js'
import { groupBySignoff, listRoleSignoffs } from '../../agreement/signoff-status.js'
import { joinWith } from '../../text/join.js'
import { pathInside, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { type Problem, rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

type Signoff = NonNullable<Plan['signoffs']>[number]

const CONDITIONAL_SIGNOFF =
  'mlplan: 2\npeople:\n  - id: marek\n    name: Marek Novak\n    roles: [decision_owner]\nsignoffs:\n  - id: marek-1\n    person: marek\n    decision: approved_with_conditions\n    signed_on: 2026-11-20\n'
const HOTLINE_CONDITION = '    conditions:\n      - id: hotline\n        condition: Agents have a hotline to call\n'

const conditions = pathInside(path.signoffs, '*', 'conditions')

const conditionIncomplete = rule({
  id: 'buy-in/condition-incomplete',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: "A sign-off's conditions aren't recorded, or a condition is missing an owner or a due date.",
  why: 'A person can withdraw a conditional sign-off until its conditions are met. A condition without an owner and a due date is easy to forget, and can delay the launch.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', modeling: 'error' },
  requires: { people: path.people, signoffs: path.signoffs },
  optional: {},
  good: [
    `${CONDITIONAL_SIGNOFF}${HOTLINE_CONDITION}        owner: aiko\n        due: 2027-02-15\n`,
    `${CONDITIONAL_SIGNOFF}${HOTLINE_CONDITION}        met_on: 2026-11-22\n`,
  ],
  bad: [
    {
      plan: `${CONDITIONAL_SIGNOFF}${HOTLINE_CONDITION}        due: 2027-02-15\n`,
      path: 'signoffs.marek-1.conditions.hotline.owner',
    },
    {
      plan: `${CONDITIONAL_SIGNOFF}${HOTLINE_CONDITION}        owner: aiko\n`,
      path: 'signoffs.marek-1.conditions.hotline.due',
    },
    { plan: CONDITIONAL_SIGNOFF, path: 'signoffs.marek-1.conditions' },
  ],
  *check({ people }, { plan, today }) {
    for (const person of people) {
      /* Once a person has signed off again, or must be asked again, the earlier conditions no longer count. */
      const conditionalSignoffs = listRoleSignoffs(plan, person, today).filter(
        ({ state }) => state === 'approved_with_conditions',
      )
      for (const { signoff } of groupBySignoff(conditionalSignoffs))
        yield* findIncompleteConditions(signoff, formatPersonName(person))
    }
  },
})

function* findIncompleteConditions(signoff: Signoff, name: string): Iterable<Problem> {
  const conditionsPath = pathInside(path.signoffs, signoff.id, 'conditions')
  if ((signoff.conditions ?? []).length === 0)
    yield {
      path: conditionsPath,
      message: `${name} approved with conditions, but no condition is recorded.`,
      help: `Ask ${name} for the conditions, and add each with an owner and a due date.`,
    }
  for (const { id, condition: conditionText, owner, due, met_on } of signoff.conditions ?? []) {
    if (met_on !== undefined || (owner !== undefined && due !== undefined)) continue
    const missingParts = [owner === undefined ? 'owner' : '', due === undefined ? 'due date' : ''].filter(
      (part) => part !== '',
    )
    yield {
      path: [...conditionsPath, id, owner === undefined ? 'owner' : 'due'],
      message: `${name}'s condition ${quoteText(conditionText ?? id)} has ${joinWith(missingParts.map((part) => `no ${part}`))}.`,
      help: `Agree with ${name} on ${joinWith(missingParts.map((part) => (part === 'owner' ? 'an owner' : 'a due date')))}, and update the condition.`,
    }
  }
}

export default {
  ...conditionIncomplete,
  missing: [conditions, [...conditions, '*', 'owner'], [...conditions, '*', 'due']],
}
