import { isBlank } from '../plan/blank.js'
import { type Fields } from '../plan/field.js'
import {
  isFieldApplicable,
  findFormField,
  childFields,
  type FormField,
  listFormFields,
  getProfile,
} from '../plan/form.js'
import { isWithin, parsePath, type Path, formatPath } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import type { Edit } from '../yaml/edit/apply-edits.js'
import { inSentence } from '../text/in-sentence.js'
import { placesOf } from './asking.js'
import { typedAs } from './present.js'

/** An answer to a question that no longer applies, such as a base rate after the task became a forecast. */
export interface LeftOver {
  readonly path: Path
  /** Title and what is said, for a person to decide on. */
  readonly says: string
}

export function leftOvers(plan: Plan): readonly LeftOver[] {
  const profile = getProfile(plan)
  const ruledOut = listFormFields().filter((form) => isFieldApplicable(form, profile) === false)
  const outermost = ruledOut.filter((form) => !ruledOut.some((one) => one !== form && isWithin(form.path, one.path)))
  const answers = outermost.flatMap((form) =>
    placesOf(form.path, plan)
      .filter((path) => saysSomething(form, getValue(plan, path)))
      .map((path) => ({ path, says: says(form, path, plan) })),
  )
  return [...answers, ...entries(plan, outermost)]
}

export function removing(leftOver: readonly LeftOver[]): Edit[] {
  return leftOver.map(({ path }) => ({ kind: 'remove', path }))
}

function saysSomething({ field }: FormField, value: unknown): boolean {
  if (field.kind !== 'group') return !isBlank(value)
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => !isBlank(one))
}

function says({ field }: FormField, path: Path, plan: Plan): string {
  const value = getValue(plan, path)
  if (field.kind !== 'group') return `${field.title} (${formatPath(path)}): ${typedAs(field, value, plan)}`
  const inside = Object.entries(childFields(field) satisfies Fields)
    .filter(([name]) => !isBlank(getValue(plan, [...path, name])))
    .map(([name, inner]) => `${inSentence(inner.title)} ${typedAs(inner, getValue(plan, [...path, name]), plan)}`)
  return `${field.title} (${formatPath(path)}): ${inside.join(', ')}`
}

/** Open questions and exceptions about what no longer applies. */
function* entries(plan: Plan, ruledOut: readonly FormField[]): Generator<LeftOver> {
  for (const ledger of ['open_questions', 'not_applicable'] as const) {
    for (const entry of plan[ledger] ?? []) {
      const form = entry.path === undefined ? undefined : findFormField(parsePath(entry.path))
      if (!form || !ruledOut.some((one) => isWithin(form.path, one.path))) continue
      const title = ledger === 'open_questions' ? 'Open question' : 'Not applicable'
      yield { path: [ledger, entry.id], says: `${title} (${entry.path}): ${form.field.title}` }
    }
  }
}
