/** A plan's text inside Markdown: the reader sees what was typed, whatever was typed. */

// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g

/** On one line, without anything that is not seen or that reorders what is. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim()
}

/**
 * Safe in a paragraph, a heading, a list item and a table cell alike. `$` would begin mathematics on GitHub;
 * `://`, `www.` and `@` would become links; `-`, `+`, `=` and `1.` matter at the start of a line only.
 */
export function inline(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>|~&$^#]/g, '\\$&')
    .replace(/^[-+=](?=[-+=\s]|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/@/g, '\\@')
}

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
