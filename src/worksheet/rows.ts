import type { Range } from '../numbers/ranges.js'
import type { Path } from '../plan/path.js'

/** The rows of the worksheet, used by every report and by the JSON output. */

/** `share` is in 0..1; `money` is one-time or per case; `times` is a multiple; `cases` and `hours` are counts. */
export type RowUnit = 'share' | 'money' | 'money_per_year' | 'times' | 'cases' | 'hours' | 'months'

/** An input: a figure that the plan states. */
export interface InputRow {
  readonly path: Path
  readonly title: string
  readonly likely: number
  readonly range: Range | undefined
  /** The cases that a share was measured on; of a difference, those in each group. */
  readonly sampleSize: number | undefined
  readonly formatted: string
  /** The source of the figure, if the plan names one. */
  readonly source: string | undefined
  /** ISO date. */
  readonly asOf: string | undefined
}

/** A calculated figure. */
export interface Row {
  /** Stable identifier, part of the JSON output. */
  readonly key: string
  readonly title: string
  readonly unit: RowUnit
  /** `undefined` if an input is missing, or if the answer isn't a number; see `createNeverRow`. */
  readonly value: number | undefined
  readonly formatted: string
  /** The formula, in words. */
  readonly formula: string
  /** What the figure means, for a reader who doesn't know the term. */
  readonly explanation: string
  /** A rule of thumb rather than arithmetic, so it can be wrong for this project. */
  readonly isRuleOfThumb: boolean
}

/** The texts of a row that don't depend on its value. */
export interface RowText {
  readonly title: string
  readonly unit: RowUnit
  readonly formula: string
  readonly isRuleOfThumb?: true
}

/** Creates a row; its texts are empty if there is no value. */
export function createRow(
  key: string,
  value: number | undefined,
  text: RowText,
  format: (value: number) => readonly [shown: string, reading: string],
): Row {
  const [formatted, explanation] = value === undefined ? ['', ''] : format(value)
  const { title, unit, formula, isRuleOfThumb } = text
  return { key, title, unit, value, formatted, formula, explanation, isRuleOfThumb: isRuleOfThumb ?? false }
}

/**
 * Creates a row whose answer is known without being a number: there is none, whatever it takes. `formatted` says so, and
 * `explanation` says why.
 */
export function createNeverRow(key: string, text: RowText, explanation: string, formatted = 'never'): Row {
  return { ...createRow(key, undefined, text, () => ['', '']), formatted, explanation }
}

/**
 * Creates a row whose value can be missing for two reasons: `explainNever` says why there is none whatever it takes;
 * without that, an input is missing. A value that no plan can have, such as a break-even above 100%, counts as never.
 */
export function createRowOrNever(
  key: string,
  value: number | undefined,
  text: RowText,
  explainNever: string | undefined,
  format: (value: number) => readonly [shown: string, reading: string],
): Row {
  return explainNever === undefined ? createRow(key, value, text, format) : createNeverRow(key, text, explainNever)
}

/** Tells whether a row has a result, be it that there is none in numbers; if not, an input is missing. */
export function hasResult({ value, formatted }: Row): boolean {
  return value !== undefined || formatted !== ''
}

/** Tells whether a row is a break-even point of the whole project. The break-even probability is that of one case. */
export function isProjectBreakEven(key: string): boolean {
  return key.startsWith('break_even_') && key !== 'break_even_probability'
}
