import { Composer, type CST, type Document, isScalar, Lexer, Parser, type YAMLError, YAMLParseError } from 'yaml'
import { type Refused, treeOf } from './document-tree.js'
import type { TextTrouble } from './text-error.js'
import { dataOf, type Tree } from './tree.js'
import { explainYamlError } from './yaml-errors.js'

/** What yaml makes of a text: its data, what is wrong with it and where, and all that is needed to change it. */
export interface Read {
  readonly doc: Document.Parsed
  /** `undefined` when there is a trouble. */
  readonly tree: Tree | undefined
  readonly data: unknown
  readonly trouble: TextTrouble | undefined
}

export function readDocument(text: string): Read {
  const doc = documentOf(text)
  const unread = emptyTrouble(doc) ?? syntaxTrouble(text, doc)
  if (unread) return { doc, tree: undefined, data: undefined, trouble: unread }
  const { tree, refused = refusedDirective(doc) } = treeOf(text, doc.contents)
  if (refused) return { doc, tree: undefined, data: undefined, trouble: refusedTrouble(refused) }
  return { doc, tree, data: dataOf(tree), trouble: undefined }
}

/** As yaml's own parseDocument, with a bound on depth and with an error for every further document. */
function documentOf(text: string): Document.Parsed {
  const parser = new Parser()
  const composer = new Composer({ prettyErrors: false, version: '1.2', schema: 'core', uniqueKeys: true })
  const [first, ...others] = composer.compose(tokensOf(text, parser), true, text.length)
  /* With `true` there is always a document, an empty one if need be. */
  const doc = first as Document.Parsed
  for (const { range } of others) {
    doc.errors.push(new YAMLParseError([range[0], range[1]], 'MULTIPLE_DOCS', 'A second document.'))
  }
  const depth = parser.stack.length
  if (depth > MOST_LEVELS) {
    const { offset } = parser
    doc.errors.push(new YAMLParseError([offset, offset + 1], 'RESOURCE_EXHAUSTION', `Nested ${depth} levels deep.`))
  }
  return doc
}

/** A plan nests a few levels deep. What reads the tokens calls itself at each level, and a stack that is full is a crash. */
const MOST_LEVELS = 100

function* tokensOf(text: string, parser: Parser): Generator<CST.Token> {
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme)
    if (parser.stack.length > MOST_LEVELS) return
  }
  yield* parser.end()
}

function emptyTrouble(doc: Document.Parsed): TextTrouble | undefined {
  const isEmpty =
    doc.errors.length === 0 && (doc.contents === null || (isScalar(doc.contents) && doc.contents.value === null))
  if (!isEmpty) return undefined
  return {
    kind: 'empty',
    range: [0, 0],
    message: 'The file is empty, so there is no plan to check.',
    help: 'Create a plan with `mlplan init`.',
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
  return { range: [0, 1], message: 'A %YAML directive changes how the file is read.', help: 'Remove the %YAML line.' }
}

function refusedTrouble({ range, message, help }: Refused): TextTrouble {
  return {
    kind: 'broken-yaml',
    range,
    message: `${message} People read plans too, so mlplan allows only plain YAML.`,
    help,
  }
}
