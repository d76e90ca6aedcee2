import { RARELY_DEPLOYED, DEPLOYMENT_DISCIPLINE } from '../shared/citations.js'
import { checkDateOrder } from '../shared/dates/find-misordered.js'
import { wholePlanRule } from '../shared/whole-plan.js'

export default wholePlanRule({
  id: 'schedule/dates-in-risky-order',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'Two dates are in an order that the plan could follow, but rarely should.',
  why: 'Training before there is a tool, or work that ends after the phase that may need it, tends to be done twice or too late. The dates are easy to change while they are only in a plan.',
  sources: [DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED],
  severity: { kickoff: 'warning' },
  good: [
    'mlplan: 2\nintegration:\n  environments_due: 2027-04-01\nchange:\n  training:\n    due: 2027-05-15\n',
    'mlplan: 2\nproject:\n  launch_due: 2027-09-01\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      due: 2027-04-30\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nintegration:\n  environments_due: 2027-04-01\nchange:\n  training:\n    due: 2027-02-15\n',
      path: 'change.training.due',
    },
    {
      plan: 'mlplan: 2\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      due: 2027-07-30\n',
      path: 'integration.dependencies.field.due',
    },
  ],
  check: (_get, context) => checkDateOrder('risk', context),
})
