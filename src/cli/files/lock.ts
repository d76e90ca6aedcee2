import { chmod, chown, mkdir, readdir, rename, rm, rmdir, stat, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type UserError, userError } from '../../errors.js'
import { cannotWrite, codeOf } from './disk.js'
import { isGone, lockFor, ownerOf, ownMark } from './lock-owner.js'

/**
 * One at a time. The lock of a file is a folder beside it that holds one file, the mark, whose name says whose lock it
 * is and is used only once. Everything that matters is one step of the file system, which is done or not done:
 *
 * - To take the lock: a folder of ours, the mark in it, is renamed to the name of the lock. That works only where there
 *   is none, or an empty one.
 * - To take it from somebody who is gone: his mark is removed, by its name. With a mere lock file two who find it stale
 *   would both remove what is there, the second one the fresh lock of the first; here the second finds nothing to
 *   remove, and competes for the empty folder like everybody.
 * - To write: the new text is written into the mark, and the mark renamed to the file. Who was asleep for so long that
 *   his lock was taken from him has no mark any more, so this fails, and he begins anew with what others wrote.
 *
 * Whoever is killed leaves the file as it was, or as it is to be, and a mark that can be removed.
 */
export interface Lock {
  /** `fill` writes the text into a file. `false`: nothing was written, since the lock was taken from us. */
  readonly commit: (fill: (mark: string) => Promise<void>) => Promise<boolean>
  readonly release: () => Promise<void>
}

/** Longer than anybody holds it who is awake; of another machine we cannot know more. */
const STALE_MS = 60_000
const PATIENCE_MS = 10_000

/** `name` is the file as the person named it. */
export async function takeLock(target: string, name: string, patience: number = PATIENCE_MS): Promise<Lock> {
  const folder = lockFor(target)
  const mark = ownMark()
  const ours = `${folder}-${mark}`
  try {
    const now = await prepare(ours, mark)
    for (const end = performance.now() + patience; !(await isRenamed(ours, folder));) {
      await removeStale(folder, now)
      if (performance.now() > end) throw busy(name, folder, patience, await holderOf(folder))
      await pause(2 + 20 * Math.random())
    }
  } catch (error) {
    await rm(ours, { recursive: true, force: true })
    throw codeOf(error) === undefined ? error : cannotWrite(name, error)
  }
  return lockWith(path.join(folder, mark), target)
}

function lockWith(mark: string, target: string): Lock {
  const release = async (): Promise<void> => {
    await unlink(mark).catch(() => {})
    await rmdir(path.dirname(mark)).catch(() => {})
  }
  const commit = async (fill: (mark: string) => Promise<void>): Promise<boolean> => {
    try {
      await fill(mark)
      await rename(mark, target)
      return true
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false
      throw error
    }
  }
  return { commit, release }
}

/** Gives a clock that goes like that of the file system, which may be another machine's. */
async function prepare(ours: string, mark: string): Promise<() => number> {
  await mkdir(ours)
  await writeFile(path.join(ours, mark), '', { flag: 'wx' })
  /* Who may write beside the file may also remove a stale mark. */
  const { mode, gid } = await stat(path.dirname(ours))
  await chown(ours, -1, gid).catch(() => {})
  await chmod(ours, (mode & 0o7777) | 0o700).catch(() => {})
  const { mtimeMs } = await stat(path.join(ours, mark))
  const begun = performance.now()
  return () => mtimeMs + performance.now() - begun
}

/** How systems say that the folder is there already; Windows says it as if one had no right. */
const TAKEN = new Set(['EEXIST', 'ENOTEMPTY', 'EPERM', 'EACCES', 'EBUSY', 'ENOTDIR'])

async function isRenamed(ours: string, folder: string): Promise<boolean> {
  try {
    await rename(ours, folder)
    return true
  } catch (error) {
    if (TAKEN.has(codeOf(error) ?? '')) return false
    throw error
  }
}

async function removeStale(folder: string, now: () => number): Promise<void> {
  for (const mark of await marksIn(folder)) {
    const owner = ownerOf(mark)
    const file = path.join(folder, mark)
    const age = await stat(file).then(
      ({ mtimeMs }) => Math.abs(now() - mtimeMs),
      () => 0,
    )
    if (age > STALE_MS || (owner !== undefined && isGone(owner))) await unlink(file).catch(() => {})
  }
  /* Only an empty one goes. Windows would not rename another folder over it. */
  await rmdir(folder).catch(() => {})
}

function marksIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}

async function holderOf(folder: string): Promise<string> {
  const owner = (await marksIn(folder)).map(ownerOf).find((found) => found !== undefined)
  return owner === undefined ? 'another mlplan process' : `another mlplan process (PID ${owner.pid} on ${owner.host})`
}

function busy(name: string, folder: string, patience: number, holder: string): UserError {
  return userError(
    'cannot-write',
    `Can't change ${name}: ${holder} is still using the file after ${Math.round(patience / 1000)} seconds. Nothing was written.`,
    `Run the command again later. If no other mlplan process is running, delete ${folder} first.`,
  )
}
