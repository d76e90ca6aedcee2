import { countByLevel, isFailingReport, type LintRun, type FailureOptions } from '../../lint/finding.js'
import { sortRun } from '../../lint/formats/sort-run.js'
import type { Ports } from '../shared/ports.js'

/** GitHub takes up to 1 MiB for a step summary, and drops a longer one entirely. */
const SUMMARY_BYTES = 900_000

/** Writes what GitHub reads from files instead of the log: the step summary and the step outputs. */
export async function writeGithubFiles(run: LintRun, strictness: FailureOptions, { env, files }: Ports): Promise<void> {
  const [summaryFile, outputsFile] = [env['GITHUB_STEP_SUMMARY'], env['GITHUB_OUTPUT']]
  if (summaryFile) {
    const { renderLintMarkdown } = await import('../../lint/formats/markdown.js')
    /* The summary is shared by the whole step, in which lint may have run before. */
    const usedBytes = new TextEncoder().encode((await files.read(summaryFile)) ?? '').length
    await files.append(summaryFile, renderLintMarkdown(sortRun(run), strictness, SUMMARY_BYTES - usedBytes))
  }
  if (outputsFile) await files.append(outputsFile, formatStepOutputs(run, strictness))
}

function formatStepOutputs(run: LintRun, { failOn, overdueMode }: FailureOptions): string {
  const counts = countByLevel(
    run.plans.flatMap(({ findings }) => findings),
    overdueMode,
  )
  const values = {
    failed: run.plans.some((plan) => isFailingReport(plan, failOn, overdueMode)),
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    pending: counts.pending,
    waived: counts.waived,
    existing: counts.existing,
    plans: run.plans.length,
    'rules-not-run': run.plans.reduce((sum, { notRun }) => sum + notRun.length, 0),
  }
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}
