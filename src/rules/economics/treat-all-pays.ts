import { place } from '../../plan/typed-path.js'
import { showMoney, showShare } from '../../text/format-numbers.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { exampleWith, CALLS } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

export default numberRule({
  id: 'economics/treat-all-pays',
  since: '0.1.0',
  area: 'expectations',
  who: 'finance_partner',
  summary:
    "Acting on every case would pay off without a model, but the plan doesn't compare the model with acting on every case.",
  why: 'If acting on every case pays off, part of the value needs no model. A skeptic who does the math may question the whole business case.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
  follows: ['economics/action-never-pays', 'economics/nothing-to-predict'],
  reads: [
    place.value.current_process.kind,
    place.economics.base_rate,
    place.economics.payoffs,
    place.economics.intervention,
  ],
  good: [
    exampleWith(CALLS, {}, { value: '  current_process:\n    kind: nothing\n' }),
    exampleWith(CALLS, { base_rate: '20%' }, { value: '  current_process:\n    kind: treat_all\n' }),
  ],
  bad: [
    {
      plan: exampleWith(
        CALLS,
        { base_rate: '20%', precision: '50%' },
        { value: '  current_process:\n    kind: nothing\n' },
      ),
      at: 'value.current_process.kind',
    },
    {
      plan: exampleWith(
        CALLS,
        { base_rate: '8%', precision: '30%' },
        { value: '  current_process:\n    kind: random\n' },
      ),
      at: 'value.current_process.kind',
    },
  ],
  *check({ yesNo }, { economics, value }) {
    const kind = value?.current_process?.kind
    const { threshold, trivialValue } = yesNo ?? {}
    const { baseRate } = yesNo?.rates ?? {}
    if ((kind !== 'nothing' && kind !== 'random') || threshold === undefined || baseRate === undefined) return
    if (baseRate <= threshold || trivialValue === undefined) return
    yield {
      at: place.value.current_process.kind,
      related: [{ at: place.economics.base_rate, note: `acting on every case pays off above ${showShare(threshold)}` }],
      message: `At a base rate of ${showShare(baseRate)}, acting on every case would earn ${showMoney(trivialValue, economics?.currency)} a year without a model. The model adds only the value beyond that amount.`,
      help: "Compare the model with acting on every case, or explain under value.alternatives why that isn't possible.",
    }
  },
})
