import { readFileSync } from 'node:fs'
import { type UserError, userError } from '../../errors.js'

/** Reading a file, and what system errors mean for the person; `name` is the file as the person named it. */

/** Returns the text of a file; `undefined` if there is none. Reading synchronously is faster than awaiting a thread. */
export async function readTextFile(file: string, name: string): Promise<string | undefined> {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT' || getErrorCode(error) === 'ENOTDIR') return undefined
    throw createReadError(name, error)
  }
}

export function createReadError(name: string, error: unknown): UserError {
  if (getErrorCode(error) === 'EISDIR')
    return userError('not-a-file', `${name} is a folder, not a file.`, 'Name a file in that folder.')
  return userError('no-such-file', `Can't read ${name}: ${formatReason(error)}.`, 'Check the file and its permissions.')
}

export function createWriteError(name: string, error: unknown): UserError {
  return userError(
    'cannot-write',
    `Can't write ${name}: ${formatReason(error)}.`,
    'Check the folder and its permissions.',
  )
}

export function getErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

function formatReason(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EISDIR: 'the path is a folder',
    ENOTDIR: 'part of the path is a file',
    EEXIST: 'a file or folder with that name already exists',
    ENOENT: 'the folder is missing',
  }
  return reasons[getErrorCode(error) ?? ''] ?? (error instanceof Error ? error.message : 'unknown reason')
}
