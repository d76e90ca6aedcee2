import { formatCommandLine } from '../plan/command-line.js'
import { isRecord } from '../plan/read/normalize.js'
import type { PolicyError } from './policy.js'
import { formatReceived } from './values.js'

/** The version of the policy format. */
export const POLICY_VERSION = 2

const VERSION_KEY = 'mlplan_policy'

/** Whether a policy has another format version, and so may have other keys. */
export function isOtherVersion(raw: unknown): boolean {
  const version = getVersion(raw)
  return typeof version === 'number' && version !== POLICY_VERSION
}

/** The error if the policy doesn't have the current format. `file` is written as the user would type it. */
export function findVersionError(raw: unknown, file: string): PolicyError | undefined {
  const version = getVersion(raw)
  if (version === POLICY_VERSION) return undefined
  const supported = `this version of mlplan reads format ${POLICY_VERSION}`
  if (typeof version === 'number') {
    const command = formatCommandLine('migrate', [], { file, isNamed: true })
    const help = version > POLICY_VERSION ? 'Upgrade mlplan.' : `Run \`${command}\` to upgrade the policy.`
    return { path: [VERSION_KEY], message: `The policy has format ${version}, but ${supported}.`, help }
  }
  const message =
    version === undefined || version === null
      ? "The policy doesn't state its format."
      : `\`${VERSION_KEY}: ${formatReceived(version)}\` isn't a policy format; ${supported}.`
  return { path: [VERSION_KEY], message, help: `Write \`${VERSION_KEY}: ${POLICY_VERSION}\` as the first key.` }
}

function getVersion(raw: unknown): unknown {
  return isRecord(raw) ? raw[VERSION_KEY] : undefined
}
