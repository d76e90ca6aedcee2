/** Words at the beginning of a title that keep their capital inside a sentence, though only one letter is one. */
const NAMES = /^(?:English|European|French|German|Canadian|American)\b/

/** A title as it stands inside a sentence: `Launch date` → `launch date`, but `KPI target` and `EU AI Act` stay. */
export function inSentence(title: string): string {
  const [first = ''] = /^\S+/.exec(title) ?? []
  const isName = /[A-Z].*[A-Z]|\d/.test(first) || /^[A-Z]$/.test(first) || NAMES.test(title)
  return isName ? title : `${title.slice(0, 1).toLowerCase()}${title.slice(1)}`
}
