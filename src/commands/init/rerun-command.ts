import { formatCommandLine } from '../../plan/command-line.js'
import type { InitOptions } from './init.js'

/** The command line that resumes this interview, with extra arguments if given. */
export function formatRerunCommand(
  { file, stage, section, for: role }: InitOptions,
  extraArgs: readonly string[] = [],
): string {
  const scopeOptions = { '--stage': stage, '--section': section, '--for': role }
  const args = Object.entries(scopeOptions).flatMap(([option, value]) => (value === undefined ? [] : [option, value]))
  return formatCommandLine('init', [...args, ...extraArgs], { file, isNamed: false })
}
