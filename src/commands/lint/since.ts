import { userError } from '../../errors.js'
import { type Known, listedOf } from '../../lint/existing-findings.js'
import { lintPlan } from '../../lint/run.js'
import type { Stage } from '../../plan/stage.js'
import { upgradedText } from '../../yaml/upgrade-text.js'
import type { KnownOf, ToJudge } from './baseline.js'
import type { Ports } from '../shared/ports.js'

/** Says of each plan what was found in it at the revision from which the present state went apart. */
export function knownSince(since: string, stage: Stage | undefined, ports: Ports): KnownOf {
  /* One for each repository. */
  const forks = new Map<string | undefined, Promise<string>>()
  return async (plan) => {
    const root = await ports.git.root(plan.file)
    const fork = forks.get(root) ?? forkedFrom(since, plan.file, ports)
    forks.set(root, fork)
    return knownAt(await fork, since, plan, stage, ports)
  }
}

async function forkedFrom(since: string, file: string, { git }: Ports): Promise<string> {
  if ((await git.root(file)) === undefined) {
    throw userError(
      'bad-option',
      `${file} isn't in a Git repository, so mlplan can't tell what changed since ${since}.`,
      'Run the command in the repository, with Git installed. In a container, first trust the folder with `git config --global --add safe.directory FOLDER`.',
    )
  }
  const commit = await git.commit(since, file)
  const fork = commit === undefined ? undefined : await git.forkPoint(commit, file)
  if (fork !== undefined) return fork
  const shallow = await git.isShallow(file)
  const what =
    commit === undefined
      ? `The repository of ${file} has no revision ${since}`
      : `${since} and the current commit have no common history`
  throw userError(
    'bad-option',
    `${what}${shallow ? ' (the repository is a shallow clone)' : ''}, so mlplan can't tell what changed.`,
    shallow
      ? 'Fetch the full history with `fetch-depth: 0` in GitHub Actions or `GIT_DEPTH: 0` in GitLab CI.'
      : 'Name a branch, tag, or commit.',
  )
}

/** As it would be judged today: only what changed in the plan since is news, not what fell due by itself. */
async function knownAt(
  commit: string,
  since: string,
  plan: ToJudge,
  stage: Stage | undefined,
  { git, today }: Ports,
): Promise<Known | undefined> {
  const before = await git.fileAt(commit, plan.file)
  if (before === undefined) return undefined
  const { findings } = lintPlan(plan.file, upgradedText(before.text), { today, stage, ...plan.book })
  return { from: { kind: 'revision', name: since }, listed: listedOf(findings), isToBePruned: false }
}
