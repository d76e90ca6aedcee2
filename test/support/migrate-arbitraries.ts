import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import type { MigrationEdit } from '../../src/plan/migrations/types.js'
import { isRecord } from '../../src/plan/read/normalize.js'
import type { Path } from '../../src/plan/path.js'
import { applyEdits, newPlanText } from '../../src/yaml/edit/apply-edits.js'
import { anyMarks, anySettings, lived } from './edit-arbitraries.js'
import { rawPlan } from './raw-plan.js'

/** Plans, and changes of the form that would concern them. What they come to is worked out here once more, on data. */

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(anySettings, anyMarks).map(([edits, marks]) => {
    const result = applyEdits(newPlanText('.mlplan/mlproject.schema.json'), edits)
    if ('refused' in result) throw new Error(result.refused)
    return lived(result.text, marks)
  }),
  rawPlan.map((plan) => stringify(plan)),
  rawPlan.map((plan) => JSON.stringify(plan, undefined, 2)),
)

export function dataIn(text: string): unknown {
  return parse(text.replace(/^\uFEFF/, ''), { version: '1.2', schema: 'core' }) as unknown
}

export interface Pick {
  readonly kind: MigrationEdit['kind']
  readonly what: number
  readonly where: number
  readonly deep: boolean
}

export const anyPicks: fc.Arbitrary<readonly Pick[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('rename', 'set'),
    what: fc.nat(),
    where: fc.nat(),
    deep: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
)

/** Edits that fit the data, each the data the one before it leaves; new names are new everywhere. */
export function editsFor(data: unknown, picks: readonly Pick[]): readonly MigrationEdit[] {
  const edits: MigrationEdit[] = []
  let now = data
  for (const [index, pick] of picks.entries()) {
    const edit = editFor(now, pick, `new_${index}`)
    if (!edit) continue
    edits.push(edit)
    now = changed(now, edit)
  }
  return edits
}

function editFor(data: unknown, { kind, what, where, deep }: Pick, fresh: string): MigrationEdit | undefined {
  const keys = keysIn(data).filter(({ path }) => path[0] !== 'mlplan' && path.at(-1) !== 'id' && !isLedger(path))
  if (kind === 'rename') {
    const path = chosen(keys, what)?.path
    return path && { kind, path, to: fresh }
  }
  const found = chosen(
    keys.filter(({ value }) => ['string', 'number', 'boolean'].includes(typeof value)),
    what,
  )
  return found && { kind, path: found.path, from: found.value as string, to: deep ? fresh : 1_000_000 + where }
}

/** Their texts name places, so they follow on their own. */
function isLedger([section = '']: Path): boolean {
  return ['open_questions', 'not_applicable', 'waivers'].includes(section)
}

function chosen<T>(all: readonly T[], index: number): T | undefined {
  return all[index % Math.max(1, all.length)]
}

interface Key {
  readonly path: Path
  readonly value: unknown
}

/** Every key, `*` for the items of lists. */
function keysIn(data: unknown, outer: Path = []): readonly Key[] {
  if (Array.isArray(data)) return data.flatMap((item: unknown) => keysIn(item, [...outer, '*']))
  if (!isRecord(data)) return []
  return Object.entries(data).flatMap(([name, value]) => [
    { path: [...outer, name], value },
    ...keysIn(value, [...outer, name]),
  ])
}

/** Every value that is no group and no list, items by their position. */
export function leavesIn(data: unknown, outer: Path = []): readonly Key[] {
  if (Array.isArray(data)) return data.flatMap((item: unknown, index) => leavesIn(item, [...outer, `#${index + 1}`]))
  if (!isRecord(data)) return [{ path: outer, value: data }]
  return Object.entries(data).flatMap(([name, value]) => leavesIn(value, [...outer, name]))
}

/** The data as an edit should leave it. */
export function changed(data: unknown, edit: MigrationEdit): unknown {
  const copy = structuredClone(data)
  const name = edit.path.at(-1) ?? ''
  for (const holder of holdersIn(copy, edit.path.slice(0, -1))) {
    if (!Object.hasOwn(holder, name)) continue
    if (edit.kind === 'set') holder[name] = holder[name] === edit.from ? edit.to : holder[name]
    else {
      holder[edit.to] = holder[name]
      Reflect.deleteProperty(holder, name)
    }
  }
  return copy
}

function holdersIn(data: unknown, [part, ...further]: Path): readonly Record<string, unknown>[] {
  if (part === undefined) return isRecord(data) ? [data] : []
  if (part === '*') return Array.isArray(data) ? data.flatMap((item) => holdersIn(item, further)) : []
  return isRecord(data) ? holdersIn(data[part], further) : []
}

/** How many keys stand at a path in which `*` is any item of a list. */
export function keysAt(data: unknown, path: Path): number {
  return holdersIn(data, path.slice(0, -1)).filter((holder) => Object.hasOwn(holder, path.at(-1) ?? '')).length
}
