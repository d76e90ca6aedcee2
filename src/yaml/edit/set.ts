import { isCollection, isMap, isScalar, isSeq } from 'yaml'
import type { Path } from '../../plan/path.js'
import { blockInstead, insertIntoFlow, outermostFlow } from './flow.js'
import { insertItem, insertKey } from './insert.js'
import { isWritten, type Refusal, type Splice } from './splice.js'
import { replaceInFlow, replaceValue } from './replace.js'
import { itemOf, type Setting, treeOf } from './batch-edits.js'
import { type Step, trace } from './resolve-path.js'
import type { Tree } from './write.js'
import type { Source } from '../parse.js'

/** A splice, or one that changes only the layout so that the edit can be tried again. */
export type Planned = Splice | { readonly reshape: Splice } | Refusal

/** One, or several that go in at once. */
type Settings = readonly [Setting, ...Setting[]]

/** Sets one value, or all that is to stand in a place which is not there yet (see edit-together.ts). */
export function planSet(source: Source, settings: Settings): Planned {
  const { text } = source
  const [edit] = settings
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
  if (isMap(node) && isBlock) return insertKey(text, node, done, name, treeOf([...done, name], settings))
  if (isSeq(node) && isBlock) return insertItem(source, node, itemOf([...done, name], settings), edit.before)
  if (last?.kind === 'pair') return replaceValue(text, last.pair, opened(text, node, done, settings))
  return { refused: `\`${done.join('.')}\` is empty in a form that mlplan can't fill in. Write its keys by hand.` }
}

function setExisting(text: string, step: Step | undefined, { path, value }: Setting): Planned {
  if (step?.kind !== 'pair') return { refused: `\`${path.join('.')}\` is a list item. Name the key to set.` }
  return step.holder.flow === true
    ? replaceInFlow(text, step.pair, value)
    : replaceValue(text, step.pair, { kind: 'value', value })
}

/** What comes under a key that holds nothing yet, or a bare figure, which becomes the likely one of several. */
function opened(text: string, node: unknown, done: Path, settings: Settings): Tree {
  const inside = treeOf(done, settings)
  if (!isScalar(node) || node.value === null || !isWritten(node)) return inside
  const likely: Tree = { kind: 'source', text: text.slice(node.range?.[0], node.range?.[1]) }
  return inside.kind === 'keys' ? { kind: 'keys', entries: [['likely', likely], ...inside.entries] } : inside
}
