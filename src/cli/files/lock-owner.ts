import { randomBytes } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { codeOf } from './disk.js'

/**
 * What we put beside a file while we write it. Each name says whose it is, so that what a killed run left can be told
 * from what a living one needs: process, a random part since processes are numbered anew, and machine, since folders
 * are shared.
 */

const HOST = hostname()
  .replaceAll(/[^\w.-]/g, '_')
  .slice(0, 60)

export function ownMark(): string {
  return `${process.pid}.${randomBytes(8).toString('hex')}.${HOST}`
}

export interface Owner {
  readonly pid: number
  readonly host: string
}

export function ownerOf(mark: string): Owner | undefined {
  const [, pid, host] = /^(\d{1,10})\.[0-9a-f]{16}\.(.+)$/.exec(mark) ?? []
  return pid === undefined || host === undefined ? undefined : { pid: Number(pid), host }
}

/** Of another machine, nobody here can say. */
export function isGone({ pid, host }: Owner): boolean {
  if (host !== HOST) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

export function lockFor(target: string): string {
  return path.join(path.dirname(target), `${prefixFor(target)}lock`)
}

export function temporaryFor(target: string): string {
  return path.join(path.dirname(target), `${prefixFor(target)}new-${ownMark()}`)
}

function prefixFor(target: string): string {
  return `.${path.basename(target)}.mlplan-`
}

/** What runs left beside a file that were killed while they wrote it or waited for its lock. */
export async function removeLeftovers(target: string): Promise<void> {
  const folder = path.dirname(target)
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(prefixFor(target))) continue
    const owner = ownerOf(name.slice(prefixFor(target).length).replace(/^(lock|new)-/, ''))
    if (owner === undefined || !isGone(owner)) continue
    await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => {})
  }
}
