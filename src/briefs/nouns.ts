import type { Plan } from '../plan/plan.js'
import { isBlank } from './template-value.js'

/** The project's own words for its cases and its action; briefs are written with them. */
export interface Nouns {
  /** Plural: `customers`. */
  readonly cases: string
  /** What has been done about a case, in the past: `called`. */
  readonly acted: string
}

export function nounsOf({ target, value }: Plan): Nouns {
  return { cases: wordOr(target?.case_plural, 'cases'), acted: wordOr(value?.action_past, 'acted on') }
}

function wordOr(word: string | undefined, otherwise: string): string {
  return word === undefined || isBlank(word) ? otherwise : word.trim()
}

/** Names of measures have none: `precision`, but `the success rate`. */
export function withArticle(title: string): string {
  return /^(?:adoption|precision|recall|coverage|accuracy|cases|minutes)\b/.test(title) ? title : `the ${title}`
}
