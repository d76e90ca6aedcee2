import { place } from '../../plan/place.js'
import { showMoney, showShare } from '../../worksheet/words.js'
import { COST_SENSITIVE } from '../citations.js'
import { exampleWith, CALLS } from '../example-plans.js'
import { numberRule } from '../number-rule.js'

export default numberRule({
  id: 'economics/wrong-comparison',
  since: '0.1.0',
  impediment: 'performance',
  who: 'finance_partner',
  summary: 'Acting on every case would pay already, and the plan is compared with doing nothing.',
  why: 'Where acting on everybody pays, most of the value needs no model. The first skeptic who works that out takes the whole business case apart.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
  follows: ['economics/acting-never-pays', 'economics/nothing-to-predict'],
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
      related: [{ at: place.economics.base_rate, note: `is above the ${showShare(threshold)} from which acting pays` }],
      message: `At a base rate of ${showShare(baseRate)} acting on every case would bring ${showMoney(trivialValue, economics?.currency)} a year without any model. Only what comes on top of that is the model's.`,
      help: 'Compare with acting on every case, or say under value.alternatives why that cannot be done.',
    }
  },
})
