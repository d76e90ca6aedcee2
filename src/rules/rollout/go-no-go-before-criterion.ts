import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

const { go_no_go } = path.rollout

const planWithCriterionDue = (due: string): string =>
  `mlplan: 2\nexpectations:\n  success_criteria:\n    - id: precision\n      metric: Precision among the customers called\n      due: ${due}\nrollout:\n  go_no_go:\n    due: 2027-08-16\n    success_criterion: precision\n`

export default rule({
  id: 'rollout/go-no-go-before-criterion',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: 'The go/no-go decision comes before its success criterion is evaluated.',
  why: 'A success criterion lets a result drive the decision instead of opinions. If the decision comes first, the result arrives too late to matter.',
  sources: [AI_RMF],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  requires: {
    decisionDue: go_no_go.due,
    criterionId: go_no_go.success_criterion,
    criteria: path.expectations.success_criteria,
  },
  optional: { result: go_no_go.result },
  good: [planWithCriterionDue('2027-08-16')],
  bad: [{ plan: planWithCriterionDue('2027-08-31'), path: 'rollout.go_no_go.due' }],
  *check({ decisionDue, criterionId, criteria, result }) {
    const criterion = criteria.find(({ id }) => id === criterionId)
    if (criterion?.due === undefined || criterion.due <= decisionDue || result !== undefined) return
    yield {
      path: go_no_go.due,
      related: [
        { path: pathInside(path.expectations.success_criteria, criterion.id, 'due'), note: 'criterion is evaluated' },
      ],
      message: `The go/no-go decision is due on ${decisionDue}, but the evaluation of its success criterion, ${quoteText(criterion.metric ?? criterion.id)}, is due on ${criterion.due}.`,
      help: 'Move the go/no-go decision later, or evaluate the criterion earlier.',
    }
  },
})
