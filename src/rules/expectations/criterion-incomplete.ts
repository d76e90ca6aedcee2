import { place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { missingInItems } from '../shared/missing-in-items.js'

type Bar = NonNullable<NonNullable<Plan['expectations']>['success_criteria']>[number]

export default missingInItems({
  id: 'expectations/criterion-incomplete',
  since: '0.1.0',
  area: 'expectations',
  who: 'executive_sponsor',
  summary: 'A success criterion is missing a limit, an evaluation deadline, or a decision maker.',
  why: 'A success criterion can stop a project only if it has a limit, a deadline, and a person who decides. If one of the three is missing, the limit tends to drift to whatever the project has achieved.',
  sources: [RARELY_DEPLOYED],
  list: place.expectations.success_criteria,
  fields: {
    at_least: {
      message: (bar) =>
        `Success criterion ${nameOf(bar)} has no minimum or maximum, so no one can tell whether it is met.`,
      help: 'Add `at_least`, or `at_most` if lower is better.',
      unless: (bar) => bar.at_most !== undefined,
    },
    due: {
      message: (bar) => `Success criterion ${nameOf(bar)} has no evaluation deadline.`,
      help: 'Add the date of the evaluation under `due`.',
    },
    decided_by: {
      message: (bar) => `Success criterion ${nameOf(bar)} has no decision maker.`,
      help: 'Name one person under `decided_by` who decides whether to proceed or stop.',
    },
  },
  good: [
    'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: complaints\n      metric: Complaints per 1,000 calls\n      at_most: 3\n      due: 2027-07-15\n      decided_by: marek\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: hits\n      metric: Precision among the customers called\n',
      at: 'expectations.success_criteria.hits.at_least',
    },
    {
      plan: 'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: hits\n      metric: Precision among the customers called\n      at_least: 6.5\n      due: 2027-07-15\n',
      at: 'expectations.success_criteria.hits.decided_by',
    },
  ],
})

function nameOf(bar: Bar): string {
  return `"${bar.metric ?? bar.id}"`
}
