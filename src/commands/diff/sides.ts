import { userError } from '../../errors.js'
import { formatDate } from '../../text/format-date.js'
import { nearest } from '../../text/suggest.js'
import { planNamed } from '../shared/plans.js'
import type { OldFile, Ports } from '../shared/ports.js'

/** Finding the two sides of a comparison: files, commits, or what goes without saying. */

export interface SidesNamed {
  /** Each a file or a revision of git. */
  readonly from: string | undefined
  readonly to: string | undefined
  /** The plan that revisions are of. */
  readonly plan: string | undefined
}

/** A plan as it is or was. */
export interface Side {
  readonly shown: string
  /** As typed; of a commit, from the root of the repository. */
  readonly file: string
  /** `undefined` where there was no plan yet. */
  readonly text: string | undefined
  readonly commit: string | undefined
  readonly on: string | undefined
}

export interface Sides {
  /** The file on disk that revisions are of. */
  readonly plan: string
  /** `undefined` where nothing is known of before. */
  readonly from: Side | undefined
  readonly to: Side
  /** In sentences. */
  readonly notes: readonly string[]
}

export async function sidesOf(named: SidesNamed, ports: Ports): Promise<Sides> {
  const [isFrom, isTo] = await Promise.all([isFile(named.from, ports), isFile(named.to, ports)])
  if (isFrom && isTo && named.plan !== undefined) {
    throw userError('bad-option', '--plan has no effect: both sides are files.', 'Remove --plan.')
  }
  const plan = await planMeant(named, isFrom, isTo, ports)
  const to = await sideNamed(named.to ?? plan, isTo || named.to === undefined, plan, ports)
  const { from, notes } =
    named.from === undefined
      ? await sideBefore(plan, ports)
      : { from: await sideNamed(named.from, isFrom, plan, ports), notes: [] }
  return { plan, from, to, notes: [...notes, ...(await formerNames(from, to, plan, ports))] }
}

async function isFile(name: string | undefined, { files }: Ports): Promise<boolean> {
  return name !== undefined && (await files.kind(name)) === 'file'
}

/** The plan that a revision is of: as named, else the file on the other side, else that of this project. */
async function planMeant(named: SidesNamed, isFrom: boolean, isTo: boolean, ports: Ports): Promise<string> {
  const { from, to, plan } = named
  if (plan === undefined && isTo && to !== undefined) return to
  if (plan === undefined && isFrom && from !== undefined && to !== undefined) return from
  return planNamed(plan, ports)
}

async function sideNamed(name: string, isOnDisk: boolean, plan: string, ports: Ports): Promise<Side> {
  if (isOnDisk) {
    const text = await ports.files.read(name)
    if (text === undefined)
      throw userError('no-such-file', `${name} has just been deleted or moved.`, 'Run the command again.')
    return { shown: name, file: name, text, commit: undefined, on: undefined }
  }
  const commit = await ports.git.commit(name, plan)
  if (commit === undefined) throw await nothingNamed(name, plan, ports)
  return sideAt(commit, name, plan, ports)
}

async function sideAt(commit: string, name: string, plan: string, { git }: Ports): Promise<Side> {
  const old = await git.fileAt(commit, plan)
  const shown = shownCommit(name, commit, old)
  return { shown, file: old?.path ?? plan, text: old?.text, commit, on: old?.on }
}

/** `main (3f2a91c, 20 November 2026)` */
function shownCommit(name: string, commit: string, old: OldFile | undefined): string {
  const short = commit.slice(0, SHORT)
  const day = old === undefined ? [] : [formatDate(old.on)]
  const isItsId = name.length >= 4 && commit.startsWith(name.toLowerCase())
  const known = isItsId ? day : [short, ...day]
  return `${isItsId ? short : name}${known.length === 0 ? '' : ` (${known.join(', ')})`}`
}

const SHORT = 7

/** Where the branch began; failing that the latest commit; without either it is said why nothing is known. */
async function sideBefore(plan: string, ports: Ports): Promise<Pick<Sides, 'from' | 'notes'>> {
  const { git } = ports
  const [base, head, isShallow] = await Promise.all([
    git.mergeBase(plan),
    git.commit('HEAD', plan),
    git.isShallow(plan),
  ])
  const fetch = isShallow
    ? ['The repository is a shallow clone. Fetch more history, for example with `git fetch --unshallow`.']
    : []
  if (base !== undefined) {
    /* The branch may have begun further back than anything that is here. */
    return { from: await sideAt(base.commit, base.branch, plan, ports), notes: base.commit === head ? fetch : [] }
  }
  if (head === undefined) return { from: undefined, notes: [await whyUnknown(plan, ports), ...fetch] }
  const instead = "mlplan can't tell where this branch started, so the plan is compared with the latest commit."
  return { from: await sideAt(head, 'the latest commit', plan, ports), notes: [instead, ...fetch] }
}

async function whyUnknown(plan: string, { git }: Ports): Promise<string> {
  const why =
    (await git.root(plan)) === undefined ? "The plan isn't in a Git repository" : 'This repository has no commits yet'
  return `${why}, so there is no earlier version to compare. To compare two files, run \`mlplan diff before.yaml after.yaml\`.`
}

async function nothingNamed(name: string, plan: string, ports: Ports): Promise<Error> {
  return userError('no-such-file', `No file or commit named ${name}.`, await wayOut(name, plan, ports))
}

async function wayOut(name: string, plan: string, { files, git }: Ports): Promise<string> {
  if ((await files.kind(name)) === 'folder')
    return `Name the plan in that folder: ${files.join(name, 'mlproject.yaml')}.`
  const [, left, right] = /^(.+?)\.{2,3}(.+)$/.exec(name) ?? []
  if (left !== undefined && right !== undefined)
    return `Name the two sides separately: \`mlplan diff ${left} ${right}\`.`
  const near = nearest(name, await files.findPlans('.'))
  if (near !== undefined) return `Did you mean ${near}?`
  if ((await git.root(plan)) === undefined)
    return "Name a file. The plan isn't in a Git repository, so there are no commits to name."
  return (await git.isShallow(plan))
    ? 'Fetch more history, for example with `git fetch --unshallow`, or name another commit.'
    : 'Name a file or a commit, such as HEAD~1, a branch, or a tag.'
}

/** Where the plan was called otherwise on a side, that is said. */
async function formerNames(from: Side | undefined, to: Side, plan: string, ports: Ports): Promise<readonly string[]> {
  if (from?.commit === undefined && to.commit === undefined) return []
  const head = await ports.git.commit('HEAD', plan)
  const committed = head === undefined ? undefined : (await ports.git.fileAt(head, plan))?.path
  const isFormer = ({ commit, text, file }: Side): boolean =>
    commit !== undefined && text !== undefined && (file !== (committed ?? file) || !isSameTail(file, plan))
  return [
    ...(from !== undefined && isFormer(from) ? [`In ${from.shown}, the plan was named ${from.file}.`] : []),
    ...(isFormer(to) ? [`In ${to.shown}, the plan was named ${to.file}.`] : []),
  ]
}

/** One path starts at the root of the repository, the other wherever the person is; the end is common to both. */
function isSameTail(one: string, other: string): boolean {
  const [left, right] = [one, other].map((path) => path.split('/').filter((part) => part !== '.' && part !== '..'))
  const shorter = Math.min(left?.length ?? 0, right?.length ?? 0)
  return left?.slice(-shorter).join('/') === right?.slice(-shorter).join('/')
}
