import { path, toPath } from '../../plan/typed-path.js'
import { AI_RMF, DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../shared/citations.js'
import { checkDateOrder } from '../shared/dates/find-misordered.js'
import { wholePlanRule } from '../shared/whole-plan.js'

export default wholePlanRule({
  id: 'schedule/ready-too-late',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'Work, training, an assessment, or a result is due after the date when the project needs it.',
  why: 'Sponsors plan around the launch and the go/no-go decision. If what they need is due later, the date will slip, or people decide without evidence and work without training. At kickoff, moving a date costs nothing.',
  sources: [DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'error' },
  reads: [toPath(path.integration.environments_due)],
  good: [
    'mlplan: 2\nproject:\n  launch_due: 2027-09-01\nchange:\n  training:\n    due: 2027-08-15\n',
    'mlplan: 2\nproject:\n  launch_due: 2026-11-16\nchange:\n  training:\n    due: 2026-11-20\n    done_on: 2026-11-12\n',
    'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: kept\n      metric: Customers kept per 100 calls\n      due: 2027-08-16\nrollout:\n  go_no_go:\n    due: 2027-08-16\n    success_criterion: kept\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  launch_due: 2027-09-01\nchange:\n  training:\n    due: 2027-09-01\n',
      path: 'change.training.due',
    },
    {
      plan: 'mlplan: 2\nproject:\n  launch_due: 2027-09-01\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      due: 2027-10-15\n',
      path: 'integration.dependencies.field.due',
    },
    {
      plan: 'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: kept\n      metric: Customers kept per 100 calls\n      due: 2027-07-15\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      end: 2027-07-31\n  pilot:\n    success_criterion: kept\n',
      path: 'expectations.success_criteria.kept.due',
    },
    {
      plan: 'mlplan: 2\nproject:\n  launch_due: 2027-09-01\nintegration:\n  environments_due: 2027-11-01\n',
      path: 'integration.environments_due',
    },
    {
      plan: 'mlplan: 2\nassumptions:\n  - id: offers\n    assumption: The CRM can show which offer fits\n    impact: high\n    due: 2027-10-15\nrollout:\n  go_no_go:\n    due: 2027-09-20\n',
      path: 'assumptions.offers.due',
    },
  ],
  check: (_get, context) => checkDateOrder('too-late', context),
})
