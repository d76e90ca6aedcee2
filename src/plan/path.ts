/**
 * Where something stands in a plan: `['data', 'sources', 'letters', 'owner']`. Items of a list are
 * named by their id, or by their position as `#1` where they have none, never by a bare index.
 */
export type Path = readonly string[]

export function showPath(path: Path): string {
  return path.join('.')
}

export function parsePath(text: string): Path {
  return text === '' ? [] : text.split('.')
}

/** Is `path` the same place as `outer`, or inside it? */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.every((part, index) => path[index] === part)
}

export function samePath(one: Path, other: Path): boolean {
  return one.length === other.length && isWithin(one, other)
}

/** Do two places overlap: is one inside the other? */
export function touches(one: Path, other: Path): boolean {
  return isWithin(one, other) || isWithin(other, one)
}
