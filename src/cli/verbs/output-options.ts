import { Option } from 'commander'
import type { OutputOption } from '../../commands/lint/outputs.js'
import type { LintFormat } from '../../lint/formats/formats.js'

/** By name, so that the compiler misses none; the formats themselves are loaded when a plan is judged. */
const FORMATS = {
  pretty: true,
  json: true,
  sarif: true,
  github: true,
  gitlab: true,
  junit: true,
  azure: true,
  markdown: true,
  unix: true,
} satisfies Record<LintFormat, true>

interface OutputOptions {
  readonly format: Option
  readonly file: Option
  /** Filled while the command line is read. */
  readonly asked: readonly OutputOption[]
}

/** Both may be repeated, and each file belongs to the format before it: so they are kept in the order they come in. */
export function outputOptions(): OutputOptions {
  const asked: OutputOption[] = []
  const format = new Option(
    '--format <format>',
    'Set the output format (repeatable, each with its own --output)',
  ).choices(Object.keys(FORMATS))
  const isOneOf = format.parseArg
  format.argParser((value) => {
    isOneOf?.(value, undefined)
    asked.push({ kind: 'format', format: value as LintFormat })
  })
  const file = new Option('--output <file>', 'Write the preceding --format to this file instead of standard output')
  file.argParser((name) => void asked.push({ kind: 'output', file: name }))
  return { format, file, asked }
}
