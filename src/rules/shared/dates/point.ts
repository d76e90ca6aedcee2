import { getItemName, getPersonName } from '../../../plan/display-name.js'
import { formatPath, parsePath, type Path } from '../../../plan/path.js'
import type { Plan } from '../../../plan/plan.js'
import { getValue } from '../../../plan/typed-path.js'
import { quoteText } from '../../../text/plain-text.js'

/** One date of a plan, or one for each item of a list. */
export interface DatePoint {
  readonly path: Path
  /** ISO date. */
  readonly date: string
  /** A noun phrase before "is on": `the launch`, `the deadline of dependency "A score field"`. */
  readonly name: string
  /** The list item that the date belongs to. */
  readonly item: string | undefined
}

export interface PointContext {
  readonly plan: Plan
  readonly today: string
}

export type PointFinder = (context: PointContext) => readonly DatePoint[]

type Item = Readonly<Record<string, unknown>>

/**
 * Returns a finder of the dates at a path, `*` for each item of a list. In the name, `{}` stands for the item's name in
 * quotes, `{plain}` for it without quotes, and `{person}` for the person that the outermost item names.
 */
export function datesAt(pathText: string, name: string, isIncluded: (item: Item) => boolean = () => true): PointFinder {
  const formPath = parsePath(pathText)
  return ({ plan }) =>
    expand(plan, formPath).flatMap((path) => {
      const date = getValue(plan, path)
      const container = getValue(plan, path.slice(0, -1))
      if (typeof date !== 'string' || typeof container !== 'object' || !isIncluded(container as Item)) return []
      return [{ path, date, name: fillName(name, plan, path, formPath), item: findItem(path, formPath) }]
    })
}

/** Returns a finder of the earliest of the dates that another finder returns. */
export function earliestOf(
  finder: PointFinder,
  isIncluded: (point: DatePoint, today: string) => boolean = () => true,
): PointFinder {
  return (context) =>
    finder(context)
      .filter((point) => isIncluded(point, context.today))
      .toSorted((left, right) => left.date.localeCompare(right.date))
      .slice(0, 1)
}

function expand(plan: Plan, path: Path): readonly Path[] {
  const index = path.indexOf('*')
  if (index === -1) return [path]
  const items = getValue(plan, path.slice(0, index))
  if (!Array.isArray(items)) return []
  return items.flatMap(({ id }: { readonly id: string }) =>
    expand(plan, [...path.slice(0, index), id, ...path.slice(index + 1)]),
  )
}

/** The outermost item, so that a sign-off and its conditions count as one. */
function findItem(path: Path, formPath: Path): string | undefined {
  const index = formPath.indexOf('*')
  return index === -1 ? undefined : formatPath(path.slice(0, index + 1))
}

function fillName(name: string, plan: Plan, path: Path, formPath: Path): string {
  const index = formPath.lastIndexOf('*')
  if (index === -1) return name
  const itemName = getItemName(plan, path.slice(0, index), path[index] ?? '')
  const outerItem = getValue(plan, path.slice(0, formPath.indexOf('*') + 1)) as { readonly person?: string } | undefined
  return name
    .replace('{}', () => quoteText(itemName))
    .replace('{plain}', () => itemName)
    .replace('{person}', () =>
      outerItem?.person === undefined ? 'an unnamed person' : getPersonName(plan, outerItem.person),
    )
}
