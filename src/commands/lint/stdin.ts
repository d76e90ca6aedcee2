import { userError } from '../../errors.js'
import { plansNamed } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'
import { withTexts } from '../shared/overlay-files.js'

/** A plan that comes in on standard input, as an editor holds it: judged as if it were the file it will be saved to. */

export interface StdinOptions {
  readonly paths: readonly string[]
  /** Its folder decides which policy holds, and its history who agreed to what. */
  readonly stdinFilename?: string | undefined
  readonly updateBaseline?: boolean | undefined
  readonly pruneBaseline?: boolean | undefined
  readonly fix?: boolean
}

export interface ToLint {
  readonly files: readonly string[]
  readonly ports: Ports
}

export async function plansToLint(options: StdinOptions, ports: Ports): Promise<ToLint> {
  const { paths, stdinFilename } = options
  if (paths.includes('-')) return onStdin(options, ports)
  if (stdinFilename !== undefined) {
    const help = `Use - as the plan: \`mlplan lint - --stdin-filename ${stdinFilename}\`.`
    throw userError('bad-option', '--stdin-filename needs a plan on standard input.', help)
  }
  return { files: await plansNamed(paths, ports), ports }
}

async function onStdin(options: StdinOptions, ports: Ports): Promise<ToLint> {
  const { stdinFilename: file = 'mlproject.yaml' } = options
  refuseMixture(options)
  if ((await ports.files.kind(file)) === 'folder') {
    const help = `Name a file, such as --stdin-filename ${ports.files.join(file, 'mlproject.yaml')}.`
    throw userError('not-a-file', `${file} is a folder, not a file.`, help)
  }
  if (ports.stdin === undefined) {
    const help = `Pipe the plan in, as in \`mlplan lint - < ${file}\`, or name the file: \`mlplan lint ${file}\`.`
    throw userError('bad-option', '`-` reads standard input, but nothing was piped in.', help)
  }
  return { files: [file], ports: withTexts(new Map([[file, await ports.stdin()]]), ports) }
}

/** What is not saved can't be fixed in its file, and must not be listed as if it were. */
function refuseMixture({ paths, stdinFilename, fix, updateBaseline, pruneBaseline }: StdinOptions): void {
  if (paths.length > 1) {
    const others = paths.filter((path) => path !== '-')
    const what = others.length === 0 ? 'another -' : others.join(', ')
    const help = 'Run the command once for - and once for the files.'
    throw userError('bad-option', `The plan on standard input (-) can't be combined with ${what}.`, help)
  }
  if (stdinFilename === '' || stdinFilename === '-') {
    const help = 'Name the file to save the plan to, such as --stdin-filename mlproject.yaml.'
    throw userError('bad-option', '--stdin-filename has no file name.', help)
  }
  if (fix)
    throw userError(
      'bad-option',
      "--fix can't write to standard input (-).",
      'Save the plan to a file, then name that file.',
    )
  if (updateBaseline || pruneBaseline) {
    throw userError(
      'bad-option',
      "A baseline can't list findings from standard input (-).",
      'Save the plan to a file, then name that file.',
    )
  }
}
