import { lstat, realpath } from 'node:fs/promises'
import path from 'node:path'
import type { CommittedFile } from '../../commands/shared/ports.js'
import { historyOf, type Past, renamedFrom } from './file-history.js'
import { objectsOf } from './objects.js'
import { type AskGit, type Env, gitIn, partsOf } from './run-git.js'

/** A file as git sees it. */
export interface Place {
  /** The root of the working tree in which the file lies. */
  readonly root: string
  /** From there, with forward slashes. */
  readonly path: string
  /** Asks in the root. */
  readonly git: AskGit
}

/** Where a file lies that a person names; links are followed, for git knows only where they point to. */
export async function placeOf(name: string, cwd: string, env: Env): Promise<Place | undefined> {
  const file = await realPathOf(path.resolve(cwd, name))
  for (let root = path.dirname(file); ; root = path.dirname(root)) {
    if (await isOnDisk(path.join(root, '.git'))) {
      return { root, path: path.relative(root, file).replaceAll(path.sep, '/'), git: gitIn(root, env) }
    }
    if (path.dirname(root) === root) return undefined
  }
}

/** The file may be gone, and its folder too. */
async function realPathOf(file: string): Promise<string> {
  const real = await realpath(file).catch(() => undefined)
  if (real !== undefined || path.dirname(file) === file) return real ?? file
  return path.join(await realPathOf(path.dirname(file)), path.basename(file))
}

export async function fileAt(place: Place | undefined, revision: string): Promise<CommittedFile | undefined> {
  if (place === undefined) return undefined
  const { commit, found } = await readAt(place.git, revision, place.path)
  if (commit === undefined || found !== undefined) return found
  for await (const name of namesAt(place, commit)) {
    const { found: renamed } = await readAt(place.git, commit, name)
    if (renamed !== undefined) return renamed
  }
  return undefined
}

/** Other names under which it may have been there, the likeliest first. */
async function* namesAt(place: Place, commit: string): AsyncGenerator<string> {
  const former = await nameBefore(place, commit)
  if (former !== undefined) yield former
  else yield* (await committed(place)).names
}

interface Read {
  /** `undefined` where there is no such commit. */
  readonly commit?: string
  readonly found?: CommittedFile
}

async function readAt(git: AskGit, revision: string, name: string): Promise<Read> {
  const [commit, file] = await objectsOf(git, [`${revision}^{commit}`, `${revision}:${name}`])
  const on = dayIn(commit?.text ?? '')
  if (commit === undefined || on === undefined) return {}
  if (file?.type !== 'blob') return { commit: commit.id }
  return { commit: commit.id, found: { commit: commit.id, committedOn: on, path: name, text: file.text } }
}

/** The day of a commit where it was made: seconds, and how far that is from Greenwich. */
function dayIn(commit: string): string | undefined {
  const [, seconds, sign, hours, minutes] = /^committer .*> (\d+) ([+-])(\d\d)(\d\d)$/m.exec(commit) ?? []
  if (seconds === undefined) return undefined
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60)
  return new Date((Number(seconds) + ahead) * 1000).toISOString().slice(0, 10)
}

/** At most as many versions are read, since a plan that changed more often is not looked up further back. */
const MOST_VERSIONS = 200

export async function versionsOf(place: Place | undefined): Promise<readonly CommittedFile[]> {
  if (place === undefined) return []
  const { versions } = await committed(place)
  const wanted = [...new Set(versions.map(({ blob }) => blob))].slice(0, MOST_VERSIONS)
  const objects = await objectsOf(place.git, wanted)
  const texts = new Map(wanted.map((blob, index) => [blob, objects[index]?.text]))
  return versions.flatMap(({ commit, on, name, blob }) => {
    const text = texts.get(blob)
    return text === undefined ? [] : [{ commit, committedOn: on, path: name, text }]
  })
}

/** What is committed of it, be it under the name it had before a rename that is not. */
async function committed(place: Place): Promise<Past> {
  const own = await historyOf(place.git, place.path)
  const former = own.isThere ? undefined : await nameBefore(place, 'HEAD')
  return former === undefined ? own : await historyOf(place.git, former)
}

/**
 * What a file was called at a commit, if it has been renamed since. The commit is compared with the index, where a
 * rename stands that is not committed yet; comparing with the working tree would run the filters of the repository.
 * What was moved without git being told is in neither: then it is the only plan of that commit, if that one is gone.
 */
async function nameBefore({ root, path: name, git }: Place, commit: string): Promise<string | undefined> {
  const former = await renamedFrom(git, ['diff-index', '--cached', commit], name)
  if (former !== undefined) return former
  const isTracked = partsOf(await git(['ls-files', '-z', '--', name])).includes(name)
  if (isTracked) return undefined
  const tree = await git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit])
  const [only, another] = partsOf(tree).filter((file) => /(^|\/)mlproject\.ya?ml$/.test(file))
  if (only === undefined || another !== undefined || only === name) return undefined
  return (await isOnDisk(path.join(root, only))) ? undefined : only
}

function isOnDisk(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  )
}
