import { readFoundFile } from '../shared/found-file.js'
import { userError } from '../../errors.js'
import { formatDate } from '../../text/format-date.js'
import { nearest } from '../../text/suggest.js'
import { resolvePlan } from '../shared/plans.js'
import type { CommittedFile, Ports } from '../shared/ports.js'

/** Finds the two sides of a comparison: files, commits, or the defaults. */

export interface SideNames {
  /** Each a file or a Git revision. */
  readonly from: string | undefined
  readonly to: string | undefined
  /** The plan file to read from the revisions. */
  readonly plan: string | undefined
}

/** A plan as it is or was. */
export interface ResolvedSide {
  readonly label: string
  /** As entered; for a commit, relative to the root of the repository. */
  readonly file: string
  /** `undefined` if the plan didn't exist yet. */
  readonly text: string | undefined
  readonly commit: string | undefined
  readonly committedOn: string | undefined
}

export interface ResolvedSides {
  /** The file on disk that revisions are read for. */
  readonly plan: string
  /** `undefined` if no earlier version is known. */
  readonly from: ResolvedSide | undefined
  readonly to: ResolvedSide
  /** Sentences for the reader. */
  readonly notes: readonly string[]
}

export async function resolveSides(names: SideNames, ports: Ports): Promise<ResolvedSides> {
  const [isFrom, isTo] = await Promise.all([isFile(names.from, ports), isFile(names.to, ports)])
  if (isFrom && isTo && names.plan !== undefined) {
    throw userError('bad-option', '--plan has no effect: both sides are files.', 'Remove --plan.')
  }
  const plan = await resolveComparedPlan(names, isFrom, isTo, ports)
  const to = await resolveSide(names.to ?? plan, isTo || names.to === undefined, plan, ports)
  const { from, notes } =
    names.from === undefined
      ? await findDefaultBase(plan, ports)
      : { from: await resolveSide(names.from, isFrom, plan, ports), notes: [] }
  return { plan, from, to, notes: [...notes, ...(await describeFormerNames(from, to, plan, ports))] }
}

async function isFile(name: string | undefined, { files }: Ports): Promise<boolean> {
  return name !== undefined && (await files.kind(name)) === 'file'
}

/** The plan to read from revisions: --plan, else the file on the other side, else the plan of this project. */
async function resolveComparedPlan(names: SideNames, isFrom: boolean, isTo: boolean, ports: Ports): Promise<string> {
  const { from, to, plan } = names
  if (plan === undefined && isTo && to !== undefined) return to
  if (plan === undefined && isFrom && from !== undefined && to !== undefined) return from
  return resolvePlan(plan, ports)
}

async function resolveSide(name: string, isOnDisk: boolean, plan: string, ports: Ports): Promise<ResolvedSide> {
  if (isOnDisk) {
    const text = await readFoundFile(name, ports)
    return { label: name, file: name, text, commit: undefined, committedOn: undefined }
  }
  const commit = await ports.git.resolveCommit(name, plan)
  if (commit === undefined) throw await unknownSideError(name, plan, ports)
  return readSideAt(commit, name, plan, ports)
}

async function readSideAt(commit: string, name: string, plan: string, { git }: Ports): Promise<ResolvedSide> {
  const oldFile = await git.readFileAt(commit, plan)
  const label = formatCommit(name, commit, oldFile)
  return { label, file: oldFile?.path ?? plan, text: oldFile?.text, commit, committedOn: oldFile?.committedOn }
}

/** `main (3f2a91c, 20 November 2026)` */
function formatCommit(name: string, commit: string, file: CommittedFile | undefined): string {
  const shortId = commit.slice(0, SHORT_ID_LENGTH)
  const date = file === undefined ? [] : [formatDate(file.committedOn)]
  const isHashPrefix = name.length >= 4 && commit.startsWith(name.toLowerCase())
  const details = isHashPrefix ? date : [shortId, ...date]
  return `${isHashPrefix ? shortId : name}${details.length === 0 ? '' : ` (${details.join(', ')})`}`
}

