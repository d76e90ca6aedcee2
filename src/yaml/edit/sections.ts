import { isRecord } from '../../plan/read/normalize.js'
import type { Begun, Edit } from './apply-edits.js'
import { isSame } from './data.js'
import type { Refusal } from './splice.js'
import { parseSource, type Source } from '../parse.js'

/**
 * Many edits at once, each made on the lines of its section alone: parsing is what takes the time, and a section is a
 * small part of a plan. In the end the whole text has to hold the old data with exactly these changes; `undefined`
 * where it does not, or where the sections cannot be told apart by their lines.
 */
export function editedBySection(
  source: Source,
  edits: readonly Edit[],
  edited: (source: Source, edits: readonly Edit[]) => Begun | Refusal,
): Source | Refusal | undefined {
  let whole: Whole = { text: source.text, data: source.data }
  let open: Section | undefined
  let left = edits
  for (let [edit] = left; edit; [edit] = left) {
    const [name = ''] = edit.path
    if (open?.name !== name) {
      whole = closed(whole, open)
      open = opened(whole.text, name)
    }
    const next = open && isInside(edit) ? edited(open.source, left) : undefined
    if (open && next && !('refused' in next) && holdsOnly(next.source.data, name)) {
      open = { ...open, source: next.source }
      left = next.left
      continue
    }
    whole = closed(whole, open)
    open = undefined
    const all = edited(parseSource(whole.text), left)
    if ('refused' in all) return all
    whole = all.source
    left = all.left
  }
  const { text, data } = closed(whole, open)
  const result = parseSource(text)
  return result.trouble === undefined && isSame(result.data, data) ? { ...result, hasBom: source.hasBom } : undefined
}

interface Whole {
  readonly text: string
  readonly data: unknown
}

/** A section by itself, with what stands before and after it. */
interface Section {
  readonly name: string
  readonly before: string
  readonly source: Source
  readonly after: string
}

function isInside({ kind, path }: Edit): boolean {
  return kind !== 'move' && path.length > 1
}

/** From the line of its key to its last line that is neither blank nor a comment at the margin. */
function opened(text: string, name: string): Section | undefined {
  const begin = text.startsWith(`${name}:`) ? 0 : text.indexOf(`\n${name}:`) + 1
  if (begin === 0 && !text.startsWith(`${name}:`)) return undefined
  const rest = text.slice(begin)
  const next = /\n(?=[^\s#-])/.exec(rest)
  const own = next ? rest.slice(0, next.index + 1) : rest
  const body = own.replace(/(?:\r?\n(?:#.*)?)+$/, '')
  const end = begin + body.length + (own.slice(body.length).match(/^\r?\n/)?.[0].length ?? 0)
  const source = parseSource(text.slice(begin, end))
  if (source.trouble || !holdsOnly(source.data, name)) return undefined
  return { name, before: text.slice(0, begin), source, after: text.slice(end) }
}

function holdsOnly(data: unknown, name: string): boolean {
  return isRecord(data) && Object.keys(data).length === 1 && Object.hasOwn(data, name)
}

function closed(whole: Whole, section: Section | undefined): Whole {
  if (section === undefined) return whole
  const { name, before, source, after } = section
  const inner = isRecord(source.data) ? source.data[name] : undefined
  return {
    text: before + source.text + after,
    data: isRecord(whole.data) ? { ...whole.data, [name]: inner } : whole.data,
  }
}
