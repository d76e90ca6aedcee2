import { isRecord } from '../plan/read/normalize.js'
import { parsePath, type Path } from '../plan/path.js'
import { valueAt } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { FACT_NAMES, factsOf, type Facts } from './facts.js'
import type { Answer, Duty, LawPack, ThresholdName } from './pack.js'
import { packsFor } from './packs.js'

export interface OfPack {
  readonly pack: LawPack
  readonly duty: Duty
}

export function packsOf(plan: Plan, packs: readonly LawPack[]): readonly LawPack[] {
  return packsFor(plan.project?.jurisdictions, packs, plan.legal?.organization)
}

/** What the packs ask of a plan, on whatever day. A duty for those who said something that the plan does not say is not. */
export function dutiesOf(plan: Plan, packs: readonly LawPack[]): readonly OfPack[] {
  const facts = factsOf(plan)
  return packsOf(plan, packs).flatMap((pack) =>
    (pack.duties ?? []).filter((duty) => concerns(duty, facts)).map((duty) => ({ pack, duty })),
  )
}

function concerns({ concerns: groups }: Duty, facts: Facts): boolean {
  if (groups === undefined) return true
  return groups.some((group) =>
    FACT_NAMES.every((name) => {
      const wanted = group[name]
      const said = facts[name]
      return wanted === undefined || (said !== undefined && wanted.includes(said))
    }),
  )
}

/** As it reads before what is asked: law requires, guidance calls for. */
export function verbFor(duties: readonly OfPack[]): string {
  return duties.every(({ duty }) => duty.firm) ? 'requires' : 'calls for'
}

/** The lowest line that one of the packs draws, where any does. */
export function lowest(name: ThresholdName, packs: readonly LawPack[]): number | undefined {
  const lines = packs.map(({ thresholds }) => thresholds?.[name]).filter((line) => line !== undefined)
  return lines.length === 0 ? undefined : Math.min(...lines)
}

/** How a plan answers a duty. What it says has a value to be shown. */
export type Verdict = { readonly kind: 'met' | 'missing' } | { readonly kind: 'not-enough'; readonly said: string }

export function verdictOn(answer: Answer, plan: Plan): Verdict {
  const value = valueAt(plan, placeOf(answer))
  if (isEmpty(value)) return { kind: 'missing' }
  const { at_least, accepts, includes, not_by } = answer
  const figure = isRecord(value) ? value['likely'] : value
  const said = Array.isArray(value) ? value.map(String) : [String(figure)]
  const holder = plan.people?.find(({ id }) => id === value)
  const falls =
    (at_least !== undefined && !(typeof figure === 'number' && figure >= at_least)) ||
    (accepts !== undefined && !said.every((one) => accepts.includes(one))) ||
    (includes !== undefined && !includes.every((one) => said.includes(one))) ||
    (not_by !== undefined && holder?.roles?.some((role) => not_by.includes(role)) === true)
  return falls ? { kind: 'not-enough', said: said.join(', ') } : { kind: 'met' }
}

export function placeOf({ at }: Answer): Path {
  return parsePath(at)
}

/** A "no" and a zero say something; an empty text or list does not. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0
}
