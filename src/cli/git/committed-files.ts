import { lstat, realpath } from 'node:fs/promises'
import path from 'node:path'
import type { CommittedFile } from '../../commands/shared/ports.js'
import { readFileHistory, type FileHistory, findFormerName } from './file-history.js'
import { readObjects } from './read-objects.js'
import { type RunGit, type Env, createGitRunner, splitAtNul } from './run-git.js'

/** The location of a file for Git. */
export interface GitLocation {
  /** The root of the working tree that contains the file. */
  readonly root: string
  /** Relative to the root, with forward slashes. */
  readonly path: string
  /** Runs Git in the root. */
  readonly git: RunGit
}

/** Locates a file by the path that a person entered. Links are followed, because Git tracks only their targets. */
export async function locateFile(name: string, cwd: string, env: Env): Promise<GitLocation | undefined> {
  const file = await resolveRealPath(path.resolve(cwd, name))
  for (let root = path.dirname(file); ; root = path.dirname(root)) {
    if (await isOnDisk(path.join(root, '.git'))) {
      return { root, path: path.relative(root, file).replaceAll(path.sep, '/'), git: createGitRunner(root, env) }
    }
    if (path.dirname(root) === root) return undefined
  }
}

/** Resolves links; the file may be deleted, and its folder too. */
async function resolveRealPath(file: string): Promise<string> {
  const real = await realpath(file).catch(() => undefined)
  if (real !== undefined || path.dirname(file) === file) return real ?? file
  return path.join(await resolveRealPath(path.dirname(file)), path.basename(file))
}

export async function readFileAt(
  location: GitLocation | undefined,
  revision: string,
): Promise<CommittedFile | undefined> {
  if (location === undefined) return undefined
  const { commit, file } = await readRevision(location.git, revision, location.path)
  if (commit === undefined || file !== undefined) return file
  for await (const name of listPossibleNames(location, commit)) {
    const { file: renamed } = await readRevision(location.git, commit, name)
    if (renamed !== undefined) return renamed
  }
  return undefined
}

/** Other names that the file may have had at the commit, the most likely first. */
async function* listPossibleNames(location: GitLocation, commit: string): AsyncGenerator<string> {
  const formerName = await findNameAt(location, commit)
  if (formerName !== undefined) yield formerName
  else yield* (await readHistory(location)).names
}

interface RevisionRead {
  /** `undefined` if there is no such commit. */
  readonly commit?: string
  readonly file?: CommittedFile
}

async function readRevision(git: RunGit, revision: string, name: string): Promise<RevisionRead> {
  const [commit, object] = await readObjects(git, [`${revision}^{commit}`, `${revision}:${name}`])
  const committedOn = parseCommitDate(commit?.text ?? '')
  if (commit === undefined || committedOn === undefined) return {}
  if (object?.type !== 'blob') return { commit: commit.id }
  return { commit: commit.id, file: { commit: commit.id, committedOn, path: name, text: object.text } }
}

/** The local date of a commit, from its seconds since the epoch and its offset from UTC. */
function parseCommitDate(commit: string): string | undefined {
  const [, seconds, sign, hours, minutes] = /^committer .*> (\d+) ([+-])(\d\d)(\d\d)$/m.exec(commit) ?? []
  if (seconds === undefined) return undefined
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60)
  return new Date((Number(seconds) + offset) * 1000).toISOString().slice(0, 10)
}

/** At most this many versions are read; older versions of a plan that changed more often are ignored. */
const MAX_VERSIONS = 200

export async function listVersions(location: GitLocation | undefined): Promise<readonly CommittedFile[]> {
  if (location === undefined) return []
  const { versions } = await readHistory(location)
  const blobs = [...new Set(versions.map(({ blob }) => blob))].slice(0, MAX_VERSIONS)
  const objects = await readObjects(location.git, blobs)
  const texts = new Map(blobs.map((blob, index) => [blob, objects[index]?.text]))
  return versions.flatMap(({ commit, committedOn, name, blob }) => {
    const text = texts.get(blob)
    return text === undefined ? [] : [{ commit, committedOn, path: name, text }]
  })
}

/** The committed history of the file, or of its former name if its rename is not committed yet. */
async function readHistory(location: GitLocation): Promise<FileHistory> {
  const history = await readFileHistory(location.git, location.path)
  const formerName = history.isInHead ? undefined : await findNameAt(location, 'HEAD')
  return formerName === undefined ? history : await readFileHistory(location.git, formerName)
}

/**
 * The name of a file at a commit, if it was renamed later. The commit is compared with the index, which has renames that
 * are not committed yet; comparing with the working tree would run the filters of the repository. A file that was
 * moved without `git mv` is in neither: then it is the only plan of that commit, if that plan no longer exists.
 */
async function findNameAt({ root, path: name, git }: GitLocation, commit: string): Promise<string | undefined> {
  const formerName = await findFormerName(git, ['diff-index', '--cached', commit], name)
  if (formerName !== undefined) return formerName
  const isTracked = splitAtNul(await git(['ls-files', '-z', '--', name])).includes(name)
  if (isTracked) return undefined
  const tree = await git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit])
  const [onlyPlan, secondPlan] = splitAtNul(tree).filter((file) => /(^|\/)mlproject\.ya?ml$/.test(file))
  if (onlyPlan === undefined || secondPlan !== undefined || onlyPlan === name) return undefined
  return (await isOnDisk(path.join(root, onlyPlan))) ? undefined : onlyPlan
}

function isOnDisk(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  )
}
