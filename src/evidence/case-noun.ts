import type { Plan } from '../plan/plan.js'

/** Returns what the plan calls its cases, such as `customers`. */
export function getCaseNoun({ target }: Plan): string {
  const noun = target?.case_plural?.trim() ?? ''
  return noun === '' ? 'cases' : noun
}
