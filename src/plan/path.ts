/**
 * The path of a value in a plan: `['data', 'sources', 'letters', 'owner']`. List items are identified by id, or by
 * position such as `#1` where they have none; never by a bare index.
 */
export type Path = readonly string[]

export function formatPath(path: Path): string {
  return path.join('.')
}

export function parsePath(text: string): Path {
  return text === '' ? [] : text.split('.')
}

/** True if `path` is the same as `outer`, or inside it. */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.every((part, index) => path[index] === part)
}

export function isSamePath(left: Path, right: Path): boolean {
  return left.length === right.length && isWithin(left, right)
}

/** True if one path is the same as the other, or inside it. */
export function overlaps(left: Path, right: Path): boolean {
  return isWithin(left, right) || isWithin(right, left)
}
