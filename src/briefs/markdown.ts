import { inline } from '../text/markdown.js'

export { inline, oneLine } from '../text/markdown.js'

/** In italics: what is not the plan's own word, such as "not decided yet". */
export function soft(text: string): string {
  const safe = inline(text)
  return safe === '' ? '' : `*${safe}*`
}

/** What templates leave behind: blanks at line ends, several empty lines, none or many at the end. */
export function tidy(markdown: string): string {
  const lines = markdown.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '')
  return `${lines.replace(/\n{3,}/g, '\n\n').trim()}\n`
}

/** Words as a reader counts them: rules of tables and other marks are none. */
export function countWords(markdown: string): number {
  return markdown.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
