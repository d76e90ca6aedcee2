import { inside, place } from '../../plan/place.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../citations.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

export default rule({
  id: 'integration/dependency-after-launch',
  since: '0.1.0',
  impediment: 'integration',
  who: 'integration_owner',
  summary: 'Something the launch needs is due only after the launch.',
  why: 'The launch day is a promise to the people who pay. When work that others have to do first is planned for a later day, the promise is broken already; it is only a question of when somebody says so.',
  sources: [DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  given: { launch: place.project.launch_on },
  maybe: {
    dependencies: place.integration.dependencies,
    environments: place.integration.environments_ready_on,
  },
  good: [
    'mlplan: 1\nproject:\n  launch_on: 2027-09-01\nintegration:\n  environments_ready_on: 2027-04-01\n  dependencies:\n    - id: field\n      what: A field for the score in the CRM\n      due: 2027-04-30\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nproject:\n  launch_on: 2027-09-01\nintegration:\n  dependencies:\n    - id: field\n      what: A field for the score in the CRM\n      due: 2027-10-15\n',
      at: 'integration.dependencies.field.due',
    },
    {
      plan: 'mlplan: 1\nproject:\n  launch_on: 2027-09-01\nintegration:\n  environments_ready_on: 2027-11-01\n',
      at: 'integration.environments_ready_on',
    },
  ],
  *check({ launch, dependencies, environments }) {
    const related = [{ at: place.project.launch_on, note: 'the launch day' }]
    for (const { id, what, due, done_on } of dependencies ?? []) {
      if (due === undefined || due <= launch || done_on !== undefined) continue
      yield {
        at: inside(place.integration.dependencies, id, 'due'),
        related,
        message: `${quoted(what ?? id)} is due on ${due}, after the launch on ${launch} that needs it.`,
        help: 'Agree on an earlier day with whoever does it, or move the launch and tell the sponsor.',
      }
    }
    if (environments === undefined || environments <= launch) return
    yield {
      at: place.integration.environments_ready_on,
      related,
      message: `The test and production environments are ready on ${environments}, after the launch on ${launch}.`,
      help: 'Get them earlier, or move the launch and tell the sponsor.',
    }
  },
})
