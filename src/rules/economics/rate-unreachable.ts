import { maxPrecision, maxRecall, minPrecision, ROUNDING_TOLERANCE } from '../../numbers/bounds.js'
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
    const [highestPrecision = 1, lowestPrecision = 0, highestRecall = 1] = [maxPrecision, minPrecision, maxRecall].map(
      (computeLimit) => computeLimit(baseRate.likely, selectionRate.likely),
    )
    const opening = `At a selection rate of ${formatExactShare(selectionRate.likely)} and a base rate of ${formatExactShare(baseRate.likely)},`
    if (precision !== undefined && isAbove(precision.likely, highestPrecision)) {
      const [limitText, plannedText] = formatApart(SHARES, highestPrecision, asTyped(precision.likely))
      yield {
        path: path.expectations.precision,
        related: RELATED,
        message: `${opening} precision (the share of actions that are right) can't exceed ${limitText}. The plan expects ${plannedText}.`,
        help: `Act on fewer cases, or lower the expected precision to ${limitText} or less.`,
      }
    }
    if (precision !== undefined && isAbove(lowestPrecision, precision.likely)) {
      const [limitText, plannedText] = formatApart(SHARES, lowestPrecision, asTyped(precision.likely))
      yield {
        path: path.expectations.precision,
        related: RELATED,
        message: `${opening} precision (the share of actions that are right) can't be below ${limitText}, even at random. The plan expects ${plannedText}.`,
        help: `Act on fewer cases, or raise the expected precision to ${limitText} or more.`,
      }
    }
    if (recall !== undefined && isAbove(recall.likely, highestRecall)) {
      const [limitText, plannedText] = formatApart(SHARES, highestRecall, asTyped(recall.likely))
      yield {
        path: path.expectations.recall,
        related: RELATED,
        message: `${opening} recall (the share of positives found) can't exceed ${limitText}. The plan expects ${plannedText}.`,
        help: `Act on more cases, or lower the expected recall to ${limitText} or less.`,
      }
    }
  },
})

const RELATED = [
  { path: path.economics.base_rate, note: 'share of cases that are positive' },
  { path: path.economics.selection_rate, note: 'share of cases acted on' },
]

/** Rates of a plan are rounded, so a small excess isn't one. */
function isAbove(share: number, limit: number): boolean {
  return share > limit * ROUNDING_TOLERANCE
}
