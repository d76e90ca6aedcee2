import { findRoleHolders } from '../../plan/role-holders.js'
import { path } from '../../plan/typed-path.js'
import { AI_ACT, IMPACT_ASSESSMENT_CANADA } from '../shared/citations-of-law.js'
import { rule } from '../rule.js'

const REPRESENTATIVE_PATH = ['people', 'works_council']

const representativeMissing = rule({
  id: 'change/works-council-not-consulted',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'decision_owner',
  summary: "The model affects jobs or pay, but the plan doesn't name an employee representative.",
  why: 'When a model affects jobs, targets, or pay, employee representatives often have a right to be consulted and can delay or stop the project. Representatives consulted late are more likely to object. Rights differ by country. This rule is a reminder to ask, not legal advice.',
  sources: [AI_ACT, IMPACT_ASSESSMENT_CANADA],
  severity: { data: 'warning', 'pre-launch': 'error' },
  requires: { affectsJobsOrPay: path.change.affects_jobs_or_pay },
  optional: { people: path.people },
  good: [
    'mlplan: 2\nchange:\n  affects_jobs_or_pay: false\n',
    'mlplan: 2\npeople:\n  - id: council\n    name: Works council of the service center\n    kind: body\n    roles: [works_council]\nchange:\n  affects_jobs_or_pay: true\n',
  ],
  bad: [{ plan: 'mlplan: 2\nchange:\n  affects_jobs_or_pay: true\n', path: 'people.works_council' }],
  *check({ affectsJobsOrPay, people }) {
    if (!affectsJobsOrPay || findRoleHolders({ people }, 'works_council').length > 0) return
    yield {
      path: REPRESENTATIVE_PATH,
      related: [{ path: path.change.affects_jobs_or_pay, note: 'jobs, targets, or pay are affected' }],
      message: "The model affects jobs, targets, or pay, but the plan doesn't name an employee representative.",
      help: 'Add the person or body that represents employees, with the role works_council. If employees have no representative, record that under not_applicable.',
    }
  },
})

export default { ...representativeMissing, missing: [REPRESENTATIVE_PATH] }
