import { type Document, LineCounter, parseDocument, isScalar, type YAMLError } from 'yaml'
import { saidBy, type Said } from './said.js'
import { dataOf, type Refused, type Tree, treeOf } from './tree.js'
import { explainYamlError } from './yaml-errors.js'

/** Beyond this a file is not a plan; reading it would only make people wait. */
const MOST_BYTES = 1_000_000

/** A plan as text, with what is needed to find any place in it again. */
export interface Source {
  /** Without a byte order mark, so that columns count from 1. */
  readonly text: string
  readonly hasBom: boolean
  /** With all that is needed to change it; read by the library when somebody asks for it. */
  readonly doc: Document.Parsed
  /** What is said and where; `undefined` when there is a trouble. */
  readonly tree: Tree | undefined
  readonly lines: Pick<LineCounter, 'linePos'>
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
  const said = text.length > MOST_BYTES ? undefined : saidBy(text)
  return said ? asSaid(text, hasBom, said) : asDocument(text, hasBom)
}

/** Most texts are only read: where things stand, and how they are written, is worked out when somebody asks. */
function asSaid(text: string, hasBom: boolean, said: Said): Source {
  let [doc, tree]: [Document.Parsed?, Tree?] = []
  return {
    text,
    hasBom,
    lines: linesOf(text),
    get doc() {
      return (doc ??= documentOf(text))
    },
    get tree() {
      return (tree ??= said.tree())
    },
    data: said.data,
    trouble: undefined,
  }
}

function asDocument(text: string, hasBom: boolean): Source {
  const tooLarge = text.length > MOST_BYTES
  const parsed = tooLarge ? '' : text
  const doc = documentOf(parsed)
  const read = { text, hasBom, doc, lines: linesOf(parsed) }
  const unread = tooLarge ? TOO_LARGE : (emptyTrouble(doc) ?? syntaxTrouble(text, doc))
  if (unread) return { ...read, tree: undefined, data: undefined, trouble: unread }
  const { tree, refused = refusedDirective(doc) } = treeOf(text, doc.contents)
  if (refused) return { ...read, tree: undefined, data: undefined, trouble: refusedTrouble(refused) }
  return { ...read, tree, data: dataOf(tree), trouble: undefined }
}

function documentOf(text: string): Document.Parsed {
  return parseDocument(text, {
    prettyErrors: false,
    logLevel: 'silent',
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
  })
}

/** Where lines begin is only asked for what is found, so most plans do without. */
function linesOf(text: string): Source['lines'] {
  let counter: LineCounter | undefined
  return {
    linePos: (offset) => {
      counter ??= counted(text)
      return counter.linePos(offset)
    },
  }
}

function counted(text: string): LineCounter {
  const counter = new LineCounter()
  let start = 0
  do {
    counter.addNewLine(start)
    start = text.indexOf('\n', start) + 1
  } while (start > 0)
  return counter
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

function refusedDirective(doc: Document.Parsed): Refused | undefined {
  if (doc.directives.yaml.explicit !== true) return undefined
  return { range: [0, 1], message: 'A %YAML directive changes what the rest means.', help: 'Take the %YAML line out.' }
}

function refusedTrouble({ range, message, help }: Refused): TextTrouble {
  return { kind: 'broken-yaml', range, message: `${message} A plan is read by people too, so it does without.`, help }
}
