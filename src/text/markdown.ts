/** A plan's text inside Markdown: the reader sees what was typed, whatever was typed. */

// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g

/** On one line, without anything that is not seen or that reorders what is. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim()
}

/**
 * Safe in a paragraph, a heading, a list item, and a table cell alike. `$` would begin mathematics on GitHub, but what ends
 * it must not stand before a digit; so with every other `$` escaped, amounts such as `$120,000` can stay as they are.
 * `://`, `www.`, and `@` would become links; `-`, `+`, `=`, and `1.` matter at the start of a line only.
 */
export function inline(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>|~&^#]|\$(?!\d)/g, '\\$&')
    .replace(/^[-+=](?=[-+=\s]|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/@/g, '\\@')
}

/** As typed, to be copied: the fence is longer than any run of backticks inside. */
export function codeSpan(text: string): string {
  const line = oneLine(text)
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const gap = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${gap}${line}${gap}${fence}`
}
