import { pluralize } from '../../text/rule-words.js'
import { userError } from '../../errors.js'
import { formatBaseline, readBaseline, type Baseline } from '../../lint/baseline.js'
import { isUnreadable, type PlanReport } from '../../lint/finding.js'
import { findFixed, type ExistingFindings, type ListedFinding, toListedFindings } from '../../lint/existing-findings.js'
import { quoteShellWord } from '../../plan/command-line.js'
import type { Stage } from '../../plan/stage.js'
import type { Rulebook } from '../../policy/rulebook.js'
import type { Rule } from '../../rules/rule.js'
import type { Ports } from '../shared/ports.js'

/** Separates existing findings from new ones, by a baseline file or by an earlier revision of the plan. */

export interface ExistingFindingsOptions {
  /** A file that lists findings. */
  readonly baseline?: string | undefined
  /** Rewrite the baseline with the current findings. */
  readonly updateBaseline?: boolean | undefined
  /** Remove findings that are fixed from the baseline. */
  readonly pruneBaseline?: boolean | undefined
  /** A Git revision: only findings introduced since then fail the run. */
  readonly since?: string | undefined
  /** Lint every plan at this stage instead of its own. */
  readonly stage: Stage | undefined
}

/** A plan file to lint. */
export interface PlanToLint {
  readonly file: string
  readonly repositoryFile: string
  readonly text: string
  readonly rulebook: Rulebook
}

export type ExistingFindingsLookup = (plan: PlanToLint) => Promise<ExistingFindings | undefined>

/** Returns a lookup of the existing findings of each plan. */
export async function createExistingLookup(
  options: ExistingFindingsOptions,
  files: readonly string[],
  ports: Ports,
): Promise<ExistingFindingsLookup> {
  const { baseline, since } = options
  refuseConflictingOptions(options)
  if (baseline !== undefined) {
    await refuseSeveralRepositories(files, ports)
    const loaded = await loadBaseline(baseline, options.updateBaseline === true, ports)
    if (!options.updateBaseline && !options.pruneBaseline) await refuseMissingPlans(baseline, loaded, files, ports)
    return async ({ repositoryFile }) => ({
      source: { kind: 'baseline', name: baseline },
      listed: loaded.plans[repositoryFile] ?? [],
      shouldReportFixed: true,
    })
  }
  if (since === undefined) return async () => undefined
  /* Loaded late: it needs older plan formats and the full YAML parser. */
  const { createSinceLookup } = await import('./since.js')
  return createSinceLookup(since, options.stage, ports)
}

function refuseConflictingOptions({
  baseline,
  since,
  updateBaseline,
  pruneBaseline,
  stage,
}: ExistingFindingsOptions): void {
  if (baseline !== undefined && since !== undefined)
    throw userError('bad-option', "--baseline and --since can't be combined.", 'Remove one of the two options.')
  if (updateBaseline && pruneBaseline)
    throw userError(
      'bad-option',
      "--update-baseline and --prune-baseline can't be combined.",
      'Remove one of the two options.',
    )
  if (baseline === undefined && (updateBaseline || pruneBaseline))
    throw userError('bad-option', 'Missing: the baseline file.', 'Add --baseline FILE.')
  if (stage !== undefined && (updateBaseline || pruneBaseline))
    throw userError(
      'bad-option',
      "A baseline lists findings at each plan's own stage, so it can't be written with --stage.",
      'Remove --stage.',
    )
}

async function refuseMissingPlans(
  file: string,
  { plans }: Baseline,
  files: readonly string[],
  ports: Ports,
): Promise<void> {
  const [missingPlan] = await findMissingPlans(Object.keys(plans), files, ports)
  if (missingPlan === undefined) return
  const help = `Run \`mlplan lint --baseline ${quoteShellWord(file)} --prune-baseline\` to remove these findings.`
  throw userError('bad-option', `${file} lists findings for ${missingPlan}, which no longer exists.`, help)
}

