import { nearest } from '../text/suggest.js'

/** Resolves the names in a template against the view of a plan that has every answer. */

export interface ParsedTemplate {
  readonly file: string
  readonly tree: hbs.AST.Program
}

export interface TemplateError {
  readonly template: string
  readonly line: number
  readonly message: string
  readonly help: string
}

/** The position of the check: the template, and what `this`, `../`, and `@root` refer to. */
export interface TemplateScope {
  readonly file: string
  readonly partials: ReadonlyMap<string, ParsedTemplate>
  /** From the outermost to the innermost; only `{{#each}}` and `{{#with}}` add one. */
  readonly contexts: readonly unknown[]
  readonly root: object
  /** The templates that enclose this one, to detect a partial that contains itself. */
  readonly enclosingFiles: readonly string[]
}

export const TEMPLATE_SYNTAX =
  'Templates support {{name}}, {{sentence name}}, {{label "path"}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}}, and {{> partial}}.'
const LOOP_NAMES = new Set(['index', 'key', 'first', 'last'])

export interface ResolvedName {
  readonly value: unknown
  readonly error: TemplateError | undefined
}

export function resolveName(node: hbs.AST.Expression, scope: TemplateScope): ResolvedName {
  if (node.type !== 'PathExpression')
    return {
      value: undefined,
      error: createTemplateError(scope, node, 'Only a name is allowed here.', TEMPLATE_SYNTAX),
    }
  const { data, depth, parts, original } = node as hbs.AST.PathExpression
  if (data && LOOP_NAMES.has(parts[0] ?? '') && scope.contexts.length > 1) return { value: '', error: undefined }
  const isRoot = data && parts[0] === 'root'
  let value: unknown = isRoot ? scope.root : scope.contexts.at(-1 - depth)
  for (const part of isRoot ? parts.slice(1) : data ? [`@${parts.join('.')}`] : parts) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, part)) {
      const suggestion = nearest(part, typeof value === 'object' && value !== null ? Object.keys(value) : [])
      const help = suggestion === undefined ? `Available here: ${formatKeys(value)}.` : `Did you mean ${suggestion}?`
      return { value: undefined, error: createTemplateError(scope, node, `Unknown name: ${original}.`, help) }
    }
    value = (value as Record<string, unknown>)[part]
  }
  return { value, error: undefined }
}

export function formatKeys(value: unknown): string {
  if (Array.isArray(value)) return 'a list, for {{#each}}'
  return typeof value === 'object' && value !== null ? Object.keys(value).join(', ') : 'none'
}

export function formatNodeName(node: hbs.AST.Expression): string {
  return node.type === 'PathExpression' ? (node as hbs.AST.PathExpression).original : 'This'
}

export function createTemplateError(
  { file }: TemplateScope,
  node: hbs.AST.Node,
  message: string,
  help: string,
): TemplateError {
  return { template: file, line: node.loc.start.line, message, help }
}
