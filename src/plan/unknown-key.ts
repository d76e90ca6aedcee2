import { nearest } from './near.js'
import { type Path, showPath } from './path.js'
import { PLAN } from './plan.js'
import type { Trouble } from './read.js'

/** A key that plans do not have: what is meant by it, most likely. */
export function unknownKey(path: Path, known: readonly string[]): Trouble {
  const key = path.at(-1) ?? ''
  const near = nearest(key, known)
  const elsewhere = near === undefined ? placesNamed(key) : []
  const where = path.length > 1 ? ` under ${showPath(path.slice(0, -1))}` : ''
  const help =
    near !== undefined
      ? `Write \`${near}\`, if that is what is meant.`
      : elsewhere.length > 0
        ? `Move it to ${elsewhere.join(' or ')}, if that is what is meant.`
        : `Remove it, or keep it under \`custom:\`. Known here: ${known.join(', ')}.`
  return { kind: 'unknown-key', path, message: `There is no \`${key}\`${where} in a plan.`, help }
}

/** Sections in which a key of this name would be right. */
function placesNamed(key: string): string[] {
  return Object.entries(PLAN)
    .filter(([, section]) => section.kind === 'group' && Object.hasOwn(section.fields, key))
    .map(([name]) => `${name}.${key}`)
    .slice(0, 3)
}
