import { expect, test } from 'vitest'
import { renderMarkdownTable } from '../../src/text/markdown.js'
import { addPeriod, getFirstSentence } from '../../src/text/sentence.js'
import { excerptDifference, truncateAtWord, truncateToLength } from '../../src/text/truncate.js'

test('a Markdown table has a rule below its headers, and one line a row', () => {
  expect(renderMarkdownTable(['', 'Before'], [['Lift', '4.2']])).toBe('|  | Before |\n| --- | --- |\n| Lift | 4.2 |')
})

test.each([
  ['No fallback. If scoring fails, agents wait.', 'No fallback.'],
  ['No assessment. 3 criteria apply.', 'No assessment.'],
  ['Break-even is 5.8% today. Stop.', 'Break-even is 5.8% today.'],
  ['He said "Stop. Now." and left. Later more.', 'He said "Stop. Now." and left.'],
  ['no end', 'no end'],
])('the first sentence of %s', (text, first) => {
  expect(getFirstSentence(text)).toBe(first)
})

test.each([
  ['Act', 'Act.'],
  ['Act!', 'Act!'],
  ['They said "act."', 'They said "act."'],
])('%s ends with one mark', (text, sentence) => {
  expect(addPeriod(text)).toBe(sentence)
})

test('a text is cut after a word, or after a letter where a width has to fit', () => {
  expect(truncateAtWord('one two three four', 12)).toBe('one two…')
  expect(truncateAtWord('short', 12)).toBe('short')
  expect(truncateAtWord('unbreakable-word', 8)).toBe('unbreaka…')
  expect(truncateToLength('one two three', 8)).toBe('one two…')
  expect(truncateToLength('ab😀cd', 4)).toBe('ab…')
})

test('two long texts are cut to the words that differ', () => {
  const [before, after] = excerptDifference(`${'same '.repeat(20)}old end`, `${'same '.repeat(20)}new end`, 40)
  expect([before, after]).toEqual(['… same same same same old end', '… same same same same new end'])
})
