/** Texts outside of code; what counts as one is said in user-facing-strings.mjs. */

/** An innermost block within a line: what it prints, and what it prints otherwise. */
const BLOCK = /\{\{#(\w+)[^}]*\}\}((?:(?!\{\{[#/]).)*)\{\{\/\1\}\}/
const ELSE = '{{else}}'
/** It prints a whole sentence, with its period. */
const SENTENCE = /\{\{sentence [^}]*\}\}/g
const LIST_OR_HEADING = /^(?:#+|-) /

/** Of a Handlebars template that prints Markdown. */
export function stringsInTemplate(source) {
  const found = []
  let at = 0
  for (const line of withoutComments(source).split('\n')) {
    for (const text of textsOf(line)) found.push({ at, text, kind: 'template' })
    at += line.length + 1
  }
  return found
}

/** As long as before, so that lines stay where they are. */
function withoutComments(source) {
  return source.replace(/\{\{!--.*?--\}\}|\{\{![^}]*\}\}/gs, (found) => found.replace(/[^\n]/g, ' '))
}

/** A line is one thing, apart from what its blocks print otherwise. */
function textsOf(line) {
  const otherwise = []
  let whole = line
  for (let block = BLOCK.exec(whole); block; block = BLOCK.exec(whole)) {
    const [first = '', ...rest] = block[2].split(ELSE)
    otherwise.push(...rest)
    whole = whole.replace(block[0], () => first)
  }
  return [whole, ...otherwise].flatMap(sentencesOf)
}

function sentencesOf(text) {
  const isRow = text.startsWith('|')
  const shown = text
    .replace(/\{\{[#/][^}]*\}\}|\{\{else[^}]*\}\}/g, '')
    .replace(SENTENCE, isRow ? '${…}' : '${…}\n')
    .replace(/\{\{[^}]*\}\}/g, '${…}')
    .replaceAll('**', '')
    .replace(LIST_OR_HEADING, '')
  if (isRow) return [shown.replace(/^\| | \|$/g, '')]
  return shown.split(/\n|(?<=[.!?])\s+(?=[\p{Lu}"$])/u).map((one) => one.trim())
}

/** Titles and descriptions in JSON, descriptions in YAML; each is on a line of its own. */
export function stringsInData(source) {
  const inJson = [...source.matchAll(/^ *"(?:title|description)": (".*?"),?$/gm)]
  const inYaml = [...source.matchAll(/^ *description: (.*)$/gm)]
  return [
    ...inJson.map(({ 1: json, index }) => ({ at: index, text: JSON.parse(json), kind: 'description' })),
    ...inYaml.map(({ 1: text, index }) => ({ at: index, text, kind: 'description' })),
  ]
}
