import { userError } from '../../errors.js'
import type { Ports } from './ports.js'

/** What a command reads, and a file name to suggest. */
export interface OutputContext {
  readonly inputs: readonly string[]
  /** Such as `a plan`. */
  readonly inputKind: string
  readonly example: string
  /** The option that names the file. */
  readonly option?: string
}

/** Refuses an output file that can't be written, or that would overwrite an input; called before any work is done. */
export async function refuseInvalidOutput(
  output: string,
  { inputs, inputKind, example, option = '--output' }: OutputContext,
  { files }: Ports,
): Promise<void> {
  if (output === '') throw userError('bad-option', `${option} is empty.`, `Name a file with ${option}.`)
  if (inputs.some((file) => files.join(file) === files.join(output))) {
    const message = `${output} is ${inputKind} and would be overwritten.`
    throw userError('bad-option', message, `Name another file with ${option}.`)
  }
  if ((await files.kind(output)) === 'folder') {
    const help = `Name a file, such as ${files.join(output, example)}.`
    throw userError('not-a-file', `${output} is a folder, not a file.`, help)
  }
}
