import { plainText } from '../text/plain-text.js'

/** A sentence that is signed off on, or several, or what is missing for it. What does not apply is neither. */
export type Clause = { readonly text: string | readonly string[] } | { readonly open: string } | undefined

/** The plan's own words under a label of ours, as a sentence: `Fallback: The rules decide.` */
export function labeled(label: string, text: string): string {
  const words = plainText(text)
  return `${label}: ${words}${/[.!?…]["')’”]*$/.test(words) ? '' : '.'}`
}

/** The sentences of a clause, one by one. */
export function linesOf(clause: Clause): readonly string[] {
  return clause !== undefined && 'text' in clause ? [clause.text].flat() : []
}
