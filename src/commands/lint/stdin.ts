import { userError } from '../../errors.js'
import { resolvePlans } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'
import { overlayFiles } from '../shared/overlay-files.js'

/**
 * A plan on standard input, such as an editor's unsaved text, is linted as if it were in the file that it will be saved
 * to.
 */

export interface StdinOptions {
  readonly paths: readonly string[]
  /** Its folder determines the policy, and its history the versions that sign-offs cover. */
  readonly stdinFilename?: string | undefined
  readonly updateBaseline?: boolean | undefined
  readonly pruneBaseline?: boolean | undefined
  readonly fix?: boolean
}

export interface LintInput {
  readonly files: readonly string[]
  readonly ports: Ports
}

export async function loadLintInput(options: StdinOptions, ports: Ports): Promise<LintInput> {
  const { paths, stdinFilename } = options
  if (paths.includes('-')) return readStdinPlan(options, ports)
  if (stdinFilename !== undefined) {
    const help = `Use - as the plan: \`mlplan lint - --stdin-filename ${stdinFilename}\`.`
    throw userError('bad-option', '--stdin-filename needs a plan on standard input.', help)
  }
  return { files: await resolvePlans(paths, ports), ports }
}

async function readStdinPlan(options: StdinOptions, ports: Ports): Promise<LintInput> {
  const { stdinFilename: file = 'mlproject.yaml' } = options
  refuseStdinConflicts(options)
  if ((await ports.files.kind(file)) === 'folder') {
    const help = `Name a file, such as --stdin-filename ${ports.files.join(file, 'mlproject.yaml')}.`
    throw userError('not-a-file', `${file} is a folder, not a file.`, help)
  }
  if (ports.stdin === undefined) {
    const help = `Pipe the plan in, as in \`mlplan lint - < ${file}\`, or name the file: \`mlplan lint ${file}\`.`
    throw userError('bad-option', '`-` reads standard input, but nothing was piped in.', help)
  }
  return { files: [file], ports: overlayFiles(new Map([[file, await ports.stdin()]]), ports) }
}

/** Unsaved text can't be fixed in its file, and a baseline must not list its findings. */
function refuseStdinConflicts({ paths, stdinFilename, fix, updateBaseline, pruneBaseline }: StdinOptions): void {
  if (paths.length > 1) {
    const others = paths.filter((path) => path !== '-')
    const otherInputs = others.length === 0 ? 'another -' : others.join(', ')
    const help = 'Run the command once for - and once for the files.'
    throw userError('bad-option', `The plan on standard input (-) can't be combined with ${otherInputs}.`, help)
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
