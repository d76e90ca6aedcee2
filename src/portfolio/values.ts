import { findMoneyStep, refineStep, roundToStep } from '../text/figures/money-step.js'
import { compareText } from '../text/sort-and-group.js'
import type { CurrencyTotal, PortfolioRow, ReportedRow } from './row.js'

/** The net values of many projects: rounded alike within a currency, so that the column adds up to its total. */

/** Gives each row the step that all values in its currency are rounded to. */
export function roundValuesAlike(rows: readonly PortfolioRow[]): readonly PortfolioRow[] {
  const steps = findSteps(rows.filter((row) => row.kind === 'reported').filter(({ verdict }) => verdict !== 'inactive'))
  return rows.map((row) => (row.kind === 'reported' ? { ...row, valueStep: steps.get(getCurrency(row)) } : row))
}

function findSteps(rows: readonly ReportedRow[]): ReadonlyMap<string, number> {
  const currencies = [...new Set(rows.map(getCurrency))]
  return new Map(
    currencies.map((currency) => {
      const values = rows.flatMap((row) => (getCurrency(row) === currency && row.summary ? [row.summary.value] : []))
      const step = findMoneyStep(
        values.flatMap(({ likely }) => likely ?? []),
        [],
        currency,
      )
      /* The worst and the best case of a project read differently from its expected value. */
      return [
        currency,
        values.reduce(
          (smallest, { likely, range }) =>
            likely === undefined || range === undefined
              ? smallest
              : refineStep(smallest, [likely, range.low, range.high], currency),
          step,
        ),
      ]
    }),
  )
}

function getCurrency({ summary }: ReportedRow): string {
  return summary?.value.currency?.trim() ?? ''
}

/** Totals by currency, as the plans name it: most projects first, then the largest sum. */
export function sumValuesByCurrency(rows: readonly ReportedRow[]): readonly CurrencyTotal[] {
  const totals = new Map<string, CurrencyTotal>()
  for (const row of rows) {
    const { likely, comparedWith = 'unknown', isAfterOperatingCost } = row.summary?.value ?? {}
    if (likely === undefined) continue
    const key = getCurrency(row)
    const previous = totals.get(key)
    const shown = row.valueStep === undefined ? likely : roundToStep(likely, row.valueStep)
    totals.set(key, {
      currency: key === '' ? undefined : key,
      likely: (previous?.likely ?? 0) + likely,
      shown: (previous?.shown ?? 0) + shown,
      step: row.valueStep,
      projects: (previous?.projects ?? 0) + 1,
      comparisons: { ...previous?.comparisons, [comparedWith]: (previous?.comparisons[comparedWith] ?? 0) + 1 },
      beforeOperatingCost: (previous?.beforeOperatingCost ?? 0) + (isAfterOperatingCost === false ? 1 : 0),
    })
  }
  return [...totals.values()].toSorted(
    (left, right) =>
      right.projects - left.projects ||
      Math.abs(right.likely) - Math.abs(left.likely) ||
      compareText(left.currency ?? '', right.currency ?? ''),
  )
}
