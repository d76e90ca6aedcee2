import { userError } from '../errors.js'
import type { PlanReport } from '../lint/finding.js'
import { type Failed, firstOf, inTurns } from './in-turns.js'
import { judge } from './judge.js'
import { knownBefore, type KnownOptions } from './lint-known.js'
import type { Ports } from './ports.js'
import { type Rulebooks, rulebooks } from './rulebook.js'

/** How plans are judged: plain data, so that another thread can be told. */
export interface HowToJudge extends KnownOptions {
  /** The policy of an organization; it outranks what stands in the repository. */
  readonly policy?: string | undefined
}

/** Plans that two threads judge together, each taking the next one when it is done with another. */
export interface SharedTask {
  readonly files: readonly string[]
  readonly how: HowToJudge
  /** The index of the next plan, in memory that both see. */
  readonly next: Int32Array<SharedArrayBuffer>
}

export interface Judged {
  /** Of the plan among the files. */
  readonly index: number
  readonly report: PlanReport
}

/** What comes of what one thread did. */
export interface Share {
  readonly judged: readonly Judged[]
  readonly failed: Failed | undefined
}

/**
 * From so many plans on, a second thread saves more than it takes to start. A third one would save less on most machines
 * of a CI, and take memory that they may not have: every thread takes 70 MB.
 */
const WORTH_A_THREAD = 100

/** Judges plans, in two threads where there are many. The reports come in the order of the files. */
export async function judgeMany(
  files: readonly string[],
  how: HowToJudge,
  ports: Ports,
  bookOf: Rulebooks,
): Promise<readonly PlanReport[]> {
  const task = { files, how, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) }
  const helped = files.length < WORTH_A_THREAD ? undefined : ports.secondThread?.(task)
  const theirs = helped?.catch((error: unknown) => broken(task, error))
  const shares = [await judgeInTurn(task, ports, bookOf), ...(theirs ? [await theirs] : [])]
  const failed = firstOf(shares.flatMap((share) => share.failed ?? []))
  if (failed) throw failed.error
  const judged = shares.flatMap((share) => share.judged)
  return judged.toSorted((one, other) => one.index - other.index).map(({ report }) => report)
}

/** Nobody knows which plans the thread had taken: the other one need not go on. */
function broken({ files, next }: SharedTask, error: unknown): Share {
  Atomics.store(next, 0, files.length)
  return { judged: [], failed: { index: files.length, error } }
}

/** What one thread does of it. */
export async function judgeInTurn(
  { files, how, next }: SharedTask,
  ports: Ports,
  bookOf: Rulebooks = rulebooks(how.policy, ports),
): Promise<Share> {
  const knownOf = await knownBefore(how, files, ports)
  const judged: Judged[] = []
  const judgeAt = async (index: number): Promise<void> => {
    const file = files[index] ?? ''
    const text = await ports.files.read(file)
    if (text === undefined)
      throw userError('no-such-file', `${file} has just been deleted or moved.`, 'Run the command again.')
    const [book, repositoryFile] = [await bookOf(file), await ports.files.fromRepository(file)]
    const known = await knownOf({ file, repositoryFile, text, book })
    judged.push({ index, report: await judge(file, text, ports, { stage: how.stage, book, repositoryFile, known }) })
  }
  const failed = await inTurns(next, files.length, judgeAt, ports)
  return { judged, failed }
}
