import { inline, soft } from './markdown.js'
import type { Said } from './template-value.js'

/** A value of the view as Markdown: the plan's own words plain, ours about them in italics. */
export function printed(value: unknown): string {
  if (!isSaid(value)) return typeof value === 'string' || typeof value === 'number' ? inline(String(value)) : ''
  const text = value.said ? inline(value.text) : soft(value.text)
  return value.note === '' ? text : `${text} ${soft(`(${value.note})`)}`
}

/** The same with a full stop, unless it ends in something that closes a sentence. */
export function printedSentence(value: unknown): string {
  const markdown = printed(value)
  return markdown === '' || isEnded(isSaid(value) ? value.text : markdown) ? markdown : `${markdown}.`
}

function isEnded(text: string): boolean {
  return /[.!?…:;]["')’”»]*$/.test(text.trim())
}

export function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'text') && Object.hasOwn(value, 'note')
}
