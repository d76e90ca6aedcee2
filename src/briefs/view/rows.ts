import { pathOf, type Place } from '../../plan/typed-path.js'
import type { AudienceId } from '../audiences.js'
import { PRINTED } from '../printed.js'
import { type GroupName, GROUPS } from '../rows/row-groups.js'
import { type Also, labelOf, type RowSpec } from '../rows/row-spec.js'
import type { Said, Telling } from '../template-value.js'
import { saidAt } from './plan.js'

/** Tables of a brief: a row for what is decided. What is not goes into one last line (see undecided.ts). */

export interface Row {
  readonly what: string
  readonly value: Said
}

/** The rows of each table of a brief. */
export function rowsFor(telling: Telling, audience: AudienceId): Readonly<Record<string, readonly Row[]>> {
  return Object.fromEntries(PRINTED[audience].groups.map((name) => [name, rowsIn(telling, GROUPS[name])]))
}

function rowsIn(telling: Telling, specs: readonly RowSpec[]): readonly Row[] {
  return specs.flatMap((spec) => {
    const path = pathOf(spec.at)
    const said = saidAt(telling, path)
    if (!said.said || !said.applies) return []
    const value = spec.tell === undefined ? said : { ...spec.tell(telling), note: said.note }
    return [{ what: labelOf(spec), value: withMore(telling, value, spec.also ?? []) }]
  })
}

/** The places of a table, those that stand behind others included. */
export function placesIn(group: GroupName): readonly Place<unknown>[] {
  return (GROUPS[group] as readonly RowSpec[]).flatMap(({ at, also = [] }) => [at, ...also.map((one) => one.at)])
}

function withMore(telling: Telling, said: Said, also: readonly Also[]): Said {
  const more = also.flatMap(({ at, words }) => {
    const one = saidAt(telling, pathOf(at))
    return one.said && one.applies ? [words(one.text)] : []
  })
  return { ...said, text: [said.text, ...more].join('') }
}
