import { stringify } from 'yaml'
import type { EditValue } from './types.js'
import { wrapWords } from './splice.js'

/** Values as YAML text. */

/**
 * Content to write: a value, text copied from the file, a block of these, or lines that are already formatted.
 */
export type NewContent =
  | { readonly kind: 'value'; readonly value: EditValue }
  | { readonly kind: 'source'; readonly text: string }
  | { readonly kind: 'keys'; readonly entries: readonly (readonly [key: string, NewContent])[] }
  | { readonly kind: 'items'; readonly items: readonly NewContent[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }

/** The text on the line of the key, and the lines below it without their common indentation. */
export interface Layout {
  readonly head: string
  readonly body: readonly string[]
}

export type QuoteStyle = 'single' | 'double' | undefined

const MAX_LINE_LENGTH = 90

export function computeLayout(content: NewContent, quote?: QuoteStyle): Layout {
  switch (content.kind) {
    case 'value':
      return computeValueLayout(content.value, quote)
    case 'source':
      return { head: content.text, body: [] }
    case 'keys':
      return { head: '', body: content.entries.flatMap(([key, inner]) => formatEntryLines(key, inner)) }
    case 'items':
      return { head: '', body: content.items.flatMap(formatItemLines) }
    case 'lines':
      return { head: '', body: content.lines }
  }
}

/** Formats a key with its value; the key is already YAML text. */
export function formatEntryLines(key: string, content: NewContent): readonly string[] {
  const { head, body } = computeLayout(content)
  return [head === '' ? `${key}:` : `${key}: ${head}`, ...body.map(indentLine)]
}

export function formatItemLines(content: NewContent): readonly string[] {
  const { head, body } = computeLayout(content)
  const [first = '', ...otherLines] = head === '' ? body : [head, ...body]
  return [`- ${first}`, ...otherLines.map(indentLine)]
}

function indentLine(line: string): string {
  return line === '' ? '' : `  ${line}`
}

function computeValueLayout(value: EditValue, quote: QuoteStyle): Layout {
  if (typeof value === 'string') return computeTextLayout(value, quote)
  if (!isList(value)) return { head: formatScalar(value), body: [] }
  const flow = formatFlowList(value)
  return flow.length <= MAX_LINE_LENGTH
    ? { head: flow, body: [] }
    : { head: '', body: value.map((item) => `- ${formatScalar(item)}`) }
}

export function isList(value: EditValue): value is readonly string[] {
  return Array.isArray(value)
}

export function formatFlowList(values: readonly string[]): string {
  return `[${values.map((item) => formatScalar(item, undefined, true)).join(', ')}]`
}

function computeTextLayout(text: string, quote: QuoteStyle): Layout {
  if (fitsBlock(text)) {
    if (text.includes('\n')) return { head: '|-', body: text.split('\n') }
    const words = text.split(/(?<=\S) (?=\S)/)
    if (text.length > MAX_LINE_LENGTH && words.length > 1)
      return { head: '>-', body: wrapWords(words, MAX_LINE_LENGTH) }
  }
  return { head: formatScalar(text, quote), body: [] }
}

/** True if a block scalar can hold the text; outer whitespace and invisible characters are safer in quotes. */
function fitsBlock(text: string): boolean {
  return !INVISIBLE.test(text.replaceAll('\n', '')) && text.trim() === text && !/ $/m.test(text)
}

/** Control characters, line separators, byte order marks, and lone surrogates. */
// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]|\p{Surrogate}/u

/** Formats a value on one line, quoted only where a YAML 1.1 or 1.2 parser would misread the plain text. */
export function formatScalar(value: string | number | boolean, quote?: QuoteStyle, inFlow = false): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value).replace(/^(-?\d+)e/, '$1.0e')
  if (typeof value === 'boolean') return String(value)
  if (INVISIBLE.test(value)) return quoteDouble(value)
  if (quote === 'single') return `'${value.replaceAll("'", "''")}'`
  if (quote === 'double') return quoteDouble(value)
  const plain = inFlow ? stringifyFlow([value]).slice(1, -1) : stringifyFlow(value)
  /* The yaml library would use a block for `---`, and YAML 1.1 gives `=` a special meaning. */
  return /^[|>]|^=$/.test(plain) ? quoteDouble(value) : plain
}

function stringifyFlow(value: string | readonly string[]): string {
  return stringify(value, {
    compat: 'yaml-1.1',
    lineWidth: 0,
    collectionStyle: 'flow',
    flowCollectionPadding: false,
  }).replace(/\n$/, '')
}

function quoteDouble(text: string): string {
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(text).replaceAll(new RegExp(INVISIBLE, 'gu'), escaped)
}
