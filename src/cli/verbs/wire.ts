import { type Command, Option } from 'commander'
import type { Ports } from '../../commands/shared/ports.js'
import { userError } from '../../errors.js'

/** The words and options of one verb; what it does is loaded when it is called. */
export type Wire = (verb: Command, ports: (command: Command) => Promise<Ports>, finish: (code: number) => void) => void

export const PLAN_FILE = "Plan file (default: this project's plan)"

export function asOfOption(): Option {
  return new Option('--as-of <date>', 'Evaluate as of this date, for reproducible runs (default: today)')
}

export function planOption(): Option {
  return new Option('--plan <file>', PLAN_FILE)
}

/** For a verb whose only argument is the plan: both ways to name it are taken. */
export function planOptionBesideArgument(): Option {
  return new Option('--plan <file>', 'Plan file (same as the argument)')
}

/** The plan as the argument or the option names it. */
export function planGiven(
  argument: string | undefined,
  option: string | undefined,
  { files }: Ports,
): string | undefined {
  if (argument === undefined || option === undefined) return argument ?? option
  if (files.normalizePath(argument) === files.normalizePath(option)) return argument
  throw userError('bad-option', `Two plans given: ${argument} and --plan ${option}.`, 'Name only one plan.')
}

/** For an option that may be given several times. */
export function repeated(value: string, all: readonly string[]): readonly string[] {
  return [...all, value]
}

interface HelpEnd {
  readonly example: string
  /** Where a script asks for them. */
  readonly exitCodes?: { readonly 0: string; readonly 1?: string }
}

/** What stands below the options: an example, the exit codes where they matter, and where to read more. */
export function helpEnd({ example, exitCodes }: HelpEnd): string {
  const codes = exitCodes && { ...exitCodes, 2: 'Usage error, such as a bad option or missing file' }
  const lines = Object.entries(codes ?? {}).map(([code, means]) => `  ${code}  ${means}`)
  return [
    `\nExample:\n  ${example}`,
    ...(lines.length === 0 ? [] : [`Exit codes:\n${lines.join('\n')}`]),
    'Docs: README.md in the mlplan package',
  ].join('\n\n')
}
