import { pathOf, place } from '../../plan/place.js'
import type { Plan } from '../../plan/plan.js'
import { RULES_OF_ML } from '../citations.js'
import type { Problem, Rule } from '../rule.js'

const AT = pathOf(place.value.alternatives)

const noAlternative: Rule = {
  id: 'value/no-alternative',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'No alternative without machine learning has been looked at.',
  why: 'Whoever decides about the money will ask what a simple rule would bring. If the answer is "nearly as much", it is better to hear it before the model is built.',
  sources: [RULES_OF_ML],
  severity: 'as-expected',
  escalates: false,
  missing: [AT],
  follows: [],
  reads: [AT],
  good: [
    'mlplan: 1\nvalue:\n  alternatives:\n    - id: all-ending\n      option: Call everybody whose contract ends within 60 days\n      without_ml: "no"\n      why_not: It reaches half the leavers at three times the calls\n',
  ],
  bad: [
    { plan: 'mlplan: 1\nvalue:\n  decision: Which customers we call\n', at: 'value.alternatives' },
    {
      plan: 'mlplan: 1\nvalue:\n  alternatives:\n    - id: vendor\n      option: Buy a churn score\n      without_ml: "yes"\n      why_not: It knows nothing of our contracts\n',
      at: 'value.alternatives',
    },
  ],
  *check(look): Iterable<Problem> {
    /* The place is that of the alternatives. */
    const options = (look(AT) ?? []) as NonNullable<NonNullable<Plan['value']>['alternatives']>
    /* As long as one is unmarked, that mark is what is missing. */
    if (options.some((option) => option.without_ml !== 'yes')) return
    yield {
      at: AT,
      message:
        options.length === 0
          ? 'No alternative is named: nothing shows that machine learning is needed for this.'
          : 'Every alternative named needs machine learning too: nothing shows that it is needed for this.',
      help: 'Name the simplest way without machine learning, what it would bring, and why it is not enough.',
    }
  },
}

export default noAlternative
