import { inside, place } from '../../plan/place.js'
import type { Plan } from '../../plan/plan.js'
import { BUSINESS_PERFORMANCE } from '../citations.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

const { pilot, go_no_go } = place.rollout

const judged = (bar: string): string =>
  `mlplan: 1\nexpectations:\n  bar:\n    - id: kept\n      measure: Customers kept per 100 calls\n    - id: precision\n      measure: Precision among the customers called\nrollout:\n  pilot:\n    judged_by: ${bar}\n  go_no_go:\n    bar: kept\n`

export default rule({
  id: 'rollout/pilot-of-another-bar',
  since: '0.1.0',
  impediment: 'performance',
  who: 'decision_owner',
  summary: 'The pilot answers another question than the one go or no-go hangs on.',
  why: 'A pilot is planned around what it is to show: how long it runs, on how many, compared with whom. If the decision then asks for something else, the pilot was paid for and does not help.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  given: { piloted: pilot.judged_by, decided: go_no_go.bar, bars: place.expectations.bar },
  maybe: { early: place.target.early_sign, result: go_no_go.result },
  good: [
    judged('kept'),
    `${judged('precision')}target:\n  early_sign:\n    measure: The customer signs the new contract\n`,
  ],
  bad: [{ plan: judged('precision'), at: 'rollout.pilot.judged_by' }],
  *check({ piloted, decided, bars, early, result }) {
    /* An early sign stands in for the outcome on purpose; an id that nothing has is reported for that. */
    if (piloted === decided || early !== undefined || result !== undefined) return
    const [one, other] = [barOf(bars, piloted), barOf(bars, decided)]
    if (one === undefined || other === undefined) return
    yield {
      at: pilot.judged_by,
      related: [
        { at: go_no_go.bar, note: 'go or no-go is decided by this one' },
        { at: inside(place.expectations.bar, decided), note: 'the bar of the decision' },
      ],
      message: `The pilot is judged by ${one}, and go or no-go hangs on ${other}.`,
      help: 'Judge the pilot by the bar of the decision, or decide by what the pilot shows.',
    }
  },
})

function barOf(bars: NonNullable<NonNullable<Plan['expectations']>['bar']>, id: string): string | undefined {
  const bar = bars.find((one) => one.id === id)
  return bar && quoted(bar.measure ?? bar.id)
}
