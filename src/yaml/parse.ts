import type { Document } from 'yaml'
import { readDocument } from './document.js'
import { linesOf, type Lines } from './lines.js'
import type { TextTrouble } from './text-error.js'
import type { Tree } from './tree.js'

/** Beyond this a file is not a plan; reading it would only make people wait. */
const MOST_CHARACTERS = 1_000_000

/** A plan as text, with what is needed to find any place in it again. */
export interface Source {
  /** Without a byte order mark, so that columns count from 1. */
  readonly text: string
  readonly hasBom: boolean
  /** With all that is needed to change it. */
  readonly doc: Document.Parsed
  /** What is said and where; `undefined` when there is a trouble. */
  readonly tree: Tree | undefined
  readonly lines: Lines
  /** Plain data; `undefined` when there is a trouble. */
  readonly data: unknown
  /** Why the text cannot be read at all; only the first reason, since the others follow from it. */
  readonly trouble: TextTrouble | undefined
}

/** Commands judge, locate and edit the same text in turn; it is parsed once. Nobody changes a source. */
let last: { readonly raw: string; readonly source: Source } | undefined

/** Text → plan source. Takes anything, throws nothing. */
export function parseSource(raw: string): Source {
  if (last?.raw !== raw) last = { raw, source: parseText(raw) }
  return last.source
}

function parseText(raw: string): Source {
  const hasBom = raw.startsWith('\uFEFF')
  const text = hasBom ? raw.slice(1) : raw
  const isTooLarge = text.length > MOST_CHARACTERS
  const read = readDocument(isTooLarge ? '' : text)
  return { text, hasBom, lines: linesOf(text), ...read, ...(isTooLarge && { trouble: TOO_LARGE }) }
}

const TOO_LARGE: TextTrouble = {
  kind: 'broken-yaml',
  range: [0, 1],
  message: "The file is larger than 1 MB, so it can't be a plan.",
  help: 'Point mlplan at the plan file.',
}
