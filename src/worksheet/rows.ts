import type { Range } from '../numbers/ranges.js'
import type { Path } from '../plan/path.js'

/** The worksheet line by line, for people and for programs. */

/** `share` in 0..1; `money` once or a case; `money_per_year`; `months`; others are counts of what the title says. */
export type Unit = 'share' | 'money' | 'money_per_year' | 'times' | 'cases' | 'hours' | 'months'

/** A figure the plan gives. */
export interface Given {
  readonly path: Path
  readonly title: string
  readonly likely: number
  readonly range: Range | undefined
  readonly shown: string
  /** Where it comes from, where that is said. */
  readonly source: string | undefined
  /** ISO day. */
  readonly asOf: string | undefined
}

/** A figure that follows. */
export interface Row {
  /** Stable; programs read it. */
  readonly key: string
  readonly title: string
  readonly unit: Unit
  /** `undefined` while something is missing. */
  readonly value: number | undefined
  readonly shown: string
  /** How it is worked out, in words. */
  readonly formula: string
  /** What it means, for somebody who does not know the term. */
  readonly reading: string
  /** A rule of thumb, not arithmetic; it may be wrong for this project. */
  readonly heuristic: boolean
}

interface RowWords {
  readonly title: string
  readonly unit: Unit
  readonly formula: string
  readonly heuristic?: true
}

/** A row, or none where there is no value. */
export function row(
  key: string,
  value: number | undefined,
  words: RowWords,
  tell: (value: number) => readonly [shown: string, reading: string],
): Row {
  const [shown, reading] = value === undefined ? ['', ''] : tell(value)
  const { title, unit, formula, heuristic } = words
  return { key, title, unit, value, shown, formula, reading, heuristic: heuristic ?? false }
}

/** What the project takes to break even as a whole; not the probability that a single case takes. */
export function isBreakEven(key: string): boolean {
  return key.startsWith('break_even_') && key !== 'break_even_probability'
}
