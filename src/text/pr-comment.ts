import { toCodeSpan, escapeInline } from './markdown.js'

/** Escapes text for a pull request comment, since a plan can contain any text. */

/** Escapes text so it appears as written and can't mention a user or link to an issue. */
export function escapeForComment(text: string): string {
  return escapeInline(text)
    .replace(/\\@/g, '@&#8203;')
    .replace(/\\#(?=\d)/g, '#&#8203;')
}

/** Escapes text but keeps what is between backticks as code, such as commands to type. */
export function escapeKeepingCode(text: string): string {
  return text
    .split('`')
    .map((part, index) =>
      index % 2 === 0
        ? escapeKeepingSpaces(part)
        : canBeCodeSpan(part)
          ? toCodeSpan(part)
          : escapeForComment(`\`${part}\``),
    )
    .join('')
}

/** Rejects `|`, which ends a table cell even inside a code span. */
function canBeCodeSpan(text: string): boolean {
  return text.trim() !== '' && !text.includes('|')
}

/** Keeps one space on each side if there was any, so text and code spans stay apart. */
function escapeKeepingSpaces(text: string): string {
  const [, left = '', middle = '', right = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return `${left === '' ? '' : ' '}${escapeForComment(middle)}${right === '' ? '' : ' '}`
}
