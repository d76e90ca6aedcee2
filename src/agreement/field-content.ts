import type { Estimate, Field } from '../plan/field.js'
import { findFormField } from '../plan/form.js'
import { getItemName, getRecordedName } from '../plan/display-name.js'
import { parsePath, type Path } from '../plan/path.js'
import { toPlainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { canonicalJson } from './canonical.js'

/** The content of one field, with its substance separated from its wording. */

/** Canonical JSON; `undefined` if the value has no content of this kind. */
type ContentPart = string | undefined
export interface ContentParts {
  readonly substance: ContentPart
  readonly wording: ContentPart
}

/** The content of a field that isn't a list or a group. */
export function contentOfField(plan: Plan, field: Field, value: unknown): ContentParts {
  const substance = canonicalJson(getSubstance(plan, field, value))
  const isProse = field.kind === 'text' && field.prose
  return { substance, wording: isProse ? canonicalJson(toPlainText(value as string)) : undefined }
}

function getSubstance(plan: Plan, field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
      return field.prose ? extractFigures(value as string) : toPlainText(value as string)
    case 'choices':
      return (value as readonly string[]).toSorted()
    case 'estimate': {
      /* A sample size determines the range. */
      const { likely, low, high, sample_size } = value as Estimate
      return { likely, low, high, sample_size }
    }
    /* People are compared by name: another name under the same id is a change, another id for the same name isn't. */
    case 'person':
      return toPlainText(getRecordedName(plan, value as string))
    case 'ref':
      return toPlainText(getReferenceKey(plan, parsePath(field.targetList), value as string))
    default:
      return value
  }
}

/** References are compared by the name of the item. Items of progress lists, which may change, are compared by id. */
function getReferenceKey(plan: Plan, list: Path, id: string): string {
  return findFormField(list)?.signoffEffect === 'progress' ? id : getItemName(plan, list, id)
}

/** The figures in a text. Changing `30 minutes` to `3 minutes` is more than a change of wording. */
export function extractFigures(prose: string): readonly string[] {
  return toPlainText(prose).match(/\d+(?:[.,:/-]\d+)*\s?%?/g) ?? []
}
