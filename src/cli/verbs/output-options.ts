import { Option } from 'commander'
import type { OutputOption } from '../../commands/lint/outputs.js'
import type { LintFormat } from '../../lint/formats/formats.js'

/** An object, so that the compiler finds a missing format; the formatters are loaded when a plan is linted. */
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
  /** Filled while the command line is parsed. */
  readonly outputs: readonly OutputOption[]
}

/** Both options can be repeated, and each file belongs to the format before it, so their order is kept. */
export function createOutputOptions(): OutputOptions {
  const outputs: OutputOption[] = []
  const format = new Option(
    '--format <format>',
    'Set the output format (repeatable, each with its own --output)',
  ).choices(Object.keys(FORMATS))
  const parseFormat = format.parseArg
  format.argParser((value) => {
    parseFormat?.(value, undefined)
    outputs.push({ kind: 'format', format: value as LintFormat })
  })
  const file = new Option('--output <file>', 'Write the preceding --format to this file instead of standard output')
  file.argParser((name) => void outputs.push({ kind: 'output', file: name }))
  return { format, file, outputs }
}
