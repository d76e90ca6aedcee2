import { listed } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import { type Path, showPath } from '../path.js'
import { PLAN } from '../plan.js'
import type { Trouble } from './read.js'

/** A key that plans don't have, and what is most likely meant. */
export function unknownKey(path: Path, known: readonly string[]): Trouble {
  const key = path.at(-1) ?? ''
  const near = nearest(key, known)
  const elsewhere = near === undefined ? placesNamed(key) : []
  const where = path.length > 1 ? ` under ${showPath(path.slice(0, -1))}` : ''
  const help =
    near !== undefined
      ? `Use \`${near}\` if that's what you meant.`
      : elsewhere.length > 0
        ? `Move the key to ${listed(elsewhere, 'or')} if that's where the key belongs.`
        : `Remove the key, or move it to \`custom\`. Known keys: ${known.join(', ')}.`
  return { kind: 'unknown-key', path, message: `Unknown key \`${key}\`${where}.`, help }
}

/** Sections in which a key of this name would be right. */
function placesNamed(key: string): string[] {
  return Object.entries(PLAN)
    .filter(([, section]) => section.kind === 'group' && Object.hasOwn(section.fields, key))
    .map(([name]) => `${name}.${key}`)
    .slice(0, 3)
}
