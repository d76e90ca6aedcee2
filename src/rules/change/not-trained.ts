import { daysBetween } from '../../plan/day.js'
import { pathOf, place } from '../../plan/place.js'
import { AI_RMF, OPERATIONAL_CHANGE } from '../citations.js'
import { rule } from '../rule.js'
import { counted } from '../words.js'

const { training } = place.change

const notTrained = rule({
  id: 'change/not-trained',
  since: '0.1.0',
  impediment: 'interest',
  who: 'decision_owner',
  summary: 'The people who work with it should have been trained by now.',
  why: 'Training is the first thing to be put off when the launch comes near, and the last thing that is made up for. People who were not told what a score means find their own use for it, or none.',
  sources: [OPERATIONAL_CHANGE, AI_RMF],
  severity: { data: 'warning', 'pre-launch': 'error' },
  follows: ['change/training-after-launch'],
  given: {},
  maybe: { due: training.due, done: training.done_on },
  good: [
    'mlplan: 1\nproject:\n  stage: pre-launch\nchange:\n  training:\n    due: 2026-12-18\n',
    'mlplan: 1\nchange:\n  training:\n    due: 2026-10-30\n    done_on: 2026-11-02\n',
  ],
  bad: [
    { plan: 'mlplan: 1\nchange:\n  training:\n    due: 2026-10-30\n', at: 'change.training.done_on' },
    { plan: 'mlplan: 1\nproject:\n  stage: live\n', at: 'change.training.done_on', stage: 'live' },
  ],
  *check({ due, done }, { today, stage }) {
    const isLate = due !== undefined && due < today
    if (done !== undefined || (!isLate && stage !== 'live')) return
    yield {
      at: training.done_on,
      cause: isLate ? 'clock' : 'content',
      related: isLate ? [{ at: training.due, note: 'has passed' }] : [],
      message: isLate
        ? `Everybody was to be trained by ${due}, ${counted(daysBetween(due, today), 'day')} ago; it is not said that this was done.`
        : 'It is not said that the people who work with it were trained.',
      help: 'Train them, and write the day under change.training.done_on.',
    }
  },
})

/* In use it is asked for, and before that once its day has passed. */
export default { ...notTrained, missing: [pathOf(training.done_on)] }
