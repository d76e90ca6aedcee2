import { chmod, chown, mkdir, readdir, rename, rm, rmdir, stat, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type UserError, userError } from '../../errors.js'
import { createWriteError, getErrorCode } from './disk.js'
import { createOwnerId, getLockPath, isLeftover, parsePid } from './temporary-files.js'

const TIMEOUT_MS = 10_000

/**
 * Waits for the lock of a file, and returns the function that releases it. The lock is for processes on one machine that
 * change the same file. It is a folder beside the file, and in it an empty file named by the ID of its owner, which is
 * used only once. Each step is one operation of the file system:
 *
 * - To take the lock, a process prepares a folder with its owner file and renames it to the name of the lock. That fails
 *   unless there is no lock, or an empty one.
 * - To take over the lock of a killed process, it deletes the owner file by its name and tries again. If two processes
 *   find a lock stale at once, the second one has nothing to delete. If the lock were a single file, the second one would
 *   delete the new lock of the first.
 *
 * `name` is the file as the person named it.
 */
export async function takeLock(
  target: string,
  name: string,
  timeoutMs: number = TIMEOUT_MS,
): Promise<() => Promise<void>> {
  const lock = getLockPath(target)
  const ownerId = createOwnerId()
  const prepared = `${lock}-${ownerId}`
  try {
    await prepareLock(prepared, ownerId)
    for (const deadline = performance.now() + timeoutMs; !(await renameIfFree(prepared, lock));) {
      await deleteStaleOwner(lock)
      if (performance.now() > deadline) throw await createTimeoutError(name, lock, timeoutMs)
      await pause(2 + 20 * Math.random())
    }
  } catch (error) {
    await rm(prepared, { recursive: true, force: true })
    throw getErrorCode(error) === undefined ? error : createWriteError(name, error)
  }
  return async () => {
    await unlink(path.join(lock, ownerId)).catch(() => {})
    await rmdir(lock).catch(() => {})
  }
}

async function prepareLock(folder: string, ownerId: string): Promise<void> {
  await mkdir(folder)
  await writeFile(path.join(folder, ownerId), '', { flag: 'wx' })
  /* Every user who may write in the folder of the file must be able to take over a stale lock. */
  const { mode, gid } = await stat(path.dirname(folder))
  await chown(folder, -1, gid).catch(() => {})
  await chmod(folder, (mode & 0o7777) | 0o700).catch(() => {})
}

/** How systems report that the target folder exists and isn't empty. Windows reports missing permissions instead. */
const TAKEN_CODES = new Set(['EEXIST', 'ENOTEMPTY', 'EPERM', 'EACCES', 'EBUSY', 'ENOTDIR'])

async function renameIfFree(prepared: string, lock: string): Promise<boolean> {
  try {
    await rename(prepared, lock)
    return true
  } catch (error) {
    if (TAKEN_CODES.has(getErrorCode(error) ?? '')) return false
    throw error
  }
}

async function deleteStaleOwner(lock: string): Promise<void> {
  for (const ownerId of await listOwners(lock)) {
    if (isLeftover(ownerId)) await unlink(path.join(lock, ownerId)).catch(() => {})
  }
  /* This deletes only an empty folder. On Windows, a folder can't be renamed to the name of an existing one. */
  await rmdir(lock).catch(() => {})
}

function listOwners(lock: string): Promise<readonly string[]> {
  return readdir(lock).catch(() => [])
}

async function createTimeoutError(name: string, lock: string, timeoutMs: number): Promise<UserError> {
  const pid = (await listOwners(lock)).map(parsePid).find((found) => found !== undefined)
  const holder = `another mlplan process${pid === undefined ? '' : ` (PID ${pid})`}`
  return userError(
    'cannot-write',
    `Can't change ${name}: ${holder} is still using the file after ${Math.round(timeoutMs / 1000)} seconds. Nothing was written.`,
    `Run the command again later. If no other mlplan process is running, delete ${lock} first.`,
  )
}
