import { commandLine } from '../../plan/command-line.js'
import type { InitOptions } from './init.js'

/** The same interview once more, as it is typed. */
export function initAgain({ file, stage, section, for: role }: InitOptions, more: readonly string[] = []): string {
  const scope = { '--stage': stage, '--section': section, '--for': role }
  const args = Object.entries(scope).flatMap(([option, value]) => (value === undefined ? [] : [option, value]))
  return commandLine('init', [...args, ...more], { file, isNamed: false })
}
