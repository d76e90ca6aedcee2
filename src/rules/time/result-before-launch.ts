import { inside, place } from '../../plan/place.js'
import { TDSP_CHARTER } from '../citations.js'
import { rule } from '../rule.js'
import { quoted, showNumber } from '../words.js'

const LAUNCH = 'mlplan: 1\nproject:\n  launch_on: 2027-09-01\n'
const LEAVERS = 'value:\n  kpi:\n    - id: leavers\n      name: Customers who leave in a month\n      target: 1.65\n'

export default rule({
  id: 'time/result-before-launch',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  summary: 'A result is due before it is in use.',
  why: 'Nothing moves a number before it is used. Whoever looks on the day that was set sees that nothing has changed, and remembers a project that missed its target.',
  sources: [TDSP_CHARTER],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  given: { launch: place.project.launch_on },
  maybe: { kpi: place.value.kpi, review: place.monitoring.benefits_review.due },
  good: [
    `${LAUNCH}${LEAVERS}      target_by: 2027-12-31\nmonitoring:\n  benefits_review:\n    due: 2028-01-31\n`,
    'mlplan: 1\nvalue:\n  kpi:\n    - id: leavers\n      target_by: 2027-06-30\n',
  ],
  bad: [
    { plan: `${LAUNCH}${LEAVERS}      target_by: 2027-06-30\n`, at: 'value.kpi.leavers.target_by' },
    {
      plan: `${LAUNCH}monitoring:\n  benefits_review:\n    due: 2027-07-31\n`,
      at: 'monitoring.benefits_review.due',
    },
  ],
  *check({ launch, kpi, review }) {
    const related = [{ at: place.project.launch_on, note: 'the launch day' }]
    for (const { id, name, target, target_by: by } of kpi ?? []) {
      if (by === undefined || by >= launch) continue
      const there = target === undefined ? 'its target' : showNumber(target)
      yield {
        at: inside(place.value.kpi, id, 'target_by'),
        related,
        message: `${quoted(name ?? id)} is to reach ${there} by ${by}; it is in use only from ${launch} on.`,
        help: 'Agree with the sponsor on a day on which it has been in use long enough to show.',
      }
    }
    if (review === undefined || review >= launch) return
    yield {
      at: place.monitoring.benefits_review.due,
      related,
      message: `The benefit is measured on ${review}; it is in use only from ${launch} on.`,
      help: 'Agree with the sponsor on a day a few months after the launch.',
    }
  },
})
