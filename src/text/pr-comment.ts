import { codeSpan, inline } from './markdown.js'

/** Text inside a comment on a pull request: whoever writes a plan may write anything. */

/** As written, whatever was written. In a comment nobody is called by name and no other issue is linked by it. */
export function safe(text: string): string {
  return inline(text)
    .replace(/\\@/g, '@&#8203;')
    .replace(/\\#(?=\d)/g, '#&#8203;')
}

/** What is to be typed stands between backticks in our sentences; whoever wrote some too gets code as well. */
export function told(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? spaced(part) : isCode(part) ? codeSpan(part) : safe(`\`${part}\``)))
    .join('')
}

/** In a table a bar ends the cell, even within code. */
function isCode(text: string): boolean {
  return text.trim() !== '' && !text.includes('|')
}

/** With the blanks beside what is set as code. */
function spaced(text: string): string {
  const [, left = '', middle = '', right = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return `${left === '' ? '' : ' '}${safe(middle)}${right === '' ? '' : ' '}`
}
