import { path } from '../../plan/typed-path.js'
import { AI_RMF, RARELY_DEPLOYED } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

const MESSAGES: Readonly<Record<string, string>> = {
  due: 'No go/no-go date. Without one, the decision is easy to postpone.',
  decided_by: 'No go/no-go decision maker. Without one person who decides, the pilot can drag on.',
  success_criterion:
    'No success criterion for the go/no-go decision. Without one, the pilot has no clear pass or fail.',
}

export default missingFieldRule({
  id: 'rollout/go-no-go-incomplete',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  missing: [path.rollout.go_no_go.due, path.rollout.go_no_go.decided_by, path.rollout.go_no_go.success_criterion],
  summary: 'The go/no-go decision is missing a date, a decision maker, or a success criterion.',
  why: "Without a date, a decision maker, and a criterion, the decision tends to slip, and the pilot may continue without a result. A date on the decision maker's calendar helps keep people engaged.",
  sources: [AI_RMF, RARELY_DEPLOYED],
  message: (title, key) => MESSAGES[key] ?? `Missing: ${title}.`,
  help: 'Agree with the sponsor on one date, one person who decides, and one success criterion.',
  good: [
    'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: precision\n      metric: precision\nrollout:\n  go_no_go:\n    due: 2027-08-16\n    decided_by: ilse\n    success_criterion: precision\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nproject:\n  name: Churn calls\n', path: 'rollout.go_no_go.due', stage: 'kickoff' },
    {
      plan: 'mlplan: 2\nrollout:\n  go_no_go:\n    due: 2027-08-16\n    success_criterion: precision\n',
      path: 'rollout.go_no_go.decided_by',
      stage: 'data',
    },
  ],
})
