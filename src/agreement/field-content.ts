import type { Estimate, Field } from '../plan/field.js'
import { fieldAt } from '../plan/form.js'
import { itemNamed, personNamed } from '../plan/display-name.js'
import { parsePath, type Path } from '../plan/path.js'
import { plainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { canonicalJson } from './canonical.js'

/** What the value of a field commits to, apart from how it is put. */

/** Half of a value as canonical JSON. `undefined` where it says nothing. */
type Half = string | undefined
export interface Halves {
  readonly substance: Half
  readonly wording: Half
}

/** Of the value of a single field. */
export function halvesOf(plan: Plan, field: Field, value: unknown): Halves {
  const substance = canonicalJson(substanceOf(plan, field, value))
  const isProse = field.kind === 'text' && field.prose
  return { substance, wording: isProse ? canonicalJson(plainText(value as string)) : undefined }
}

function substanceOf(plan: Plan, field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
      return field.prose ? figuresIn(value as string) : plainText(value as string)
    case 'choices':
      return (value as readonly string[]).toSorted()
    case 'estimate': {
      const { likely, low, high } = value as Estimate
      return { likely, low, high }
    }
    /* Somebody else behind the same id is somebody else; the same person under another id is not. */
    case 'person':
      return plainText(personNamed(plan, value as string))
    case 'ref':
      return plainText(refNamed(plan, parsePath(field.into), value as string))
    default:
      return value
  }
}

/** What is referred to counts by its name; an entry of a record that may grow and change counts by its id. */
function refNamed(plan: Plan, list: Path, id: string): string {
  return fieldAt(list)?.binds === 'progress' ? id : itemNamed(plan, list, id)
}

/** `30 minutes` that become 3 are no change of wording. */
export function figuresIn(prose: string): readonly string[] {
  return plainText(prose).match(/\d+(?:[.,:/-]\d+)*\s?%?/g) ?? []
}
