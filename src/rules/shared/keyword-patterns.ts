/** A pattern, and what each text it matches has at least one of: so most texts are let go before it is even built. */
export interface TellingWords {
  /** In lower case, of ASCII, as they stand in the text. */
  readonly needs: readonly string[]
  /** In plain English, without `u`, which makes a pattern ten times as slow to build; with `i`, since texts are not lowered for it. */
  readonly words: RegExp
}

/** Which of them the text can match at all. */
export function worthATry(all: readonly TellingWords[], text: string): readonly TellingWords[] {
  const lower = text.toLowerCase()
  return all.filter(({ needs }) => needs.some((word) => lower.includes(word)))
}
