import { path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { missingItemFieldsRule } from '../shared/missing-in-items.js'

type SuccessCriterion = NonNullable<NonNullable<Plan['expectations']>['success_criteria']>[number]

export default missingItemFieldsRule({
  id: 'expectations/criterion-incomplete',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: 'A success criterion is missing a limit, an evaluation deadline, or a decision maker.',
  why: 'A success criterion can stop a project only if it has a limit, a deadline, and a person who decides. If one of the three is missing, the limit tends to drift to whatever the project has achieved.',
  sources: [RARELY_DEPLOYED],
  list: path.expectations.success_criteria,
  fields: {
    at_least: {
      message: (criterion) =>
        `Success criterion ${getCriterionLabel(criterion)} has no minimum or maximum, so no one can tell whether it is met.`,
      help: 'Add `at_least`, or `at_most` if lower is better.',
      unless: (criterion) => criterion.at_most !== undefined,
    },
    due: {
      message: (criterion) => `Success criterion ${getCriterionLabel(criterion)} has no evaluation deadline.`,
      help: 'Add the date of the evaluation under `due`.',
    },
    decided_by: {
      message: (criterion) => `Success criterion ${getCriterionLabel(criterion)} has no decision maker.`,
      help: 'Name one person under `decided_by` who decides whether to proceed or stop.',
    },
  },
  good: [
    'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: complaints\n      metric: Complaints per 1,000 calls\n      at_most: 3\n      due: 2027-07-15\n      decided_by: marek\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: hits\n      metric: Precision among the customers called\n',
      path: 'expectations.success_criteria.hits.at_least',
    },
    {
      plan: 'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: hits\n      metric: Precision among the customers called\n      at_least: 6.5\n      due: 2027-07-15\n',
      path: 'expectations.success_criteria.hits.decided_by',
    },
  ],
})

function getCriterionLabel(criterion: SuccessCriterion): string {
  return `"${criterion.metric ?? criterion.id}"`
}
