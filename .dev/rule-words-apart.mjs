import path from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { ROOT } from './root.mjs'
import { asJson, workedOut } from './worked-out.mjs'

/**
 * A third of the rules is what they say of themselves, which only `explain` and the library show: reasons, sources and
 * examples. They are taken out of the rules, which every lint loads, and lie in a file of their own (see told.ts).
 */
const RULES = path.join(ROOT, 'src/rules')
const TOLD = path.join(RULES, 'told.ts')
const WITHOUT = { why: `''`, sources: '[]', good: '[]', bad: '[]' }

export const ruleWordsApart = {
  name: 'rule-words-apart',
  async load(id) {
    if (id !== TOLD) return undefined
    const { RULES: rules } = await workedOut(path.join(RULES, 'index.ts'))
    const words = Object.fromEntries(rules.map(({ id, why, sources, good, bad }) => [id, { why, sources, good, bad }]))
    return {
      code: `const words = ${asJson('rules', words)}\nexport const toldOf = (rule) => words[rule.id] ?? rule`,
      moduleType: 'js',
    }
  },
  transform(code, id) {
    const isRule = path.dirname(path.dirname(id)) === RULES && id.endsWith('.ts')
    return isRule ? { code: withoutWords(code, id) } : undefined
  },
}

function withoutWords(code, id) {
  const found = wordsIn(parseAst(code, { lang: 'ts' }))
  if (found.length !== Object.keys(WITHOUT).length) throw new Error(`${id}: why, sources, good or bad was not found.`)
  return found
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { name, start, end }) => text.slice(0, start) + WITHOUT[name] + text.slice(end), code)
}

/** The values of these properties in the one object that describes the rule. */
function wordsIn(node) {
  if (typeof node !== 'object' || node === null) return []
  const names = node.type === 'ObjectExpression' ? node.properties.map(({ key }) => key?.name) : []
  if (names.includes('since') && names.includes('good')) {
    return node.properties
      .filter(({ key }) => Object.hasOwn(WITHOUT, key?.name))
      .map(({ key, value }) => ({ name: key.name, start: value.start, end: value.end }))
  }
  return Object.values(node).flatMap((inner) => (Array.isArray(inner) ? inner.flatMap(wordsIn) : wordsIn(inner)))
}
