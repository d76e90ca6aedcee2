import { isBlank } from '../plan/blank.js'
import type { Fields } from '../plan/field.js'
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
import type { Edit } from '../yaml/edit/types.js'
import { inSentence } from '../text/in-sentence.js'
import { listFieldPaths } from './plan-questions.js'
import { formatAsInput } from './current-answer.js'

/** An answer to a question that no longer applies, such as a base rate after the task became a forecast. */
export interface OrphanedAnswer {
  readonly path: Path
  /** Title, path, and answer, so that a person can decide whether to remove it. */
  readonly description: string
}

export function findOrphanedAnswers(plan: Plan): readonly OrphanedAnswer[] {
  const profile = getProfile(plan)
  const ruledOut = listFormFields().filter((form) => isFieldApplicable(form, profile) === false)
  const outermost = ruledOut.filter(
    (form) => !ruledOut.some((other) => other !== form && isWithin(form.path, other.path)),
  )
  const answers = outermost.flatMap((form) =>
    listFieldPaths(form.path, plan)
      .filter((path) => hasContent(form, getValue(plan, path)))
      .map((path) => ({ path, description: describeAnswer(form, path, plan) })),
  )
  return [...answers, ...findOrphanedEntries(plan, outermost)]
}

export function createRemovalEdits(orphaned: readonly OrphanedAnswer[]): Edit[] {
  return orphaned.map(({ path }) => ({ kind: 'remove', path }))
}

function hasContent({ field }: FormField, value: unknown): boolean {
  if (field.kind !== 'group') return !isBlank(value)
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => !isBlank(inner))
}

function describeAnswer({ field }: FormField, path: Path, plan: Plan): string {
  const value = getValue(plan, path)
  if (field.kind !== 'group') return `${field.title} (${formatPath(path)}): ${formatAsInput(field, value, plan)}`
  const fields = Object.entries(childFields(field) satisfies Fields)
    .filter(([name]) => !isBlank(getValue(plan, [...path, name])))
    .map(([name, inner]) => `${inSentence(inner.title)} ${formatAsInput(inner, getValue(plan, [...path, name]), plan)}`)
  return `${field.title} (${formatPath(path)}): ${fields.join(', ')}`
}

/** Finds open questions and not-applicable entries about fields that no longer apply. */
function* findOrphanedEntries(plan: Plan, ruledOut: readonly FormField[]): Generator<OrphanedAnswer> {
  for (const ledger of ['open_questions', 'not_applicable'] as const) {
    for (const entry of plan[ledger] ?? []) {
      const form = entry.path === undefined ? undefined : findFormField(parsePath(entry.path))
      if (!form || !ruledOut.some((other) => isWithin(form.path, other.path))) continue
      const title = ledger === 'open_questions' ? 'Open question' : 'Not applicable'
      yield { path: [ledger, entry.id], description: `${title} (${entry.path}): ${form.field.title}` }
    }
  }
}
