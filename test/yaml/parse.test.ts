import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locate } from '../../src/yaml/locate.js'
import { parseSource } from '../../src/yaml/parse.js'
import { toData } from '../../src/yaml/tree.js'

/** Where the text of a plan is read: strictly, so that nobody takes for read what another tool refuses or skips. */

describe('one document of plain YAML is read', () => {
  test.each([
    ['keys and values', 'a: one\nb: 2\nc: -0.5\nd: true\ne: ~\n', { a: 'one', b: 2, c: -0.5, d: true, e: null }],
    ['a day and a percentage, as text', 'f: 2026-11-24\ng: 1.8%\n', { f: '2026-11-24', g: '1.8%' }],
    ['yes and on, as words', 'a: yes\n"on": no\n', { a: 'yes', on: 'no' }],
    ['a list in the column of its key', 'a:\n- x\n- y\nb: z\n', { a: ['x', 'y'], b: 'z' }],
    ['items with keys', 'a:\n  - id: x\n    b: 1\n  -   id: y\n', { a: [{ id: 'x', b: 1 }, { id: 'y' }] }],
    ['a key with nothing', 'a:\nb: # later\n', { a: null, b: null }],
    ['blocks of text', 'a: >-\n  one\n  two\nb: |\n  three\n', { a: 'one two', b: 'three\n' }],
    ['line breaks of Windows', 'a: b\r\nc: >-\r\n  d\r\n  e\r\n', { a: 'b', c: 'd e' }],
    ['one document behind a ---', '---\na: b\n', { a: 'b' }],
    ['a # inside a word', 'a: b#c\n', { a: 'b#c' }],
  ])('%s', (_, text, data) => {
    const source = parseSource(text)
    expect(source.error).toBeUndefined()
    expect(source.data).toEqual(data)
    expect(toData(source.tree)).toEqual(data)
  })

  test('a key named like a part of every object is just a key', () => {
    const { data } = parseSource('__proto__: 1\nconstructor: {toString: 2}\n')
    expect(Object.entries(data as object)).toEqual([
      ['__proto__', 1],
      ['constructor', { toString: 2 }],
    ])
  })
})

describe('an error, at its place, is', () => {
  test.each([
    ['a second document', 'a: b\n---\nc: d\n', '---\nc: d\n', 'second document'],
    ['a second document behind an end', 'a: b\n...\nc: d\n', 'c: d\n', 'second document'],
    ['an item that runs into the next key', 'a:\n  - "x"b: y\n', 'b', ''],
    ['a group in brackets that runs into the next key', 'a: {b: c}d: e\n', 'd', ''],
    ['two keys in one line', 'a:\n  - id: x\n  - id: y name: z\n', 'y', ''],
    ['a comment without a blank behind quotes', 'a: "b"#c\n', '#c', ''],
    ['a comment without a blank behind brackets', 'a: [x]#c\n', '#c', ''],
    ['a comment without a blank behind the sign of a block', 'a: |#c\n  x\n', '#c', ''],
    ['a tab as indentation', 'a:\n\tb: c\n', '\t', 'tab'],
    ['a key twice', 'a: 1\na: 2\n', 'a', 'twice'],
    ['an alias', 'a: b\nc: *b\n', '*b', ''],
    ['an anchor', 'a: &b c\n', 'c', 'anchor'],
    ['a tag', 'a: !b c\n', '!b', 'tags'],
    ['a directive', '%YAML 1.1\n---\na: b\n', '%', 'directive'],
    ['a key of keys', '? {a: b}\n: c\n', '{a: b}', 'plain word'],
  ])('%s', (_, text, place, words) => {
    const { error } = parseSource(text)
    expect(error?.message).toMatch(new RegExp(words))
    expect(error && text.slice(...error.range).startsWith(place.slice(0, 1))).toBe(true)
    expect(error?.range[0]).toBe(text.lastIndexOf(place))
  })

  test.each([
    ['brackets without end', '[', 100_000],
    ['a file beyond 1 MB', 'x', 1_000_001],
    ['nothing', '', 0],
  ])('%s', (_, letter, count) => {
    expect(parseSource(letter && `a: ${letter.repeat(count)}`).error).toBeDefined()
  })
})

test('whatever stands there, it is read, or there is an error within the text', () => {
  const pieces = [
    'a',
    ': ',
    '\n',
    '  ',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    '#',
    '&x',
    '*x',
    '!',
    '|',
    '>-',
    '---\n',
  ]
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces, '\t', '\r\n', '\0', '\u{1F600}', '%', '? '), { maxLength: 25 }),
      (all) => {
        const text = all.join('')
        const { error, data } = parseSource(text)
        expect(error === undefined).toBe(data !== undefined)
        if (!error) return
        expect(error.range[0]).toBeLessThanOrEqual(text.length)
        expect(error.message).not.toBe('')
        expect(error.help).not.toBe('')
      },
    ),
    { numRuns: 1000 },
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
