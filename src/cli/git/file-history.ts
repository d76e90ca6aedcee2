import { type RunGit, splitAtNul } from './run-git.js'

/** The committed history of a file. */
export interface FileHistory {
  /** Whether HEAD contains the file under this name. */
  readonly isInHead: boolean
  /** The names of the file, the current one first. */
  readonly names: readonly string[]
  /** Newest first. */
  readonly versions: readonly FileVersion[]
}

export interface FileVersion {
  readonly commit: string
  readonly committedOn: string
  readonly name: string
  /** The ID of the content. */
  readonly blob: string
}

/** What a commit changed under one name, including a merge commit that combined two versions. */
interface FileChange extends Omit<FileVersion, 'blob'> {
  /** `undefined` if the commit removed the file. */
  readonly blob: string | undefined
  /** The file did not exist before. */
  readonly isNew: boolean
  /** The commit has no parent. */
  readonly isRoot: boolean
}

/** A name of a file, and the commit that renamed the file to its next name. */
interface FileName {
  readonly name: string
  readonly renamedIn: string | undefined
}

const MAX_NAMES = 20

/**
 * Reads the history of a file, including its earlier names. `git log --follow` is not enough: it goes on to the file
 * that a file was copied from, which for a plan is the plan of another project; it loses changes under the old name on
 * one branch while another branch renamed the file; and it skips merge commits that combined two versions.
 */
export async function readFileHistory(git: RunGit, name: string): Promise<FileHistory> {
  const names: FileName[] = [{ name, renamedIn: undefined }]
  let changes = await listChanges(git, names)
  const isInHead = changes[0]?.blob !== undefined
  while (names.length < MAX_NAMES) {
    const earlier = await findEarlierName(git, names, changes)
    if (earlier === undefined) break
    const isListed = names.some((listed) => listed.name === earlier.name)
    names.push(earlier)
    if (!isListed) changes = await listChanges(git, names)
  }
  const ownChanges = keepOwnChanges(names, changes)
  const versions = ownChanges.flatMap(({ commit, committedOn, name, blob }) =>
    blob === undefined ? [] : [{ commit, committedOn, name, blob }],
  )
  return { isInHead, names: names.map(({ name }) => name), versions }
}

/** The name from which the file was renamed to its earliest known name; `undefined` if it was not renamed. */
async function findEarlierName(
  git: RunGit,
  names: readonly FileName[],
  changes: readonly FileChange[],
): Promise<FileName | undefined> {
  const earliest = names.at(-1)
  const firstIndex = changes.findLastIndex(({ commit }) => commit === earliest?.renamedIn) + 1
  for (const { commit, name, isNew, isRoot } of changes.slice(firstIndex)) {
    if (!isNew || isRoot || name !== earliest?.name) continue
    const earlier = await findFormerName(git, ['diff-tree', '-r', '--no-commit-id', commit], name)
    if (earlier !== undefined) return { name: earlier, renamedIn: commit }
  }
  return undefined
}

/** The former name of a file, according to a Git command that compares two states. */
export async function findFormerName(
  git: RunGit,
  [command = '', ...args]: readonly string[],
  name: string,
): Promise<string | undefined> {
  const renames = ['-z', '--find-renames', '--diff-filter=R', '--name-status', '--no-ext-diff']
  /* Groups of three: similarity, former name, current name. */
  const parts = splitAtNul(await git([command, ...renames, ...args, '--']))
  const index = parts.findIndex((part, partIndex) => partIndex % 3 === 2 && part === name)
  return index === -1 ? undefined : parts[index - 1]
}

/**
 * Keeps the changes that belong to this file. Another file may have had one of its names, before this file got the name
 * or after it was renamed: if a file with that name was created there, the changes on that side of the rename belong to
 * the other file. If none was created, they come from a branch without the rename, and belong to this file.
 */
function keepOwnChanges(names: readonly FileName[], changes: readonly FileChange[]): readonly FileChange[] {
  const indexOfCommit = (commit: string): number => changes.findLastIndex((change) => change.commit === commit)
  const lifetimes = names.map(({ name, renamedIn }, index) => {
    const createdIn = names[index + 1]?.renamedIn
    const newest = renamedIn === undefined ? 0 : indexOfCommit(renamedIn) + 1
    const oldest = createdIn === undefined ? changes.length : indexOfCommit(createdIn)
    const isCreation = (change: FileChange): boolean => change.isNew && change.name === name
    return {
      name,
      newest: changes.slice(0, newest).some(isCreation) ? newest : 0,
      oldest: changes.slice(oldest + 1).some(isCreation) ? oldest : changes.length,
    }
  })
  return changes.filter((change, position) =>
    lifetimes.some(({ name, newest, oldest }) => change.name === name && position >= newest && position <= oldest),
  )
}

const LOG = '-z --raw --no-abbrev --no-renames --root --full-history --date-order -c'.split(' ')

/** Options that override the settings of the repository. */
const PLAIN_OUTPUT = ['--no-color', '--no-decorate', '--no-ext-diff', '--no-textconv']

/** Lists the changes of all files with these names, newest first. */
async function listChanges(git: RunGit, names: readonly FileName[]): Promise<readonly FileChange[]> {
  const wantedNames = [...new Set(names.map(({ name }) => name))]
  const log = ['log', '--format=%x01%H %cs %P', ...LOG, ...PLAIN_OUTPUT, 'HEAD', '--', ...wantedNames]
  const parts = splitAtNul(await git(log, { seconds: 15 }))
  const changes: FileChange[] = []
  let [commit, committedOn, parent]: readonly (string | undefined)[] = []
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]?.replace(/^\n/, '') ?? ''
    if (part.startsWith('\u0001')) [commit, committedOn, parent] = part.slice(1).split(' ')
    if (!part.startsWith(':')) continue
    index += 1
    const name = parts[index]
    if (name === undefined || commit === undefined || committedOn === undefined || !wantedNames.includes(name)) continue
    changes.push({ commit, committedOn, name, isRoot: parent === '', ...parseRawChange(part) })
  }
  return changes
}

/**
 * Parses a line of `git log --raw`: a colon for each parent, the modes in the parents and in the commit, the contents
 * likewise, then the status. There is no content if the file was removed or became a link.
 */
function parseRawChange(raw: string): Pick<FileChange, 'blob' | 'isNew'> {
  const parents = raw.lastIndexOf(':') + 1
  const fields = raw.slice(parents).split(' ')
  const blob = fields[parents]?.startsWith('100') ? fields[2 * parents + 1] : undefined
  return { blob, isNew: fields[2 * parents + 2] === 'A' }
}
