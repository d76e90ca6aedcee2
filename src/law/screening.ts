import type { ScreeningQuestion } from './pack.js'

/** Finds the screening words of a law pack in the text of a plan. */

/** A text, split into words once for all entries that are searched in it. */
export interface SearchableText {
  readonly text: string
  readonly words: readonly TextWord[]
  /** All words in lowercase, for a quick check whether a word can occur at all. */
  readonly joinedWords: string
}

interface TextWord {
  /** In lowercase. */
  readonly word: string
  readonly from: number
  readonly to: number
}

/** Splits a text into words. A hyphen separates words, so that `credit-score` is the same as `credit score`. */
export function createSearchableText(text: string): SearchableText {
  const words = splitWords(text)
  return { text, words, joinedWords: words.map(({ word }) => word).join(' ') }
}

/** Splits text into words. Most texts are ASCII and don't need the Unicode pattern, which is slow to build. */
function splitWords(text: string): readonly TextWord[] {
  const pattern = /[^\0-\x7F]/.test(text) ? /[\p{L}\p{N}]+/gu : /[a-z\d]+/gi
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => {
    return { word: word.toLowerCase(), from: index, to: index + word.length }
  })
}

/** Finds the words that raise a question, as written in the text; empty if the law excludes the use. */
export function findScreeningWords(screen: ScreeningQuestion, searchable: SearchableText): readonly string[] {
  if (screen.unless?.some((entry) => findParts(entry, searchable).length > 0) === true) return []
  for (const entry of screen.words) {
    const matches = findParts(entry, searchable)
    if (matches.length > 0) return matches
  }
  return []
}

/** True if the reason for a tier shows that the use was considered. */
export function isSettledBy(screen: ScreeningQuestion, reason: SearchableText): boolean {
  return [screen.point, ...(screen.settled_by ?? [])].some((entry) => findParts(entry, reason).length > 0)
}

/** Finds all parts of an entry such as `a + b*`, in any order, as written in the text; empty if one is missing. */
function findParts(entry: string, searchable: SearchableText): readonly string[] {
  const matches: string[] = []
  for (const part of parseEntry(entry)) {
    const match = findPhrase(searchable, part)
    if (match === undefined) return []
    matches.push(match)
  }
  return matches
}

/** Finds a phrase word by word: building a pattern for each of the many entries would take longer than all of lint. */
function findPhrase({ text, words, joinedWords }: SearchableText, phrase: readonly string[]): string | undefined {
  if (!phrase.every((word) => joinedWords.includes(getStem(word)))) return undefined
  const start = words.findIndex((_, index) => phrase.every((word, offset) => matchesWord(words[index + offset], word)))
  const [first, last] = [words[start], words[start + phrase.length - 1]]
  return first && last && text.slice(first.from, last.to)
}

function matchesWord(textWord: TextWord | undefined, pattern: string): boolean {
  if (textWord === undefined) return false
  return pattern.endsWith('*') ? textWord.word.startsWith(getStem(pattern)) : textWord.word === pattern
}

function getStem(pattern: string): string {
  return pattern.endsWith('*') ? pattern.slice(0, -1) : pattern
}

const partsByEntry = new Map<string, readonly (readonly string[])[]>()

/** Parses an entry of a pack into its parts. Cached: there are few entries, and each is used for every text. */
function parseEntry(entry: string): readonly (readonly string[])[] {
  const parts =
    partsByEntry.get(entry) ??
    entry.split(' + ').map((part) => splitWords(part).map(({ word, to }) => (part[to] === '*' ? `${word}*` : word)))
  partsByEntry.set(entry, parts)
  return parts
}
