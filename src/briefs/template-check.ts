import { fieldAt } from '../plan/form.js'
import { parsePath } from '../plan/path.js'
import { isSaid } from './print.js'
import { type Flaw, flaw, type Here, keysOf, LANGUAGE, nameOf, resolve, type Template } from './template-names.js'

/**
 * Walks a template's tree over a view of a plan that has every answer. Handlebars shrugs at a misspelled name inside
 * `{{#if}}` and in a list that is empty today; here every name has to exist.
 */

const PARTIALS = 'partials/'
const BLOCKS = new Set(['if', 'unless', 'each', 'with'])

export function troublesIn(template: Template, partials: ReadonlyMap<string, Template>, view: object): readonly Flaw[] {
  return [
    ...walk(template.tree, { file: template.file, partials, contexts: [view], root: view, around: [template.file] }),
  ]
}

/** `partials/head` is what `{{> head}}` names. */
export function partialName(file: string): string | undefined {
  return file.startsWith(PARTIALS) ? file.slice(PARTIALS.length) : undefined
}

function* walk(program: hbs.AST.Program | undefined, here: Here): Generator<Flaw> {
  for (const statement of program?.body ?? []) {
    if (isMustache(statement)) yield* mustache(statement, here)
    else if (isBlock(statement)) yield* block(statement, here)
    else if (isPartial(statement)) yield* partial(statement, here)
    else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement')
      yield flaw(here, statement, "Templates don't support this syntax.", LANGUAGE)
  }
}

function* mustache(node: hbs.AST.MustacheStatement, here: Here): Generator<Flaw> {
  if (!node.escaped) yield flaw(here, node, '{{{…}}} would print plan text as raw Markdown.', 'Use two braces: {{…}}.')
  const name = node.path.type === 'PathExpression' ? (node.path as hbs.AST.PathExpression).original : ''
  const [argument] = node.params
  if (isHelper(name) && !takesOne(node)) yield flaw(here, node, `${name} takes one argument.`, LANGUAGE)
  else if (name === 'label') yield* labelOf(argument, node, here)
  else if (name === 'sentence' && argument) yield* printable(argument, here)
  else if (node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0)
    yield flaw(here, node, `Unknown helper: ${name}.`, LANGUAGE)
  else yield* printable(node.path, here)
}

function isHelper(name: string): boolean {
  return name === 'label' || name === 'sentence'
}

/** A second argument would be looked up when the brief is written, and may not exist. */
function takesOne({ params, hash }: hbs.AST.MustacheStatement | hbs.AST.BlockStatement): boolean {
  return params.length === 1 && (hash?.pairs.length ?? 0) === 0
}

function* labelOf(argument: hbs.AST.Expression | undefined, node: hbs.AST.Node, here: Here): Generator<Flaw> {
  const path = argument?.type === 'StringLiteral' ? (argument as hbs.AST.StringLiteral).value : ''
  if (!fieldAt(parsePath(path)))
    yield flaw(
      here,
      node,
      `Unknown field: ${path}.`,
      'Use the path of a field in quotes, such as {{label "value.decision"}}.',
    )
}

function* printable(node: hbs.AST.Expression, here: Here): Generator<Flaw> {
  const found = resolve(node, here)
  if (found.flaw) yield found.flaw
  else if (typeof found.value === 'object' && !isSaid(found.value))
    yield flaw(
      here,
      node,
      `${nameOf(node)} has several parts and can't be printed as a whole.`,
      `Name one part: ${keysOf(found.value)}.`,
    )
}

function* block(node: hbs.AST.BlockStatement, here: Here): Generator<Flaw> {
  const name = node.path.original
  const [argument] = node.params
  if (!BLOCKS.has(name) || !argument || (node.program?.blockParams?.length ?? 0) > 0) {
    yield flaw(here, node, `Unsupported block: {{#${name}}}.`, LANGUAGE)
    return
  }
  if (!takesOne(node)) {
    yield flaw(here, node, `{{#${name}}} takes one argument.`, LANGUAGE)
    return
  }
  const found = resolve(argument, here)
  if (found.flaw) yield found.flaw
  else if ((name === 'if' || name === 'unless') && isSaid(found.value))
    yield flaw(
      here,
      node,
      `${nameOf(argument)} always exists, even when the plan has no answer.`,
      `Use ${nameOf(argument)}.said or ${nameOf(argument)}.applies.`,
    )
  else if (name === 'each' && !Array.isArray(found.value))
    yield flaw(here, node, `${nameOf(argument)} isn't a list.`, `Name a list, such as ${nameOf(argument)}.items.`)
  const inner = name === 'each' && Array.isArray(found.value) ? (found.value as unknown[])[0] : found.value
  const enters = !found.flaw && (name === 'each' || name === 'with')
  yield* found.flaw && (name === 'each' || name === 'with')
    ? []
    : walk(node.program, enters ? { ...here, contexts: [...here.contexts, inner] } : here)
  yield* walk(node.inverse, here)
}

function* partial(node: hbs.AST.PartialStatement, here: Here): Generator<Flaw> {
  const name = node.name.type === 'PathExpression' ? node.name.original : ''
  const file = `${PARTIALS}${name}`
  const template = here.partials.get(file)
  if (!template) {
    const known = [...here.partials.keys()].flatMap((key) => partialName(key) ?? [])
    yield flaw(
      here,
      node,
      `Unknown partial: ${name}.`,
      `Available partials: ${known.join(', ')}. Or add ${file}.md.hbs.`,
    )
  } else if (here.around.includes(file)) {
    yield flaw(here, node, `The partial "${name}" contains itself.`, 'Remove the reference that closes the loop.')
  } else if (node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0) {
    yield flaw(
      here,
      node,
      `The partial "${name}" has arguments, but partials take none.`,
      `Use {{> ${name}}}, inside {{#with …}} if needed.`,
    )
  } else {
    yield* walk(template.tree, { ...here, file, contexts: here.contexts.slice(-1), around: [...here.around, file] })
  }
}

/* The tree says of each node what it is; its types do not. */
function isMustache(node: hbs.AST.Statement): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement'
}
function isBlock(node: hbs.AST.Statement): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement'
}
function isPartial(node: hbs.AST.Statement): node is hbs.AST.PartialStatement {
  return node.type === 'PartialStatement'
}
