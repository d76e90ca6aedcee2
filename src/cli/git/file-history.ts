import { type AskGit, partsOf } from './run-git.js'

/** What is committed of a file. */
export interface Past {
  /** Whether the present commit has it under this name. */
  readonly isThere: boolean
  /** The names it had, the present one first. */
  readonly names: readonly string[]
  /** Newest first. */
  readonly versions: readonly Version[]
}

export interface Version {
  readonly commit: string
  readonly on: string
  readonly name: string
  /** The id of its content. */
  readonly blob: string
}

/** What a commit did to a name, also one that merged two versions into a third. */
interface Touch extends Omit<Version, 'blob'> {
  /** `undefined` where the file went. */
  readonly blob: string | undefined
  /** It was not there before. */
  readonly isNew: boolean
  /** Nothing was there before. */
  readonly isRoot: boolean
}

/** A name of a file, and the commit in which it got the next one. */
interface Name {
  readonly name: string
  readonly until: string | undefined
}

const MOST_NAMES = 20

/**
 * What changed a file, also under its earlier names. `git log --follow` is not enough for that: it goes on to whatever
 * a file was copied from, which for a plan is the plan of another project; it loses what happened to the old name on
 * one branch while another renamed it; and it skips what merging made of two versions.
 */
export async function historyOf(git: AskGit, name: string): Promise<Past> {
  const names: Name[] = [{ name, until: undefined }]
  let touches = await touchesOf(git, names)
  const isThere = touches[0]?.blob !== undefined
  while (names.length < MOST_NAMES) {
    const earlier = await earlierName(git, names, touches)
    if (earlier === undefined) break
    const isKnown = names.some((known) => known.name === earlier.name)
    names.push(earlier)
    if (!isKnown) touches = await touchesOf(git, names)
  }
  const own = ownTouches(names, touches)
  const versions = own.flatMap(({ commit, on, name, blob }) => (blob === undefined ? [] : [{ commit, on, name, blob }]))
  return { isThere, names: names.map(({ name }) => name), versions }
}

/** From which name a file got its earliest one that is known, if it came into being by a rename. */
async function earlierName(git: AskGit, names: readonly Name[], touches: readonly Touch[]): Promise<Name | undefined> {
  const latest = names.at(-1)
  const from = touches.findLastIndex(({ commit }) => commit === latest?.until) + 1
  for (const { commit, name, isNew, isRoot } of touches.slice(from)) {
    if (!isNew || isRoot || name !== latest?.name) continue
    const earlier = await renamedFrom(git, ['diff-tree', '-r', '--no-commit-id', commit], name)
    if (earlier !== undefined) return { name: earlier, until: commit }
  }
  return undefined
}

/** The former name of a file, by a command that compares two states. */
export async function renamedFrom(
  git: AskGit,
  [command = '', ...what]: readonly string[],
  name: string,
): Promise<string | undefined> {
  const renames = ['-z', '--find-renames', '--diff-filter=R', '--name-status', '--no-ext-diff']
  /* How alike they are, former name, present name, and so on. */
  const parts = partsOf(await git([command, ...renames, ...what, '--']))
  const at = parts.findIndex((part, index) => index % 3 === 2 && part === name)
  return at === -1 ? undefined : parts[at - 1]
}

/**
 * Which touches are of this file. A name may have belonged to another one, before this file got it or after it was
 * renamed: where a file of that name came into being then, what happened on that side of the rename is not of this
 * one. Where none did, it may be a branch that did not know of the rename yet, and is.
 */
function ownTouches(names: readonly Name[], touches: readonly Touch[]): readonly Touch[] {
  const at = (commit: string): number => touches.findLastIndex((touch) => touch.commit === commit)
  const lives = names.map(({ name, until }, index) => {
    const born = names[index + 1]?.until
    const newest = until === undefined ? 0 : at(until) + 1
    const oldest = born === undefined ? touches.length : at(born)
    const isBorn = (touch: Touch): boolean => touch.isNew && touch.name === name
    return {
      name,
      newest: touches.slice(0, newest).some(isBorn) ? newest : 0,
      oldest: touches.slice(oldest + 1).some(isBorn) ? oldest : touches.length,
    }
  })
  return touches.filter((touch, position) =>
    lives.some(({ name, newest, oldest }) => touch.name === name && position >= newest && position <= oldest),
  )
}

const LOG = '-z --raw --no-abbrev --no-renames --root --full-history --date-order -c'.split(' ')

/** Whatever the settings of the repository say. */
const BARE = ['--no-color', '--no-decorate', '--no-ext-diff', '--no-textconv']

/** Of all files with these names, newest first. */
async function touchesOf(git: AskGit, names: readonly Name[]): Promise<readonly Touch[]> {
  const wanted = [...new Set(names.map(({ name }) => name))]
  const log = ['log', '--format=%x01%H %cs %P', ...LOG, ...BARE, 'HEAD', '--', ...wanted]
  const parts = partsOf(await git(log, { seconds: 15 }))
  const touches: Touch[] = []
  let [commit, on, parent]: readonly (string | undefined)[] = []
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]?.replace(/^\n/, '') ?? ''
    if (part.startsWith('\u0001')) [commit, on, parent] = part.slice(1).split(' ')
    if (!part.startsWith(':')) continue
    index += 1
    const name = parts[index]
    if (name === undefined || commit === undefined || on === undefined || !wanted.includes(name)) continue
    touches.push({ commit, on, name, isRoot: parent === '', ...resultIn(part) })
  }
  return touches
}

/**
 * A line of raw differences: a colon for each parent, the modes in the parents and in the commit, the contents
 * likewise, then what happened. There is no file where it went, or became a link.
 */
function resultIn(raw: string): Pick<Touch, 'blob' | 'isNew'> {
  const parents = raw.lastIndexOf(':') + 1
  const fields = raw.slice(parents).split(' ')
  const blob = fields[parents]?.startsWith('100') ? fields[2 * parents + 1] : undefined
  return { blob, isNew: fields[2 * parents + 2] === 'A' }
}
