import { listUnreachableRates } from '../../numbers/bounds.js'
import { path } from '../../plan/typed-path.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { rule } from '../rule.js'
import { SHARES, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { formatExactShare } from '../../text/figures/format-share.js'

export default rule({
  id: 'economics/rate-unreachable',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'No model can reach the expected precision or recall at this selection rate.',
  why: 'The base rate limits how many positives there are, and the selection rate limits how many of them can be caught. A project that expects more is sure to miss its own figures.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  suppressedBy: ['economics/nothing-to-predict', 'economics/range-out-of-order'],
  requires: { baseRate: path.economics.base_rate, selectionRate: path.economics.selection_rate },
  optional: { precision: path.expectations.precision, recall: path.expectations.recall },
  good: [
    exampleWith(CALLS, { selection_rate: '1%', precision: '100%' }),
    exampleWith(CALLS, { selection_rate: '10%', precision: '18%' }),
  ],
  bad: [
    {
      plan: exampleWith(CALLS, { selection_rate: '10%', precision: '30%' }),
      path: 'expectations.precision',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate: 1%\n  selection_rate: 0.5%\nexpectations:\n  recall: 80%\n',
      path: 'expectations.recall',
    },
  ],
  *check({ baseRate, selectionRate, precision, recall }) {
    const opening = `At a selection rate of ${formatExactShare(selectionRate.likely)} and a base rate of ${formatExactShare(baseRate.likely)},`
    const rates = {
      baseRate: baseRate.likely,
      selectionRate: selectionRate.likely,
      precision: precision?.likely,
      recall: recall?.likely,
    }
    for (const { rate: name, share, limit, isBelow } of listUnreachableRates(rates)) {
      const [limitText, plannedText] = formatApart(SHARES, limit, asTyped(share))
      yield {
        path: path.expectations[name],
        related: RELATED,
        message: `${opening} ${MEANINGS[name]} can't ${isBelow ? `be below ${limitText}, even at random` : `exceed ${limitText}`}. The plan expects ${plannedText}.`,
        help: `Act on ${name === 'recall' ? 'more' : 'fewer'} cases, or ${isBelow ? 'raise' : 'lower'} the expected ${name} to ${limitText} or ${isBelow ? 'more' : 'less'}.`,
      }
    }
  },
})

const MEANINGS = {
  precision: 'precision (the share of actions that are right)',
  recall: 'recall (the share of positives found)',
} as const

const RELATED = [
  { path: path.economics.base_rate, note: 'share of cases that are positive' },
  { path: path.economics.selection_rate, note: 'share of cases acted on' },
]
