import { userError } from '../../errors.js'
import type { PlanReport } from '../../lint/finding.js'
import { workThrough } from './work-queue.js'
import { judge } from './judge.js'
import { knownBefore, type KnownOptions } from './baseline.js'
import type { Ports } from '../shared/ports.js'
import type { Rulebooks } from '../policy/rulebook.js'

/** Judges plans. The reports come in the order of the files. */
export async function judgeMany(
  files: readonly string[],
  options: KnownOptions,
  ports: Ports,
  bookOf: Rulebooks,
): Promise<readonly PlanReport[]> {
  const knownOf = await knownBefore(options, files, ports)
  const judgeFile = async (file: string): Promise<PlanReport> => {
    const text = await ports.files.read(file)
    if (text === undefined)
      throw userError('no-such-file', `${file} has just been deleted or moved.`, 'Run the command again.')
    const [book, repositoryFile] = [await bookOf(file), await ports.files.fromRepository(file)]
    const known = await knownOf({ file, repositoryFile, text, book })
    return judge(file, text, ports, { stage: options.stage, book, repositoryFile, known })
  }
  return workThrough(files, judgeFile, ports)
}
