import type { FormField } from '../../plan/form.js'
import { keptFor } from '../../plan/memoize.js'
import type { Path } from '../../plan/path.js'
import type { Context, Problem, Rule, RuleWords, SeverityByStage } from '../rule.js'
import { everythingSaid, type SaidPlace } from './filled-fields.js'

/** Rules that go through everything a plan says, whatever it is about. */

export type Look = (path: Path) => unknown

interface WholePlanWords extends RuleWords {
  readonly severity: SeverityByStage
  /** What has to be well formed for the rule to be asked; the rest is judged as far as it can be read. */
  readonly reads?: readonly Path[]
  readonly check: (look: Look, context: Context) => Iterable<Problem>
}

export function wholePlanRule(words: WholePlanWords): Rule {
  const { escalates, follows, reads, ...rest } = words
  return { ...rest, escalates: escalates ?? false, follows: follows ?? [], missing: [], reads: reads ?? [] }
}

/** All places of these fields at which the plan says something, in reading order. */
export function saidPlaces(look: Look, isMeant: (form: FormField) => boolean): readonly SaidPlace[] {
  /* What stands at the empty path is the plan. */
  return saidIn(look([]) as object).filter(({ form }) => isMeant(form))
}

const saidIn = keptFor(everythingSaid)

/** A field inside a list has a place in every item that is there. */
export function placesOf(path: Path, look: Look): Path[] {
  const star = path.indexOf('*')
  if (star === -1) return [path]
  return itemsAt(path.slice(0, star), look).flatMap(({ id }) =>
    placesOf([...path.slice(0, star), id, ...path.slice(star + 1)], look),
  )
}

/** The items of a list that can be named: one whose id cannot be read is reported for that. */
export function itemsAt(path: Path, look: Look): readonly { readonly id: string }[] {
  const items = look(path)
  return Array.isArray(items) ? items.filter((item: { id?: unknown }) => typeof item.id === 'string') : []
}
