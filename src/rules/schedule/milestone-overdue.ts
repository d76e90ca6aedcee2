import { getPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

export default rule({
  id: 'schedule/milestone-overdue',
  since: '0.1.0',
  area: 'adoption',
  owner: 'ml_lead',
  summary: 'A milestone is overdue.',
  why: 'A late milestone can delay the launch. Several late milestones that no one mentions suggest that the team no longer follows the plan.',
  sources: [DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'warning' },
  requires: { milestones: path.milestones },
  optional: { people: path.people },
  good: [
    'mlplan: 2\nmilestones:\n  - id: access\n    name: Access to the billing history\n    due: 2027-01-31\n',
    'mlplan: 2\nmilestones:\n  - id: access\n    name: Access to the billing history\n    due: 2026-10-31\n    done_on: 2026-11-03\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nmilestones:\n  - id: access\n    name: Access to the billing history\n    due: 2026-10-31\n',
      path: 'milestones.access.due',
    },
  ],
  *check({ milestones, people }, { today }) {
    for (const { id, name, owner, due, done_on } of milestones) {
      if (due === undefined || due >= today || done_on !== undefined) continue
      const ownerText = owner === undefined ? '' : ` (${getPersonName({ people }, owner)})`
      yield {
        path: pathInside(path.milestones, id, 'due'),
        cause: 'clock',
        message: `Milestone ${quoteText(name ?? id)}${ownerText} was due on ${due} and isn't done.`,
        help: 'Set `done_on` if the milestone is done, or choose a new date that still fits the launch date.',
      }
    }
  },
})
