import { escapeInline, formatItalic } from './markdown.js'
import type { TemplateValue } from './template-value.js'

/** Prints a value of the view as Markdown: answers from the plan in plain text, placeholders and notes in italics. */
export function printValue(value: unknown): string {
  if (!isTemplateValue(value))
    return typeof value === 'string' || typeof value === 'number' ? escapeInline(String(value)) : ''
  const text = value.said ? escapeInline(value.text) : formatItalic(value.text)
  return value.note === '' ? text : `${text} ${formatItalic(`(${value.note})`)}`
}

/** Prints a value with a period, unless it already ends a sentence. */
export function printSentence(value: unknown): string {
  const markdown = printValue(value)
  return markdown === '' || endsSentence(isTemplateValue(value) ? value.text : markdown) ? markdown : `${markdown}.`
}

function endsSentence(text: string): boolean {
  return /[.!?…:;]["')’”»]*$/.test(text.trim())
}

export function isTemplateValue(value: unknown): value is TemplateValue {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'text') && Object.hasOwn(value, 'note')
}
