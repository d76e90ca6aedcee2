import { type Command, Option } from 'commander'
import type { Ports } from '../../commands/shared/ports.js'
import { userError } from '../../errors.js'

/** Adds the description and the options of one command; its implementation is loaded when it is called. */
export type AddCommand = (
  verb: Command,
  ports: (command: Command) => Promise<Ports>,
  setExitCode: (code: number) => void,
) => void

export const PLAN_FILE = "Plan file (default: this project's plan)"

export function createAsOfOption(): Option {
  return new Option('--as-of <date>', 'Evaluate as of this date, for reproducible runs (default: today)')
}

export function createPlanOption(): Option {
  return new Option('--plan <file>', PLAN_FILE)
}

/** For a command whose only argument is the plan: the plan can be named in both ways. */
export function createPlanAliasOption(): Option {
  return new Option('--plan <file>', 'Plan file (same as the argument)')
}

/** The plan that the argument or the option names. */
export function choosePlan(
  argument: string | undefined,
  option: string | undefined,
  { files }: Ports,
): string | undefined {
  if (argument === undefined || option === undefined) return argument ?? option
  if (files.normalizePath(argument) === files.normalizePath(option)) return argument
  throw userError('bad-option', `Two plans given: ${argument} and --plan ${option}.`, 'Name only one plan.')
}

/** Parses an option that may be given several times. */
export function collectValues(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}

interface HelpFooter {
  readonly example: string
  /** For commands whose exit codes matter to scripts. */
  readonly exitCodes?: { readonly 0: string; readonly 1?: string }
}

/** Formats the text below the options: an example, the exit codes where they matter, and where to read more. */
export function formatHelpFooter({ example, exitCodes }: HelpFooter): string {
  const allCodes = exitCodes && { ...exitCodes, 2: 'Usage error, such as a bad option or missing file' }
  const codeLines = Object.entries(allCodes ?? {}).map(([code, meaning]) => `  ${code}  ${meaning}`)
  return [
    `\nExample:\n  ${example}`,
    ...(codeLines.length === 0 ? [] : [`Exit codes:\n${codeLines.join('\n')}`]),
    'Docs: README.md in the mlplan package',
  ].join('\n\n')
}
