import type { Git } from '../../commands/shared/ports.js'
import { type RunGit, resolveCommit, type Env, createGitRunner, parseLine } from './run-git.js'

/** Creates the Git port, which runs the `git` program if it is installed. */
export function createGit(cwd: string, env: Env): Git {
  const readLine = createLineReader(cwd, env)
  const openGit = async (file: string): Promise<RunGit> => {
    const { locateFile } = await import('./committed-files.js')
    return (await locateFile(file, cwd, env))?.git ?? (async () => undefined)
  }
  return {
    root: (file) => readLine(file, 'rev-parse', '--show-toplevel'),
    userName: (file) => readLine(file, 'config', '--get', 'user.name'),
    remoteUrl: async (file) => stripCredentials(await readLine(file, 'config', '--get', 'remote.origin.url')),
    resolveCommit: async (revision, file) => resolveCommit(await openGit(file), revision),
    mergeBase: async (file) => mergeBase(await openGit(file), env),
    forkPoint: (commit, file) => readLine(file, 'merge-base', commit, 'HEAD'),
    readFileAt: async (commit, path) => {
      const { readFileAt, locateFile } = await import('./committed-files.js')
      return readFileAt(await locateFile(path, cwd, env), commit)
    },
    listVersions: async (path) => {
      const { locateFile, listVersions } = await import('./committed-files.js')
      return listVersions(await locateFile(path, cwd, env))
    },
    listHandsOnWork: createWorkLister(cwd, env),
    isShallow: async (file) => (await readLine(file, 'rev-parse', '--is-shallow-repository')) === 'true',
  }
}

/** Git runs once per repository and day, not once per plan. */
function createWorkLister(cwd: string, env: Env): Git['listHandsOnWork'] {
  const cache = new Map<string, ReturnType<Git['listHandsOnWork']>>()
  return async (file, since) => {
    const [{ locateFile }, { listHandsOnWork }] = [
      await import('./committed-files.js'),
      await import('./hands-on-work.js'),
    ]
    const location = await locateFile(file, cwd, env)
    if (location === undefined) return []
    const key = `${location.root}\0${since}`
    const found = cache.get(key) ?? listHandsOnWork(location.git, since)
    cache.set(key, found)
    const folder = location.path.includes('/') ? location.path.slice(0, location.path.lastIndexOf('/') + 1) : ''
    return (await found).filter(({ path }) => path.startsWith(folder))
  }
}

/** Reads a line that is the same for all files of a repository, so Git runs once per repository, not once per plan. */
function createLineReader(cwd: string, env: Env) {
  const cache = new Map<string, Promise<string | undefined>>()
  return async (file: string | undefined, ...args: readonly string[]): Promise<string | undefined> => {
    const { locateFile } = await import('./committed-files.js')
    const location =
      file === undefined ? { root: cwd, git: createGitRunner(cwd, env) } : await locateFile(file, cwd, env)
    if (location === undefined) return undefined
    const key = [location.root, ...args].join('\0')
    const line = cache.get(key) ?? location.git(args).then(parseLine)
    cache.set(key, line)
    return line
  }
}

async function mergeBase(git: RunGit, env: Env): ReturnType<Git['mergeBase']> {
  const ref = await defaultBranch(git, env)
  if (ref === undefined) return undefined
  const commit = parseLine(await git(['merge-base', 'HEAD', ref]))
  return commit === undefined ? undefined : { commit, branch: ref.replace(/^refs\/(heads|remotes)\//, '') }
}

const REMOTE = 'refs/remotes/origin'
const REMOTE_HEAD = `${REMOTE}/HEAD`
const USUAL_REFS = [`${REMOTE}/main`, `${REMOTE}/master`, 'refs/heads/main', 'refs/heads/master']

/** The target branch if CI checks a pull request, or else the default branch of the remote, or else a usual name. */
async function defaultBranch(git: RunGit, env: Env): Promise<string | undefined> {
  const target = findPullRequestBranch(env)
  const targetRefs = target === undefined ? [] : [`${REMOTE}/${target}`, `refs/heads/${target}`]
  return (
    (await findFirstRef(git, [...targetRefs, REMOTE_HEAD, ...USUAL_REFS])) ??
    findFirstRef(git, await listConfiguredDefaults(git))
  )
}

async function findFirstRef(git: RunGit, refs: readonly string[]): Promise<string | undefined> {
  if (refs.length === 0) return undefined
  const answer = await git(['for-each-ref', '--format=%(refname) %(symref)', ...refs])
  const targetByRef = new Map(
    (answer?.toString('utf8') ?? '').split('\n').map((line) => line.split(' ') as [string, string]),
  )
  const found = refs.find((ref) => targetByRef.has(ref))
  return found === undefined ? undefined : targetByRef.get(found) || found
}

async function listConfiguredDefaults(git: RunGit): Promise<readonly string[]> {
  const name = parseLine(await git(['config', '--get', 'init.defaultBranch']))
  return name === undefined ? [] : [`${REMOTE}/${name}`, `refs/heads/${name}`]
}

/** Set by GitHub, GitLab, Azure, and Bitbucket. Some set an empty value if there is no pull request. */
function findPullRequestBranch(env: Env): string | undefined {
  const branches = [
    env['GITHUB_BASE_REF'],
    env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'],
    env['SYSTEM_PULLREQUEST_TARGETBRANCH'],
    env['BITBUCKET_PR_DESTINATION_BRANCH'],
  ]
  return branches.find((name) => name !== undefined && name !== '')?.replace(/^refs\/heads\//, '')
}

/** Removes the user name and the token from the URL of a remote; neither belongs in a plan. */
function stripCredentials(url: string | undefined): string | undefined {
  return url?.replace(/^(\w+:\/\/)[^@/]*@/, '$1')
}
