import { addPeriod } from '../text/sentence.js'
import { toPlainText } from '../text/plain-text.js'
import { findFormField } from '../plan/form.js'
import { toPath } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { formatValue } from '../changes/describe-change.js'

/** Sentences to sign off on; none if the plan has no answer for them. */
export type Clause = readonly string[]

/** Text from the plan after a label, ending with a period: `Fallback: The rules decide.` */
export function formatLabeledSentence(label: string, text: string): string {
  return `${label}: ${addPeriod(toPlainText(text))}`
}

/** Formats the value of a field as elsewhere: a choice by its label, a person by name. */
export function formatFieldValue(plan: Plan, typedPath: Parameters<typeof toPath>[0], value: unknown): string {
  const path = toPath(typedPath)
  const { field } = findFormField(path) ?? {}
  return field === undefined ? String(value) : formatValue(plan, field, path, value)
}
