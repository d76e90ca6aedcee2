import { userError } from '../../errors.js'
import { baselineText, readBaseline, type Baseline } from '../../lint/baseline.js'
import { isUnreadable, type PlanReport } from '../../lint/finding.js'
import { fixedAmong, type Known, type Listed, listedOf } from '../../lint/existing-findings.js'
import { shellWord } from '../../plan/command-line.js'
import type { Stage } from '../../plan/stage.js'
import { plural } from '../../lint/counts.js'
import type { Rulebook } from '../../policy/rulebook.js'
import type { Rule } from '../../rules/rule.js'
import type { Ports } from '../shared/ports.js'

/** What was there before is told apart from what a change brings: by a list, or by an earlier state of the plan. */

export interface KnownOptions {
  /** A file that lists findings. */
  readonly baseline?: string | undefined
  /** Lists what is found now. */
  readonly updateBaseline?: boolean | undefined
  /** Takes out of the list what is no longer found. */
  readonly pruneBaseline?: boolean | undefined
  /** A revision of the repository: only what has come in since is to fail. */
  readonly since?: string | undefined
  /** Judge as at this stage, instead of that of each plan. */
  readonly stage: Stage | undefined
}

/** A plan to be judged. */
export interface ToJudge {
  readonly file: string
  readonly repositoryFile: string
  readonly text: string
  readonly book: Rulebook
}

export type KnownOf = (plan: ToJudge) => Promise<Known | undefined>

/** Says of each of these plans what was known before. */
export async function knownBefore(options: KnownOptions, files: readonly string[], ports: Ports): Promise<KnownOf> {
  const { baseline, since } = options
  refuseTogether(options)
  if (baseline !== undefined) {
    await refuseSeveral(files, ports)
    const listed = await listIn(baseline, options.updateBaseline === true, ports)
    if (!options.updateBaseline && !options.pruneBaseline) await refuseGone(baseline, listed, files, ports)
    return async ({ repositoryFile }) => ({
      from: { kind: 'baseline', name: baseline },
      listed: listed.plans[repositoryFile] ?? [],
      isToBePruned: true,
    })
  }
  if (since === undefined) return async () => undefined
  /* It knows older formats, and so all of YAML. */
  const { knownSince } = await import('./since.js')
  return knownSince(since, options.stage, ports)
}

function refuseTogether({ baseline, since, updateBaseline, pruneBaseline, stage }: KnownOptions): void {
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

async function refuseGone(file: string, { plans }: Baseline, files: readonly string[], ports: Ports): Promise<void> {
  const [gone] = await goneAmong(Object.keys(plans), files, ports)
  if (gone === undefined) return
  const help = `Run \`mlplan lint --baseline ${shellWord(file)} --prune-baseline\` to remove these findings.`
  throw userError('bad-option', `${file} lists findings for ${gone}, which no longer exists.`, help)
}

async function listIn(file: string, mayBeNew: boolean, ports: Ports): Promise<Baseline> {
  const text = await ports.files.read(file)
  if (text === undefined) {
    if (mayBeNew) return { plans: {} }
    const help = `Run \`mlplan lint --baseline ${shellWord(file)} --update-baseline\` to write the baseline.`
    throw userError('no-such-file', `Baseline not found: ${file}.`, help)
  }
  const { baseline, because } = readBaseline(text)
  if (baseline) return baseline
  /* To go on without it would tell of hundreds of findings; to write over it would lose what somebody has reviewed. */
  throw userError(
    'bad-option',
    `${file} isn't a lint baseline: it ${because}.`,
    'Correct the file, or delete it and write a new one with --update-baseline.',
  )
}

/** Writes the list anew where that was asked for; then the plans have to be judged again. */
export async function rewriteBaseline(
  options: KnownOptions,
  judged: readonly (readonly [PlanReport, Rulebook])[],
  ports: Ports,
): Promise<boolean> {
  const { baseline: file, updateBaseline, pruneBaseline } = options
  if (file === undefined || !(updateBaseline || pruneBaseline)) return false
  const before = await listIn(file, updateBaseline === true, ports)
  const plans: Record<string, Baseline['plans'][string]> = { ...before.plans }
  for (const [report, { rules }] of judged) {
    if (isUnreadable(report)) continue
    const listed = before.plans[report.repositoryFile] ?? []
    plans[report.repositoryFile] = updateBaseline ? listedNow(report, rules, listed) : stillListed(report, listed)
  }
  for (const gone of await goneAmong(
    Object.keys(plans),
    judged.map(([{ file }]) => file),
    ports,
  ))
    delete plans[gone]
  await ports.files.write(file, baselineText({ plans }))
  const count = Object.values(plans).flat().length
  ports.out.talk(`Wrote ${file} with ${plural(count, 'finding')}.\n`)
  return true
}

function listedNow(report: PlanReport, rules: readonly Rule[], before: readonly Listed[]): readonly Listed[] {
  const found = report.findings.map((one) => (one.state === 'existing' ? { ...one, state: 'active' as const } : one))
  const listed = listedOf(found, rules)
  const prints = new Set(listed.map(({ fingerprint }) => fingerprint))
  const skipped = new Set(report.notRun.map(({ rule }) => rule))
  /* What a rule that could not be asked would find is not known, so it stays as it was. */
  return [...listed, ...before.filter(({ rule, fingerprint }) => skipped.has(rule) && !prints.has(fingerprint))]
}

function stillListed({ findings, notRun }: PlanReport, before: readonly Listed[]): readonly Listed[] {
  const fixed = new Set(fixedAmong(before, findings, notRun))
  return before.filter((one) => !fixed.has(one))
}

/** A baseline names plans by their place in a repository, which two repositories may have in common. */
async function refuseSeveral(files: readonly string[], ports: Ports): Promise<void> {
  const roots = await Promise.all(files.map((file) => ports.files.rootOf(file)))
  const [one, other] = new Set(roots)
  if (other === undefined) return
  throw userError(
    'bad-option',
    `These plans are in several repositories (${one} and ${other}), but a baseline belongs to one repository.`,
    'Run the command once per repository, each with its own baseline.',
  )
}

/** Plans that a baseline lists and that are no longer there, in the repository in which these files lie. */
async function goneAmong(
  listed: readonly string[],
  [file = '.']: readonly string[],
  { files }: Ports,
): Promise<readonly string[]> {
  const root = await files.rootOf(file)
  const kinds = await Promise.all(listed.map((one) => files.kind(files.join(root, one))))
  return listed.filter((_, index) => kinds[index] === undefined)
}
