import { daysBetween } from '../../plan/day.js'
import { path } from '../../plan/typed-path.js'
import { pluralize } from '../../text/pluralize.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../shared/citations.js'
import { rule } from '../rule.js'

/** In fewer days, no one can prepare data, test a model, and train the people who use it. */
const FEWEST_DAYS = 14

export default rule({
  id: 'schedule/launch-too-soon',
  since: '0.1.0',
  area: 'adoption',
  owner: 'executive_sponsor',
  summary: 'The launch is days away, but the plan is still at an early stage.',
  why: 'A plan that is written days before the launch can only describe what was decided elsewhere. Sign-offs, a pilot, and training need weeks, even if the model exists.',
  sources: [RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY],
  severity: { kickoff: 'warning', modeling: 'off' },
  requires: { launch: path.project.launch_due },
  optional: {},
  good: ['mlplan: 2\nproject:\n  launch_due: 2027-09-01\n'],
  bad: [{ plan: 'mlplan: 2\nproject:\n  launch_due: 2026-11-27\n', path: 'project.launch_due' }],
  *check({ launch }, { today, stage }) {
    const days = daysBetween(today, launch)
    if (days < 0 || days >= FEWEST_DAYS) return
    yield {
      path: path.project.launch_due,
      cause: 'clock',
      message: `The launch is ${days === 0 ? 'today' : `in ${pluralize(days, 'day')}`}, but the plan is at the ${stage} stage. A pilot, sign-offs, and training don't fit in between.`,
      help: 'Agree on a later launch with the sponsor. If the model already runs, move the plan to the stage that the project has reached.',
    }
  },
})
