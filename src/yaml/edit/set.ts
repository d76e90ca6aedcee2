import { isCollection, isMap, isScalar, isSeq } from 'yaml'
import type { Path } from '../../plan/path.js'
import { convertToBlock, insertIntoFlow, findOutermostFlow } from './flow.js'
import { insertItem, insertKey } from './insert.js'
import { isWritten, type EditRefusal, type Splice } from './splice.js'
import { replaceInFlow, replaceValue } from './replace.js'
import { itemOf, type Setting, treeOf } from './batch-edits.js'
import { type PathStep, resolvePath } from './resolve-path.js'
import type { NewContent } from './write.js'
import type { Source } from '../parse.js'

/** A splice for the edit, or a `reshape` that changes only the layout, after which the edit is planned again. */
export type PlannedSplice = Splice | { readonly reshape: Splice } | EditRefusal

/** One edit, or several that are inserted together. */
type SetEdits = readonly [Setting, ...Setting[]]

/** Plans the setting of one value, or of all values under a path that doesn't exist yet. */
export function planSet(source: Source, edits: SetEdits): PlannedSplice {
  const { text } = source
  const [edit] = edits
  const { steps, node, missingPath } = resolvePath(source, edit.path)
  const existingPath = edit.path.slice(0, edit.path.length - missingPath.length)
  const last = steps.at(-1)
  const [name] = missingPath
  if (name === undefined) return setExisting(text, last, edit)

  const flow = findOutermostFlow(steps, node)
  const isBlock = isCollection(node) && node.flow !== true
  if (isMap(node) && node.flow === true && node.items.length > 0 && missingPath.length === 1) {
    const inserted = insertIntoFlow(node, existingPath, name, edit.value)
    if (inserted) return inserted
  }
  if (flow && (flow.node !== node || flow.node.items.length > 0)) return convertToBlock(text, flow)
  if (isMap(node) && isBlock) return insertKey(text, node, existingPath, name, treeOf([...existingPath, name], edits))
  if (isSeq(node) && isBlock) return insertItem(source, node, itemOf([...existingPath, name], edits), edit.before)
  if (last?.kind === 'pair') return replaceValue(text, last.pair, createChildContent(text, node, existingPath, edits))
  return {
    refused: `\`${existingPath.join('.')}\` is empty in a form that mlplan can't fill in. Write its keys by hand.`,
  }
}

function setExisting(text: string, step: PathStep | undefined, { path, value }: Setting): PlannedSplice {
  if (step?.kind !== 'pair') return { refused: `\`${path.join('.')}\` is a list item. Name the key to set.` }
  return step.parent.flow === true
    ? replaceInFlow(text, step.pair, value)
    : replaceValue(text, step.pair, { kind: 'value', value })
}

/** Returns the content of a key that had no value, or only a bare figure, which becomes `likely`. */
function createChildContent(text: string, node: unknown, existingPath: Path, edits: SetEdits): NewContent {
  const content = treeOf(existingPath, edits)
  if (!isScalar(node) || node.value === null || !isWritten(node)) return content
  const likely: NewContent = { kind: 'source', text: text.slice(node.range?.[0], node.range?.[1]) }
  return content.kind === 'keys' ? { kind: 'keys', entries: [['likely', likely], ...content.entries] } : content
}
