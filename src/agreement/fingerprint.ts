import { computeDigest } from '../digest.js'
import { memoizeLastTwo } from '../plan/memoize.js'
import { toPathInVersion, toCurrentPath, toValueInVersion, MIGRATIONS } from '../plan/migrate.js'
import type { FormatMigration } from '../plan/migrations/types.js'
import { parsePath, type Path, isSamePath, formatPath } from '../plan/path.js'
import { type Plan, PLAN_VERSION } from '../plan/plan.js'
import { CURRENT_NAMING, signedContentAt, type VersionNaming, EMPTY_CONTENT } from './signed-content.js'

/**
 * Fingerprints of signed content. They reveal that a plan has changed since a sign-off. They aren't signatures:
 * anyone who can edit the plan can edit the fingerprints too.
 */

/** Hex digits for the substance, and again for the wording; 64 bits each make accidental matches unlikely. */
const HASH_LENGTH = 16

/**
 * The fingerprint of one part of a plan, such as `v1-4f0c81d29b7ae365-90d2b1c47f3e5a68`: plan format version, hash of
 * the substance, hash of the wording. Taken for an older version, it uses the key names of that version, so renaming a
 * key in a newer format doesn't make a sign-off outdated.
 */
export function computeFingerprint(plan: Plan, path: Path, version = PLAN_VERSION, migrations = MIGRATIONS): string {
  if (migrations !== MIGRATIONS) return computeUncached(plan, path, version, migrations)
  const cache = getFingerprintCache(plan)
  const key = `${version} ${formatPath(path)}`
  const cached = cache.get(key)
  if (cached !== undefined) return cached
  const fingerprint = computeUncached(plan, path, version, migrations)
  cache.set(key, fingerprint)
  return fingerprint
}

/** Several people sign off on the same parts of a plan, so its fingerprints are cached. */
const getFingerprintCache = memoizeLastTwo((_plan: Plan) => new Map<string, string>())

function computeUncached(plan: Plan, path: Path, version: number, migrations: readonly FormatMigration[]): string {
  const naming = migrations.some(({ from }) => from >= version) ? getVersionNaming(version, migrations) : CURRENT_NAMING
  const { substance, wording } = signedContentAt(plan, path, naming)
  const pathText = formatPath(toPathInVersion(version, path, migrations))
  const hash = (part: string, text: string) =>
    text === EMPTY_CONTENT
      ? '0'.repeat(HASH_LENGTH)
      : computeDigest(`mlplan-agreement-v${version}\n${pathText}\n${part}\n${text}`).slice(0, HASH_LENGTH)
  return `v${version}-${hash('substance', substance)}-${hash('wording', wording)}`
}

function getVersionNaming(version: number, migrations: readonly FormatMigration[]): VersionNaming {
  return {
    pathInVersion: (path) => toPathInVersion(version, path, migrations),
    valueInVersion: (path, value) => toValueInVersion(version, path, value, migrations),
  }
}

export type FingerprintComparison = 'same' | 'wording' | 'changed'

/** Compares a recorded fingerprint with the plan: unchanged, only the wording changed, or more changed. */
export function compareFingerprint(
  recorded: string,
  plan: Plan,
  path: Path,
  migrations = MIGRATIONS,
): FingerprintComparison {
  const version = parseVersion(recorded)
  if (version === undefined) return 'changed'
  const current = computeFingerprint(plan, path, version, migrations)
  if (recorded === current) return 'same'
  return parseSubstance(recorded) === parseSubstance(current) ? 'wording' : 'changed'
}

function parseVersion(fingerprint: string): number | undefined {
  const [, version] = /^v([1-9]\d{0,3})-/.exec(fingerprint) ?? []
  return version === undefined ? undefined : Number(version)
}

function parseSubstance(fingerprint: string): string {
  return fingerprint.split('-').slice(0, 2).join('-')
}

/** The fingerprints as stored in a sign-off: one line per part, with its path and fingerprint. */
export function formatFingerprints(plan: Plan, paths: readonly Path[]): string {
  return paths
    .map((path) => `${formatPath(path)} ${computeFingerprint(plan, path)}`)
    .toSorted()
    .join('\n')
}

/** A part of the plan that a sign-off covers. */
export interface SignedPart {
  /** With today's names. */
  readonly path: Path
  readonly fingerprint: string
}

/** Parses the stored lines. An invalid line gives a path and fingerprint that never match. */
export function parseFingerprints(text: string | undefined, migrations = MIGRATIONS): readonly SignedPart[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [pathText = '', fingerprint = ''] = line.split(/\s+/)
      const path = parsePath(pathText)
      return { path: toCurrentPath(parseVersion(fingerprint) ?? PLAN_VERSION, path, migrations), fingerprint }
    })
}

export function findFingerprint(text: string | undefined, path: Path, migrations = MIGRATIONS): string | undefined {
  return parseFingerprints(text, migrations).find(({ path: signedPath }) => isSamePath(signedPath, path))?.fingerprint
}
