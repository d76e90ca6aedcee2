import type { Finding } from '../../src/lint/finding.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import type { Stage } from '../../src/plan/stage.js'
import { RULES } from '../../src/rules/index.js'

/** What some rules find in a plan that is written without its first line, on a day on which all tests agree. */

export const TODAY = '2026-11-24'

export function findingsOf(
  plan: string,
  rules: readonly string[],
  { stage, today = TODAY }: { readonly stage?: Stage; readonly today?: string } = {},
): readonly Finding[] {
  const asked = RULES.filter(({ id }) => rules.includes(id))
  const unknown = rules.filter((id) => !asked.some((rule) => rule.id === id))
  if (unknown.length > 0) throw new Error(`no such rule: ${unknown.join(', ')}`)
  return lintPlan('mlproject.yaml', `mlplan: 2\n${plan}`, { today, stage, rules: asked }).findings
}

/** The same as text: `rule path`, one for each finding. */
export function foundBy(...input: Parameters<typeof findingsOf>): readonly string[] {
  return findingsOf(...input).map(({ rule, path }) => `${rule} ${path}`)
}
