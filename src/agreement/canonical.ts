import { type Plan, PLAN_VERSION } from '../plan/plan.js'

/**
 * The canonical text of a plan, from which its digest is computed. Comments, quoting, layout, and the order of keys
 * don't change it; any change of a value does. The prefix separates digests of different format versions and uses.
 */
export function canonicalText(plan: Plan): string {
  return `mlplan-plan-v${PLAN_VERSION}\n${canonicalJson(plan)}`
}

/**
 * JSON without whitespace and with keys sorted by UTF-16 code units, as in RFC 8785. Properties that are `undefined`
 * are left out; numbers are written the way JavaScript writes them, as the RFC requires.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}
