import { inside, place } from '../../plan/place.js'
import { BUSINESS_PERFORMANCE } from '../citations.js'
import { isTrial, type Phase } from '../phases.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

const judged = (by: string): string =>
  `mlplan: 1\nexpectations:\n  bar:\n    - id: kept\n      measure: Customers kept per 100 calls\n      by: ${by}\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n      end: 2027-07-31\n  pilot:\n    judged_by: kept\n`

export default rule({
  id: 'rollout/judged-during-the-pilot',
  since: '0.1.0',
  impediment: 'performance',
  who: 'decision_owner',
  summary: 'The pilot is judged before it ends.',
  why: 'A pilot that is looked at before its end has fewer cases than it was planned with, and shows whatever the first weeks happened to bring. Whoever wants to stop early finds a reason, and whoever wants to go on does too.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  follows: ['rollout/judged-before-known', 'rollout/decided-too-early'],
  given: { bars: place.expectations.bar, phases: place.rollout.phases, judgedBy: place.rollout.pilot.judged_by },
  maybe: { result: place.rollout.go_no_go.result },
  good: [judged('2027-08-07')],
  bad: [{ plan: judged('2027-07-15'), at: 'expectations.bar.kept.by' }],
  *check({ bars, phases, judgedBy, result }) {
    const bar = bars.find(({ id }) => id === judgedBy)
    const last = lastTrial(phases)
    if (bar?.by === undefined || last === undefined || bar.by >= last.end || result !== undefined) return
    yield {
      at: inside(place.expectations.bar, bar.id, 'by'),
      related: [{ at: inside(place.rollout.phases, last.id, 'end'), note: 'it ends' }],
      message: `${quoted(bar.measure ?? bar.id)} is judged by ${bar.by}, and the ${last.kind ?? last.id} phase that is to show it ends on ${last.end}.`,
      help: 'Judge it when the phase is over and its outcomes are known, or end the phase earlier.',
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
