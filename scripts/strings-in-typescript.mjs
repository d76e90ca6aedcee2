import { parseAst } from 'rolldown/parseAst'

/** Texts in TypeScript and JavaScript; what counts as one is said in user-facing-strings.mjs. */
export function stringsInTypeScript(source, file) {
  if (FILES_WITHOUT.some((pattern) => pattern.test(file))) return []
  const found = []
  visit(parseAst(source, { lang: 'ts' }), { kind: 'text', found, file })
  return found
}

/** Files in which no literal is a text for users. */
const FILES_WITHOUT = [
  /^src\/(?:plan|rules\/shared\/words)\/[a-z-]+-words\.ts$/,
  /^src\/rules\/shared\/citations[a-z-]*\.ts$/,
  /^src\/rules\/shared\/example-plans\.ts$/,
  /^src\/briefs\/sample-plan\.ts$/,
  /^src\/portfolio\/formats\/(?:style|script)\.ts$/,
  /^src\/agreement\/(?:canonical|fingerprint)\.ts$/,
  /^src\/lint\/fingerprint\.ts$/,
]

/** Properties whose values are not texts for users; some only in some files. */
const PROPERTIES_WITHOUT = [
  { names: ['notAskedReason'], files: /^src\/plan\/sections\// },
  { names: ['good', 'bad', 'sources'], files: /^src\/rules\// },
  { names: ['sources', 'point', 'words', 'unless', 'settled_by'], files: /^src\/law\/packs\// },
]

/** What these methods are given is looked for in something else. */
const METHODS_WITHOUT = new Set(['split', 'includes', 'startsWith', 'endsWith', 'indexOf', 'has', 'get', 'match'])

/** What these functions are given is a pattern, or the class of an element of a picture. */
const FUNCTIONS_WITHOUT = [
  { names: ['RegExp'], files: /^src\// },
  { names: ['group'], files: /^src\/picture\// },
]

/** Where a constant has one of these names, a machine reads it. */
const CONSTANTS_WITHOUT = new Set(['LOG', 'POLICY', 'MARKER'])

/** A property or a function that says what the texts in it are for. Anything else is only a `text`. */
const KINDS = new Map(
  Object.entries({
    question: ['question'],
    help: ['help', 'helpOption'],
    title: ['title', 'label', 'heading', 'header', 'topic'],
    message: ['message', 'cause', 'errorMessage', 'patternErrorMessage', 'error'],
    summary: ['summary'],
    reason: ['why', 'reason'],
    option: ['means', 'option', 'Option', 'argument', 'description'],
    example: ['example'],
    error: ['userError', 'refuse', 'InvalidArgumentError'],
    note: ['note', 'comment', 'caution'],
  }).flatMap(([kind, names]) => names.map((name) => [name, kind])),
)

function visit(node, context) {
  if (Array.isArray(node)) return node.forEach((one) => visit(one, context))
  if (typeof node?.type !== 'string') return undefined
  const handle = HANDLERS[node.type]
  if (handle !== undefined) return handle(node, context)
  return node.type.startsWith('TS') ? visit(node.expression, context) : visitInside(node, context)
}

function visitInside(node, context) {
  for (const [key, inner] of Object.entries(node)) if (key !== 'type') visit(inner, context)
}

const HANDLERS = {
  ImportDeclaration: () => undefined,
  ImportExpression: () => undefined,
  ExportAllDeclaration: () => undefined,
  ExportNamedDeclaration: ({ declaration }, context) => visit(declaration, context),
  ExpressionStatement: ({ directive, expression }, context) => directive ?? visit(expression, context),
  Literal: add,
  TemplateLiteral: add,
  TaggedTemplateExpression: addTagged,
  BinaryExpression: (node, context) => {
    if (node.operator === '+' && partsOf(node).some(isString)) return add(node, context)
    return [node.left, node.right].filter((side) => !isString(side)).forEach((side) => visit(side, context))
  },
  SwitchCase: ({ test, consequent }, context) => visit(isString(test) ? consequent : [test, ...consequent], context),
  MemberExpression: ({ object, property }, context) => visit(isString(property) ? object : [object, property], context),
  VariableDeclarator: ({ id, init }, context) => {
    if (CONSTANTS_WITHOUT.has(id.name)) return undefined
    return visit([id.type === 'Identifier' ? null : id, init], inKind(id.name, context))
  },
  Property: ({ key, computed, value }, context) => {
    const name = key.name ?? key.value
    if (isIn(PROPERTIES_WITHOUT, name, context.file)) return undefined
    return visit(computed ? [key, value] : value, inKind(name, context))
  },
  CallExpression: visitCall,
  NewExpression: visitCall,
}

function visitCall({ callee, arguments: args }, context) {
  const name = callee.name ?? callee.property?.name
  visit(callee, context)
  const isLeftOut =
    callee.name === undefined ? METHODS_WITHOUT.has(name) : isIn(FUNCTIONS_WITHOUT, callee.name, context.file)
  if (isLeftOut) return undefined
  return visit(name === 'replace' || name === 'replaceAll' ? args.slice(1) : args, inKind(name, context))
}

function isIn(all, name, file) {
  return all.some(({ names, files }) => names.includes(name) && files.test(file))
}

function inKind(name, context) {
  return { ...context, kind: KINDS.get(name) ?? context.kind }
}

function isString(node) {
  return node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node.value === 'string')
}

/** What is joined with `+`, from left to right. */
function partsOf(node) {
  return node.type === 'BinaryExpression' && node.operator === '+'
    ? [...partsOf(node.left), ...partsOf(node.right)]
    : [node]
}

function add(node, context) {
  const parts = partsOf(node)
  if (!parts.some(isString)) return
  const text = parts.map(textOf).join('')
  if (!isExamplePlan(text, context)) context.found.push({ at: node.start, text, kind: context.kind })
  for (const part of parts)
    visit(part.type === 'TemplateLiteral' ? part.expressions : isString(part) ? null : part, context)
}

function textOf(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type !== 'TemplateLiteral') return '${…}'
  return node.quasis.map(({ value }) => value.cooked ?? value.raw).join('${…}')
}

/** The plans of the rules are put together from pieces of YAML; no message of a rule has a second line. */
function isExamplePlan(text, { file }) {
  return /^src\/(?:rules|policy\/policy-rule)/.test(file) && /\n/.test(text) && /^ *(?:- )?[a-z_]+:(?: |$)/m.test(text)
}

const INLINE_TAG = /<\/?(?:a|bdi|br|code|em|span|strong)\b[^>]*>/g
const READ_ALOUD = /\b(?:alt|aria-label|title)="([^"]*)"/g

/** An `html` template: what stands between its tags, and the attributes that are read aloud. */
function addTagged({ tag, quasi }, context) {
  if (tag.name !== 'html') return visit(quasi, context)
  const start = quasi.start + 1
  /* Each value is made as long as it is in the source, so that places stay right. */
  const source = quasi.quasis
    .map(({ value, start: from }, index) => {
      const next = quasi.quasis[index + 1]
      return value.raw + (next ? `\u0001${'\u0002'.repeat(Math.max(0, next.start - from - value.raw.length - 1))}` : '')
    })
    .join('')
  const blanked = source.replace(INLINE_TAG, (found) => '\u0002'.repeat(found.length))
  const texts = [...blanked.matchAll(/(?<=^|>)[^<>]+/g)].map(({ 0: text, index }) => ({ text, index }))
  const attributes = [...source.matchAll(READ_ALOUD)].map(({ 1: text, index }) => ({ text, index }))
  for (const { text, index } of [...texts, ...attributes]) {
    const blanks = /^\s*/.exec(text)[0].length
    const shown = text.replaceAll('\u0001', '${…}').replaceAll('\u0002', '').replace(/\s+/g, ' ')
    context.found.push({ at: start + index + blanks, text: shown, kind: 'html' })
  }
  return visit(quasi.expressions, context)
}
