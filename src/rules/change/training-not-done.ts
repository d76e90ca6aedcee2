import { daysBetween } from '../../plan/day.js'
import { toPath, path } from '../../plan/typed-path.js'
import { AI_RMF, OPERATIONAL_CHANGE } from '../shared/citations.js'
import { isMisordered } from '../shared/dates/find-misordered.js'
import { rule } from '../rule.js'
import { pluralize } from '../../text/pluralize.js'

const { training } = path.change

const trainingNotDone = rule({
  id: 'change/training-not-done',
  since: '0.1.0',
  area: 'adoption',
  owner: 'decision_owner',
  summary: 'Staff training is overdue, or the model is live and no training is recorded.',
  why: 'Training is often postponed as launch approaches. Staff who never learned what a score means are more likely to misuse or ignore it.',
  sources: [OPERATIONAL_CHANGE, AI_RMF],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  requires: {},
  optional: { due: training.due, doneOn: training.done_on },
  good: [
    'mlplan: 2\nproject:\n  stage: pre-launch\nchange:\n  training:\n    due: 2026-12-18\n',
    'mlplan: 2\nchange:\n  training:\n    due: 2026-10-30\n    done_on: 2026-11-02\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nchange:\n  training:\n    due: 2026-10-30\n', path: 'change.training.done_on' },
    { plan: 'mlplan: 2\nproject:\n  stage: live\n', path: 'change.training.done_on', stage: 'live' },
  ],
  *check({ due, doneOn }, { today, stage, plan }) {
    const isLate = due !== undefined && due < today
    if (doneOn !== undefined || (!isLate && stage !== 'live')) return
    /* A deadline after the launch is reported as such. */
    if (isMisordered(toPath(training.due), { plan, today, stage })) return
    yield {
      path: training.done_on,
      cause: isLate ? 'clock' : 'content',
      related: isLate ? [{ path: training.due, note: 'training deadline' }] : [],
      message: isLate
        ? `Training was due ${due}, ${pluralize(daysBetween(due, today), 'day')} ago, and no completion date is recorded.`
        : 'No training completion date. The plan is at the live stage, but nothing shows that staff were trained.',
      help: 'Train the staff, and record the date under change.training.done_on.',
    }
  },
})

/* Expected at the live stage; before that, only once the training deadline has passed. */
export default { ...trainingNotDone, missing: [toPath(training.done_on)] }
