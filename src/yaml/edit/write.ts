import { stringify } from 'yaml'
import type { EditValue } from './apply-edits.js'
import { wrapped } from './splice.js'

/** Values as YAML text. */

/**
 * What is to be written: a value, text taken over from the file as it stands there, a block of these, or lines that
 * have been written already.
 */
export type Tree =
  | { readonly kind: 'value'; readonly value: EditValue }
  | { readonly kind: 'source'; readonly text: string }
  | { readonly kind: 'keys'; readonly entries: readonly (readonly [key: string, Tree])[] }
  | { readonly kind: 'items'; readonly items: readonly Tree[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }

/** What stands on the line of the key, and the lines below it without their common indentation. */
export interface Layout {
  readonly head: string
  readonly body: readonly string[]
}

export type Quote = 'single' | 'double' | undefined

const LONGEST_LINE = 90

export function layoutOf(tree: Tree, quote?: Quote): Layout {
  switch (tree.kind) {
    case 'value':
      return valueLayout(tree.value, quote)
    case 'source':
      return { head: tree.text, body: [] }
    case 'keys':
      return { head: '', body: tree.entries.flatMap(([key, inner]) => entryLines(key, inner)) }
    case 'items':
      return { head: '', body: tree.items.flatMap(itemLines) }
    case 'lines':
      return { head: '', body: tree.lines }
  }
}

/** A key with what stands under it; the key comes as YAML already. */
export function entryLines(key: string, tree: Tree): readonly string[] {
  const { head, body } = layoutOf(tree)
  return [head === '' ? `${key}:` : `${key}: ${head}`, ...body.map(indented)]
}

export function itemLines(tree: Tree): readonly string[] {
  const { head, body } = layoutOf(tree)
  const [first = '', ...rest] = head === '' ? body : [head, ...body]
  return [`- ${first}`, ...rest.map(indented)]
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`
}

function valueLayout(value: EditValue, quote: Quote): Layout {
  if (typeof value === 'string') return textLayout(value, quote)
  if (!isList(value)) return { head: inline(value), body: [] }
  const flow = flowList(value)
  return flow.length <= LONGEST_LINE
    ? { head: flow, body: [] }
    : { head: '', body: value.map((item) => `- ${inline(item)}`) }
}

export function isList(value: EditValue): value is readonly string[] {
  return Array.isArray(value)
}

export function flowList(values: readonly string[]): string {
  return `[${values.map((item) => inline(item, undefined, true)).join(', ')}]`
}

function textLayout(text: string, quote: Quote): Layout {
  if (fitsBlock(text)) {
    if (text.includes('\n')) return { head: '|-', body: text.split('\n') }
    const words = text.split(/(?<=\S) (?=\S)/)
    if (text.length > LONGEST_LINE && words.length > 1) return { head: '>-', body: wrapped(words, LONGEST_LINE) }
  }
  return { head: inline(text, quote), body: [] }
}

/** A block takes its text as it stands; blanks at its edges and characters nobody sees are safer in quotes. */
function fitsBlock(text: string): boolean {
  return !UNSEEN.test(text.replaceAll('\n', '')) && text.trim() === text && !/ $/m.test(text)
}

/** Control characters, line separators, byte order marks, halves of a character. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]|\p{Surrogate}/u

/** One line, quoted only where a reader of YAML 1.1 or 1.2 would take the plain text for something else. */
export function inline(value: string | number | boolean, quote?: Quote, inFlow = false): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value).replace(/^(-?\d+)e/, '$1.0e')
  if (typeof value === 'boolean') return String(value)
  if (UNSEEN.test(value)) return doubleQuoted(value)
  if (quote === 'single') return `'${value.replaceAll("'", "''")}'`
  if (quote === 'double') return doubleQuoted(value)
  const plain = inFlow ? written([value]).slice(1, -1) : written(value)
  /* The writer would use a block for `---`, and YAML 1.1 has a meaning of its own for `=`. */
  return /^[|>]|^=$/.test(plain) ? doubleQuoted(value) : plain
}

function written(value: string | readonly string[]): string {
  return stringify(value, {
    compat: 'yaml-1.1',
    lineWidth: 0,
    collectionStyle: 'flow',
    flowCollectionPadding: false,
  }).replace(/\n$/, '')
}

function doubleQuoted(text: string): string {
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(text).replaceAll(new RegExp(UNSEEN, 'gu'), escaped)
}
