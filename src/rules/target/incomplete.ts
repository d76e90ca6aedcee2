import { inSentence } from '../../text/in-sentence.js'
import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'target/incomplete',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  missing: [
    path.target.case,
    path.target.population,
    path.target.prediction_moment,
    path.target.outcome,
    path.target.outcome_window_days,
  ],
  summary: 'The prediction target is missing its case, population, prediction time, outcome, or outcome window.',
  why: "Two people who read the target should identify the same outcomes. Developers fill gaps with their own assumptions, so the model may predict something that the business didn't intend.",
  sources: [RARELY_DEPLOYED],
  message: (title) =>
    `The prediction target has no ${inSentence(title)}. Two people could interpret the target differently.`,
  help: 'Complete the definition with the decision owner, in words that leave no room for interpretation.',
  good: [
    "mlplan: 2\ntarget:\n  case: a customer with an active contract\n  population: Residential customers with a contract of at least three months\n  prediction_moment: The night before the first business day of the month\n  outcome: The customer gives notice and doesn't withdraw it\n  outcome_window_days: 30\n",
  ],
  bad: [
    {
      plan: 'mlplan: 2\ntarget:\n  case: a customer with an active contract\n  outcome: The customer gives notice\n',
      path: 'target.outcome_window_days',
    },
    {
      plan: 'mlplan: 2\ntarget:\n  case: a customer with an active contract\n  outcome: The customer gives notice\n  outcome_window_days: 30\n',
      path: 'target.prediction_moment',
    },
  ],
})
