import Handlebars from 'handlebars'
import { fieldAt } from '../plan/form.js'
import { parsePath } from '../plan/path.js'
import { printed, printedSentence } from './print.js'
import { partialName, troublesIn } from './template-check.js'
import type { Template } from './template-names.js'

/**
 * Compiles templates so that `{{x}}` prints text safely in Markdown, wherever it stands: every such place in the
 * tree is wrapped in a helper of ours. Handlebars' own escaping is for HTML and is switched off.
 */

/** Why a template cannot be used; for somebody who wrote their own. */
export interface TemplateTrouble {
  /** Its path below the folder of templates, without `.md.hbs`. */
  readonly template: string
  readonly line: number | undefined
  /** What is wrong, with the template and the line. */
  readonly trouble: string
  /** What to do, starting with a verb. */
  readonly help: string
}

export interface Compiled {
  readonly render: (view: object) => string
}

const PRINT = 'print'
const OPTIONS = {
  noEscape: true,
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: { [PRINT]: true, label: true, sentence: true } as Record<string, boolean>,
} as const

/** `specimen` is a view in which everything is said: it shows which names there are. */
export function compile(
  name: string,
  templates: ReadonlyMap<string, string>,
  specimen: object,
): Compiled | TemplateTrouble {
  const parsed = new Map<string, Template>()
  for (const [file, text] of templates) {
    if (file !== name && partialName(file) === undefined) continue
    const tree = parse(file, text)
    if ('trouble' in tree) return tree
    parsed.set(file, { file, tree })
  }
  const main = parsed.get(name)
  if (!main) return trouble(name, undefined, 'The template is missing.', `Add ${name}.md.hbs to the templates folder.`)
  const [flaw] = troublesIn(main, parsed, specimen)
  if (flaw) return trouble(flaw.template, flaw.line, flaw.message, flaw.help)
  const engine = engineWith(parsed)
  const template = engine.compile<object>(safe(main.tree), OPTIONS)
  return { render: (view) => template(view) }
}

function parse(file: string, text: string): hbs.AST.Program | TemplateTrouble {
  try {
    return Handlebars.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const line = /on line (\d+)/.exec(said)?.[1] ?? / - (\d+):\d+$/.exec(said)?.[1]
    return trouble(
      file,
      line === undefined ? undefined : Number(line),
      "Can't parse the template: a {{…}} tag isn't closed or isn't valid.",
      'Close every {{#…}} with its {{/…}}, and every {{ with }}.',
    )
  }
}

function trouble(template: string, line: number | undefined, message: string, help: string): TemplateTrouble {
  const file = `${template}.md.hbs`
  const where = line === undefined ? file : `${file}, line ${line}`
  return { template, line, trouble: `${where}: ${message}`, help }
}

/** An engine of our own, so that nothing we register reaches anybody else's. */
function engineWith(templates: ReadonlyMap<string, Template>): typeof Handlebars {
  const engine = Handlebars.create()
  engine.registerHelper(PRINT, (value: unknown) => printed(value))
  engine.registerHelper('sentence', (value: unknown) => printedSentence(value))
  engine.registerHelper('label', (path: string) => fieldAt(parsePath(path))?.field.title ?? path)
  for (const [file, { tree }] of templates) {
    const name = partialName(file)
    if (name !== undefined) engine.registerPartial(name, engine.compile(safe(tree), OPTIONS))
  }
  return engine
}

/** The tree with every `{{x}}` turned into `{{print x}}`. */
function safe<P extends hbs.AST.Program | undefined>(program: P): P {
  return program && { ...program, body: program.body.map(safeStatement) }
}

function safeStatement(statement: hbs.AST.Statement): hbs.AST.Statement {
  if (statement.type === 'BlockStatement') {
    const block = statement as hbs.AST.BlockStatement
    /* `{{^if}}` has only the other half. */
    return { ...block, program: safe(block.program), inverse: safe(block.inverse) } as hbs.AST.BlockStatement
  }
  if (statement.type !== 'MustacheStatement') return statement
  const mustache = statement as hbs.AST.MustacheStatement
  const { path, params, hash, loc } = mustache
  if (path.type === 'PathExpression' && (path as hbs.AST.PathExpression).original === 'sentence') return mustache
  const value = params.length > 0 ? { type: 'SubExpression', path, params, hash, loc } : path
  const print = { type: 'PathExpression', data: false, depth: 0, parts: [PRINT], original: PRINT, loc }
  return { ...mustache, path: print, params: [value], hash: undefined } as unknown as hbs.AST.MustacheStatement
}
