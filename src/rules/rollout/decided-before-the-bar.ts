import { inside, place } from '../../plan/place.js'
import { AI_RMF } from '../citations.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

const { go_no_go } = place.rollout

const DECISION = (by: string): string =>
  `mlplan: 1\nexpectations:\n  bar:\n    - id: precision\n      measure: Precision among the customers called\n      by: ${by}\nrollout:\n  go_no_go:\n    on: 2027-08-16\n    bar: precision\n`

export default rule({
  id: 'rollout/decided-before-the-bar',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  summary: 'Go or no-go is decided before the bar it hangs on is judged.',
  why: 'The bar was agreed so that a result decides, not the mood of the day. If the decision comes first, it is made without the result, and the bar is applied to something that is decided already.',
  sources: [AI_RMF],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  given: { on: go_no_go.on, bar: go_no_go.bar, bars: place.expectations.bar },
  maybe: { result: go_no_go.result },
  good: [DECISION('2027-08-16')],
  bad: [{ plan: DECISION('2027-08-31'), at: 'rollout.go_no_go.on' }],
  *check({ on, bar, bars, result }) {
    const judged = bars.find(({ id }) => id === bar)
    if (judged?.by === undefined || judged.by <= on || result !== undefined) return
    yield {
      at: go_no_go.on,
      related: [{ at: inside(place.expectations.bar, judged.id, 'by'), note: 'the bar is judged' }],
      message: `Go or no-go is decided on ${on}, and the bar it hangs on, ${quoted(judged.measure ?? judged.id)}, is judged by ${judged.by}.`,
      help: 'Decide later, or judge the bar before.',
    }
  },
})