const SHORT_ID_LENGTH = 7

/** Where the branch started, else the latest commit; without either, a note says why there is no earlier version. */
async function findDefaultBase(plan: string, ports: Ports): Promise<Pick<ResolvedSides, 'from' | 'notes'>> {
  const { git } = ports
  const [base, head, isShallow] = await Promise.all([
    git.mergeBase(plan),
    git.resolveCommit('HEAD', plan),
    git.isShallow(plan),
  ])
  const shallowNote = isShallow
    ? ['The repository is a shallow clone. Fetch more history, for example with `git fetch --unshallow`.']
    : []
  if (base !== undefined) {
    /* The branch may have started before the oldest commit of the shallow clone. */
    return {
      from: await readSideAt(base.commit, base.branch, plan, ports),
      notes: base.commit === head ? shallowNote : [],
    }
  }
  if (head === undefined) return { from: undefined, notes: [await explainUnknownBase(plan, ports), ...shallowNote] }
  const fallbackNote = "mlplan can't tell where this branch started, so the plan is compared with the latest commit."
  return { from: await readSideAt(head, 'the latest commit', plan, ports), notes: [fallbackNote, ...shallowNote] }
}

async function explainUnknownBase(plan: string, { git }: Ports): Promise<string> {
  const reason =
    (await git.root(plan)) === undefined ? "The plan isn't in a Git repository" : 'This repository has no commits yet'
  return `${reason}, so there is no earlier version to compare. To compare two files, run \`mlplan diff before.yaml after.yaml\`.`
}

async function unknownSideError(name: string, plan: string, ports: Ports): Promise<Error> {
  return userError('no-such-file', `No file or commit named ${name}.`, await suggestFix(name, plan, ports))
}

async function suggestFix(name: string, plan: string, { files, git }: Ports): Promise<string> {
  if ((await files.kind(name)) === 'folder')
    return `Name the plan in that folder: ${files.join(name, 'mlproject.yaml')}.`
  const [, left, right] = /^(.+?)\.{2,3}(.+)$/.exec(name) ?? []
  if (left !== undefined && right !== undefined)
    return `Name the two sides separately: \`mlplan diff ${left} ${right}\`.`
  const closest = nearest(name, await files.findPlans('.'))
  if (closest !== undefined) return `Did you mean ${closest}?`
  if ((await git.root(plan)) === undefined)
    return "Name a file. The plan isn't in a Git repository, so there are no commits to name."
  return (await git.isShallow(plan))
    ? 'Fetch more history, for example with `git fetch --unshallow`, or name another commit.'
    : 'Name a file or a commit, such as HEAD~1, a branch, or a tag.'
}

/** Notes for the sides on which the plan had another name. */
async function describeFormerNames(
  from: ResolvedSide | undefined,
  to: ResolvedSide,
  plan: string,
  ports: Ports,
): Promise<readonly string[]> {
  if (from?.commit === undefined && to.commit === undefined) return []
  const head = await ports.git.resolveCommit('HEAD', plan)
  const committedPath = head === undefined ? undefined : (await ports.git.readFileAt(head, plan))?.path
  const isRenamed = ({ commit, text, file }: ResolvedSide): boolean =>
    commit !== undefined && text !== undefined && (file !== (committedPath ?? file) || !hasSamePathEnd(file, plan))
  return [
    ...(from !== undefined && isRenamed(from) ? [`In ${from.label}, the plan was named ${from.file}.`] : []),
    ...(isRenamed(to) ? [`In ${to.label}, the plan was named ${to.file}.`] : []),
  ]
}

/** One path starts at the root of the repository, the other in the working directory, so only their ends can match. */
function hasSamePathEnd(first: string, second: string): boolean {
  const [left, right] = [first, second].map((path) => path.split('/').filter((part) => part !== '.' && part !== '..'))
  const shorter = Math.min(left?.length ?? 0, right?.length ?? 0)
  return left?.slice(-shorter).join('/') === right?.slice(-shorter).join('/')
}
