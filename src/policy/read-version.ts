import { commandLine } from '../plan/command-line.js'
import { isRecord } from '../plan/read/normalize.js'
import type { PolicyTrouble } from './policy.js'
import { shown } from './values.js'

/** The version of the policy format. */
export const POLICY_VERSION = 2

const KEY = 'mlplan_policy'

/** A policy of another format has keys of its own. */
export function isOtherVersion(raw: unknown): boolean {
  const version = versionIn(raw)
  return typeof version === 'number' && version !== POLICY_VERSION
}

/** `file`: as the person would name it in a command. */
export function versionTrouble(raw: unknown, file: string): PolicyTrouble | undefined {
  const version = versionIn(raw)
  if (version === POLICY_VERSION) return undefined
  const reads = `this version of mlplan reads format ${POLICY_VERSION}`
  if (typeof version === 'number') {
    const command = commandLine('migrate', [], { file, isNamed: true })
    const help = version > POLICY_VERSION ? 'Upgrade mlplan.' : `Run \`${command}\` to upgrade the policy.`
    return { path: [KEY], message: `The policy has format ${version}, but ${reads}.`, help }
  }
  const message =
    version === undefined || version === null
      ? "The policy doesn't state its format."
      : `\`${KEY}: ${shown(version)}\` isn't a policy format; ${reads}.`
  return { path: [KEY], message, help: `Write \`${KEY}: ${POLICY_VERSION}\` as the first key.` }
}

function versionIn(raw: unknown): unknown {
  return isRecord(raw) ? raw[KEY] : undefined
}
