import Handlebars from 'handlebars'
import { findFormField } from '../plan/form.js'
import { parsePath } from '../plan/path.js'
import { printValue, printSentence } from './print.js'
import { partialName, checkTemplate } from './template-check.js'
import type { ParsedTemplate } from './template-names.js'

/**
 * Compiles templates so that `{{x}}` prints text that is safe in Markdown: every `{{x}}` in the tree is wrapped in a
 * helper that escapes it. Handlebars' own escaping is for HTML and is turned off.
 */

/** Why a template cannot be used, for the person who wrote it. */
export interface InvalidTemplate {
  /** Its path below the folder of templates, without `.md.hbs`. */
  readonly template: string
  readonly line: number | undefined
  /** The message, with the template file and the line. */
  readonly error: string
  /** What to do, starting with a verb. */
  readonly help: string
}

export interface CompiledTemplate {
  readonly render: (view: object) => string
}

const PRINT_HELPER = 'print'
const COMPILE_OPTIONS = {
  noEscape: true,
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: { [PRINT_HELPER]: true, label: true, sentence: true } as Record<string, boolean>,
} as const

/** Checks and compiles a template. `sampleView` has every name that a template may use. */
export function compileTemplate(
  name: string,
  templates: ReadonlyMap<string, string>,
  sampleView: object,
): CompiledTemplate | InvalidTemplate {
  const parsed = new Map<string, ParsedTemplate>()
  for (const [file, text] of templates) {
    if (file !== name && partialName(file) === undefined) continue
    const tree = parseTemplate(file, text)
    if ('error' in tree) return tree
    parsed.set(file, { file, tree })
  }
  const mainTemplate = parsed.get(name)
  if (!mainTemplate)
    return createInvalidTemplate(
      name,
      undefined,
      'The template is missing.',
      `Add ${name}.md.hbs to the templates folder.`,
    )
  const [firstError] = checkTemplate(mainTemplate, parsed, sampleView)
  if (firstError)
    return createInvalidTemplate(firstError.template, firstError.line, firstError.message, firstError.help)
  const engine = createEngine(parsed)
  const renderTemplate = engine.compile<object>(wrapProgram(mainTemplate.tree), COMPILE_OPTIONS)
  return { render: (view) => renderTemplate(view) }
}

function parseTemplate(file: string, text: string): hbs.AST.Program | InvalidTemplate {
  try {
    return Handlebars.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const line = /on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+$/.exec(message)?.[1]
    return createInvalidTemplate(
      file,
      line === undefined ? undefined : Number(line),
      "Can't parse the template: a {{…}} tag isn't closed or isn't valid.",
      'Close every {{#…}} with its {{/…}}, and every {{ with }}.',
    )
  }
}

function createInvalidTemplate(
  template: string,
  line: number | undefined,
  message: string,
  help: string,
): InvalidTemplate {
  const file = `${template}.md.hbs`
  const location = line === undefined ? file : `${file}, line ${line}`
  return { template, line, error: `${location}: ${message}`, help }
}

/** A separate Handlebars instance, so that its helpers and partials are not registered globally. */
function createEngine(templates: ReadonlyMap<string, ParsedTemplate>): typeof Handlebars {
  const engine = Handlebars.create()
  engine.registerHelper(PRINT_HELPER, (value: unknown) => printValue(value))
  engine.registerHelper('sentence', (value: unknown) => printSentence(value))
  engine.registerHelper('label', (path: string) => findFormField(parsePath(path))?.field.title ?? path)
  for (const [file, { tree }] of templates) {
    const name = partialName(file)
    if (name !== undefined) engine.registerPartial(name, engine.compile(wrapProgram(tree), COMPILE_OPTIONS))
  }
  return engine
}

/** The tree with every `{{x}}` replaced by `{{print x}}`. */
function wrapProgram<P extends hbs.AST.Program | undefined>(program: P): P {
  return program && { ...program, body: program.body.map(wrapStatement) }
}

function wrapStatement(statement: hbs.AST.Statement): hbs.AST.Statement {
  if (statement.type === 'BlockStatement') {
    const block = statement as hbs.AST.BlockStatement
    /* `{{^if}}` has only an inverse. */
    return {
      ...block,
      program: wrapProgram(block.program),
      inverse: wrapProgram(block.inverse),
    } as hbs.AST.BlockStatement
  }
  if (statement.type !== 'MustacheStatement') return statement
  const mustache = statement as hbs.AST.MustacheStatement
  const { path, params, hash, loc } = mustache
  if (path.type === 'PathExpression' && (path as hbs.AST.PathExpression).original === 'sentence') return mustache
  const value = params.length > 0 ? { type: 'SubExpression', path, params, hash, loc } : path
  const printPath = {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [PRINT_HELPER],
    original: PRINT_HELPER,
    loc,
  }
  return { ...mustache, path: printPath, params: [value], hash: undefined } as unknown as hbs.AST.MustacheStatement
}
