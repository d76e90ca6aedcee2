import { maxPrecision, maxRecall, ROUNDING_TOLERANCE } from '../numbers/bounds.js'
import { solveRates } from '../numbers/confusion.js'
import { type Range, areRatesConsistent } from '../numbers/ranges.js'
import type { Estimate } from '../plan/field.js'
import { findFormField } from '../plan/form.js'
import { joinWith } from '../text/join.js'
import { normalize } from '../plan/read/normalize.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { inSentence } from '../text/in-sentence.js'
import { formatShare } from '../text/format-numbers.js'
import { getEstimateRange } from '../worksheet/estimate-range.js'
import { RATE_PATHS } from '../worksheet/tasks/binary-rates.js'
import type { Asking } from './asking.js'
import { rateAt, type RateName } from './derived-rate.js'
import { typedAs } from './present.js'
import type { Taken } from './parse-answer.js'

/** Rates that no model can have together, noticed while whoever said them is still in the room. */

/** As said; where there is no range both ends are the likely value. */
interface Said extends Range {
  readonly likely: number
  /** `precision 7.6%` */
  readonly shown: string
}
type AllSaid = { readonly [Name in RateName]?: Said }

/** What an answer contradicts, and what would follow instead; `undefined` where all can hold. */
export function contradictionOf(asking: Asking, taken: Taken, plan: Plan): string | undefined {
  const name = rateAt(asking.about)
  const answer = name && estimateIn(asking, taken)
  if (!answer || plan.project?.task !== 'binary') return undefined
  const said: AllSaid = { ...saidIn(plan), [name]: shownAs(name, answer, plan) }
  const beyond = beyondReach(said)
  if (beyond !== undefined) return beyond + instead(name, said)
  const { baseRate, selectionRate, precision, recall } = said
  if (!baseRate || !selectionRate || !precision || !recall) return undefined
  if (areRatesConsistent({ baseRate, selectionRate, precision, recall })) return undefined
  return contradict(baseRate, selectionRate, precision, recall) + instead(name, said)
}

function estimateIn(asking: Asking, taken: Taken): Estimate | undefined {
  if (asking.kind !== 'field') return undefined
  const { field } = asking.form
  if (taken.kind !== 'value' && taken.kind !== 'range') return undefined
  const { sampleSize } = taken
  if (taken.kind === 'value') return { ...(normalize(field, taken.value) as Estimate), sample_size: sampleSize }
  const { low, likely, high } = taken.range
  return { low: low.amount, likely: likely.amount, high: high.amount, sample_size: sampleSize }
}

function saidIn(plan: Plan): AllSaid {
  return Object.fromEntries(
    (Object.keys(RATE_PATHS) as RateName[]).flatMap((name) => {
      const said = getValue(plan, RATE_PATHS[name]) as Estimate | undefined
      return said === undefined ? [] : [[name, shownAs(name, said, plan)]]
    }),
  )
}

function shownAs(name: RateName, estimate: Estimate, plan: Plan): Said {
  const { likely } = estimate
  const { low, high } = getEstimateRange(estimate) ?? { low: likely, high: likely }
  const field = findFormField(RATE_PATHS[name])?.field
  const shown = field ? `${inSentence(field.title)} ${typedAs(field, estimate, plan)}` : ''
  return { likely, low, high, shown }
}

/** One rate above what the others allow, even at the low end of its range. */
function beyondReach(said: AllSaid): string | undefined {
  const { baseRate, selectionRate, precision, recall } = said
  if (!baseRate || !selectionRate) return withoutOneShare(said)
  const mostRight = maxPrecision(baseRate.likely, selectionRate.likely)
  if (precision && exceeds(precision.low, mostRight)) {
    return `${contradict(baseRate, selectionRate, precision)} With this base rate and selection rate, precision can't exceed ${formatShare(mostRight)}.`
  }
  const mostFound = maxRecall(baseRate.likely, selectionRate.likely)
  if (recall && exceeds(recall.low, mostFound)) {
    return `${contradict(baseRate, selectionRate, recall)} With this base rate and selection rate, recall can't exceed ${formatShare(mostFound)}.`
  }
  return undefined
}

/** Base rate or selection rate is missing; what it would have to be may be more than all cases. */
function withoutOneShare({ baseRate, selectionRate, precision, recall }: AllSaid): string | undefined {
  const given = baseRate ?? selectionRate
  if (!given || !precision || !recall) return undefined
  const [part, whole] = baseRate ? [recall, precision] : [precision, recall]
  if (!exceeds(given.low * part.low, whole.high)) return undefined
  const missing = baseRate ? 'selection rate' : 'base rate'
  return `${contradict(given, precision, recall)} These three figures imply a ${missing} above 100%.`
}

function contradict(...said: readonly Said[]): string {
  return `These figures can't all be true: ${joinWith(said.map(({ shown }) => shown))}.`
}

function exceeds(share: number, most: number | undefined): most is number {
  return most !== undefined && share > most * ROUNDING_TOLERANCE
}

/** What the answer would be if the other three are right. */
function instead(name: RateName, said: AllSaid): string {
  const others = Object.entries(said).filter(([other]) => other !== name)
  if (others.length < 3) return ''
  const follows = solveRates(Object.fromEntries(others.map(([other, { likely }]) => [other, likely])))?.[name]
  if (follows === undefined) return ''
  const title = inSentence(findFormField(RATE_PATHS[name])?.field.title ?? name)
  return follows > 1
    ? ` The other three figures can't all be true either, because they imply a ${title} above 100%.`
    : ` The other three figures imply a ${title} of ${formatShare(follows)}.`
}
