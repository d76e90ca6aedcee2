import { isBlank } from '../plan/blank.js'
import type { Plan } from '../plan/plan.js'

/** The project's own words for its cases and its action, used in the sentences of briefs. */
export interface Nouns {
  /** Plural: `customers`. */
  readonly cases: string
  /** Past participle of the action taken on a case: `called`. */
  readonly acted: string
}

export function getNouns({ target, value }: Plan): Nouns {
  return { cases: trimOrDefault(target?.case_plural, 'cases'), acted: trimOrDefault(value?.action_past, 'acted on') }
}

function trimOrDefault(word: string | undefined, fallback: string): string {
  return word === undefined || isBlank(word) ? fallback : word.trim()
}
