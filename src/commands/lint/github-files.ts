import { countOf, fails, type LintRun, type Strictness } from '../../lint/finding.js'
import { inOrder } from '../../lint/formats/sort-run.js'
import type { Ports } from '../shared/ports.js'

/** GitHub takes 1 MiB for the summary of a step, and throws away all of a longer one. */
const SUMMARY_BYTES = 900_000

/** What GitHub reads from files rather than from the log: the summary of the step, and its outputs. */
export async function tellGithub(run: LintRun, strictness: Strictness, { env, files }: Ports): Promise<void> {
  const [summary, outputs] = [env['GITHUB_STEP_SUMMARY'], env['GITHUB_OUTPUT']]
  if (summary) {
    const { renderMarkdown } = await import('../../lint/formats/markdown.js')
    /* Of one step, in which lint may have been called before. */
    const before = new TextEncoder().encode((await files.read(summary)) ?? '').length
    await files.append(summary, renderMarkdown(inOrder(run), strictness, SUMMARY_BYTES - before))
  }
  if (outputs) await files.append(outputs, outputLines(run, strictness))
}

function outputLines(run: LintRun, { failOn, clock }: Strictness): string {
  const counts = countOf(
    run.plans.flatMap(({ findings }) => findings),
    clock,
  )
  const values = {
    failed: run.plans.some((plan) => fails(plan, failOn, clock)),
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
