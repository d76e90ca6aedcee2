import type { Screen } from './pack.js'

/** Finds the words of a pack in what people wrote. */

/** The words that make a question worth asking, as written in the text; nothing where the law leaves the use out. */
export function wordsFound(screen: Screen, text: string): readonly string[] {
  const spoken = wordsIn(text)
  const find = (words: string): readonly string[] => partsFound(words, spoken, text)
  if (screen.unless?.some((words) => find(words).length > 0) === true) return []
  for (const words of screen.words) {
    const found = find(words)
    if (found.length > 0) return found
  }
  return []
}

/** Does the reason for a tier show that somebody has thought of this use? */
export function isSettledBy(screen: Screen, reason: string): boolean {
  const spoken = wordsIn(reason)
  return [screen.point, ...(screen.settled_by ?? [])].some((words) => partsFound(words, spoken, reason).length > 0)
}

/** `a + b*`: all parts have to be there, in any order. Each is given as it is written in the text. */
function partsFound(words: string, spoken: readonly Word[], text: string): readonly string[] {
  const found = partsOf(words).map((part) => firstIn(spoken, part, text))
  return found.every((one) => one !== undefined) ? found : []
}

interface Word {
  /** In lower case. */
  readonly word: string
  readonly from: number
  readonly to: number
}

/** Words are compared one by one: a pattern for each of the many entries would take longer to build than all of lint. */
function firstIn(spoken: readonly Word[], wanted: readonly string[], text: string): string | undefined {
  const start = spoken.findIndex((_, index) => wanted.every((word, ahead) => fits(spoken[index + ahead], word)))
  const [first, last] = [spoken[start], spoken[start + wanted.length - 1]]
  return first && last && text.slice(first.from, last.to)
}

function fits(spoken: Word | undefined, wanted: string): boolean {
  if (spoken === undefined) return false
  return wanted.endsWith('*') ? spoken.word.startsWith(wanted.slice(0, -1)) : spoken.word === wanted
}

/** A hyphen parts words, so that `credit-score` is the same as `credit score`. */
function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => {
    return { word: word.toLowerCase(), from: index, to: index + word.length }
  })
}

const known = new Map<string, readonly (readonly string[])[]>()

/** Of an entry of a pack; there are few, and each is asked for again with every text. */
function partsOf(words: string): readonly (readonly string[])[] {
  const parts =
    known.get(words) ?? words.split(' + ').map((part) => part.toLowerCase().match(/[\p{L}\p{N}]+\*?/gu) ?? [])
  known.set(words, parts)
  return parts
}
