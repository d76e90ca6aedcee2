import type { Plan } from '../plan/plan.js'
import { findFingerprint, compareFingerprint } from './fingerprint.js'
import type { ChangedPart, Signoff } from './signoff-status.js'

/** A committed version of the plan. It is parsed only when needed. */
export interface PlanVersion {
  /** ISO day of the commit. */
  readonly committedOn: string
  readonly text: string
  readonly plan: () => Plan
}

/** A commit that added or changed a notebook, training code, or a model file. */
export interface WorkCommit {
  /** The short hash. */
  readonly commit: string
  /** ISO day of the commit. */
  readonly committedOn: string
  /** Relative to the root of the repository. */
  readonly path: string
}

/** How many versions around the sign-off are parsed; each takes as long as parsing the current plan. */
const MAX_VERSIONS_READ = 12

/**
 * The version in which a part was as the person signed off on it; `undefined` if the history doesn't contain it.
 * `history` is newest first. A sign-off is usually committed together with the plan that the person saw, so the
 * search starts at the oldest version that contains the fingerprint and goes back from there.
 */
export function findSignedVersion(
  { fingerprints }: Signoff,
  { path }: ChangedPart,
  history: readonly PlanVersion[],
): PlanVersion | undefined {
  const fingerprint = findFingerprint(fingerprints, path)
  if (fingerprint === undefined) return undefined
  const firstIndex = history.findLastIndex(({ text }) => text.includes(fingerprint))
  return history
    .slice(Math.max(0, firstIndex), Math.max(0, firstIndex) + MAX_VERSIONS_READ)
    .find((version) => compareFingerprint(fingerprint, version.plan(), path) === 'same')
}
