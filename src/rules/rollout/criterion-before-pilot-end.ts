import { inside, place } from '../../plan/typed-path.js'
import { BUSINESS_PERFORMANCE } from '../shared/citations.js'
import { isTrial, type Phase } from '../shared/phases.js'
import { rule } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

const judged = (by: string): string =>
  `mlplan: 2\nexpectations:\n  success_criteria:\n    - id: kept\n      metric: Customers kept per 100 calls\n      due: ${by}\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n      end: 2027-07-31\n  pilot:\n    success_criterion: kept\n`

export default rule({
  id: 'rollout/criterion-before-pilot-end',
  since: '0.1.0',
  area: 'expectations',
  who: 'decision_owner',
  summary: 'The success criterion is evaluated before the pilot ends.',
  why: 'A pilot that is evaluated early has fewer cases than planned, so chance plays a larger role. Supporters and skeptics can each find support in the same result.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  follows: ['rollout/go-no-go-before-outcomes', 'rollout/go-no-go-before-sample'],
  given: {
    bars: place.expectations.success_criteria,
    phases: place.rollout.phases,
    judgedBy: place.rollout.pilot.success_criterion,
  },
  maybe: { result: place.rollout.go_no_go.result },
  good: [judged('2027-08-07')],
  bad: [{ plan: judged('2027-07-15'), at: 'expectations.success_criteria.kept.due' }],
  *check({ bars, phases, judgedBy, result }) {
    const bar = bars.find(({ id }) => id === judgedBy)
    const last = lastTrial(phases)
    if (bar?.due === undefined || last === undefined || bar.due >= last.end || result !== undefined) return
    yield {
      at: inside(place.expectations.success_criteria, bar.id, 'due'),
      related: [{ at: inside(place.rollout.phases, last.id, 'end'), note: 'phase ends' }],
      message: `The evaluation of ${quoted(bar.metric ?? bar.id)} is due on ${bar.due}, but the ${last.kind ?? last.id} phase that tests the criterion ends on ${last.end}.`,
      help: 'Evaluate the criterion after the phase ends and its outcomes are known, or end the phase earlier.',
    }
  },
})

/** Of the pilot phases, or where there is none of whatever else it is tried in, the one that ends last. */
function lastTrial(phases: readonly Phase[]): (Phase & { readonly end: string }) | undefined {
  const pilots = phases.filter(({ kind }) => kind === 'pilot')
  const ended = (pilots.length > 0 ? pilots : phases.filter(isTrial)).flatMap((phase) =>
    phase.end === undefined ? [] : [{ ...phase, end: phase.end }],
  )
  return ended.reduce<(typeof ended)[number] | undefined>(
    (last, phase) => (last === undefined || phase.end > last.end ? phase : last),
    undefined,
  )
}
