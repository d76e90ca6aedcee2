import { addPeriod } from '../text/sentence.js'
import { toPlainText } from '../text/plain-text.js'
import { findFormField } from '../plan/form.js'
import { toPath } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { formatValue } from '../changes/describe-change.js'

/** One or more sentences to sign off on, or what the plan is missing for them; `undefined` if it doesn't apply. */
export type Clause = { readonly text: string | readonly string[] } | { readonly open: string } | undefined

/** Text from the plan after a label, ending with a period: `Fallback: The rules decide.` */
export function formatLabeledSentence(label: string, text: string): string {
  return `${label}: ${addPeriod(toPlainText(text))}`
}

/** The sentences of a clause; none if something is missing. */
export function getClauseLines(clause: Clause): readonly string[] {
  return clause !== undefined && 'text' in clause ? [clause.text].flat() : []
}

/** Formats the value of a field as elsewhere: a choice by its label, a person by name. */
export function formatFieldValue(plan: Plan, typedPath: Parameters<typeof toPath>[0], value: unknown): string {
  const path = toPath(typedPath)
  const { field } = findFormField(path) ?? {}
  return field === undefined ? String(value) : formatValue(plan, field, path, value)
}
