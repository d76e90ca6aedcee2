import { isMap, isScalar, isSeq, type Pair, type Scalar } from 'yaml'
import { isItem, newSpelling, type Spelling, withEdit, type WrittenEdit } from '../plan/migrate.js'
import type { Path } from '../plan/path.js'
import { isSame } from './edit/data.js'
import { type Splice, spliced, startOf } from './edit/splice.js'
import { endOfKey, keyText } from './edit/rename.js'
import { quoteOf } from './edit/replace.js'
import { inline } from './edit/write.js'
import type { Edited } from './edit/apply-edits.js'
import { parseSource } from './parse.js'

/**
 * Gives keys and words of a file other names where they stand. All edits are reckoned on a copy of what is written, and
 * then made at once: nothing but those keys and words can move, and the text is parsed only before and after.
 */
export function migrateText(text: string, edits: readonly WrittenEdit[]): Edited {
  const source = parseSource(text)
  if (source.trouble) return { refused: `${source.trouble.message} ${source.trouble.help}` }
  const root = written(source.doc.contents)
  for (const edit of edits) {
    const taken = apply(root, edit.path, edit)
    if (taken) return { refused: taken }
  }
  const splices = [...changesIn(root, source.text)].toSorted((one, other) => other.from - one.from)
  const after = splices.reduce(spliced, source.text)
  const next = parseSource(after)
  if (next.trouble !== undefined || !isSame(next.data, edits.reduce(withEdit, source.data))) {
    return { refused: "The keys can't be renamed safely because of the file layout." }
  }
  return { text: (source.hasBom ? '\uFEFF' : '') + after }
}

/** What is written in a file, with the names and words it is to have. */
type Written =
  | { readonly kind: 'keys'; readonly keys: Key[]; readonly inFlow: boolean }
  | { readonly kind: 'items'; readonly items: readonly Written[] }
  | { readonly kind: 'word'; readonly node: Scalar; readonly inFlow: boolean; value: unknown }
  | { readonly kind: 'other' }

interface Key {
  readonly pair: Pair
  readonly value: Written
  name: string
}

function written(node: unknown, inFlow = false): Written {
  if (isMap(node)) {
    const isFlow = inFlow || node.flow === true
    const keys = node.items.map((pair) => ({
      pair,
      name: nameOf(pair),
      value: written(pair.value, isFlow),
    }))
    return { kind: 'keys', keys, inFlow: isFlow }
  }
  if (isSeq(node)) {
    return { kind: 'items', items: node.items.map((item) => written(item, inFlow || node.flow === true)) }
  }
  return isScalar(node) ? { kind: 'word', node, inFlow, value: node.value } : { kind: 'other' }
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : ''
}

/** Why the edit cannot be made; `undefined` where it was made, or where there was nothing to do. */
function apply(here: Written, [part, ...further]: Path, edit: WrittenEdit): string | undefined {
  if (part === undefined) {
    if (here.kind === 'word' && edit.kind !== 'rename') here.value = newSpelling(here.value, edit)
    return undefined
  }
  if (here.kind === 'items') {
    return firstOf(here.items, (item, index) => (isItem(part, index) ? apply(item, further, edit) : undefined))
  }
  const key = here.kind === 'keys' ? here.keys.find(({ name }) => name === part) : undefined
  if (here.kind !== 'keys' || !key) return undefined
  if (further.length > 0 || edit.kind !== 'rename') return apply(key.value, further, edit)
  if (here.keys.some(({ name }) => name === edit.to)) {
    return `\`${edit.path.join('.')}\` can't become \`${[...edit.path.slice(0, -1), edit.to].join('.')}\`, which already exists. Remove one of the two.`
  }
  key.name = edit.to
  return undefined
}

function firstOf<T, R>(all: readonly T[], find: (one: T, index: number) => R | undefined): R | undefined {
  for (const [index, one] of all.entries()) {
    const found = find(one, index)
    if (found !== undefined) return found
  }
  return undefined
}

function* changesIn(here: Written, text: string): Generator<Splice> {
  if (here.kind === 'keys') {
    for (const { pair, name, value } of here.keys) {
      if (name !== nameOf(pair)) {
        yield { from: startOf(pair.key), to: endOfKey(pair), text: keyText(pair, name, here.inFlow) }
      }
      yield* changesIn(value, text)
    }
  }
  if (here.kind === 'items') for (const item of here.items) yield* changesIn(item, text)
  if (here.kind === 'word' && here.value !== here.node.value) {
    /* A word that was quoted stays quoted; `"no"` that becomes false does not. */
    const word = inline(here.value as Spelling, quoteOf(here.node), here.inFlow)
    const [from, end] = [startOf(here.node), here.node.range?.[1] ?? startOf(here.node)]
    /* A block (`|`, `>`) ends with the line break after it, which stays. */
    yield { from, to: from + text.slice(from, end).trimEnd().length, text: word }
  }
}
