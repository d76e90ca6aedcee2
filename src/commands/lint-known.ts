import { userError } from '../errors.js'
import { baselineText, readBaseline, type Baseline } from '../lint/baseline.js'
import type { PlanReport } from '../lint/finding.js'
import { fingerprintsOf } from '../lint/fingerprint.js'
import { type Known, listedOf } from '../lint/known.js'
import { lintPlan } from '../lint/run.js'
import type { Rulebook } from '../policy/rulebook.js'
import type { Ports } from './ports.js'

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
}

/** A plan to be judged. */
export interface ToJudge {
  readonly file: string
  readonly repositoryFile: string
  readonly text: string
  readonly book: Rulebook
}

type KnownOf = (plan: ToJudge) => Promise<Known | undefined>

/** Says of each plan what was known before. */
export async function knownBefore(options: KnownOptions, ports: Ports): Promise<KnownOf> {
  const { baseline, since } = options
  refuseTogether(options)
  if (baseline !== undefined) {
    const listed = await listIn(baseline, options.updateBaseline === true, ports)
    if (!options.updateBaseline && !options.pruneBaseline) await refuseGone(baseline, listed, ports)
    return async ({ repositoryFile }) => ({
      from: { kind: 'baseline', name: baseline },
      listed: listed.plans[repositoryFile] ?? [],
      isToBePruned: true,
    })
  }
  if (since === undefined) return async () => undefined
  const commit = await forkedFrom(since, ports)
  return (plan) => knownAt(commit, since, plan, ports)
}

function refuseTogether({ baseline, since, updateBaseline, pruneBaseline }: KnownOptions): void {
  if (baseline !== undefined && since !== undefined)
    throw userError('bad-option', '--baseline and --since both say what was there before.', 'Give one of them.')
  if (updateBaseline && pruneBaseline)
    throw userError(
      'bad-option',
      '--update-baseline lists all that is found, and --prune-baseline adds nothing.',
      'Give one of them.',
    )
  if (baseline === undefined && (updateBaseline || pruneBaseline))
    throw userError('bad-option', 'Which baseline is meant is not said.', 'Name its file with --baseline FILE.')
}

async function refuseGone(file: string, { plans }: Baseline, ports: Ports): Promise<void> {
  const [gone] = await goneAmong(Object.keys(plans), ports)
  if (gone === undefined) return
  const help = `Take it out with \`mlplan lint --baseline ${file} --prune-baseline\`.`
  throw userError('bad-option', `${file} lists findings of ${gone}, which is not there.`, help)
}

async function listIn(file: string, mayBeNew: boolean, ports: Ports): Promise<Baseline> {
  const text = await ports.files.read(file)
  if (text === undefined) {
    if (mayBeNew) return { plans: {} }
    const help = `Write it with \`mlplan lint --baseline ${file} --update-baseline\`.`
    throw userError('no-such-file', `There is no baseline ${file}.`, help)
  }
  const { baseline, because } = readBaseline(text)
  if (baseline) return baseline
  /* To go on without it would tell of hundreds of findings; to write over it would lose what somebody has reviewed. */
  throw userError(
    'bad-option',
    `${file} is no baseline: it ${because}.`,
    'Correct it, or take it away and write it anew.',
  )
}

async function forkedFrom(since: string, { git }: Ports): Promise<string> {
  const commit = await git.commit(since)
  const fork = commit === undefined ? undefined : await git.forkPoint(commit)
  if (fork !== undefined) return fork
  const shallow = await git.isShallow()
  const what =
    commit === undefined ? `There is no revision ${since}` : `${since} and the present state have no common past`
  throw userError(
    'bad-option',
    `${what}${shallow ? '; only the latest commits are here' : ''}, so nobody knows what has come in since.`,
    shallow
      ? 'Fetch more of the history: `fetch-depth: 0` in GitHub, `GIT_DEPTH: 0` in GitLab.'
      : 'Name a branch, a tag or a commit.',
  )
}

/** As it would be judged today: only what changed in the plan since is news, not what fell due by itself. */
async function knownAt(
  commit: string,
  since: string,
  plan: ToJudge,
  { git, today }: Ports,
): Promise<Known | undefined> {
  const before = await git.fileAt(commit, plan.file)
  if (before === undefined) return undefined
  const { findings } = lintPlan(plan.file, before.text, { today, ...plan.book })
  return { from: { kind: 'revision', name: since }, listed: listedOf(findings), isToBePruned: false }
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
    const present = new Set(fingerprintsOf(report))
    const found = report.findings.map((one) => (one.state === 'known' ? { ...one, state: 'active' as const } : one))
    const listed = before.plans[report.repositoryFile] ?? []
    plans[report.repositoryFile] = updateBaseline
      ? listedOf(found, rules)
      : listed.filter(({ fingerprint }) => present.has(fingerprint))
  }
  for (const gone of await goneAmong(Object.keys(plans), ports)) delete plans[gone]
  await ports.files.write(file, baselineText({ plans }))
  const count = Object.values(plans).flat().length
  ports.out.talk(`Wrote ${file}: ${count === 1 ? '1 finding is' : `${count} findings are`} listed.\n`)
  return true
}

/** Plans that a baseline lists and that are no longer there. */
async function goneAmong(listed: readonly string[], { files }: Ports): Promise<readonly string[]> {
  const here = await files.fromRepository('.')
  const up = here === '.' || here === '' ? '' : '../'.repeat(here.split('/').length)
  const there = await Promise.all(listed.map((file) => files.kind(files.join(up, file))))
  return listed.filter((_, index) => there[index] === undefined)
}
