import { isCollection, isMap, isScalar, isSeq } from 'yaml'
import { ESTIMATE_KEYS } from '../../plan/field.js'
import type { Path } from '../../plan/path.js'
import { convertToBlock, insertIntoFlow, findOutermostFlow } from './flow.js'
import { insertItem, insertKey } from './insert.js'
import { isWritten, type EditRefusal, type Splice } from './splice.js'
import { replaceInFlow, replaceValue } from './replace.js'
import type { SetEdit } from './types.js'
import { isEstimateAt, isListAt } from './form.js'
import { type PathStep, resolvePath } from './resolve-path.js'
import { formatScalar, type NewContent } from './write.js'
import type { Source } from '../parse.js'

/** A splice for the edit, or a `reshape` that changes only the layout, after which the edit is planned again. */
export type PlannedSplice = Splice | { readonly reshape: Splice } | EditRefusal

/** Plans the setting of a value, with the parents that don't exist yet. */
export function planSet(source: Source, edit: SetEdit): PlannedSplice {
  const { text } = source
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
  if (isMap(node) && isBlock)
    return insertKey(text, node, existingPath, name, createContent([...existingPath, name], edit))
  if (isSeq(node) && isBlock) return insertItem(source, node, createItem([...existingPath, name], edit), edit.before)
  if (last?.kind === 'pair') return replaceValue(text, last.pair, createChildContent(text, node, existingPath, edit))
  return {
    refused: `\`${existingPath.join('.')}\` is empty in a form that mlplan can't fill in. Write its keys by hand.`,
  }
}

function setExisting(text: string, step: PathStep | undefined, { path, value }: SetEdit): PlannedSplice {
  if (step?.kind !== 'pair') return { refused: `\`${path.join('.')}\` is a list item. Name the key to set.` }
  return step.parent.flow === true
    ? replaceInFlow(text, step.pair, value)
    : replaceValue(text, step.pair, { kind: 'value', value })
}

/** Returns the content of a key that had no value, or only a bare figure, which becomes `likely`. */
function createChildContent(text: string, node: unknown, existingPath: Path, edit: SetEdit): NewContent {
  const content = createContent(existingPath, edit)
  if (!isScalar(node) || node.value === null || !isWritten(node)) return content
  const likely: NewContent = { kind: 'source', text: text.slice(node.range?.[0], node.range?.[1]) }
  return content.kind === 'keys' ? { kind: 'keys', entries: [['likely', likely], ...content.entries] } : content
}

/** Returns what an edit puts at a path where there was nothing: its value, or that value in the parents below the path. */
function createContent(path: Path, edit: SetEdit): NewContent {
  const name = edit.path[path.length]
  if (name === undefined) return { kind: 'value', value: edit.value }
  const innerPath = [...path, name]
  if (isListAt(path)) return { kind: 'items', items: [createItem(innerPath, edit)] }
  const content = createContent(innerPath, edit)
  return isEstimateAt(path) && name === ESTIMATE_KEYS[0]
    ? content
    : { kind: 'keys', entries: [[formatScalar(name), content]] }
}

/** Returns a new item of a list, which begins with its id. */
function createItem(path: Path, edit: SetEdit): NewContent {
  const content = createContent(path, edit)
  if (content.kind !== 'keys' || edit.path[path.length] === 'id') return content
  return { kind: 'keys', entries: [['id', { kind: 'value', value: path.at(-1) ?? '' }], ...content.entries] }
}
