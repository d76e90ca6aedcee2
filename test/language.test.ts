import { describe, expect, test } from 'vitest'
import { userFacingStrings } from '../scripts/user-facing-strings.mjs'
import { RULED_OUT } from './support/language-patterns.js'

/**
 * The language of the tool: no text that a user reads has a phrase of language-patterns.ts. Which texts are checked is
 * said in scripts/user-facing-strings.mjs. A text that needs such a phrase is listed here with the reason; the list has an
 * end, so that a phrase is worded again before it is excused.
 */
const MOST_EXCEPTIONS = 25

interface Exception {
  readonly file: string
  /** A part of the text that no other text of the file has. */
  readonly text: string
  readonly why: string
}

const EXCEPTIONS: readonly Exception[] = []

const texts = userFacingStrings()

const found = texts.flatMap((one) => {
  const rules = RULED_OUT.filter(({ pattern }) => pattern.test(one.text))
  return rules.length === 0 ? [] : [{ ...one, rules }]
})

describe('what users read', () => {
  test('is collected from everywhere, and no example plan is taken for a text', () => {
    const folders = new Set(texts.map(({ file }) => file.split('/').slice(0, 2).join('/')))
    expect([...folders]).toEqual(
      expect.arrayContaining(['src/cli', 'src/commands', 'src/plan', 'src/text', 'src/rules', 'templates/partials']),
    )
    expect(texts.length).toBeGreaterThan(3000)
    expect(texts.filter(({ text }) => /^mlplan: \d/m.test(text))).toEqual([])
  })

  test('has no phrase that reads as if translated, and one word for one thing', () => {
    const bad = found.filter((one) => !EXCEPTIONS.some((exception) => isAbout(exception, one)))
    if (bad.length > 0)
      expect.fail(`Word these ${bad.length} texts differently, as the arrow says:\n${bad.map(inALine).join('\n')}`)
  })

  test('has few exceptions, each with a reason and for one text that still needs it', () => {
    expect(EXCEPTIONS.length, 'Word a text differently before you excuse another one.').toBeLessThanOrEqual(
      MOST_EXCEPTIONS,
    )
    expect(
      EXCEPTIONS.filter(({ why }) => why.trim() === ''),
      'Give the reason.',
    ).toEqual([])
    const excused = (one: Exception) => new Set(found.filter((text) => isAbout(one, text)).map(({ text }) => text))
    expect(
      EXCEPTIONS.filter((one) => excused(one).size !== 1),
      'Remove exceptions that no text needs, and quote enough of the others to tell one text.',
    ).toEqual([])
  })
})

function isAbout(exception: Exception, { file, text }: { readonly file: string; readonly text: string }): boolean {
  return file === exception.file && text.includes(exception.text)
}

/** One line, so that the lines of one file can be picked out: `file:line  text  ✗ "phrase": what to say`. */
function inALine({ file, line, text, rules }: (typeof found)[number]): string {
  const phrases = rules.map(({ pattern, say }) => `✗ "${pattern.exec(text)?.[0].trim() ?? ''}" → ${say}`)
  return `${file}:${line}  ${JSON.stringify(text)}  ${phrases.join('  ')}`
}
