import { AMOUNTS } from './number-mutations-amounts.js'
import { GOALS } from './number-mutations-goals.js'
import { KICKOFF } from './number-mutations-kickoff.js'
import { MONEY } from './number-mutations-money.js'
import { PROMISES } from './number-mutations-promises.js'
import { BARS } from './number-mutations-bars.js'
import { RATES } from './number-mutations-rates.js'
import { TASKS } from './number-mutations-tasks.js'
import { TIME } from './number-mutations-time.js'

/**
 * For every rule about figures plans that are just over its line, and plans that are just within. Where the line lies was
 * worked out by hand, or a second time by other means (the sizes of tests and what an AUC gives), never by the code under
 * test; each row says it in words.
 */
export interface Mutations {
  readonly over: readonly Over[]
  readonly within: readonly Within[]
}

/** The message has to name one of the figures. */
export type Over = readonly [because: string, plan: string, at: string, ...figures: readonly [string, ...string[]]]
export type Within = readonly [because: string, plan: string]

const TABLES = [GOALS, RATES, AMOUNTS, MONEY, TASKS, PROMISES, BARS, TIME, KICKOFF]

/** By rule; what several tables say of one is joined. */
export const MUTATIONS: Readonly<Record<string, Mutations>> = Object.fromEntries(
  TABLES.flatMap(Object.keys).map((id) => {
    const all = TABLES.flatMap((table) => table[id] ?? [])
    return [id, { over: all.flatMap(({ over }) => over), within: all.flatMap(({ within }) => within) }]
  }),
)
