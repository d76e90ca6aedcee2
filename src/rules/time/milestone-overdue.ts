import { inside, place } from '../../plan/place.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../citations.js'
import { nameOf } from '../persons.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

export default rule({
  id: 'time/milestone-overdue',
  since: '0.1.0',
  impediment: 'interest',
  who: 'ml_lead',
  summary: 'A milestone is past its day and not reached.',
  why: 'One late milestone is news; several that nobody speaks of mean that the plan is no longer followed. Then the launch day is fiction too, and those who wait for it are the last to hear.',
  sources: [DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'warning' },
  given: { milestones: place.milestones },
  maybe: { people: place.people },
  good: [
    'mlplan: 1\nmilestones:\n  - id: access\n    name: Access to the billing history\n    due: 2027-01-31\n',
    'mlplan: 1\nmilestones:\n  - id: access\n    name: Access to the billing history\n    due: 2026-10-31\n    done_on: 2026-11-03\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nmilestones:\n  - id: access\n    name: Access to the billing history\n    due: 2026-10-31\n',
      at: 'milestones.access.due',
    },
  ],
  *check({ milestones, people }, { today }) {
    for (const { id, name, owner, due, done_on } of milestones) {
      if (due === undefined || due >= today || done_on !== undefined) continue
      const who = owner === undefined ? '' : ` (${nameOf(people, owner)})`
      yield {
        at: inside(place.milestones, id, 'due'),
        cause: 'clock',
        message: `The milestone ${quoted(name ?? id)}${who} was due on ${due} and is not reached.`,
        help: 'Write done_on if it is reached, or a new day that the launch can live with.',
      }
    }
  },
})
