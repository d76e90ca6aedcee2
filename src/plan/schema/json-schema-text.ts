import { expectedValue } from '../read/expected.js'
import type { Field } from '../field.js'
import type { FormField } from '../form.js'
import type { JsonSchema } from './json-schema.js'
import { listed } from '../../text/join.js'
import type { When } from '../profile.js'
import { roleLabel } from '../roles.js'

/** What an editor shows of a field: at the pointer, in its lists, and under what is wrong. */

export function words({ field, who, from, when }: FormField): JsonSchema {
  const about = [field.question, `${field.help}${unitOf(field)}`].filter((text) => text !== undefined)
  const expected = from === 'optional' ? 'Optional.' : `Expected at the ${from} stage and later.`
  const only = when.map((one) => ` Applies only if ${conditionOf(one)}.`).join('')
  const asides = [`Answered by: ${roleLabel(who)}. ${expected}${only}`, rangeOf(field)]
  return {
    title: field.title,
    description: about.join('\n\n'),
    markdownDescription: [...about.map(asMarkdown), ...asides.filter((text) => text !== '')].join('\n\n'),
    ...(field.example === undefined ? {} : { examples: [exampleOf(field)] }),
  }
}

function unitOf(field: Field): string {
  return 'unit' in field && field.unit !== '' ? ` Unit: ${field.unit}.` : ''
}

function rangeOf(field: Field): string {
  if (field.kind !== 'estimate') return ''
  return 'Enter a single figure, or `likely` with `low`, `high`, `source`, `as_of`, and `owner` as needed.'
}

/** `task is binary or ranking` */
function conditionOf(when: When): string {
  const each = Object.entries(when).map(([name, values]) => `${name} is ${listed(values.map(String), 'or')}`)
  return asMarkdown(each.join(' and '))
}

/** Names of places have underscores, which in pairs would set words in italics. */
function asMarkdown(text: string): string {
  return text.replaceAll(/(?<!`[^`]*)_/g, String.raw`\_`)
}

/** Shown for anything that doesn't fit here, so it must be true of a wrong value and of an unknown key. */
export function complaint(field: Field): string {
  if (field.kind !== 'group') return `Expected ${expectedValue(field)}.`
  return `"${field.title}" has these keys: ${Object.keys(field.fields).join(', ')}. ${ONES_OWN}`
}

export const ONES_OWN = 'Put your own keys under custom.'

/**
 * What is put behind a key that is chosen from a list: nothing. Without this an editor would put the example or a zero
 * there, and a figure that nobody has said would pass for one.
 */
export function leftBlank(expected: string): JsonSchema {
  return { defaultSnippets: [{ label: expected, body: '$1' }] }
}

function exampleOf(field: Field): string | number {
  const text = field.example ?? ''
  const isNumber = (field.kind === 'number' || field.kind === 'estimate') && !text.includes('%')
  return isNumber && Number.isFinite(Number(text)) ? Number(text) : text
}
