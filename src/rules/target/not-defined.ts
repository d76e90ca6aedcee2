import { place } from '../../plan/place.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'target/not-defined',
  since: '0.1.0',
  impediment: 'performance',
  who: 'decision_owner',
  missing: [
    place.target.unit,
    place.target.population,
    place.target.prediction_moment,
    place.target.outcome,
    place.target.outcome_window_days,
  ],
  summary: 'It is not fully said what is predicted: for which cases, at which moment, which outcome, within how long.',
  why: 'Two people who read the target have to mark the same cases as yes. Where it is left open, the builders decide it, and the business finds out that something else was predicted than it had in mind.',
  sources: [RARELY_DEPLOYED],
  message: (title) => `"${title}" of the target is not said, so two people would mark different cases.`,
  help: 'Agree on it with the decision owner, in words that leave nothing to choose.',
  good: [
    'mlplan: 1\ntarget:\n  unit: a customer with a running contract\n  population: Private customers with a contract of at least three months\n  prediction_moment: In the night before the first working day of the month\n  outcome: The customer gives notice, and does not withdraw it\n  outcome_window_days: 30\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\ntarget:\n  unit: a customer with a running contract\n  outcome: The customer gives notice\n',
      at: 'target.outcome_window_days',
    },
    {
      plan: 'mlplan: 1\ntarget:\n  unit: a customer with a running contract\n  outcome: The customer gives notice\n  outcome_window_days: 30\n',
      at: 'target.prediction_moment',
    },
  ],
})
