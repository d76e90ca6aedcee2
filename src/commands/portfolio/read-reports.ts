import { userError } from '../../errors.js'
import type { Entry } from '../../portfolio/entry.js'
import type { BrokenReport } from '../../portfolio/portfolio.js'
import { readReport } from '../../portfolio/read-report.js'
import type { Ports } from '../shared/ports.js'

export interface FromReports {
  readonly files: readonly string[]
  readonly entries: readonly Entry[]
  readonly broken: readonly BrokenReport[]
}

/** What reports from elsewhere tell. One that cannot be read is named: its projects would be missing without a word. */
export async function fromReports(paths: readonly string[], ports: Ports): Promise<FromReports> {
  const files = [...new Set((await Promise.all(paths.map((path) => reportsAt(path, ports)))).flat())]
  const entries: Entry[] = []
  const broken: BrokenReport[] = []
  for (const file of files) {
    const read = readReport(file, (await ports.files.read(file)) ?? '')
    if ('message' in read) broken.push({ file, trouble: read })
    else entries.push(...read)
  }
  return { files, entries, broken }
}

async function reportsAt(path: string, { files }: Ports): Promise<readonly string[]> {
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
