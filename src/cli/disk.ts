import { readFileSync } from 'node:fs'
import { type UserError, userError } from '../errors.js'

/** What reading and writing have in common: how the system says no, and how we say it. */

/**
 * `name` is the file as the person named it. There is nothing to do meanwhile, and to wait for another thread takes
 * longer than to read a plan.
 */
export async function readText(file: string, name: string): Promise<string | undefined> {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    if (codeOf(error) === 'EISDIR') throw userError('not-a-file', `${name} is a folder.`, 'Name a file in it.')
    throw userError('no-such-file', `${name} cannot be read: ${reasonOf(error)}.`, 'Check that you may read it.')
  }
}

export function cannotWrite(name: string, error: unknown): UserError {
  return userError(
    'cannot-write',
    `${name} cannot be written: ${reasonOf(error)}.`,
    'Check the folder and your rights.',
  )
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

function reasonOf(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'you have no right to it',
    EPERM: 'you have no right to it',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is a file',
    EEXIST: 'something is in the way',
    ENOENT: 'its folder is not there',
  }
  return reasons[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : 'unknown reason')
}
