import { inside, place } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

const { go_no_go } = place.rollout

const DECISION = (by: string): string =>
  `mlplan: 2\nexpectations:\n  success_criteria:\n    - id: precision\n      metric: Precision among the customers called\n      due: ${by}\nrollout:\n  go_no_go:\n    due: 2027-08-16\n    success_criterion: precision\n`

export default rule({
  id: 'rollout/go-no-go-before-criterion',
  since: '0.1.0',
  area: 'expectations',
  who: 'executive_sponsor',
  summary: 'The go/no-go decision comes before its success criterion is evaluated.',
  why: 'A success criterion lets a result drive the decision instead of opinions. If the decision comes first, the result arrives too late to matter.',
  sources: [AI_RMF],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  given: { on: go_no_go.due, bar: go_no_go.success_criterion, bars: place.expectations.success_criteria },
  maybe: { result: go_no_go.result },
  good: [DECISION('2027-08-16')],
  bad: [{ plan: DECISION('2027-08-31'), at: 'rollout.go_no_go.due' }],
  *check({ on, bar, bars, result }) {
    const judged = bars.find(({ id }) => id === bar)
    if (judged?.due === undefined || judged.due <= on || result !== undefined) return
    yield {
      at: go_no_go.due,
      related: [{ at: inside(place.expectations.success_criteria, judged.id, 'due'), note: 'criterion is evaluated' }],
      message: `The go/no-go decision is due on ${on}, but the evaluation of its success criterion, ${quoted(judged.metric ?? judged.id)}, is due on ${judged.due}.`,
      help: 'Move the go/no-go decision later, or evaluate the criterion earlier.',
    }
  },
})
