import { nearest } from '../text/suggest.js'

/** What a name in a template means, in a view of a plan that has every answer. */

export interface Template {
  readonly file: string
  readonly tree: hbs.AST.Program
}

export interface Flaw {
  readonly template: string
  readonly line: number
  readonly message: string
  readonly help: string
}

/** Where in which template the walk is, and what `this`, `../` and `@root` are there. */
export interface Here {
  readonly file: string
  readonly partials: ReadonlyMap<string, Template>
  /** The innermost comes last; only `{{#each}}` and `{{#with}}` add one. */
  readonly contexts: readonly unknown[]
  readonly root: object
  /** Partials around this one: a circle would never end. */
  readonly around: readonly string[]
}

export const LANGUAGE =
  'Templates support {{name}}, {{sentence name}}, {{label "path"}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}}, and {{> partial}}.'
const LOOP_NAMES = new Set(['index', 'key', 'first', 'last'])

export interface Found {
  readonly value: unknown
  readonly flaw: Flaw | undefined
}

export function resolve(node: hbs.AST.Expression, here: Here): Found {
  if (node.type !== 'PathExpression')
    return { value: undefined, flaw: flaw(here, node, 'Only a name is allowed here.', LANGUAGE) }
  const { data, depth, parts, original } = node as hbs.AST.PathExpression
  if (data && LOOP_NAMES.has(parts[0] ?? '') && here.contexts.length > 1) return { value: '', flaw: undefined }
  const isRoot = data && parts[0] === 'root'
  let value: unknown = isRoot ? here.root : here.contexts.at(-1 - depth)
  for (const part of isRoot ? parts.slice(1) : data ? [`@${parts.join('.')}`] : parts) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, part)) {
      const near = nearest(part, typeof value === 'object' && value !== null ? Object.keys(value) : [])
      const help = near === undefined ? `Available here: ${keysOf(value)}.` : `Did you mean ${near}?`
      return { value: undefined, flaw: flaw(here, node, `Unknown name: ${original}.`, help) }
    }
    value = (value as Record<string, unknown>)[part]
  }
  return { value, flaw: undefined }
}

export function keysOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list, for {{#each}}'
  return typeof value === 'object' && value !== null ? Object.keys(value).join(', ') : 'none'
}

export function nameOf(node: hbs.AST.Expression): string {
  return node.type === 'PathExpression' ? (node as hbs.AST.PathExpression).original : 'This'
}

export function flaw({ file }: Here, node: hbs.AST.Node, message: string, help: string): Flaw {
  return { template: file, line: node.loc.start.line, message, help }
}
