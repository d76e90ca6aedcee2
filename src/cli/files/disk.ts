import { readFileSync } from 'node:fs'
import { type UserError, userError } from '../../errors.js'

/** What reading and writing have in common: how the system says no, and how we say it. */

/**
 * `name` is the file as the person named it. There is nothing to do meanwhile, and to wait for another thread takes
 * longer than to read a plan.
 */
export async function readTextFile(file: string, name: string): Promise<string | undefined> {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    if (codeOf(error) === 'EISDIR')
      throw userError('not-a-file', `${name} is a folder, not a file.`, 'Name a file in that folder.')
    throw userError('no-such-file', `Can't read ${name}: ${reasonOf(error)}.`, 'Check the file and its permissions.')
  }
}

export function cannotWrite(name: string, error: unknown): UserError {
  return userError('cannot-write', `Can't write ${name}: ${reasonOf(error)}.`, 'Check the folder and its permissions.')
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

function reasonOf(error: unknown): string {
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
  return reasons[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : 'unknown reason')
}
