import { defined } from '../numbers/finite.js'
import type { Range } from '../numbers/ranges.js'
import { haircuts, type Swing, swings, switchingValue } from '../numbers/sensitivity.js'
import { netPresentValue, paybackMonths } from '../numbers/yearly.js'
import { type Path, showPath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { type Input, likelyValues, type Model, type Values, worthAt } from './model.js'

/** What the project is worth a year, what it costs once, and which figure decides whether it pays. Money in the plan's currency. */
export interface Business {
  /** A year, over today's process, run cost taken off. `undefined` while a figure is missing. */
  readonly value: number | undefined
  /** The same with every figure at the worse, and at the better, end of its range. */
  readonly valueRange: Range | undefined
  /** All figures, those with a range at the end at which the value is lower, and at the other. */
  readonly ends: { readonly worse: Values; readonly better: Values } | undefined
  /** Paid once: what is said of build, integration and change. */
  readonly outlay: number | undefined
  /** `undefined` if it never comes back. */
  readonly paybackMonths: number | undefined
  readonly horizonYears: number | undefined
  /** Over the horizon, at the discount rate of the plan or none. */
  readonly netPresentValue: number | undefined
  /** Figures with a range, those that move the value most first. */
  readonly swings: readonly Swing<string>[]
  /** For each figure the value at which the project turns, others as they are; only where there is one. */
  readonly turns: readonly Turn[]
  /** The one figure that decides: the widest swing, or without ranges the one nearest to its turn. */
  readonly deciding: Path | undefined
  /** With all, 80 and 60 % of what is promised of the model. */
  readonly haircuts: readonly { readonly share: number; readonly value: number | undefined }[]
}

export interface Turn {
  readonly path: Path
  readonly likely: number
  readonly at: number
}

export function businessOf(plan: Plan, model: Model | undefined): Business {
  const { economics: said } = plan
  const parts = [said?.build_cost, said?.integration_cost, said?.change_cost].flatMap((part) =>
    part === undefined ? [] : [part.likely],
  )
  const outlay = parts.length === 0 ? undefined : parts.reduce((sum, part) => sum + part, 0)
  const years = said?.horizon_years
  const worth = model ? worthOf(model) : NOTHING_KNOWN
  const { value } = worth
  return {
    ...worth,
    outlay,
    horizonYears: years,
    paybackMonths: outlay === undefined || value === undefined ? undefined : paybackMonths(outlay, value),
    netPresentValue:
      outlay === undefined || value === undefined || years === undefined
        ? undefined
        : netPresentValue(value, outlay, years, said?.discount_rate ?? 0),
  }
}

type Worth = Pick<Business, 'value' | 'valueRange' | 'ends' | 'swings' | 'turns' | 'deciding' | 'haircuts'>

const NOTHING_KNOWN: Worth = {
  value: undefined,
  valueRange: undefined,
  ends: undefined,
  swings: [],
  turns: [],
  deciding: undefined,
  haircuts: [],
}

function worthOf(model: Model): Worth {
  const { inputs, withPromise } = model
  const valueAt = (values: Values): number | undefined => worthAt(model, values)
  const likely = likelyValues(inputs)
  const spread = spreadOf(model)
  if (!spread) return NOTHING_KNOWN
  const turns = inputs.flatMap((input) => turnOf(input, likely, valueAt))
  return {
    ...spread,
    turns,
    deciding: decidingOf(inputs, spread.swings, turns),
    haircuts: haircuts((part) => valueAt(withPromise(likely, part))),
  }
}

/** A value and how far it may lie off, as far as the figures have ranges. */
export type Spread = Pick<Business, 'valueRange' | 'ends' | 'swings'> & { readonly value: number }

/** `undefined` while a figure is missing. */
export function spreadOf(model: Pick<Model, 'inputs' | 'valueAt'>): Spread | undefined {
  const { inputs } = model
  const valueAt = (values: Values): number | undefined => worthAt(model, values)
  const likely = likelyValues(inputs)
  const value = valueAt(likely)
  if (value === undefined) return undefined
  const ranges = Object.fromEntries(inputs.flatMap(({ path, range }) => (range ? [[showPath(path), range]] : [])))
  const moved = swings(valueAt, likely, ranges)
  const ends = endsOf(likely, ranges, moved)
  const [low, high] = [ends && valueAt(ends.worse), ends && valueAt(ends.better)]
  return { value, valueRange: low === undefined || high === undefined ? undefined : { low, high }, ends, swings: moved }
}

function turnOf({ path, likely, possible }: Input, values: Values, valueAt: Model['valueAt']): readonly Turn[] {
  const at = switchingValue(valueAt, values, showPath(path), possible)
  /* That it would not pay with none of it at all tells nobody anything. */
  const isAtNothing = at !== undefined && Math.abs(at) <= 1e-9 * Math.abs(likely)
  return at === undefined || isAtNothing || defined(at) === undefined ? [] : [{ path, likely, at }]
}

/** Each figure moves the value one way only, so its worse end is the one at which the value is lower. */
function endsOf(
  likely: Values,
  ranges: Readonly<Record<string, Range>>,
  moved: readonly Swing<string>[],
): Business['ends'] {
  if (moved.length === 0) return undefined
  const end = (isWorse: boolean): Values => ({
    ...likely,
    ...Object.fromEntries(
      moved.map(({ name, atLow, atHigh }) => [name, ranges[name]?.[atLow <= atHigh === isWorse ? 'low' : 'high'] ?? 0]),
    ),
  })
  return { worse: end(true), better: end(false) }
}

function decidingOf(
  inputs: readonly Input[],
  moved: readonly Swing<string>[],
  turns: readonly Turn[],
): Path | undefined {
  const widest = moved[0]
  if (widest && widest.swing > 0) return inputs.find(({ path }) => showPath(path) === widest.name)?.path
  return nearestFirst(turns)[0]?.path
}

/** Those that need the least change come first; a figure of nothing has no share of itself to change by. */
export function nearestFirst(turns: readonly Turn[]): readonly Turn[] {
  return turns.filter(({ likely }) => likely !== 0).toSorted((one, other) => distance(one) - distance(other))
}

/** How far, as a share of what is said, a figure may move before the project turns. */
function distance({ likely, at }: Turn): number {
  /* Figures that only ever appear as a product turn at the same distance, up to the noise of a double. */
  return Number(Math.abs((at - likely) / likely).toPrecision(9))
}
