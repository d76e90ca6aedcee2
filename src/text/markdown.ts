/** Escapes text of a plan for Markdown, so that it is displayed exactly as typed. */

// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g

/** Joins text into one line, without invisible characters and bidirectional controls. */
export function toOneLine(text: string): string {
  return text.replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim()
}

/**
 * Escapes text for a paragraph, heading, list item, or table cell. On GitHub, `$` starts a formula, but the closing
 * `$` can't precede a digit; so if every other `$` is escaped, amounts such as `$120,000` can stay as they are. `://`,
 * `www.`, and `@` would become links; `-`, `+`, `=`, and `1.` matter only at the start of a line.
 */
export function escapeInline(text: string): string {
  return toOneLine(text)
    .replace(/[\\`*_{}[\]<>|~&^#]|\$(?!\d)/g, '\\$&')
    .replace(/^[-+=](?=[-+=\s]|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/@/g, '\\@')
}

/** Renders a table from cells that are already escaped. */
export function renderMarkdownTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, headers.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Formats text as inline code; the fence is longer than any run of backticks inside. */
export function toCodeSpan(text: string): string {
  const line = toOneLine(text)
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${padding}${line}${padding}${fence}`
}
