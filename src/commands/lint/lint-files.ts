import { readFoundFile } from '../shared/found-file.js'
import type { PlanReport } from '../../lint/finding.js'
import { workThrough } from './work-queue.js'
import { lintFile } from './lint-file.js'
import { createExistingLookup, type ExistingFindingsOptions } from './baseline.js'
import type { Ports } from '../shared/ports.js'
import type { RulebookLoader } from '../policy/rulebook.js'

/**
 * Lints plan files. Reports are in the order of the files. A stage that was asked for is a preview, so an inactive
 * project is judged as if it went on.
 */
export async function lintFiles(
  files: readonly string[],
  options: ExistingFindingsOptions & { readonly judgesInactive?: boolean },
  ports: Ports,
  getRulebook: RulebookLoader,
): Promise<readonly PlanReport[]> {
  const findExisting = await createExistingLookup(options, files, ports)
  const lintOne = async (file: string): Promise<PlanReport> => {
    const text = await readFoundFile(file, ports)
    const [rulebook, repositoryFile] = [await getRulebook(file), await ports.files.pathInRepository(file)]
    const existing = await findExisting({ file, repositoryFile, text, rulebook })
    const { stage, judgesInactive = stage !== undefined } = options
    return lintFile(file, text, ports, { stage, rulebook, repositoryFile, existing, judgesInactive })
  }
  return workThrough(files, lintOne, ports)
}
