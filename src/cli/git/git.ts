import type { Git } from '../../commands/shared/ports.js'
import { type AskGit, commitNamed, type Env, gitIn, lineOf } from './run-git.js'

/** Asks git, if it is there. */
export function realGit(cwd: string, env: Env): Git {
  const lineAt = linesAt(cwd, env)
  const gitAt = async (file: string): Promise<AskGit> => {
    const { placeOf } = await import('./history.js')
    return (await placeOf(file, cwd, env))?.git ?? (async () => undefined)
  }
  return {
    root: (file) => lineAt(file, 'rev-parse', '--show-toplevel'),
    userName: (file) => lineAt(file, 'config', '--get', 'user.name'),
    remoteUrl: async (file) => withoutSecrets(await lineAt(file, 'config', '--get', 'remote.origin.url')),
    resolveCommit: async (revision, file) => commitNamed(await gitAt(file), revision),
    mergeBase: async (file) => mergeBase(await gitAt(file), env),
    forkPoint: (commit, file) => lineAt(file, 'merge-base', commit, 'HEAD'),
    readFileAt: async (commit, path) => {
      const { fileAt, placeOf } = await import('./history.js')
      return fileAt(await placeOf(path, cwd, env), commit)
    },
    listVersions: async (path) => {
      const { placeOf, versionsOf } = await import('./history.js')
      return versionsOf(await placeOf(path, cwd, env))
    },
    isShallow: async (file) => (await lineAt(file, 'rev-parse', '--is-shallow-repository')) === 'true',
  }
}

/** A line that is the same for all files of a repository: it is asked for once in each, however many plans lie there. */
function linesAt(cwd: string, env: Env) {
  const known = new Map<string, Promise<string | undefined>>()
  return async (file: string | undefined, ...args: readonly string[]): Promise<string | undefined> => {
    const { placeOf } = await import('./history.js')
    const place = file === undefined ? { root: cwd, git: gitIn(cwd, env) } : await placeOf(file, cwd, env)
    if (place === undefined) return undefined
    const key = [place.root, ...args].join('\0')
    const line = known.get(key) ?? place.git(args).then(lineOf)
    known.set(key, line)
    return line
  }
}

async function mergeBase(git: AskGit, env: Env): ReturnType<Git['mergeBase']> {
  const ref = await defaultBranch(git, env)
  if (ref === undefined) return undefined
  const commit = lineOf(await git(['merge-base', 'HEAD', ref]))
  return commit === undefined ? undefined : { commit, branch: ref.replace(/^refs\/(heads|remotes)\//, '') }
}

const REMOTE = 'refs/remotes/origin'
const REMOTE_HEAD = `${REMOTE}/HEAD`
const USUAL = [`${REMOTE}/main`, `${REMOTE}/master`, 'refs/heads/main', 'refs/heads/master']

/** Where CI judges a pull request it says into which branch; else what the remote calls its default, else the usual. */
async function defaultBranch(git: AskGit, env: Env): Promise<string | undefined> {
  const target = branchOfPullRequest(env)
  const asked = target === undefined ? [] : [`${REMOTE}/${target}`, `refs/heads/${target}`]
  return (await firstThere(git, [...asked, REMOTE_HEAD, ...USUAL])) ?? firstThere(git, await ownDefault(git))
}

async function firstThere(git: AskGit, refs: readonly string[]): Promise<string | undefined> {
  if (refs.length === 0) return undefined
  const answer = await git(['for-each-ref', '--format=%(refname) %(symref)', ...refs])
  const there = new Map((answer?.toString('utf8') ?? '').split('\n').map((line) => line.split(' ') as [string, string]))
  const found = refs.find((ref) => there.has(ref))
  return found === undefined ? undefined : there.get(found) || found
}

async function ownDefault(git: AskGit): Promise<readonly string[]> {
  const name = lineOf(await git(['config', '--get', 'init.defaultBranch']))
  return name === undefined ? [] : [`${REMOTE}/${name}`, `refs/heads/${name}`]
}

/** As GitHub, GitLab, Azure and Bitbucket say it. Some set it to nothing where there is no pull request. */
function branchOfPullRequest(env: Env): string | undefined {
  const said = [
    env['GITHUB_BASE_REF'],
    env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'],
    env['SYSTEM_PULLREQUEST_TARGETBRANCH'],
    env['BITBUCKET_PR_DESTINATION_BRANCH'],
  ]
  return said.find((name) => name !== undefined && name !== '')?.replace(/^refs\/heads\//, '')
}

/** A remote may carry a user name and a token; neither belongs into a plan. */
function withoutSecrets(url: string | undefined): string | undefined {
  return url?.replace(/^(\w+:\/\/)[^@/]*@/, '$1')
}
