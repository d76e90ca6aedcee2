import { userError } from '../../errors.js'
import { type ExistingFindings, toListedFindings } from '../../lint/existing-findings.js'
import { lintPlan } from '../../lint/lint-plan.js'
import type { Stage } from '../../plan/stage.js'
import { upgradeText } from '../../yaml/migrate-text.js'
import type { ExistingFindingsLookup, PlanToLint } from './types.js'
import type { Ports } from '../shared/ports.js'

/** Returns a lookup of the findings that each plan had at the merge base with a revision. */
export function createSinceLookup(since: string, stage: Stage | undefined, ports: Ports): ExistingFindingsLookup {
  /* One merge base per repository. */
  const forks = new Map<string | undefined, Promise<string>>()
  return async (plan) => {
    const root = await ports.git.root(plan.file)
    const fork = forks.get(root) ?? findForkPoint(since, plan.file, ports)
    forks.set(root, fork)
    return findExistingAt(await fork, since, plan, stage, ports)
  }
}

async function findForkPoint(since: string, file: string, { git }: Ports): Promise<string> {
  if ((await git.root(file)) === undefined) {
    throw userError(
      'bad-option',
      `${file} isn't in a Git repository, so mlplan can't tell what changed since ${since}.`,
      'Run the command in the repository, with Git installed. In a container, first trust the folder with `git config --global --add safe.directory FOLDER`.',
    )
  }
  const commit = await git.resolveCommit(since, file)
  const fork = commit === undefined ? undefined : await git.forkPoint(commit, file)
  if (fork !== undefined) return fork
  const isShallow = await git.isShallow(file)
  const cause =
    commit === undefined
      ? `The repository of ${file} has no revision ${since}`
      : `${since} and the current commit have no common history`
  throw userError(
    'bad-option',
    `${cause}${isShallow ? ' (the repository is a shallow clone)' : ''}, so mlplan can't tell what changed.`,
    isShallow
      ? 'Fetch the full history with `fetch-depth: 0` in GitHub Actions or `GIT_DEPTH: 0` in GitLab CI.'
      : 'Name a branch, tag, or commit.',
  )
}

/**
 * The earlier plan is linted as of today, so only changes to the plan are new findings, not dates that have passed
 * since.
 */
async function findExistingAt(
  commit: string,
  since: string,
  plan: PlanToLint,
  stage: Stage | undefined,
  { git, today }: Ports,
): Promise<ExistingFindings | undefined> {
  const before = await git.readFileAt(commit, plan.file)
  if (before === undefined) return undefined
  /* A project that goes on again has the findings that it had while it was stopped. */
  const options = { today, stage, judgesInactive: true, ...plan.rulebook }
  const { findings } = lintPlan(plan.file, upgradeText(before.text), options)
  return { source: { kind: 'revision', name: since }, listed: toListedFindings(findings), shouldReportFixed: false }
}
