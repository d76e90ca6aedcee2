import { pathOf, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RULES_OF_ML } from '../shared/citations.js'
import type { Problem, Rule } from '../rule.js'

const AT = pathOf(place.value.alternatives)

const noAlternative: Rule = {
  id: 'value/no-alternative',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  summary: 'The plan lists no alternative without machine learning.',
  why: 'The person who approves the budget is likely to ask what a simple rule would achieve. If the answer is "nearly as much," the team should know before building the model.',
  sources: [RULES_OF_ML],
  severity: 'as-expected',
  escalates: false,
  missing: [AT],
  follows: [],
  reads: [AT],
  good: [
    'mlplan: 2\nvalue:\n  alternatives:\n    - id: all-ending\n      option: Call everyone whose contract ends within 60 days\n      needs_ml: false\n      reason_rejected: It reaches half the leavers at three times the calls\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nvalue:\n  decision: Which customers we call\n', at: 'value.alternatives' },
    {
      plan: 'mlplan: 2\nvalue:\n  alternatives:\n    - id: vendor\n      option: Buy a churn score\n      needs_ml: true\n      reason_rejected: It knows nothing of our contracts\n',
      at: 'value.alternatives',
    },
  ],
  *check(look): Iterable<Problem> {
    /* The place's type says what stands there. */
    const options = (look(AT) ?? []) as NonNullable<NonNullable<Plan['value']>['alternatives']>
    /* As long as one is unmarked, that mark is what is missing. */
    if (options.some((option) => option.needs_ml !== true)) return
    yield {
      at: AT,
      message:
        options.length === 0
          ? 'No alternatives listed. Nothing shows that the project needs machine learning.'
          : 'Every listed alternative uses machine learning. Nothing shows that the project needs machine learning.',
      help: "Add the simplest alternative without machine learning, what it would achieve, and why it isn't enough.",
    }
  },
}

export default noAlternative
