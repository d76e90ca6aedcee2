import { isRecord } from '../../plan/read/normalize.js'
import type { Edit } from './types.js'
import { isDeepEqual } from './data.js'
import type { EditRefusal } from './splice.js'
import { parseSource, type Source } from '../parse.js'

/**
 * Applies many edits, each to the lines of its section only: parsing takes most of the time, and a section is a small
 * part of a plan. At the end, the whole text must hold the old data with exactly these changes. Returns `undefined`
 * where it doesn't, or where sections can't be separated by their lines.
 */
export function editBySection(
  source: Source,
  edits: readonly Edit[],
  applyEdit: (source: Source, edit: Edit) => Source | EditRefusal,
): Source | EditRefusal | undefined {
  let state: PlanState = { text: source.text, data: source.data }
  let section: SectionText | undefined
  for (const edit of edits) {
    const [name = ''] = edit.path
    if (section?.name !== name) {
      state = mergeSection(state, section)
      section = extractSection(state.text, name)
    }
    const next = section && isInsideSection(edit) ? applyEdit(section.source, edit) : undefined
    if (section && next && !('refused' in next) && holdsOnly(next.data, name)) {
      section = { ...section, source: next }
      continue
    }
    state = mergeSection(state, section)
    section = undefined
    const nextWhole = applyEdit(parseSource(state.text), edit)
    if ('refused' in nextWhole) return nextWhole
    state = nextWhole
  }
  const { text, data } = mergeSection(state, section)
  const result = parseSource(text)
  return result.error === undefined && isDeepEqual(result.data, data) ? { ...result, hasBom: source.hasBom } : undefined
}

interface PlanState {
  readonly text: string
  readonly data: unknown
}

/** A section parsed separately, with the text before and after it. */
interface SectionText {
  readonly name: string
  readonly before: string
  readonly source: Source
  readonly after: string
}

function isInsideSection({ kind, path }: Edit): boolean {
  return kind !== 'move' && path.length > 1
}

/** Extracts a section: from the line of its key to its last line that is neither blank nor an unindented comment. */
function extractSection(text: string, name: string): SectionText | undefined {
  const begin = text.startsWith(`${name}:`) ? 0 : text.indexOf(`\n${name}:`) + 1
  if (begin === 0 && !text.startsWith(`${name}:`)) return undefined
  const fromSection = text.slice(begin)
  const next = /\n(?=[^\s#-])/.exec(fromSection)
  const sectionText = next ? fromSection.slice(0, next.index + 1) : fromSection
  const body = sectionText.replace(/(?:\r?\n(?:#.*)?)+$/, '')
  const end = begin + body.length + (sectionText.slice(body.length).match(/^\r?\n/)?.[0].length ?? 0)
  const source = parseSource(text.slice(begin, end))
  if (source.error || !holdsOnly(source.data, name)) return undefined
  return { name, before: text.slice(0, begin), source, after: text.slice(end) }
}

function holdsOnly(data: unknown, name: string): boolean {
  return isRecord(data) && Object.keys(data).length === 1 && Object.hasOwn(data, name)
}

function mergeSection(state: PlanState, section: SectionText | undefined): PlanState {
  if (section === undefined) return state
  const { name, before, source, after } = section
  const sectionData = isRecord(source.data) ? source.data[name] : undefined
  return {
    text: before + source.text + after,
    data: isRecord(state.data) ? { ...state.data, [name]: sectionData } : state.data,
  }
}
