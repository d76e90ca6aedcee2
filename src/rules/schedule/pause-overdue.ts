import { daysBetween } from '../../plan/day.js'
import { readInactivity } from '../../plan/inactive/inactivity.js'
import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../shared/citations.js'
import { rule } from '../rule.js'
import { pluralize } from '../../text/pluralize.js'

const PAUSED =
  'mlplan: 2\nproject:\n  inactive:\n    kind: paused\n    decision: pause-project\n    paused_until: 2026-11-20\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\ndecisions:\n  - id: pause-project\n    decision: Pause the project\n    decided_by: ilse\n    decided_on: 2026-08-03\n    reason: The claims system is being migrated\n'

export default rule({
  id: 'schedule/pause-overdue',
  since: '0.1.0',
  area: 'adoption',
  owner: 'executive_sponsor',
  summary: 'The project was paused until a date that has passed.',
  why: 'A pause that no one ends is a stop that no one decided. People keep the project in mind, and in their calendars, without knowing whether it goes on.',
  sources: [RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY],
  severity: { kickoff: 'error' },
  judgesForm: true,
  requires: { until: path.project.inactive.paused_until, kind: path.project.inactive.kind },
  optional: {
    decision: path.project.inactive.decision,
    decisions: path.decisions,
    people: path.people,
    currentStage: path.project.stage,
  },
  good: [
    PAUSED.replace('2026-11-20', '2027-03-31'),
    PAUSED.replace('kind: paused', 'kind: stopped\n    impediments: [buy_in]'),
  ],
  bad: [{ plan: PAUSED, path: 'project.inactive.paused_until' }],
  *check({ until, currentStage = 'kickoff' }, { today, plan }) {
    /* schedule/inactive-incomplete reports a pause that never took effect. */
    const inactivity = readInactivity(plan)
    if (inactivity?.kind !== 'paused' || until >= today) return
    yield {
      path: path.project.inactive.paused_until,
      cause: 'clock',
      message: `The project was paused until ${until}, ${pluralize(daysBetween(until, today), 'day')} ago, so the whole plan is checked again.`,
      help: `Ask ${inactivity.decidedBy.name} to decide whether the project goes on. Then run \`mlplan stage ${currentStage}\` to resume it, \`mlplan stage paused --until DATE\` to extend the pause, or \`mlplan stage stopped\`.`,
    }
  },
})
