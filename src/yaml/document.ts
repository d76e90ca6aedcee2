import { Composer, type CST, type Document, isScalar, Lexer, Parser, type YAMLError, YAMLParseError } from 'yaml'
import { type UnsupportedSyntax, buildTree } from './document-tree.js'
import { toData, type YamlTree } from './tree.js'
import { explainYamlError } from './yaml-errors.js'

/** A text as the yaml library parses it: the first error and its position, or everything needed to edit the text. */
export interface ParsedYaml {
  readonly doc: Document.Parsed
  /** `undefined` when there is an error. */
  readonly tree: YamlTree | undefined
  readonly data: unknown
  readonly error: TextError | undefined
}

/** Why a text can't be parsed at all. */
export interface TextError {
  readonly kind: 'empty' | 'broken-yaml'
  /** Offsets into `text`. */
  readonly range: readonly [number, number]
  readonly message: string
  readonly help: string
}

export function readDocument(text: string): ParsedYaml {
  const doc = parseYaml(text)
  const firstError = findEmptyError(doc) ?? findSyntaxError(text, doc)
  if (firstError) return { doc, tree: undefined, data: undefined, error: firstError }
  const { tree, unsupported = findDirective(doc) } = buildTree(text, doc.contents)
  if (unsupported) return { doc, tree: undefined, data: undefined, error: toTextError(unsupported) }
  return { doc, tree, data: toData(tree), error: undefined }
}

/** Like parseDocument of yaml, with a limit on nesting and an error for every further document. */
function parseYaml(text: string): Document.Parsed {
  const parser = new Parser()
  const composer = new Composer({ prettyErrors: false, version: '1.2', schema: 'core', uniqueKeys: true })
  const [first, ...others] = composer.compose(parseTokens(text, parser), true, text.length)
  /* With `true` there is always a document, an empty one if need be. */
  const doc = first as Document.Parsed
  for (const { range } of others) {
    doc.errors.push(new YAMLParseError([range[0], range[1]], 'MULTIPLE_DOCS', 'A second document.'))
  }
  const depth = parser.stack.length
  if (depth > MAX_DEPTH) {
    const { offset } = parser
    doc.errors.push(new YAMLParseError([offset, offset + 1], 'RESOURCE_EXHAUSTION', `Nested ${depth} levels deep.`))
  }
  return doc
}

/** A plan nests a few levels deep. The composer calls itself at each level, and a full stack can crash the process. */
const MAX_DEPTH = 100

function* parseTokens(text: string, parser: Parser): Generator<CST.Token> {
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme)
    if (parser.stack.length > MAX_DEPTH) return
  }
  yield* parser.end()
}

function findEmptyError(doc: Document.Parsed): TextError | undefined {
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

function findSyntaxError(text: string, doc: Document.Parsed): TextError | undefined {
  const firstError = findEarliestError([...doc.errors, ...doc.warnings])
  return firstError && { kind: 'broken-yaml', ...explainYamlError(text, firstError) }
}

function findEarliestError(errors: readonly YAMLError[]): YAMLError | undefined {
  return errors.reduce<YAMLError | undefined>(
    (earliest, error) => (earliest && earliest.pos[0] <= error.pos[0] ? earliest : error),
    undefined,
  )
}

function findDirective(doc: Document.Parsed): UnsupportedSyntax | undefined {
  if (doc.directives.yaml.explicit !== true) return undefined
  return { range: [0, 1], message: 'A %YAML directive changes how the file is read.', help: 'Remove the %YAML line.' }
}

function toTextError({ range, message, help }: UnsupportedSyntax): TextError {
  return {
    kind: 'broken-yaml',
    range,
    message: `${message} People read plans too, so mlplan allows only plain YAML.`,
    help,
  }
}
