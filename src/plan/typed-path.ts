import type { Fields, Held, Item } from './field.js'
import { isRecord } from './read/normalize.js'
import type { Path } from './path.js'
import type { Plan, PLAN } from './plan.js'

/**
 * Typed places: `place.economics.base_rate` is a path that knows what stands there. A typo does not compile.
 */

declare const holds: unique symbol

export interface Place<T> {
  readonly [holds]?: T
}

export type Places<F extends Fields> = {
  readonly [K in keyof F]: Place<Held<F[K]>> &
    (F[K] extends { kind: 'group'; fields: infer G extends Fields } ? Places<G> : unknown)
}

const PATH = Symbol('path')

type Known = { readonly [PATH]: Path; [name: string]: unknown }

/** Every place is made once, when it is first named. */
function placeAt(path: Path): object {
  return new Proxy<Known>({ [PATH]: path }, PLACES)
}

const PLACES: ProxyHandler<Known> = {
  get(known, name) {
    if (typeof name === 'symbol') return Reflect.get(known, name)
    if (!Object.hasOwn(known, name)) known[name] = placeAt([...known[PATH], name])
    return known[name]
  },
}

/* The proxy answers to any name; the type allows only those of the form. */
export const place = placeAt([]) as Places<typeof PLAN>

export function pathOf(at: Place<unknown>): Path {
  return (at as { readonly [PATH]: Path })[PATH]
}

type ItemOf<T> = T extends readonly (infer I)[] ? I : never

/** The path of one item of a list, or of something in it: `inside(place.expectations.bar, bar.id, 'by')`. */
export function inside<T extends readonly Item<Fields>[]>(
  list: Place<T>,
  id: string,
  ...names: readonly (keyof ItemOf<T> & string)[]
): Path {
  return [...pathOf(list), id, ...names]
}

/** What the plan says at a place of the form; `undefined` where it says nothing. */
export function valueAt(plan: Plan, path: Path): unknown {
  let here: unknown = plan
  for (const part of path) {
    if (Array.isArray(here)) here = here.find((item: { id?: string }) => item.id === part)
    else if (typeof here === 'object' && here !== null) here = (here as Record<string, unknown>)[part]
    else return undefined
  }
  return here
}

/** The same in a plan as it is written, well formed or not: an item without an id is found by its position, as `#2`. */
export function rawAt(raw: unknown, path: Path): unknown {
  let here = raw
  for (const part of path) {
    if (Array.isArray(here)) {
      const items: readonly unknown[] = here
      const index = /^#(\d+)$/.exec(part)?.[1]
      here = items.find((item) => isRecord(item) && item['id'] === part) ?? items[Number(index) - 1]
    } else here = isRecord(here) && Object.hasOwn(here, part) ? here[part] : undefined
  }
  return here ?? undefined
}
