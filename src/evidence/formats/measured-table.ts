import type { DocumentTable } from '../../text/document/document.js'
import { formatExactShare, formatShare } from '../../text/figures/format-share.js'
import { formatTimes } from '../../text/figures/format-number.js'
import { getWorksheet } from '../../worksheet/worksheet.js'
import type { EvaluateRun } from './evaluate-run.js'
import { formatMeasuredShare, formatShareInterval, formatTimesInterval } from './figure-text.js'

/** The measured rates beside those the plan expects. */
export function createMeasuredTable({ plan, evaluation }: EvaluateRun): DocumentTable {
  const { rates, capacity, baseRate } = evaluation
  const { binary } = getWorksheet(plan)
  const expect = (share: number | undefined): string => (share === undefined ? '–' : formatExactShare(share))
  const calculated = (share: number | undefined): string => (share === undefined ? '–' : formatShare(share))
  const none = "doesn't exist"
  const rows = [
    ['Selection rate', formatMeasuredShare(rates.selectionRate), expect(binary?.rates.selectionRate)],
    ['Base rate', rates.baseRate ? formatShareInterval(rates.baseRate) : none, expect(baseRate.planned)],
    ['Precision', rates.precision ? formatShareInterval(rates.precision) : none, calculated(binary?.rates.precision)],
    ['Recall', rates.recall ? formatShareInterval(rates.recall) : none, calculated(binary?.rates.recall)],
    [
      'Lift',
      rates.lift ? formatTimesInterval(rates.lift) : none,
      binary?.lift === undefined ? '–' : formatTimes(binary.lift),
    ],
    ...(baseRate.differs && baseRate.atPlanned?.rates.precision
      ? [['Precision at the base rate of the plan', formatShareInterval(baseRate.atPlanned.rates.precision), '']]
      : []),
    ...(capacity?.rates.precision
      ? [
          [
            `Precision at staff capacity (${formatShare(capacity.rate)})`,
            formatShareInterval(capacity.rates.precision),
            '',
          ],
        ]
      : []),
  ]
  return { kind: 'table', headers: ['Figure', 'Measured', 'Expected'], rows }
}
