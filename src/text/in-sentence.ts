/** Proper adjectives that keep their capital inside a sentence. */
const PROPER_ADJECTIVES = /^(?:English|European|French|German|Canadian|American)\b/

/** Lowercases a title for use inside a sentence: `Launch date` → `launch date`; `KPI target` and `EU AI Act` stay. */
export function inSentence(title: string): string {
  const [firstWord = ''] = /^\S+/.exec(title) ?? []
  const keepsCapital = /[A-Z].*[A-Z]|\d/.test(firstWord) || /^[A-Z]$/.test(firstWord) || PROPER_ADJECTIVES.test(title)
  return keepsCapital ? title : `${title.slice(0, 1).toLowerCase()}${title.slice(1)}`
}

/** Adds "the" except to names of measures: `precision`, but `the success rate`. */
export function withArticle(title: string): string {
  return /^(?:adoption|precision|recall|coverage|accuracy|cases|minutes)\b/.test(title) ? title : `the ${title}`
}
