import * as fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { lint } from 'markdownlint/sync'
import { describe, expect, test } from 'vitest'
import { countWords, escapeInline, toOneLine, tidyMarkdown } from '../../src/briefs/markdown.js'
import { toTemplateValue } from '../../src/briefs/template-value.js'
import { compileTemplate } from '../../src/briefs/template.js'

/** What somebody typed into a plan is what the reader of a brief sees, wherever it is printed. */

const EVERYWHERE = `# {{typed}}

{{typed}}

- {{typed}}

1. {{said}}

| Name |
| --- |
| {{said}} |
`

const MARKS = Array.from('\\`*_{}[]<>|~&$^#+-=:.()!"\'/@;,? 1aä\n\t').concat(
  ['www.', 'http://a.b', 'a@b.co', '&amp;', '<!--', '](', '\n\n', '    ', '```', '~~~', '---', '[^1]', '[ ]', '1. '],
  ['javascript:', '<script>', '<b>', '\\|', '|\\', '# ', ' #', '- ', '> ', '==', '**', '__', '{{', '\u202e', '\u200b'],
)
const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => toOneLine(text) !== '')

const template = compileTemplate('any', new Map([['any', EVERYWHERE]]), {
  typed: 'text',
  said: toTemplateValue('text'),
})

function markdownOf(text: string): string {
  if ('error' in template) throw new Error(template.error)
  return template.render({ typed: text, said: toTemplateValue(text) })
}

/** Each text a reader sees, with the element it stands in; anything but plain text inside is told by its type. */
function seen(markdown: string): readonly string[] {
  const tokens = new MarkdownIt({ html: true }).enable('table').parse(markdown, {})
  return tokens.flatMap((token, index) =>
    token.type === 'inline'
      ? [
          `${tokens[index - 1]?.tag}: ${(token.children ?? []).map((child) => (child.type.startsWith('text') ? child.content : `<${child.type}>`)).join('')}`,
        ]
      : [],
  )
}

test('any text comes through a heading, a paragraph, list items and a table cell as it was typed', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = toOneLine(text)
      expect(seen(markdownOf(text))).toEqual([
        `h1: ${shown}`,
        `p: ${shown}`,
        `p: ${shown}`,
        `p: ${shown}`,
        'th: Name',
        `td: ${shown}`,
      ])
    }),
    { numRuns: 500 },
  )
})

test('no text makes Markdown that markdownlint would complain of, links and addresses included', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const content = `# Title\n\nBefore ${escapeInline(text)} after\n\n- ${escapeInline(text)}\n\n| a |\n| --- |\n| ${escapeInline(text)} |\n`
      expect(lint({ strings: { content }, config: { default: true, MD013: false } })['content']).toEqual([])
    }),
    { numRuns: 150 },
  )
})

describe('what is easy to read as Markdown stays easy to read', () => {
  test.each([
    ['1.8 % of customers', '1.8 % of customers'],
    ['-21', '-21'],
    ['- 5', '\\- 5'],
    ['2. Quarter', '2\\. Quarter'],
    ["Co's R&D", "Co's R\\&D"],
    ['a|b <script>', 'a\\|b \\<script\\>'],
    ['two\nlines', 'two lines'],
    ['The top 3 % go on the list', 'The top 3 % go on the list'],
  ])('%j is written %j', (typed, written) => {
    expect(escapeInline(typed)).toBe(written)
  })
})

test('words are counted without the marks of tables and lists', () => {
  expect(countWords('| Who | Agreed |\n| --- | --- |\n| Dana Whitfield | *not asked yet* |\n\n- one · 2\n')).toBe(9)
})

test('what templates leave behind is tidied: blanks, empty lines, the end', () => {
  expect(tidyMarkdown('\n# A  \n\n\n\nb\t\n\n')).toBe('# A\n\nb\n')
})
