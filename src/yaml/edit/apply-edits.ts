import { ESTIMATE_KEYS } from '../../plan/field.js'
import type { Path } from '../../plan/path.js'
import { PLAN_VERSION } from '../../plan/plan.js'
import { isRecord } from '../../plan/read/normalize.js'
import { computeDataAfterEdit, type ExpectedData, getDataAt, isDeepEqual } from './data.js'
import { isEstimateAt } from './form.js'
import { applyVerifiedSplice } from './verify-edit.js'
import type { EditRefusal } from './splice.js'
import { moveKey } from './move.js'
import { planRemoval } from './remove.js'
import { planRename } from './replace.js'
import { editBySection } from './sections.js'
import { type PlannedSplice, planSet } from './set.js'
import { parseSource, type Source } from '../parse.js'
import type { Edit, EditResult } from './types.js'

/**
 * Edits a plan's text without changing any other byte: comments, order, quotes, and line endings stay. An edit is a
 * splice of the text. The result is parsed again and must hold the old data with exactly that change; otherwise the
 * edit is refused.
 */

/** Applies all of the edits in order, or none. */
export function applyEdits(text: string, edits: readonly Edit[]): EditResult {
  const original = lastResult?.raw === text ? lastResult.source : parseSource(text)
  const bySection =
    edits.length < MIN_EDITS_BY_SECTION || original.error ? undefined : editBySection(original, edits, applyEdit)
  const source = bySection ?? applyOneByOne(original, edits)
  if ('refused' in source) return source
  const raw = (source.hasBom ? '\uFEFF' : '') + source.text
  lastResult = { raw, source }
  return { text: raw }
}

/** From this number of edits on, editing by section is faster. */
const MIN_EDITS_BY_SECTION = 3

function applyOneByOne(original: Source, edits: readonly Edit[]): Source | EditRefusal {
  let source = original
  for (const edit of edits) {
    const next = applyEdit(source, edit)
    if ('refused' in next) return next
    source = next
  }
  return source
}

/** Returns the text of a new plan; everything else is added by edits. */
export function newPlanText(schemaPath: string): string {
  return [
    `# yaml-language-server: $schema=${schemaPath}`,
    '# The deployment plan of a machine learning project. You can edit it by hand: mlplan keeps changes and comments.',
    `mlplan: ${PLAN_VERSION}`,
    '',
  ].join('\n')
}

/** The last result. An interview edits the text it just received, and this saves parsing it again. */
let lastResult: { readonly raw: string; readonly source: Source } | undefined

function applyEdit(source: Source, edit: Edit): Source | EditRefusal {
  if (source.error) {
    return { refused: `The plan can't be changed. ${source.error.message} ${source.error.help}` }
  }
  if (!isRecord(source.data)) return { refused: "The file can't be changed: it has no keys, so it isn't a plan." }
  const resolved: Edit = { ...edit, path: resolveEstimatePath(source.data, edit) }
  const expected = computeDataAfterEdit(source.data, resolved)
  if ('refused' in expected) return expected
  return isDeepEqual(expected.data, source.data) ? source : applyWithReshaping(source, resolved, expected.data)
}

/** Computes a plan's data after the edits, without its text. */
export function computeEditedData(original: unknown, edits: readonly Edit[]): ExpectedData {
  let data = original
  for (const edit of edits) {
    const next = computeDataAfterEdit(data, { ...edit, path: resolveEstimatePath(data, edit) })
    if ('refused' in next) return next
    data = next.data
  }
  return { data }
}

/** Resolves the path of an estimate, which is a bare figure (`base_rate: 1.8%`) or a group with `likely`. */
function resolveEstimatePath(data: unknown, { kind, path }: Edit): Path {
  if (kind === 'rename' || kind === 'move') return path
  const parentPath = path.slice(0, -1)
  const [likely] = ESTIMATE_KEYS
  if (path.at(-1) === likely && isEstimateAt(parentPath))
    return isRecord(getDataAt(data, parentPath)) ? path : parentPath
  return kind === 'set' && isEstimateAt(path) && isRecord(getDataAt(data, path)) ? [...path, likely] : path
}

/** Applies an edit. Flow collections on its path may have to become blocks first, one at a time. */
function applyWithReshaping(source: Source, edit: Edit, expected: unknown): Source | EditRefusal {
  if (edit.kind === 'move') return moveKey(source, edit, expected)
  const plannedSplice = planSplice(source, edit)
  if ('refused' in plannedSplice) return plannedSplice
  if ('reshape' in plannedSplice) {
    const reshaped = applyVerifiedSplice(source, plannedSplice.reshape, source.data, edit.path)
    return 'refused' in reshaped ? reshaped : applyWithReshaping(reshaped, edit, expected)
  }
  return applyVerifiedSplice(source, plannedSplice, expected, edit.path)
}

function planSplice(source: Source, edit: Exclude<Edit, { kind: 'move' }>): PlannedSplice {
  switch (edit.kind) {
    case 'set':
      return planSet(source, edit)
    case 'remove':
      return planRemoval(source, edit.path)
    case 'rename':
      return planRename(source, edit)
  }
}
