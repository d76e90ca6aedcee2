import { toPath, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RULES_OF_ML } from '../shared/citations.js'
import type { Problem, Rule } from '../rule.js'

const ALTERNATIVES_PATH = toPath(path.value.alternatives)

const noAlternative: Rule = {
  id: 'value/no-alternative',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'The plan lists no alternative without machine learning.',
  why: 'The person who approves the budget is likely to ask what a simple rule would achieve. If the answer is "nearly as much," the team should know before building the model.',
  sources: [RULES_OF_ML],
  severity: 'as-expected',
  escalates: false,
  missing: [ALTERNATIVES_PATH],
  suppressedBy: [],
  reads: [ALTERNATIVES_PATH],
  good: [
    'mlplan: 2\nvalue:\n  alternatives:\n    - id: all-ending\n      option: Call everyone whose contract ends within 60 days\n      needs_ml: false\n      reason_rejected: It reaches half the leavers at three times the calls\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nvalue:\n  decision: Which customers we call\n', path: 'value.alternatives' },
    {
      plan: 'mlplan: 2\nvalue:\n  alternatives:\n    - id: vendor\n      option: Buy a churn score\n      needs_ml: true\n      reason_rejected: It knows nothing of our contracts\n',
      path: 'value.alternatives',
    },
  ],
  *check(get): Iterable<Problem> {
    /* The type of the path in the plan format says what the value is. */
    const alternatives = (get(ALTERNATIVES_PATH) ?? []) as NonNullable<NonNullable<Plan['value']>['alternatives']>
    /* An alternative without `needs_ml` is reported for that missing field instead. */
    if (alternatives.some((alternative) => alternative.needs_ml !== true)) return
    yield {
      path: ALTERNATIVES_PATH,
      message:
        alternatives.length === 0
          ? 'No alternatives listed. Nothing shows that the project needs machine learning.'
          : 'Every listed alternative uses machine learning. Nothing shows that the project needs machine learning.',
      help: "Add the simplest alternative without machine learning, what it would achieve, and why it isn't enough.",
    }
  },
}

export default noAlternative
