import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { locate } from '../src/source/locate.js'
import { parseSource } from '../src/source/parse.js'
import { saidBy } from '../src/source/said.js'
import { treeOf } from '../src/source/document-tree.js'
import { dataOf, type Tree } from '../src/source/tree.js'

/**
 * Two libraries read plans: js-yaml those that are written as usual, yaml all the others and whatever is changed. What
 * the first reads is what the second reads, value for value and place for place.
 */

function byYaml(text: string): unknown {
  const doc = parseDocument(text, { prettyErrors: false, logLevel: 'silent', schema: 'core' })
  const { tree, refused } = treeOf(text, doc.contents)
  const trouble = doc.errors[0]?.message ?? doc.warnings[0]?.message ?? refused?.message
  return trouble ?? { data: dataOf(tree), places: placesIn(tree) }
}

/** `undefined`: it is left to yaml. */
function byEvents(text: string): unknown {
  const said = saidBy(text)
  return said && { data: said.data, places: placesIn(said.tree()) }
}

/** As plain data, to the last place. */
function placesIn(tree: Tree | undefined): unknown {
  if (tree === undefined) return undefined
  if (tree.kind === 'row') return { from: tree.from, items: tree.items.map(placesIn) }
  if (tree.kind === 'leaf') return { value: tree.value, at: [tree.from, tree.to] }
  return {
    from: tree.from,
    keys: tree.entries.map(({ name, from, to, tree: inner }) => [name, from, to, placesIn(inner)]),
  }
}

const EXAMPLES = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('mlproject.yaml'))
  .map((file) => [file, readFileSync(`examples/${file}`, 'utf8')] as const)

test.each(EXAMPLES)('%s is written as usual', (_, text) => {
  expect(byEvents(text)).toEqual(byYaml(text))
})

describe('as usual is', () => {
  test.each([
    ['keys and values', 'a: one\nb: 2\nc: -0.5\nd: true\ne: ~\nf: 2026-11-24\ng: 1.8%\nh: -1\ni: 0x1F\nj: .inf\n'],
    ['keys in keys', 'a:\n  b:\n      c: x\n  d: y\n'],
    ['a key with nothing', 'a:\nb: # later\n'],
    ['a list in the column of its key', 'a:\n- x\n- y\nb: z\n'],
    ['items with keys', 'a:\n  - id: x\n    b: 1\n  -   id: y\n      b: 2\n'],
    ['items in items', 'a:\n  - - x\n    - y\n  - []\n'],
    ['another blank at the end', 'a: b\u00A0\n'],
    ['quotes', 'a: "x: # y"\nb: \'it\'\'s\'\n"on": "2026-11-24" # day\nc: "\\u00e9\\t"\n'],
    ['brackets', 'a: [x, "y, z", -1] # c\nb: {c: d e, f: [g]}\nh: []\n'],
    ['what goes on in the next line', 'a: b\n  c\nd: "e\n  f"\ng: [h,\n  i]\n'],
    ['a folded text', 'a: >-\n  one\n  two\n\n  three\n    four\nb: >\n  three\n\nc: x\n'],
    ['a text of lines', 'a:\n  - |-\n    one: 1\n      # two\n  - x\nb: |\n  three\n\n\n'],
    ['a text behind a comment with its sign', 'a:\n  - x # y > z\n  - > # | >\n    one\n  # >\n  - |+\n    two\n'],
    ['comments and blank lines', '# c\n\na: x # c\n  # c\n\n# c\nb: x#y\n'],
    ['line breaks of Windows', 'a: b\r\nc: >-\r\n  d\r\n  e\r\nf: g\r\n'],
    ['a key that is no name of ours', '__proto__: 1\nconstructor: {toString: 2}\n'],
    ['letters of two units', 'a: \u{1F600}\nb: "\u{1F600}"\n'],
  ])('%s', (_, text) => {
    expect(saidBy(text)).toBeDefined()
    expect(byEvents(text)).toEqual(byYaml(text))
  })
})

