import { userError } from '../../errors.js'
import type { Entry } from '../../portfolio/entry.js'
import { portfolioOf } from '../../portfolio/portfolio.js'
import { readOwnStatus } from '../../portfolio/read-report.js'
import type { Portfolio } from '../../portfolio/row.js'
import { clean } from '../../text/sanitize.js'
import { renderPageMarkdown } from '../../text/document/markdown.js'
import { renderPortfolioJson } from '../../portfolio/formats/json.js'
import { portfolioPage } from '../../portfolio/formats/page.js'
import { renderPortfolioPretty } from '../../portfolio/formats/pretty.js'
import { verdictsInWords } from '../../portfolio/formats/wording.js'
import { VERSION } from '../../version.js'
import { workThrough } from '../lint/work-queue.js'
import { plansNamed } from '../shared/plans.js'
import { fromReports } from './read-reports.js'
import type { Ports } from '../shared/ports.js'
import { type Rulebooks, rulebooks } from '../policy/rulebook.js'
import { renderStand, standOf } from '../shared/load-status.js'

export interface PortfolioOptions {
  readonly paths: readonly string[]
  /** Reports of `mlplan lint` and `mlplan status` from elsewhere. */
  readonly from: readonly string[]
  readonly format: 'pretty' | 'markdown' | 'json' | 'html'
  /** To the standard output without it. */
  readonly output?: string | undefined
}

/** Many projects on one page. 0 when all of them could be read, however bad they are; 1: something could not. */
export async function portfolio(options: PortfolioOptions, ports: Ports): Promise<number> {
  const { paths, from, output } = options
  const reports = await fromReports(from, ports)
  const plans = paths.length === 0 && from.length > 0 ? [] : await plansFor(paths, ports)
  await refuseOutput(output, [...plans, ...reports.files], ports)
  const entries = await entriesOf(plans, ports)
  const all = portfolioOf([...entries, ...reports.entries], reports.broken, ports.today)
  const text = await rendered(all, options, ports)
  if (output === undefined) ports.out.result(text)
  else {
    await ports.files.write(output, text)
    ports.out.talk(`Wrote ${clean(output)}. ${verdictsInWords(all)}\n`)
  }
  return all.totals.verdicts.unreadable > 0 ? 1 : 0
}

/** Without a name all plans of the repository, from wherever in it: the page is the same for everybody. */
async function plansFor(paths: readonly string[], ports: Ports): Promise<readonly string[]> {
  if (paths.length > 0) return plansNamed(paths, ports)
  const found = await ports.files.findPlans((await ports.git.root()) ?? '.')
  if (found.length > 0) return found
  throw userError(
    'no-plan',
    'No mlproject.yaml found in this repository.',
    'Name plans, folders, or globs, or add reports with --from.',
  )
}

async function entriesOf(plans: readonly string[], ports: Ports): Promise<readonly Entry[]> {
  const done = plans.length > 5 ? ports.out.progress(`Checking ${plans.length} plans`) : undefined
  const bookOf = rulebooks(undefined, ports)
  const entries = await workThrough(plans, (file) => entriesFor(file, ports, bookOf), ports).finally(done)
  return entries.flat()
}

async function entriesFor(file: string, ports: Ports, bookOf: Rulebooks): Promise<readonly Entry[]> {
  const read = readOwnStatus(await renderStand(await standOf({ file, isNamed: true }, ports, bookOf), ports))
  if ('message' in read) throw new Error(`Can't read the status of ${file}: ${read.message}`)
  return read
}

async function rendered(all: Portfolio, { format }: PortfolioOptions, { out }: Ports): Promise<string> {
  switch (format) {
    case 'pretty':
      return renderPortfolioPretty(all, out.look)
    case 'markdown':
      return renderPageMarkdown(portfolioPage(all))
    case 'json':
      return renderPortfolioJson(all, VERSION)
    case 'html':
      return (await import('../../portfolio/formats/html.js')).renderPortfolioHtml(all, VERSION)
  }
}

async function refuseOutput(output: string | undefined, read: readonly string[], { files }: Ports): Promise<void> {
  if (output === undefined) return
  const help = 'Name another file with --output.'
  if (output === '') throw userError('bad-option', '--output is empty.', 'Name a file with --output.')
  if (read.some((file) => files.join(file) === files.join(output))) {
    throw userError('bad-option', `${output} is an input to this page and would be overwritten.`, help)
  }
  if ((await files.kind(output)) === 'folder') {
    throw userError(
      'not-a-file',
      `${output} is a folder, not a file.`,
      `Name a file, such as ${files.join(output, 'portfolio.html')}.`,
    )
  }
}
