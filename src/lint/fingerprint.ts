import { digestOf } from '../digest.js'
import type { Finding, PlanReport } from './finding.js'

/**
 * What makes a finding the same one in another run: the rule, the places and what stands there. Neither the line nor
 * the words, so that it survives edits elsewhere and a better message; but another value makes it another finding.
 */
function identityOf({ rule, path, value, related }: Finding): string {
  return JSON.stringify([rule, path, value, ...related.map((one) => one.path)])
}

const LENGTH = 32

/** One for each finding of a plan, in their order: 32 hex digits. Of several that are alike each has its own. */
export function fingerprintsOf({ findings }: Pick<PlanReport, 'findings'>): readonly string[] {
  const times = new Map<string, number>()
  return findings.map((finding) => {
    const identity = identityOf(finding)
    const before = times.get(identity) ?? 0
    times.set(identity, before + 1)
    return digestOf(`mlplan-finding-v1\n${identity}\n${before}`).slice(0, LENGTH)
  })
}
