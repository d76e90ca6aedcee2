import { type Document, LineCounter, parseDocument, visit, isScalar, type YAMLError } from 'yaml'
import { explainYamlError } from './yaml-errors.js'

/** Beyond this a file is not a plan; reading it would only make people wait. */
const MOST_BYTES = 1_000_000

/** A plan as text, with what is needed to find any place in it again. */
export interface Source {
  /** Without a byte order mark, so that columns count from 1. */
  readonly text: string
  readonly hasBom: boolean
  readonly doc: Document.Parsed
  readonly lines: LineCounter
  /** Plain data; `undefined` when there is a trouble. */
  readonly data: unknown
  /** Why the text cannot be read at all; only the first reason, since the others follow from it. */
  readonly trouble: TextTrouble | undefined
}

export interface TextTrouble {
  readonly kind: 'empty' | 'broken-yaml'
  /** Offsets into `text`. */
  readonly range: readonly [number, number]
  readonly message: string
  readonly help: string
}

/** Commands judge, locate and tell one text in turn; it is parsed once. Nobody changes a source. */
let last: { readonly raw: string; readonly source: Source } | undefined

/** Text → plan source. Takes anything, throws nothing. */
export function parseSource(raw: string): Source {
  if (last?.raw !== raw) last = { raw, source: parseText(raw) }
  return last.source
}

function parseText(raw: string): Source {
  const hasBom = raw.startsWith('\uFEFF')
  const text = hasBom ? raw.slice(1) : raw
  const tooLarge = text.length > MOST_BYTES
  const lines = new LineCounter()
  const doc = parseDocument(tooLarge ? '' : text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
  })
  const trouble = tooLarge ? TOO_LARGE : (emptyTrouble(doc) ?? syntaxTrouble(text, doc) ?? refusedFeature(doc))
  return { text, hasBom, doc, lines, data: trouble ? undefined : plainData(doc), trouble }
}

const TOO_LARGE: TextTrouble = {
  kind: 'broken-yaml',
  range: [0, 1],
  message: 'The file is larger than a megabyte; no plan is.',
  help: 'Point mlplan at the plan itself.',
}

function emptyTrouble(doc: Document.Parsed): TextTrouble | undefined {
  const isEmpty =
    doc.errors.length === 0 && (doc.contents === null || (isScalar(doc.contents) && doc.contents.value === null))
  if (!isEmpty) return undefined
  return {
    kind: 'empty',
    range: [0, 0],
    message: 'The file is empty: nothing is planned yet, so there is nothing to judge.',
    help: 'Write a plan with `mlplan init`.',
  }
}

function syntaxTrouble(text: string, doc: Document.Parsed): TextTrouble | undefined {
  const first = earliest([...doc.errors, ...doc.warnings])
  return first && { kind: 'broken-yaml', ...explainYamlError(text, first) }
}

function earliest(errors: readonly YAMLError[]): YAMLError | undefined {
  return errors.reduce<YAMLError | undefined>(
    (best, one) => (best && best.pos[0] <= one.pos[0] ? best : one),
    undefined,
  )
}

/** What YAML allows and a plan does without, because editors, readers and edits would stumble over it. */
function refusedFeature(doc: Document.Parsed): TextTrouble | undefined {
  if (/^%YAML\s/m.test(doc.directives.toString(doc))) {
    return refuse([0, 1], 'A %YAML directive changes what the rest means.', 'Take the %YAML line out.')
  }
  let found: TextTrouble | undefined
  visit(doc, {
    Alias: (_, node) =>
      stop(node.range, 'An alias (*name) stands for text written elsewhere.', 'Write the text out here.'),
    Node: (_, node) =>
      node.anchor === undefined
        ? undefined
        : stop(node.range, 'An anchor (&name) marks text to be repeated elsewhere.', 'Take the anchor out.'),
    Pair: (_, pair) =>
      isScalar(pair.key)
        ? undefined
        : stop(
            (pair.key as { range?: number[] } | null)?.range,
            'A key has to be a plain word.',
            'Write a single word before the colon.',
          ),
  })
  function stop(range: readonly number[] | null | undefined, message: string, help: string): symbol {
    found = refuse([range?.[0] ?? 0, range?.[1] ?? 1], message, help)
    return visit.BREAK
  }
  return found
}

function refuse(range: readonly [number, number], message: string, help: string): TextTrouble {
  return { kind: 'broken-yaml', range, message: `${message} A plan is read by people too, so it does without.`, help }
}

function plainData(doc: Document.Parsed): unknown {
  return doc.toJS({ maxAliasCount: 0 })
}