describe('left to yaml is', () => {
  test.each([
    ['an anchor', 'a: &b c\n'],
    ['an anchor of nothing', 'a: &b\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !b c\n'],
    ['a key that stands twice', 'a: 1\na: 2\n'],
    ['a key that is a number', '1: a\n'],
    ['a key that is nothing', 'null: a\n'],
    ['a key of keys', '? {a: b}\n: c\n'],
    ['an item with nothing', 'a:\n  -\n  - b\n'],
    ['a tab', 'a:\tb\n'],
    ['a lone carriage return', 'a: b\rc: d\r'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['a directive', '%YAML 1.1\n---\na: b\n'],
    ['a wrong indentation', 'a:\n    b: c\n  d: e\n'],
    ['a colon in a text', 'a: b: c\n'],
    ['a text of nothing but lines', 'a: |\n\n\nb: c\n'],
    ['a text of given depth', 'a: |2\n    b\n'],
    ['a number beyond all numbers', 'a: 1e999\n'],
    ['blanks at the end of the file', 'a: >\n  b\n  '],
    ['brackets without end', `a: ${'['.repeat(100_000)}`],
    ['brackets in a thousand brackets', `a: ${'['.repeat(1000)}${']'.repeat(1000)}\n`],
    ['a null character', 'a: \0\n'],
    ['nothing', ''],
    ['a list', '- a\n'],
  ])('%s', (_, text) => {
    expect(saidBy(text)).toBeUndefined()
  })
})

/** One a line, but for what breaks lines itself. */
const PIECES = `a
b: 
"c": 
d:
- 
-
#
 # e
"
'
"f"
'g'
|
>-
[
]
{
}
, 
,
:
1
-2
.5
1e3
null
True
2026-11-24
&
*h
!
? 
%
é
# >
...
__proto__: 
0x1F
+1
.inf
01
on
?
@
x y
[i, j]
{k: l}
m: [n]
- o: p
---
\\
=
<<: 
~`.split('\n')

const piece = fc.constantFrom(
  ...PIECES,
  ' ',
  '  ',
  '\t',
  '\u00A0',
  '\n',
  '\n  ',
  '\r\n',
  '\r',
  '\u{1F600}',
  '\u2028',
  '\u0085',
)
const indent = fc.constantFrom('', '', '  ', '  ', '    ', ' ', '      ')
const USUAL_LINES = ['q: r', 's:', '- t: u', '- v', 'w: |', 'x: >-', 'y: >', '- z: |+', 'aa: |2', '- >-', '']
const line = fc
  .tuple(indent, fc.oneof(fc.constantFrom(...USUAL_LINES), fc.array(piece, { maxLength: 4 })))
  .map(([blanks, said]) => `${blanks}${typeof said === 'string' ? said : said.join('')}`)

test('whatever stands there, both read it alike, or it is left to yaml', () => {
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, (text) => {
      const said = byEvents(text)
      if (said !== undefined) expect(said).toEqual(byYaml(text))
    }),
    { numRuns: 4000 },
  )
})

test('whatever is changed in an example, both read it alike, or it is left to yaml', () => {
  const change = fc.tuple(fc.constantFrom(...EXAMPLES), fc.nat(), fc.nat(12), piece)
  fc.assert(
    fc.property(change, ([[, whole], at, length, put]) => {
      const lines = whole.split('\n')
      const first = at % lines.length
      const text = lines.slice(first, first + 30).join('\n')
      const changed = text.slice(0, at % text.length) + put + text.slice((at % text.length) + length)
      const said = byEvents(changed)
      if (said !== undefined) expect(said).toEqual(byYaml(changed))
    }),
    { numRuns: 1000 },
  )
})

test('whatever looks like a number, both read it alike', () => {
  const parts = [
    '0',
    '1',
    '9',
    '-',
    '+',
    '.',
    'e',
    'E',
    '0x',
    '0o',
    '_',
    ':',
    '%',
    'inf',
    'nan',
    'null',
    '000000000000',
  ]
  const word = fc.array(fc.constantFrom(...parts, '9'.repeat(160)), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(word, (word) => {
      const text = `a: ${word.join('')}\n`
      const said = byEvents(text)
      if (said !== undefined) expect(said).toEqual(byYaml(text))
    }),
    { numRuns: 2000 },
  )
})

test('an item whose id is still to be written is found at its id', () => {
  const text = 'people:\n  - name: Ana\n    id:\n  - id: bo\n    name:\n'
  const spans = ['people.#1', 'people.#1.roles', 'people.bo.name'].map((path) => {
    const { line, column } = locate(parseSource(text), path.split('.')).span
    return [line, column]
  })
  expect(spans).toEqual([
    [3, 5],
    [3, 5],
    [5, 5],
  ])
})
