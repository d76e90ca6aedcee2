import { randomBytes } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { getErrorCode } from './disk.js'

/**
 * The files that mlplan puts beside a file while it changes it. Each has an owner ID in its name: the PID of its process
 * and a random part, because PIDs are used again. So the next run can delete what a killed process left.
 */

export function createOwnerId(): string {
  return `${process.pid}.${randomBytes(8).toString('hex')}`
}

/** Returns the PID in an owner ID; `undefined` for any other name. */
export function parsePid(ownerId: string): number | undefined {
  const pid = /^(\d{1,10})\.[0-9a-f]{16}$/.exec(ownerId)?.[1]
  return pid === undefined ? undefined : Number(pid)
}

/** True for the owner ID of a process that no longer runs. */
export function isLeftover(ownerId: string): boolean {
  const pid = parsePid(ownerId)
  return pid !== undefined && !isRunning(pid)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    /* Any other error, such as EPERM, means that the process is there. */
    return getErrorCode(error) !== 'ESRCH'
  }
}

export function getLockPath(target: string): string {
  return path.join(path.dirname(target), `${getPrefix(target)}lock`)
}

export function createTemporaryPath(target: string): string {
  return path.join(path.dirname(target), `${getPrefix(target)}new-${createOwnerId()}`)
}

function getPrefix(target: string): string {
  return `.${path.basename(target)}.mlplan-`
}

/** Deletes what killed processes left while they were writing the file or waiting for its lock. */
export async function deleteLeftovers(target: string): Promise<void> {
  const folder = path.dirname(target)
  const prefix = getPrefix(target)
  for (const name of await readdir(folder).catch(() => [])) {
    const ownerId = name.startsWith(prefix) ? name.slice(prefix.length).replace(/^(lock|new)-/, '') : ''
    if (isLeftover(ownerId)) await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => {})
  }
}
