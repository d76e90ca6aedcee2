import type { Counts, Identity, Judged, Led, Source, Trouble } from './entry.js'

/** One project in the table. */
export type Row = ToldRow | UnreadableRow

export interface ToldRow extends Identity {
  readonly kind: 'told'
  readonly verdict: 'not-ready' | 'open' | 'ready'
  /** What is open though it is ready, so that ready is not taken for settled. */
  readonly open: readonly Open[]
  /** ISO day on which it was judged. */
  readonly asOf: string
  readonly judged: Judged
  /** `undefined` where only lint reports tell of it. */
  readonly led: Led | undefined
  /** The day of what is led, where that is not the day it was judged. */
  readonly ledAsOf: string | undefined
  readonly sources: readonly UsedSource[]
}

/** Nothing is known of it. A report that cannot be read may be about any plan. */
export interface UnreadableRow extends Identity {
  readonly kind: 'plan' | 'report'
  readonly verdict: 'unreadable'
  readonly trouble: Trouble
  readonly sources: readonly UsedSource[]
}

export interface UsedSource extends Source {
  /** False for what a newer source has taken the place of. */
  readonly isUsed: boolean
}

export type Verdict = Row['verdict']

export type Open = 'sponsor' | 'integration-owner' | 'decision' | 'question' | 'only-lint'

/** Many projects, the worst first. */
export interface Portfolio {
  /** ISO day. */
  readonly today: string
  readonly rows: readonly Row[]
  readonly totals: Totals
}

export interface Totals {
  /** Those that can be read, and those that cannot. */
  readonly projects: number
  readonly verdicts: Readonly<Record<Verdict, number>>
  /** Over those that can be read. */
  readonly counts: Counts
  /** One for each currency: different ones are not added up. */
  readonly values: readonly CurrencyTotal[]
  /** So many can be read and do not say what they are worth. */
  readonly valueNotKnown: number
}

export interface CurrencyTotal {
  readonly currency: string | undefined
  /** The likely values a year; worst and best cases of several projects do not come together, so no range. */
  readonly likely: number
  readonly projects: number
}
