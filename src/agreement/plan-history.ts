import type { Plan } from '../plan/plan.js'
import { fingerprintAt, likeness } from './fingerprint.js'
import type { ChangedPart, Signoff } from './signoff-status.js'

/** A plan as it was committed once; read only when it is needed. */
export interface PastPlan {
  /** ISO day of the commit. */
  readonly on: string
  readonly text: string
  readonly plan: () => Plan
}

/** As many versions around the agreement are read; each takes as long as reading the plan of today. */
const MOST_READ = 12

/**
 * The plan in which a part still was what somebody agreed to; `undefined` where the history does not hold it.
 * `past` is newest first. Their agreement was committed with its fingerprint, most likely with the plan they saw: so
 * looking begins where that fingerprint turns up first, and goes back from there.
 */
export function planAgreedTo(
  { fingerprints: content }: Signoff,
  { place }: ChangedPart,
  past: readonly PastPlan[],
): PastPlan | undefined {
  const fingerprint = fingerprintAt(content, place)
  if (fingerprint === undefined) return undefined
  const first = past.findLastIndex(({ text }) => text.includes(fingerprint))
  return past
    .slice(Math.max(0, first), Math.max(0, first) + MOST_READ)
    .find((version) => likeness(fingerprint, version.plan(), place) === 'same')
}
