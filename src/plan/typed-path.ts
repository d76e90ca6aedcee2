import type { Fields, ValueOf, ListItem } from './field.js'
import { isRecord } from './read/normalize.js'
import type { Path } from './path.js'
import type { Plan, PLAN } from './plan.js'

/**
 * Typed paths: `path.economics.base_rate` is a path that carries the type of its value. A typo doesn't compile.
 */

declare const valueType: unique symbol

export interface TypedPath<T> {
  readonly [valueType]?: T
}

export type TypedPaths<F extends Fields> = {
  readonly [K in keyof F]: TypedPath<ValueOf<F[K]>> &
    (F[K] extends { kind: 'group'; fields: infer G extends Fields } ? TypedPaths<G> : unknown)
}

const PATH_KEY = Symbol('path')

type PathNode = { readonly [PATH_KEY]: Path; [name: string]: unknown }

/** Creates the proxy for a path. Each one is created once, on first access. */
function createTypedPath(path: Path): object {
  return new Proxy<PathNode>({ [PATH_KEY]: path }, PATH_HANDLER)
}

const PATH_HANDLER: ProxyHandler<PathNode> = {
  get(node, name) {
    if (typeof name === 'symbol') return Reflect.get(node, name)
    if (!Object.hasOwn(node, name)) node[name] = createTypedPath([...node[PATH_KEY], name])
    return node[name]
  },
}

/* The proxy accepts any name; its type allows only the fields of the form. */
export const path = createTypedPath([]) as TypedPaths<typeof PLAN>

export function toPath(path: TypedPath<unknown>): Path {
  return (path as { readonly [PATH_KEY]: Path })[PATH_KEY]
}

type ElementOf<T> = T extends readonly (infer I)[] ? I : never

/** Returns the path of a list item or a field in it: `pathInside(path.milestones, milestone.id, 'due')`. */
export function pathInside<T extends readonly ListItem<Fields>[]>(
  list: TypedPath<T>,
  id: string,
  ...names: readonly (keyof ElementOf<T> & string)[]
): Path {
  return [...toPath(list), id, ...names]
}

/** Returns the value at a path of a plan; `undefined` if there is none. */
export function getValue(plan: Plan, path: Path): unknown {
  let current: unknown = plan
  for (const part of path) {
    if (Array.isArray(current)) current = current.find((item: { id?: string }) => item.id === part)
    else if (typeof current === 'object' && current !== null) current = (current as Record<string, unknown>)[part]
    else return undefined
  }
  return current
}

/** Returns the value at a path of unchecked YAML data; an item without an id is found by its position, such as `#2`. */
export function getRawValue(raw: unknown, path: Path): unknown {
  let current = raw
  for (const part of path) {
    if (Array.isArray(current)) {
      const items: readonly unknown[] = current
      const index = /^#(\d+)$/.exec(part)?.[1]
      current = items.find((item) => isRecord(item) && item['id'] === part) ?? items[Number(index) - 1]
    } else current = isRecord(current) && Object.hasOwn(current, part) ? current[part] : undefined
  }
  return current ?? undefined
}
