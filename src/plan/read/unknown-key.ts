import { joinWith } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import { type Path, formatPath } from '../path.js'
import { PLAN } from '../plan.js'
import type { ReadError } from './types.js'

/** Creates the error for an unknown key, with a suggestion of what was most likely meant. */
export function createUnknownKeyError(path: Path, knownKeys: readonly string[]): ReadError {
  const key = path.at(-1) ?? ''
  const suggestion = nearest(key, knownKeys)
  const otherPaths = suggestion === undefined ? findPathsNamed(key) : []
  const location = path.length > 1 ? ` under ${formatPath(path.slice(0, -1))}` : ''
  const help =
    suggestion !== undefined
      ? `Use \`${suggestion}\` if that's what you meant.`
      : otherPaths.length > 0
        ? `Move the key to ${joinWith(otherPaths, 'or')} if that's where the key belongs.`
        : `Remove the key, or move it to \`custom\`. Known keys: ${knownKeys.join(', ')}.`
  return { kind: 'unknown-key', path, message: `Unknown key \`${key}\`${location}.`, help }
}

/** Finds the paths of up to three sections that have a key with this name. */
function findPathsNamed(key: string): string[] {
  return Object.entries(PLAN)
    .filter(([, section]) => section.kind === 'group' && Object.hasOwn(section.fields, key))
    .map(([name]) => `${name}.${key}`)
    .slice(0, 3)
}
