import { isFailingReport, type LintRun, type PlanReport, type FailureOptions } from '../../lint/finding.js'
import type { Rulebook } from '../../policy/rulebook.js'
import { formatVerdict } from '../../lint/counts.js'
import { VERSION } from '../../version.js'
import { lintFiles } from './lint-files.js'
import { type ExistingFindingsOptions, rewriteBaseline } from './baseline.js'
import { fixPlans, type FixOptions, refuseDryRunConflicts } from './fix.js'
import { type Output, resolveOutputs, writeOutputs } from './outputs.js'
import { loadLintInput, type StdinOptions } from './stdin.js'
import type { Ports } from '../shared/ports.js'
import { withRepositories } from '../shared/repository.js'
import { createRulebookLoader } from '../policy/rulebook.js'

export interface LintOptions extends FailureOptions, ExistingFindingsOptions, FixOptions, StdinOptions {
  /** Empty: the default format for this environment. */
  readonly outputs: readonly Output[]
  /** Show each missing answer by itself. */
  readonly all?: boolean
}

/** Checks plans. 0: no finding at or above the failing level; 1: at least one. */
export async function lint(options: LintOptions, basePorts: Ports): Promise<number> {
  const { dryRun, updateBaseline, pruneBaseline } = options
  refuseDryRunConflicts(options, options.outputs.length > 0, (updateBaseline || pruneBaseline) === true)
  const { files, ports: inputPorts } = await loadLintInput(options, basePorts)
  const outputs = await resolveOutputs(options.outputs, files, inputPorts)
  const ports = await fixPlans(files, options, inputPorts)
  const stopProgress = files.length > 20 ? ports.out.showProgress(`Checking ${files.length} plans`) : undefined
  const results = await lintAll(files, options, ports).finally(stopProgress)
  const reports = results.map(([report]) => report)
  /* The repository is needed in reports that are collected from many repositories. */
  const isCollected = outputs.some(({ format }) => format === 'json')
  const plans = isCollected ? await withRepositories(reports, ports) : reports
  const usedRulebooks = [...new Set(results.map(([, rulebook]) => rulebook))]
  const run: LintRun = {
    asOf: ports.today,
    toolVersion: VERSION,
    rules: uniqueById(usedRulebooks.flatMap(({ rules }) => rules)),
    law: uniqueById(usedRulebooks.flatMap(({ law }) => law)),
    plans,
  }
  if (dryRun) ports.out.stderr(`After the fix: ${formatVerdict(run, options.overdueMode)}\n`)
  else await writeOutputs(run, { ...options, listsAll: options.all === true }, outputs, ports)
  return plans.some((plan) => isFailingReport(plan, options.failOn, options.overdueMode)) ? 1 : 0
}

type ReportWithRulebook = readonly [PlanReport, Rulebook]

/** Lints twice when the baseline is rewritten, because findings that it lists become existing. */
async function lintAll(
  files: readonly string[],
  options: LintOptions,
  ports: Ports,
): Promise<readonly ReportWithRulebook[]> {
  /* An inactive project keeps its entries: its findings are only not shown. */
  const isRewriting = (options.updateBaseline || options.pruneBaseline) === true
  const first = await lintOnce(files, isRewriting ? { ...options, judgesInactive: true } : options, ports)
  return (await rewriteBaseline(options, first, ports)) ? lintOnce(files, options, ports) : first
}

async function lintOnce(
  files: readonly string[],
  options: LintOptions & { readonly judgesInactive?: boolean },
  ports: Ports,
): Promise<readonly ReportWithRulebook[]> {
  const getRulebook = createRulebookLoader(options.policy, ports)
  const reports = await lintFiles(files, options, ports, getRulebook)
  return Promise.all(reports.map(async (report) => [report, await getRulebook(report.file)] as const))
}

/** Plans of several organizations may be linted with different rules. */
function uniqueById<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}
