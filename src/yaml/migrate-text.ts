import { isMap, isScalar, isSeq, type Pair, type Scalar } from 'yaml'
import { matchesItem, applyEditToValue, applyUpgradeEdit, type UpgradeEdit, listUpgradeEdits } from '../plan/migrate.js'
import type { ScalarValue } from '../plan/migrations/types.js'
import type { Path } from '../plan/path.js'
import { isDeepEqual } from './edit/data.js'
import { type Splice, applySplice, getNodeStart } from './edit/splice.js'
import { getKeyEnd, formatKeyText, getQuoteStyle } from './edit/replace.js'
import { getKeyName } from './edit/resolve-path.js'
import { formatScalar } from './edit/write.js'
import type { EditResult } from './edit/types.js'
import { parseSource } from './parse.js'

/** Returns the text of an older plan in the current format; unchanged if it can't be upgraded. */
export function upgradeText(text: string): string {
  const edits = listUpgradeEdits(parseSource(text).data)
  if (edits.length === 0) return text
  const result = migrateText(text, edits)
  return 'text' in result ? result.text : text
}

/**
 * Renames keys and values of a file in place. All edits are computed on a copy of its structure and then applied at
 * once: nothing but those keys and values can change, and the text is parsed only before and after.
 */
export function migrateText(text: string, edits: readonly UpgradeEdit[]): EditResult {
  const source = parseSource(text)
  if (source.error) return { refused: `${source.error.message} ${source.error.help}` }
  const root = toWrittenNode(source.doc.contents)
  for (const edit of edits) {
    const refusal = applyToNode(root, edit.path, edit)
    if (refusal) return { refused: refusal }
  }
  const splices = [...listSplices(root, source.text)].toSorted((left, right) => right.from - left.from)
  const after = splices.reduce(applySplice, source.text)
  const next = parseSource(after)
  if (next.error !== undefined || !isDeepEqual(next.data, edits.reduce(applyUpgradeEdit, source.data))) {
    return { refused: "The keys can't be renamed safely because of the file layout." }
  }
  return { text: (source.hasBom ? '\uFEFF' : '') + after }
}

/** The structure of a file, with the key names and values it should get. */
type WrittenNode =
  | { readonly kind: 'keys'; readonly keys: WrittenKey[]; readonly inFlow: boolean }
  | { readonly kind: 'items'; readonly items: readonly WrittenNode[] }
  | { readonly kind: 'word'; readonly node: Scalar; readonly inFlow: boolean; value: unknown }
  | { readonly kind: 'other' }

interface WrittenKey {
  readonly pair: Pair
  readonly value: WrittenNode
  name: string
}

function toWrittenNode(node: unknown, inFlow = false): WrittenNode {
  if (isMap(node)) {
    const isFlow = inFlow || node.flow === true
    const keys = node.items.map((pair) => ({
      pair,
      name: getKeyName(pair),
      value: toWrittenNode(pair.value, isFlow),
    }))
    return { kind: 'keys', keys, inFlow: isFlow }
  }
  if (isSeq(node)) {
    return { kind: 'items', items: node.items.map((item) => toWrittenNode(item, inFlow || node.flow === true)) }
  }
  return isScalar(node) ? { kind: 'word', node, inFlow, value: node.value } : { kind: 'other' }
}

/** Applies an edit. Returns the reason if it can't be applied; `undefined` if it was, or if nothing had to change. */
function applyToNode(current: WrittenNode, [part, ...further]: Path, edit: UpgradeEdit): string | undefined {
  if (part === undefined) {
    if (current.kind === 'word' && edit.kind !== 'rename') current.value = applyEditToValue(current.value, edit)
    return undefined
  }
  if (current.kind === 'items') {
    return findFirstDefined(current.items, (item, index) =>
      matchesItem(part, index) ? applyToNode(item, further, edit) : undefined,
    )
  }
  const key = current.kind === 'keys' ? current.keys.find(({ name }) => name === part) : undefined
  if (current.kind !== 'keys' || !key) return undefined
  if (further.length > 0 || edit.kind !== 'rename') return applyToNode(key.value, further, edit)
  if (current.keys.some(({ name }) => name === edit.to)) {
    return `\`${edit.path.join('.')}\` can't become \`${[...edit.path.slice(0, -1), edit.to].join('.')}\`, which already exists. Remove one of the two.`
  }
  key.name = edit.to
  return undefined
}

function findFirstDefined<T, R>(items: readonly T[], compute: (one: T, index: number) => R | undefined): R | undefined {
  for (const [index, item] of items.entries()) {
    const result = compute(item, index)
    if (result !== undefined) return result
  }
  return undefined
}

function* listSplices(current: WrittenNode, text: string): Generator<Splice> {
  if (current.kind === 'keys') {
    for (const { pair, name, value } of current.keys) {
      if (name !== getKeyName(pair)) {
        yield { from: getNodeStart(pair.key), to: getKeyEnd(pair), text: formatKeyText(pair, name, current.inFlow) }
      }
      yield* listSplices(value, text)
    }
  }
  if (current.kind === 'items') for (const item of current.items) yield* listSplices(item, text)
  if (current.kind === 'word' && current.value !== current.node.value) {
    /* Quoted text stays quoted; `"no"` that becomes `false` does not. */
    const newText = formatScalar(current.value as ScalarValue, getQuoteStyle(current.node), current.inFlow)
    const [from, end] = [getNodeStart(current.node), current.node.range?.[1] ?? getNodeStart(current.node)]
    /* The range of a block scalar (`|`, `>`) includes the line break after it, which must stay. */
    yield { from, to: from + text.slice(from, end).trimEnd().length, text: newText }
  }
}
