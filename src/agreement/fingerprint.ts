import { digestOf } from '../digest.js'
import { keptFor } from '../plan/memoize.js'
import { nameAt, nameToday, spellingAt, type Step, STEPS } from '../plan/migrate.js'
import { parsePath, type Path, samePath, showPath } from '../plan/path.js'
import { type Plan, PLAN_VERSION } from '../plan/plan.js'
import { AS_TODAY, boundAt, type Naming, NOTHING } from './signed-content.js'

/**
 * Fingerprints of what was agreed to. They show that a plan has changed since, to people who want to know it. They
 * are no signatures: whoever may change the plan may change them too.
 */

/** Half of it for the substance, half for the wording; 64 bits each are plenty against chance. */
const HALF = 16

/**
 * `v1-4f0c81d29b7ae365-90d2b1c47f3e5a68`: the version of the form it speaks of, the substance, the wording. Taken as
 * of an older version it has the names of that version, so that a new name for a key voids nothing.
 */
export function fingerprintOf(plan: Plan, at: Path, version = PLAN_VERSION, steps = STEPS): string {
  if (steps !== STEPS) return takenOf(plan, at, version, steps)
  const ofPlan = takenOfAll(plan)
  const key = `${version} ${showPath(at)}`
  const known = ofPlan.get(key)
  if (known !== undefined) return known
  const fingerprint = takenOf(plan, at, version, steps)
  ofPlan.set(key, fingerprint)
  return fingerprint
}

/** Several people agree to the same parts of one plan. */
const takenOfAll = keptFor((_plan: Plan) => new Map<string, string>())

function takenOf(plan: Plan, at: Path, version: number, steps: readonly Step[]): string {
  const naming = steps.some(({ from }) => from >= version) ? namingAt(version, steps) : AS_TODAY
  const { substance, wording } = boundAt(plan, at, naming)
  const place = showPath(nameAt(version, at, steps))
  const digest = (half: string, text: string) =>
    text === NOTHING
      ? '0'.repeat(HALF)
      : digestOf(`mlplan-agreement-v${version}\n${place}\n${half}\n${text}`).slice(0, HALF)
  return `v${version}-${digest('substance', substance)}-${digest('wording', wording)}`
}

function namingAt(version: number, steps: readonly Step[]): Naming {
  return {
    nameOf: (path) => nameAt(version, path, steps),
    spellingOf: (path, value) => spellingAt(version, path, value, steps),
  }
}

export type Likeness = 'same' | 'wording' | 'changed'

/** Does the plan still say at this place what the fingerprint was taken of? */
export function likeness(recorded: string, plan: Plan, at: Path, steps = STEPS): Likeness {
  const version = versionOf(recorded)
  if (version === undefined) return 'changed'
  const now = fingerprintOf(plan, at, version, steps)
  if (recorded === now) return 'same'
  return substanceOf(recorded) === substanceOf(now) ? 'wording' : 'changed'
}

function versionOf(fingerprint: string): number | undefined {
  const [, version] = /^v([1-9]\d{0,3})-/.exec(fingerprint) ?? []
  return version === undefined ? undefined : Number(version)
}

function substanceOf(fingerprint: string): string {
  return fingerprint.split('-').slice(0, 2).join('-')
}

/** What an agreement is bound to, as it is kept: a line for each part, its place and its fingerprint. */
export function contentText(plan: Plan, places: readonly Path[]): string {
  return places
    .map((place) => `${showPath(place)} ${fingerprintOf(plan, place)}`)
    .toSorted()
    .join('\n')
}

/** A part that somebody agreed to. */
export interface AgreedPart {
  /** As it is called today. */
  readonly place: Path
  readonly fingerprint: string
}

/** A line that cannot be read is no place and no fingerprint, so nothing ever fits it. */
export function contentParts(text: string | undefined, steps = STEPS): readonly AgreedPart[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', fingerprint = ''] = line.split(/\s+/)
      const place = parsePath(name)
      return { place: nameToday(versionOf(fingerprint) ?? PLAN_VERSION, place, steps), fingerprint }
    })
}

export function fingerprintAt(text: string | undefined, at: Path, steps = STEPS): string | undefined {
  return contentParts(text, steps).find(({ place }) => samePath(place, at))?.fingerprint
}
