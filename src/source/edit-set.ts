import { isCollection, isMap, isScalar, isSeq } from 'yaml'
import type { Path } from '../plan/path.js'
import type { Edit } from './edit.js'
import { blockInstead, insertIntoFlow, outermostFlow } from './edit-flow.js'
import { isListAt } from './edit-form.js'
import { insertItem, insertKey } from './edit-insert.js'
import { isWritten, type Refusal, type Splice } from './edit-lines.js'
import { replaceInFlow, replaceValue } from './edit-replace.js'
import { type Step, trace } from './edit-trace.js'
import { inline, type Tree } from './edit-write.js'
import type { Source } from './parse.js'

/** A splice, or one that changes only the layout so that the edit can be tried again. */
export type Planned = Splice | { readonly reshape: Splice } | Refusal

type Setting = Extract<Edit, { kind: 'set' }>

export function planSet(source: Source, edit: Setting): Planned {
  const { text } = source
  const { steps, node, rest } = trace(source, edit.path)
  const done = edit.path.slice(0, edit.path.length - rest.length)
  const last = steps.at(-1)
  const [name] = rest
  if (name === undefined) return setExisting(text, last, edit)

  const flow = outermostFlow(steps, node)
  const isBlock = isCollection(node) && node.flow !== true
  if (isMap(node) && node.flow === true && node.items.length > 0 && rest.length === 1) {
    const inserted = insertIntoFlow(node, done, name, edit.value)
    if (inserted) return inserted
  }
  if (flow && (flow.node !== node || flow.node.items.length > 0)) return blockInstead(text, flow)
  if (isMap(node) && isBlock) return insertKey(text, node, done, name, treeAt([...done, name], rest.slice(1), edit))
  if (isSeq(node) && isBlock) return insertItem(source, node, itemTree(done, rest, edit), edit.before)
  if (last?.kind === 'pair') return replaceValue(text, last.pair, opened(text, node, done, rest, edit))
  return { refused: `\`${done.join('.')}\` is empty in a way that cannot be filled; write its keys by hand.` }
}

function setExisting(text: string, step: Step | undefined, { path, value }: Setting): Planned {
  if (step?.kind !== 'pair') return { refused: `\`${path.join('.')}\` is an item; say which of its keys to set.` }
  return step.holder.flow === true
    ? replaceInFlow(text, step.pair, value)
    : replaceValue(text, step.pair, { kind: 'value', value })
}

/** What is missing at a place, down to the value. */
function treeAt(path: Path, rest: Path, edit: Setting): Tree {
  const [name, ...further] = rest
  if (name === undefined) return { kind: 'value', value: edit.value }
  if (isListAt(path)) return { kind: 'items', items: [itemTree(path, rest, edit)] }
  return { kind: 'keys', entries: [[inline(name), treeAt([...path, name], further, edit)]] }
}

function itemTree(list: Path, [id = '', name = '', ...further]: Path, edit: Setting): Tree {
  const value = treeAt([...list, id, name], further, edit)
  const named: readonly [string, Tree] = ['id', { kind: 'value', value: id }]
  return { kind: 'keys', entries: name === 'id' ? [['id', value]] : [named, [inline(name), value]] }
}

/** What comes under a key that holds nothing yet, or a bare figure, which becomes the likely one of several. */
function opened(text: string, node: unknown, done: Path, rest: Path, edit: Setting): Tree {
  const inside = treeAt(done, rest, edit)
  if (!isScalar(node) || node.value === null || !isWritten(node)) return inside
  const likely: Tree = { kind: 'source', text: text.slice(node.range?.[0], node.range?.[1]) }
  return inside.kind === 'keys' ? { kind: 'keys', entries: [['likely', likely], ...inside.entries] } : inside
}
