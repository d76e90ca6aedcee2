import { findFormField } from '../plan/form.js'
import { parsePath } from '../plan/path.js'
import { isTemplateValue } from './print.js'
import {
  type TemplateError,
  createTemplateError,
  type TemplateScope,
  formatKeys,
  TEMPLATE_SYNTAX,
  formatNodeName,
  resolveName,
  type ParsedTemplate,
} from './template-names.js'

/**
 * Checks a template's tree against the view of a plan that has every answer. Handlebars ignores a misspelled name
 * inside `{{#if}}` and in a list that is empty today; this check requires every name to exist.
 */

const PARTIALS = 'partials/'
const BLOCK_HELPERS = new Set(['if', 'unless', 'each', 'with'])

export function checkTemplate(
  template: ParsedTemplate,
  partials: ReadonlyMap<string, ParsedTemplate>,
  view: object,
): readonly TemplateError[] {
  return [
    ...checkProgram(template.tree, {
      file: template.file,
      partials,
      contexts: [view],
      root: view,
      enclosingFiles: [template.file],
    }),
  ]
}

/** The name of a partial: `head` for `partials/head`; `undefined` for other templates. */
export function partialName(file: string): string | undefined {
  return file.startsWith(PARTIALS) ? file.slice(PARTIALS.length) : undefined
}

function* checkProgram(program: hbs.AST.Program | undefined, scope: TemplateScope): Generator<TemplateError> {
  for (const statement of program?.body ?? []) {
    if (isMustache(statement)) yield* checkMustache(statement, scope)
    else if (isBlock(statement)) yield* checkBlock(statement, scope)
    else if (isPartial(statement)) yield* checkPartial(statement, scope)
    else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement')
      yield createTemplateError(scope, statement, "Templates don't support this syntax.", TEMPLATE_SYNTAX)
  }
}

function* checkMustache(node: hbs.AST.MustacheStatement, scope: TemplateScope): Generator<TemplateError> {
  if (!node.escaped)
    yield createTemplateError(scope, node, '{{{…}}} would print plan text as raw Markdown.', 'Use two braces: {{…}}.')
  const name = node.path.type === 'PathExpression' ? (node.path as hbs.AST.PathExpression).original : ''
  const [argument] = node.params
  if (isHelper(name) && !takesOneArgument(node))
    yield createTemplateError(scope, node, `${name} takes one argument.`, TEMPLATE_SYNTAX)
  else if (name === 'label') yield* checkLabel(argument, node, scope)
  else if (name === 'sentence' && argument) yield* checkPrintable(argument, scope)
  else if (node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0)
    yield createTemplateError(scope, node, `Unknown helper: ${name}.`, TEMPLATE_SYNTAX)
  else yield* checkPrintable(node.path, scope)
}

function isHelper(name: string): boolean {
  return name === 'label' || name === 'sentence'
}

/** A second argument would be resolved only when the brief is rendered, and might not exist. */
function takesOneArgument({ params, hash }: hbs.AST.MustacheStatement | hbs.AST.BlockStatement): boolean {
  return params.length === 1 && (hash?.pairs.length ?? 0) === 0
}

function* checkLabel(
  argument: hbs.AST.Expression | undefined,
  node: hbs.AST.Node,
  scope: TemplateScope,
): Generator<TemplateError> {
  const path = argument?.type === 'StringLiteral' ? (argument as hbs.AST.StringLiteral).value : ''
  if (!findFormField(parsePath(path)))
    yield createTemplateError(
      scope,
      node,
      `Unknown field: ${path}.`,
      'Use the path of a field in quotes, such as {{label "value.decision"}}.',
    )
}

function* checkPrintable(node: hbs.AST.Expression, scope: TemplateScope): Generator<TemplateError> {
  const resolved = resolveName(node, scope)
  if (resolved.error) yield resolved.error
  else if (typeof resolved.value === 'object' && !isTemplateValue(resolved.value))
    yield createTemplateError(
      scope,
      node,
      `${formatNodeName(node)} has several parts and can't be printed as a whole.`,
      `Name one part: ${formatKeys(resolved.value)}.`,
    )
}

function* checkBlock(node: hbs.AST.BlockStatement, scope: TemplateScope): Generator<TemplateError> {
  const name = node.path.original
  const [argument] = node.params
  if (!BLOCK_HELPERS.has(name) || !argument || (node.program?.blockParams?.length ?? 0) > 0) {
    yield createTemplateError(scope, node, `Unsupported block: {{#${name}}}.`, TEMPLATE_SYNTAX)
    return
  }
  if (!takesOneArgument(node)) {
    yield createTemplateError(scope, node, `{{#${name}}} takes one argument.`, TEMPLATE_SYNTAX)
    return
  }
  const resolved = resolveName(argument, scope)
  if (resolved.error) yield resolved.error
  else if ((name === 'if' || name === 'unless') && isTemplateValue(resolved.value))
    yield createTemplateError(
      scope,
      node,
      `${formatNodeName(argument)} always exists, even when the plan has no answer.`,
      `Use ${formatNodeName(argument)}.said or ${formatNodeName(argument)}.applies.`,
    )
  else if (name === 'each' && !Array.isArray(resolved.value))
    yield createTemplateError(
      scope,
      node,
      `${formatNodeName(argument)} isn't a list.`,
      `Name a list, such as ${formatNodeName(argument)}.items.`,
    )
  const innerContext =
    name === 'each' && Array.isArray(resolved.value) ? (resolved.value as unknown[])[0] : resolved.value
  const entersContext = !resolved.error && (name === 'each' || name === 'with')
  yield* resolved.error && (name === 'each' || name === 'with')
    ? []
    : checkProgram(node.program, entersContext ? { ...scope, contexts: [...scope.contexts, innerContext] } : scope)
  yield* checkProgram(node.inverse, scope)
}

function* checkPartial(node: hbs.AST.PartialStatement, scope: TemplateScope): Generator<TemplateError> {
  const name = node.name.type === 'PathExpression' ? node.name.original : ''
  const file = `${PARTIALS}${name}`
  const template = scope.partials.get(file)
  if (!template) {
    const available = [...scope.partials.keys()].flatMap((key) => partialName(key) ?? [])
    yield createTemplateError(
      scope,
      node,
      `Unknown partial: ${name}.`,
      `Available partials: ${available.join(', ')}. Or add ${file}.md.hbs.`,
    )
  } else if (scope.enclosingFiles.includes(file)) {
    yield createTemplateError(
      scope,
      node,
      `The partial "${name}" contains itself.`,
      'Remove the reference that closes the loop.',
    )
  } else if (node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0) {
    yield createTemplateError(
      scope,
      node,
      `The partial "${name}" has arguments, but partials take none.`,
      `Use {{> ${name}}}, inside {{#with …}} if needed.`,
    )
  } else {
    yield* checkProgram(template.tree, {
      ...scope,
      file,
      contexts: scope.contexts.slice(-1),
      enclosingFiles: [...scope.enclosingFiles, file],
    })
  }
}

/* Each node has its type as a string, but the types of Handlebars are not a discriminated union. */
function isMustache(node: hbs.AST.Statement): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement'
}
function isBlock(node: hbs.AST.Statement): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement'
}
function isPartial(node: hbs.AST.Statement): node is hbs.AST.PartialStatement {
  return node.type === 'PartialStatement'
}
