import type { Document } from 'yaml'
import { readDocument, type TextError } from './document.js'
import { createLineIndex, type LineIndex } from './lines.js'
import type { YamlTree } from './tree.js'

/** Larger files can't be plans, and parsing them would only waste time. */
const MAX_CHARACTERS = 1_000_000

/** The text of a plan, with what is needed to find the position of any path in it. */
export interface Source {
  /** Without a byte order mark, so that columns count from 1. */
  readonly text: string
  readonly hasBom: boolean
  /** The document of the yaml library, which edits need. */
  readonly doc: Document.Parsed
  /** The content with positions; `undefined` when there is an error. */
  readonly tree: YamlTree | undefined
  readonly lines: LineIndex
  /** Plain data; `undefined` when there is an error. */
  readonly data: unknown
  /** Why the text can't be parsed. Only the first error, because later ones usually follow from it. */
  readonly error: TextError | undefined
}

/** The last source: a command uses the same text several times, and it is parsed once. Sources are immutable. */
let cached: { readonly raw: string; readonly source: Source } | undefined

/** Parses the text of a plan. Takes any text and never throws. */
export function parseSource(raw: string): Source {
  if (cached?.raw !== raw) cached = { raw, source: parseText(raw) }
  return cached.source
}

function parseText(raw: string): Source {
  const hasBom = raw.startsWith('\uFEFF')
  const text = hasBom ? raw.slice(1) : raw
  const isTooLarge = text.length > MAX_CHARACTERS
  const parsed = readDocument(isTooLarge ? '' : text)
  return { text, hasBom, lines: createLineIndex(text), ...parsed, ...(isTooLarge && { error: TOO_LARGE }) }
}

const TOO_LARGE: TextError = {
  kind: 'broken-yaml',
  range: [0, 1],
  message: "The file is larger than 1 MB, so it can't be a plan.",
  help: 'Point mlplan at the plan file.',
}
