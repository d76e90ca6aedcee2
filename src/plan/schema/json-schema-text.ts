import { describeExpectedValue } from '../read/expected.js'
import type { Field } from '../field.js'
import type { FormField } from '../form.js'
import type { JsonSchema } from './json-schema.js'
import { joinWith } from '../../text/join.js'
import type { When } from '../profile.js'
import { getRoleLabel } from '../roles.js'

/** The text that an editor shows for a field: on hover, in completion lists, and for errors. */

export function createFieldTexts({ field, owner, expectedFrom, when }: FormField): JsonSchema {
  const paragraphs = [field.question, `${field.help}${formatUnit(field)}`].filter((text) => text !== undefined)
  const stageText = expectedFrom === 'optional' ? 'Optional.' : `Expected at the ${expectedFrom} stage and later.`
  const conditionText = when.map((condition) => ` Applies only if ${formatCondition(condition)}.`).join('')
  const notes = [`Answered by: ${getRoleLabel(owner)}. ${stageText}${conditionText}`, describeRange(field)]
  return {
    title: field.title,
    description: paragraphs.join('\n\n'),
    markdownDescription: [...paragraphs.map(escapeUnderscores), ...notes.filter((text) => text !== '')].join('\n\n'),
    ...(field.example === undefined ? {} : { examples: [parseExample(field)] }),
  }
}

function formatUnit(field: Field): string {
  return 'unit' in field && field.unit !== '' ? ` Unit: ${field.unit}.` : ''
}

function describeRange(field: Field): string {
  if (field.kind !== 'estimate') return ''
  return field.sample === 'none'
    ? 'Enter a single figure, or `likely` with `low`, `high`, `source`, `as_of`, and `owner` as needed.'
    : 'Enter a single figure, or `likely` with `low`, `high`, `source`, `as_of`, `owner`, and `sample_size` as needed.'
}

/** Formats a condition, such as `task is binary or ranking`. */
function formatCondition(when: When): string {
  const conditions = Object.entries(when).map(([name, values]) => `${name} is ${joinWith(values.map(String), 'or')}`)
  return escapeUnderscores(conditions.join(' and '))
}

/** Escapes the underscores of field names for Markdown, where a pair of them would mean italics. */
function escapeUnderscores(text: string): string {
  return text.replaceAll(/(?<!`[^`]*)_/g, String.raw`\_`)
}

/** Formats the error message of a field. Editors show it for wrong values and unknown keys, so it must fit both. */
export function formatErrorMessage(field: Field): string {
  if (field.kind !== 'group') return `Expected ${describeExpectedValue(field)}.`
  return `"${field.title}" has these keys: ${Object.keys(field.fields).join(', ')}. ${CUSTOM_KEYS_HINT}`
}

export const CUSTOM_KEYS_HINT = 'Put your own keys under custom.'

/**
 * Creates a snippet that leaves the value blank when a key is completed. Without it, an editor would insert the example
 * or a zero, and a made-up figure would look like an answer.
 */
export function createBlankSnippet(expected: string): JsonSchema {
  return { defaultSnippets: [{ label: expected, body: '$1' }] }
}

function parseExample(field: Field): string | number {
  const text = field.example ?? ''
  const isNumber = (field.kind === 'number' || field.kind === 'estimate') && !text.includes('%')
  return isNumber && Number.isFinite(Number(text)) ? Number(text) : text
}
