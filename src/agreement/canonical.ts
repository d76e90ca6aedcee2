import { type Plan, PLAN_VERSION } from '../plan/plan.js'

/**
 * The one text of a plan that its digest is taken from. Comments, quoting, layout and the order of keys do not
 * change it; a value that changes does. The prefix keeps digests of different forms and uses apart.
 */
export function canonicalText(plan: Plan): string {
  return `mlplan-plan-v${PLAN_VERSION}\n${canonicalJson(plan)}`
}

/**
 * JSON with its keys in the order of their UTF-16 code units and no blanks, as RFC 8785 has it. What is
 * `undefined` is left out of objects; figures are written as JavaScript writes them, which is what the RFC asks.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}
