import { escapeInline } from '../text/markdown.js'

export { escapeInline, toOneLine } from '../text/markdown.js'

/** Text in italics, for what is not an answer from the plan, such as "not decided yet". */
export function formatItalic(text: string): string {
  const escaped = escapeInline(text)
  return escaped === '' ? '' : `*${escaped}*`
}

/** Removes what templates leave behind: trailing blanks and repeated empty lines. Ends with exactly one newline. */
export function tidyMarkdown(markdown: string): string {
  const lines = markdown.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '')
  return `${lines.replace(/\n{3,}/g, '\n\n').trim()}\n`
}

/** Counts words as a reader would; table rules and other marks are not words. */
export function countWords(markdown: string): number {
  return markdown.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
