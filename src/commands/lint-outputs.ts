import type { LintRun, Strictness } from '../lint/finding.js'
import { type Format, render } from '../report/formats.js'
import type { Ports } from './ports.js'

/** A format, and where it goes: to a file, or without one to the standard output. */
export interface Output {
  readonly format: Format
  readonly file?: string
}

export async function writeOutputs(
  run: LintRun,
  strictness: Strictness,
  outputs: readonly Output[],
  ports: Ports,
): Promise<void> {
  for (const { format, file } of outputs) {
    const text = render(format, run, strictness, ports.out.look)
    if (file === undefined) ports.out.result(text)
    else await ports.files.write(file, text)
  }
}
