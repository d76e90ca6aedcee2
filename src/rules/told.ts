import type { Rule } from './rule.js'

/** What a rule says of itself beyond a finding. */
export type Told = Pick<Rule, 'why' | 'sources' | 'good' | 'bad'>

/**
 * Whoever needs these asks here. A rule has them in its own file, but lint never shows them: the build takes them out
 * of the rules and puts them into a file of their own, which only those load who tell them.
 */
export function toldOf(rule: Rule): Told {
  return rule
}
