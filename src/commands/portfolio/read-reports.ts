import { readFoundFile } from '../shared/found-file.js'
import { userError } from '../../errors.js'
import type { ProjectEntry } from '../../portfolio/entry.js'
import type { BrokenReport } from '../../portfolio/portfolio.js'
import { readReport } from '../../portfolio/read-report.js'
import type { Ports } from '../shared/ports.js'

export interface CollectedReports {
  readonly files: readonly string[]
  readonly entries: readonly ProjectEntry[]
  readonly broken: readonly BrokenReport[]
}

/**
 * Reads reports from other repositories. One that can't be read is listed as broken, so that its projects don't go
 * missing silently.
 */
export async function readReports(paths: readonly string[], ports: Ports): Promise<CollectedReports> {
  const files = [...new Set((await Promise.all(paths.map((path) => findReports(path, ports)))).flat())]
  const entries: ProjectEntry[] = []
  const broken: BrokenReport[] = []
  for (const file of files) {
    const result = readReport(file, await readFoundFile(file, ports))
    if ('message' in result) broken.push({ file, error: result })
    else entries.push(...result)
  }
  return { files, entries, broken }
}

async function findReports(path: string, { files }: Ports): Promise<readonly string[]> {
  const kind = await files.kind(path)
  if (kind === 'file') return [path]
  if (kind === 'folder') {
    throw userError(
      'not-a-file',
      `${path} is a folder, not a report.`,
      `Name the reports in that folder, such as '${files.join(path, '*.json')}'.`,
    )
  }
  const matched = /[*?[{]/.test(path) ? await files.glob(path) : []
  if (matched.length > 0) return matched
  throw userError(
    'no-such-file',
    `Report not found: ${path}.`,
    'Write a report with `mlplan status --format json`, then name the report after --from.',
  )
}
