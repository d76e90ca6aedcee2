import { computeDigest } from '../digest.js'
import type { Finding, PlanReport } from './finding.js'

/**
 * * What makes a finding the same one in another run: the rule, the paths, and the value. The line and the message are
 * left out, so that edits elsewhere and a reworded message don't change it. A different value makes it a different
 * finding.
 */
function formatIdentity({ rule, path, value, related }: Finding): string {
  return JSON.stringify([rule, path, value, ...related.map((location) => location.path)])
}

const FINGERPRINT_LENGTH = 32

/**
 * Computes a fingerprint of 32 hex digits for each finding, in order. Identical findings get different fingerprints.
 */
export function computeFingerprints({ findings }: Pick<PlanReport, 'findings'>): readonly string[] {
  const occurrences = new Map<string, number>()
  return findings.map((finding) => {
    const identity = formatIdentity(finding)
    const earlierCount = occurrences.get(identity) ?? 0
    occurrences.set(identity, earlierCount + 1)
    return computeDigest(`mlplan-finding-v1\n${identity}\n${earlierCount}`).slice(0, FINGERPRINT_LENGTH)
  })
}
