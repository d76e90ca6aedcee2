import { memoizeLastTwo } from '../../../plan/memoize.js'
import { formatPath, isSamePath, type Path } from '../../../plan/path.js'
import type { Plan } from '../../../plan/plan.js'
import type { Problem, RuleContext } from '../../rule.js'
import { capitalize } from '../../../text/capitalize.js'
import { joinWith } from '../../../text/join.js'
import { pluralize } from '../../../text/pluralize.js'
import type { DateOrder, DateOrderLevel } from './order.js'
import { DATE_ORDERS } from './orders.js'
import type { DatePoint } from './point.js'
import { DATE_POINTS, type DatePointName } from './points.js'

/** A date that is in the wrong order with at least one other. */
interface MisorderedDate {
  readonly point: DatePoint
  readonly level: DateOrderLevel
  readonly conflicts: readonly Conflict[]
}

interface Conflict {
  readonly order: DateOrder
  readonly earlier: DatePoint
  readonly later: DatePoint
}

interface AsOf {
  readonly today: string
  readonly isLive: boolean
}

/**
 * Returns the dates that are in the wrong order, each with all dates that it conflicts with: one wrong date that
 * contradicts five others is one mistake.
 */
function findMisorderedDates(plan: Plan, { today, isLive }: AsOf): readonly MisorderedDate[] {
  const cache = getCache(plan)
  const key = `${today} ${isLive}`
  const cached = cache.get(key)
  if (cached) return cached
  const misordered = groupByWrongDate(findConflicts(plan, today, isLive))
  cache.set(key, misordered)
  return misordered
}

/** Whether the date at this path is part of a wrong order, so that other rules can't conclude anything from it. */
export function isMisordered(path: Path, { plan, today, stage }: CheckContext): boolean {
  return findMisorderedDates(plan, { today, isLive: stage === 'live' }).some(({ conflicts }) =>
    conflicts.some(({ earlier, later }) => isSamePath(earlier.path, path) || isSamePath(later.path, path)),
  )
}

const getCache = memoizeLastTwo((_plan: Plan) => new Map<string, readonly MisorderedDate[]>())

function findConflicts(plan: Plan, today: string, isLive: boolean): readonly Conflict[] {
  const pointsByName = new Map<DatePointName, readonly DatePoint[]>()
  const find = (name: DatePointName) => {
    const points = pointsByName.get(name) ?? DATE_POINTS[name]({ plan, today })
    pointsByName.set(name, points)
    return points
  }
  return DATE_ORDERS.filter(({ untilLive }) => untilLive !== true || !isLive).flatMap((order) =>
    find(order.earlier).flatMap((earlier) =>
      find(order.later)
        .filter((later) => isConflict(order, earlier, later))
        .map((later) => ({ order, earlier, later })),
    ),
  )
}

function isConflict({ sameItem, strict }: DateOrder, earlier: DatePoint, later: DatePoint): boolean {
  if (sameItem === true && earlier.item !== later.item) return false
  return earlier.date > later.date || (strict === true && earlier.date === later.date)
}

/** Takes the date with the most conflicts first, since it is most likely the wrong one, until none is left. */
function groupByWrongDate(conflicts: readonly Conflict[]): readonly MisorderedDate[] {
  const misordered: MisorderedDate[] = []
  let remaining = removeRepeated(conflicts)
  while (remaining.length > 0) {
    const points = remaining.flatMap(({ earlier, later, order }) =>
      order.blame === 'earlier' ? [earlier, later] : [later, earlier],
    )
    const counted = points.map((point) => ({ point, own: remaining.filter((conflict) => involves(conflict, point)) }))
    const worst = counted.reduce((best, next) => (next.own.length > best.own.length ? next : best))
    /* The dates of a pair that stands alone are equally wrong; the table says which. */
    const [level = 'risk'] = worst.own.map(({ order }) => order.level).toSorted(compareLevels)
    misordered.push({ point: worst.point, level, conflicts: worst.own })
    remaining = remaining.filter((conflict) => !worst.own.includes(conflict))
  }
  return misordered
}

const LEVELS: readonly DateOrderLevel[] = ['impossible', 'too-late', 'risk']

/** Puts the worst level first. */
function compareLevels(left: DateOrderLevel, right: DateOrderLevel): number {
  return LEVELS.indexOf(left) - LEVELS.indexOf(right)
}

/** Two orders can forbid the same pair of dates. */
function removeRepeated(conflicts: readonly Conflict[]): readonly Conflict[] {
  const getKey = ({ earlier, later }: Conflict) => `${formatPath(earlier.path)} ${formatPath(later.path)}`
  const firstByKey = new Map<string, Conflict>()
  for (const conflict of conflicts) {
    const first = firstByKey.get(getKey(conflict))
    if (first === undefined || compareLevels(conflict.order.level, first.order.level) < 0)
      firstByKey.set(getKey(conflict), conflict)
  }
  return [...firstByKey.values()]
}

function involves({ earlier, later }: Conflict, { path }: DatePoint): boolean {
  return isSamePath(earlier.path, path) || isSamePath(later.path, path)
}

const MAX_LISTED = 3

/** Reports each date whose worst conflict is of this level. */
export function* checkDateOrder(level: DateOrderLevel, { plan, today, stage }: CheckContext): Iterable<Problem> {
  for (const misordered of findMisorderedDates(plan, { today, isLive: stage === 'live' }))
    if (misordered.level === level) yield createDateProblem(misordered)
}

type CheckContext = Pick<RuleContext, 'plan' | 'today' | 'stage'>

function createDateProblem({ point, conflicts }: MisorderedDate): Problem {
  const [first] = conflicts
  const others = conflicts.map(({ earlier, later }) => (isSamePath(earlier.path, point.path) ? later : earlier))
  const tooLate = conflicts.filter(({ earlier }) => isSamePath(earlier.path, point.path)).map(({ later }) => later)
  const tooEarly = conflicts.filter(({ later }) => isSamePath(later.path, point.path)).map(({ earlier }) => earlier)
  const relations = [formatRelation('before', tooEarly, point.date), formatRelation('after', tooLate, point.date)]
  return {
    path: point.path,
    related: others.map(({ path, name }) => ({ path, note: name })),
    message: `${capitalize(point.name)} is on ${point.date}, ${joinWith(relations.filter((text) => text !== ''))}. ${first?.order.effect ?? ''}`,
    help: others.length > 1 ? 'Correct this date, or the dates that it contradicts.' : 'Correct one of the two dates.',
    ...(first && { area: first.order.area, owner: first.order.owner }),
  }
}

function formatRelation(preposition: 'before' | 'after', points: readonly DatePoint[], date: string): string {
  const [only] = points
  if (only === undefined) return ''
  if (points.length === 1 && only.date === date) return `the same day as ${only.name}`
  const listed = points.slice(0, MAX_LISTED).map(({ name, date: otherDate }) => `${name} on ${otherDate}`)
  const rest = points.length - listed.length
  return `${preposition} ${joinWith(rest > 0 ? [...listed, pluralize(rest, 'other date')] : listed)}`
}
