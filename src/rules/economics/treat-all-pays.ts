import { path } from '../../plan/typed-path.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { exampleWith, CALLS } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { SHARES, formatApart } from '../../text/figures/format-apart.js'
import { formatMoney } from '../../text/figures/format-money.js'
import { toComparedRate } from '../../worksheet/tasks/binary-rates.js'

export default numberRule({
  id: 'economics/treat-all-pays',
  since: '0.1.0',
  area: 'expectations',
  owner: 'finance_partner',
  summary:
    "Acting on every case would pay off without a model, but the plan doesn't compare the model with acting on every case.",
  why: 'If acting on every case pays off, part of the value needs no model. A skeptic who does the math may question the whole business case.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
  suppressedBy: ['economics/action-never-pays', 'economics/nothing-to-predict'],
  reads: [
    path.value.current_process.kind,
    path.economics.base_rate,
    path.economics.payoffs,
    path.economics.intervention,
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
      path: 'value.current_process.kind',
    },
    {
      plan: exampleWith(
        CALLS,
        { base_rate: '8%', precision: '30%' },
        { value: '  current_process:\n    kind: random\n' },
      ),
      path: 'value.current_process.kind',
    },
  ],
  *check({ binary }, { economics, value }) {
    const kind = value?.current_process?.kind
    const { breakEvenProbability, actOnAllValue } = binary ?? {}
    const { baseRate } = binary?.rates ?? {}
    if (!binary) return
    if ((kind !== 'nothing' && kind !== 'random') || breakEvenProbability === undefined || baseRate === undefined)
      return
    if (baseRate <= breakEvenProbability || actOnAllValue === undefined) return
    const [baseRateText, breakEvenText] = formatApart(SHARES, toComparedRate(binary, 'baseRate'), breakEvenProbability)
    yield {
      path: path.value.current_process.kind,
      related: [
        {
          path: path.economics.base_rate,
          note: `acting on every case pays off above ${breakEvenText}`,
        },
      ],
      message: `At a base rate of ${baseRateText}, acting on every case would earn ${formatMoney(actOnAllValue, economics?.currency)} a year without a model. The model adds only the value beyond that amount.`,
      help: "Compare the model with acting on every case, or explain under value.alternatives why that isn't possible.",
    }
  },
})
