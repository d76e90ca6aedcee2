import { pathInside, path } from '../../plan/typed-path.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

export default rule({
  id: 'integration/dependency-after-launch',
  since: '0.1.0',
  area: 'integration',
  owner: 'integration_owner',
  summary: 'Work that the launch depends on is due after the launch date.',
  why: 'Sponsors plan around the launch date. If work that the launch needs is due later, the launch will be late, even if no one has said so.',
  sources: [DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  requires: { launch: path.project.launch_due },
  optional: {
    dependencies: path.integration.dependencies,
    environmentsDue: path.integration.environments_due,
  },
  good: [
    'mlplan: 2\nproject:\n  launch_due: 2027-09-01\nintegration:\n  environments_due: 2027-04-01\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      due: 2027-04-30\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  launch_due: 2027-09-01\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      due: 2027-10-15\n',
      path: 'integration.dependencies.field.due',
    },
    {
      plan: 'mlplan: 2\nproject:\n  launch_due: 2027-09-01\nintegration:\n  environments_due: 2027-11-01\n',
      path: 'integration.environments_due',
    },
  ],
  *check({ launch, dependencies, environmentsDue }) {
    const related = [{ path: path.project.launch_due, note: 'launch date' }]
    for (const { id, dependency, due, done_on } of dependencies ?? []) {
      if (due === undefined || due <= launch || done_on !== undefined) continue
      yield {
        path: pathInside(path.integration.dependencies, id, 'due'),
        related,
        message: `Dependency ${quoteText(dependency ?? id)} is due on ${due}, after the launch on ${launch}.`,
        help: 'Agree on an earlier date with the dependency owner, or move the launch and inform the sponsor.',
      }
    }
    if (environmentsDue === undefined || environmentsDue <= launch) return
    yield {
      path: path.integration.environments_due,
      related,
      message: `The test and production environments are due on ${environmentsDue}, after the launch on ${launch}.`,
      help: 'Get the environments earlier, or move the launch and inform the sponsor.',
    }
  },
})