async function loadBaseline(file: string, mayBeNew: boolean, ports: Ports): Promise<Baseline> {
  const text = await ports.files.read(file)
  if (text === undefined) {
    if (mayBeNew) return { plans: {} }
    const help = `Run \`mlplan lint --baseline ${quoteShellWord(file)} --update-baseline\` to write the baseline.`
    throw userError('no-such-file', `Baseline not found: ${file}.`, help)
  }
  const { baseline, reason } = readBaseline(text)
  if (baseline) return baseline
  /*
   * Without the baseline hundreds of findings would be reported as new; overwriting it would lose what somebody has
   * reviewed.
   */
  throw userError(
    'bad-option',
    `${file} isn't a lint baseline: it ${reason}.`,
    'Correct the file, or delete it and write a new one with --update-baseline.',
  )
}

/** Rewrites the baseline if an option asks for it; the plans must be linted again then. */
export async function rewriteBaseline(
  options: ExistingFindingsOptions,
  results: readonly (readonly [PlanReport, Rulebook])[],
  ports: Ports,
): Promise<boolean> {
  const { baseline: file, updateBaseline, pruneBaseline } = options
  if (file === undefined || !(updateBaseline || pruneBaseline)) return false
  const previous = await loadBaseline(file, updateBaseline === true, ports)
  const plans: Record<string, Baseline['plans'][string]> = { ...previous.plans }
  for (const [report, { rules }] of results) {
    if (isUnreadable(report)) continue
    const entries = previous.plans[report.repositoryFile] ?? []
    plans[report.repositoryFile] = updateBaseline
      ? listCurrentFindings(report, rules, entries)
      : keepUnfixed(report, entries)
  }
  for (const missingPlan of await findMissingPlans(
    Object.keys(plans),
    results.map(([{ file }]) => file),
    ports,
  ))
    delete plans[missingPlan]
  await ports.files.write(file, formatBaseline({ plans }))
  const count = Object.values(plans).flat().length
  ports.out.stderr(`Wrote ${file} with ${pluralize(count, 'finding')}.\n`)
  return true
}

function listCurrentFindings(
  report: PlanReport,
  rules: readonly Rule[],
  previous: readonly ListedFinding[],
): readonly ListedFinding[] {
  const findings = report.findings.map((finding) =>
    finding.state === 'existing' ? { ...finding, state: 'active' as const } : finding,
  )
  const entries = toListedFindings(findings, rules)
  const fingerprints = new Set(entries.map(({ fingerprint }) => fingerprint))
  const skippedRules = new Set(report.notRun.map(({ rule }) => rule))
  /* What a rule that couldn't run would have found is unknown, so its entries stay. */
  return [
    ...entries,
    ...previous.filter(({ rule, fingerprint }) => skippedRules.has(rule) && !fingerprints.has(fingerprint)),
  ]
}

function keepUnfixed({ findings, notRun }: PlanReport, previous: readonly ListedFinding[]): readonly ListedFinding[] {
  const fixed = new Set(findFixed(previous, findings, notRun))
  return previous.filter((entry) => !fixed.has(entry))
}

/** A baseline names plans by their path in the repository, and two repositories may have the same path. */
async function refuseSeveralRepositories(files: readonly string[], ports: Ports): Promise<void> {
  const roots = await Promise.all(files.map((file) => ports.files.repositoryRoot(file)))
  const [firstRoot, secondRoot] = new Set(roots)
  if (secondRoot === undefined) return
  throw userError(
    'bad-option',
    `These plans are in several repositories (${firstRoot} and ${secondRoot}), but a baseline belongs to one repository.`,
    'Run the command once per repository, each with its own baseline.',
  )
}

/** Plans that the baseline lists but that no longer exist in the repository of these files. */
async function findMissingPlans(
  planFiles: readonly string[],
  [file = '.']: readonly string[],
  { files }: Ports,
): Promise<readonly string[]> {
  const root = await files.repositoryRoot(file)
  const kinds = await Promise.all(planFiles.map((planFile) => files.kind(files.join(root, planFile))))
  return planFiles.filter((_, index) => kinds[index] === undefined)
}
