import { userError } from '../../errors.js'
import type { ProjectEntry } from '../../portfolio/entry.js'
import { createPortfolio } from '../../portfolio/portfolio.js'
import { readLocalStatus } from '../../portfolio/read-report.js'
import type { Portfolio } from '../../portfolio/row.js'
import { sanitize } from '../../text/sanitize.js'
import { renderDocumentMarkdown } from '../../text/document/markdown.js'
import { renderPortfolioJson } from '../../portfolio/formats/json.js'
import { createPortfolioDocument } from '../../portfolio/formats/page.js'
import { renderPortfolioPretty } from '../../portfolio/formats/pretty.js'
import { formatVerdictCounts } from '../../portfolio/formats/wording.js'
import { VERSION } from '../../version.js'
import { workThrough } from '../lint/work-queue.js'
import { resolvePlans } from '../shared/plans.js'
import { refuseInvalidOutput } from '../shared/refuse-output.js'
import { readReports } from './read-reports.js'
import type { Ports } from '../shared/ports.js'
import { type RulebookLoader, createRulebookLoader } from '../policy/rulebook.js'
import { renderPlanStatusJson, loadStatus } from '../shared/load-status.js'

export interface PortfolioOptions {
  readonly paths: readonly string[]
  /** Reports of `mlplan lint` and `mlplan status` from other repositories. */
  readonly from: readonly string[]
  readonly format: 'pretty' | 'markdown' | 'json' | 'html'
  /** The file to write; without it, standard output. */
  readonly output?: string | undefined
}

/**
 * Prints many projects on one page. Exit code 0 if all could be read, whatever their state; 1 if a plan or report
 * couldn't be read.
 */
export async function portfolio(options: PortfolioOptions, ports: Ports): Promise<number> {
  const { paths, from, output } = options
  const reports = await readReports(from, ports)
  const plans = paths.length === 0 && from.length > 0 ? [] : await resolvePortfolioPlans(paths, ports)
  if (output !== undefined) {
    const inputs = [...plans, ...reports.files]
    const context = { inputs, inputKind: 'an input to this page', example: 'portfolio.html' }
    await refuseInvalidOutput(output, context, ports)
  }
  const entries = await loadAllEntries(plans, ports)
  const summary = createPortfolio([...entries, ...reports.entries], reports.broken, ports.today)
  const text = await renderPortfolio(summary, options, ports)
  if (output === undefined) ports.out.stdout(text)
  else {
    await ports.files.write(output, text)
    ports.out.stderr(`Wrote ${sanitize(output)}. ${formatVerdictCounts(summary)}\n`)
  }
  return summary.totals.verdicts.unreadable > 0 ? 1 : 0
}

/** Without paths, all plans of the repository, from any folder in it, so the page is the same for everybody. */
async function resolvePortfolioPlans(paths: readonly string[], ports: Ports): Promise<readonly string[]> {
  if (paths.length > 0) return resolvePlans(paths, ports)
  const plans = await ports.files.findPlans((await ports.git.root()) ?? '.')
  if (plans.length > 0) return plans
  throw userError(
    'no-plan',
    'No mlproject.yaml found in this repository.',
    'Name plans, folders, or globs, or add reports with --from.',
  )
}

async function loadAllEntries(plans: readonly string[], ports: Ports): Promise<readonly ProjectEntry[]> {
  const stopProgress = plans.length > 5 ? ports.out.showProgress(`Checking ${plans.length} plans`) : undefined
  const getRulebook = createRulebookLoader(undefined, ports)
  const entries = await workThrough(plans, (file) => loadEntries(file, ports, getRulebook), ports).finally(stopProgress)
  return entries.flat()
}

async function loadEntries(file: string, ports: Ports, getRulebook: RulebookLoader): Promise<readonly ProjectEntry[]> {
  const result = readLocalStatus(
    await renderPlanStatusJson(await loadStatus({ file, isNamed: true }, ports, getRulebook), ports),
  )
  if ('message' in result) throw new Error(`Can't read the status of ${file}: ${result.message}`)
  return result
}

async function renderPortfolio(summary: Portfolio, { format }: PortfolioOptions, { out }: Ports): Promise<string> {
  switch (format) {
    case 'pretty':
      return renderPortfolioPretty(summary, out.stdoutStyle)
    case 'markdown':
      return renderDocumentMarkdown(createPortfolioDocument(summary))
    case 'json':
      return renderPortfolioJson(summary, VERSION)
    case 'html':
      return (await import('../../portfolio/formats/html.js')).renderPortfolioHtml(summary, VERSION)
  }
}
