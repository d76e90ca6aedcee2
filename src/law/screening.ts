import type { Screen } from './pack.js'

/** Finds the words of a pack in what people wrote. */

/** A text, taken apart into words once for all entries that are looked for in it. */
export interface Spoken {
  readonly text: string
  readonly words: readonly Word[]
  /** All words in lower case, for a quick look whether one of them can be there at all. */
  readonly together: string
}

interface Word {
  /** In lower case. */
  readonly word: string
  readonly from: number
  readonly to: number
}

/** A hyphen parts words, so that `credit-score` is the same as `credit score`. */
export function spokenIn(text: string): Spoken {
  const words = wordsOf(text)
  return { text, words, together: words.map(({ word }) => word).join(' ') }
}

/** Most texts are ASCII, and are spared a pattern that knows the letters of every language, which takes long to build. */
function wordsOf(text: string): readonly Word[] {
  const pattern = /[^\0-\x7F]/.test(text) ? /[\p{L}\p{N}]+/gu : /[a-z\d]+/gi
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => {
    return { word: word.toLowerCase(), from: index, to: index + word.length }
  })
}

/** The words that make a question worth asking, as written in the text; nothing where the law leaves the use out. */
export function wordsFound(screen: Screen, spoken: Spoken): readonly string[] {
  if (screen.unless?.some((words) => partsFound(words, spoken).length > 0) === true) return []
  for (const words of screen.words) {
    const found = partsFound(words, spoken)
    if (found.length > 0) return found
  }
  return []
}

/** Does the reason for a tier show that somebody has thought of this use? */
export function isSettledBy(screen: Screen, reason: Spoken): boolean {
  return [screen.point, ...(screen.settled_by ?? [])].some((words) => partsFound(words, reason).length > 0)
}

/** `a + b*`: all parts have to be there, in any order. Each is given as it is written in the text. */
function partsFound(words: string, spoken: Spoken): readonly string[] {
  const found: string[] = []
  for (const part of partsOf(words)) {
    const one = firstIn(spoken, part)
    if (one === undefined) return []
    found.push(one)
  }
  return found
}

/** Words are compared one by one: a pattern for each of the many entries would take longer to build than all of lint. */
function firstIn({ text, words, together }: Spoken, wanted: readonly string[]): string | undefined {
  if (!wanted.every((word) => together.includes(stemOf(word)))) return undefined
  const start = words.findIndex((_, index) => wanted.every((word, ahead) => fits(words[index + ahead], word)))
  const [first, last] = [words[start], words[start + wanted.length - 1]]
  return first && last && text.slice(first.from, last.to)
}

function fits(spoken: Word | undefined, wanted: string): boolean {
  if (spoken === undefined) return false
  return wanted.endsWith('*') ? spoken.word.startsWith(stemOf(wanted)) : spoken.word === wanted
}

function stemOf(wanted: string): string {
  return wanted.endsWith('*') ? wanted.slice(0, -1) : wanted
}

const known = new Map<string, readonly (readonly string[])[]>()

/** Of an entry of a pack; there are few, and each is asked for again with every text. */
function partsOf(words: string): readonly (readonly string[])[] {
  const parts =
    known.get(words) ??
    words.split(' + ').map((part) => wordsOf(part).map(({ word, to }) => (part[to] === '*' ? `${word}*` : word)))
  known.set(words, parts)
  return parts
}
