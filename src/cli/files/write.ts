import { readTextFile } from './disk.js'
import { appendFile, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { isUserError, type UserError, userError } from '../../errors.js'
import { createWriteError, getErrorCode } from './disk.js'
import { takeLock } from './lock.js'
import { createTemporaryPath, deleteLeftovers } from './temporary-files.js'

/** Writes a whole file. A process that is killed meanwhile leaves the old file or the new one, never a part of it. */
export async function writeAtomically(file: string, name: string, text: string): Promise<void> {
  const target = await resolveTarget(file, name)
  await deleteLeftovers(target)
  await replaceFile(target, name, text)
}

/** Throws the error that writing the file would throw now, without leaving anything. */
export async function ensureWritable(file: string, name: string): Promise<void> {
  const folder = await findExistingFolder(path.dirname(file))
  const temporary = createTemporaryPath(path.join(folder, path.basename(file)))
  try {
    await (await open(temporary, 'wx')).close()
  } catch (error) {
    throw createWriteError(name, error)
  } finally {
    await rm(temporary, { force: true }).catch(() => {})
  }
}

/** Missing folders are created when the file is written. */
async function findExistingFolder(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    (error) => getErrorCode(error) !== 'ENOENT',
  )
  return isThere || path.dirname(folder) === folder ? folder : findExistingFolder(path.dirname(folder))
}

/** Appends to a file that other programs write to as well, so it isn't replaced as a whole. */
export async function appendText(file: string, name: string, text: string): Promise<void> {
  await appendFile(file, text).catch((error) => {
    throw toUserError(name, error)
  })
}

/** How often a change is computed again because another program wrote the file in the meantime. */
const MAX_ATTEMPTS = 5

/**
 * Reads, changes, and writes a file while holding its lock. Editors take no lock, so the file is read again before it is
 * replaced; if it differs, the change is computed again from the new text.
 */
export async function changeAtomically(
  file: string,
  name: string,
  change: (text: string | undefined) => string,
): Promise<string> {
  const target = await resolveTarget(file, name)
  const releaseLock = await takeLock(target, name)
  try {
    await deleteLeftovers(target)
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const before = await readTextFile(target, name)
      const after = change(before)
      if (after === before) return after
      const isUnchanged = async (): Promise<boolean> => (await readTextFile(target, name)) === before
      if (await replaceFile(target, name, after, isUnchanged)) return after
    }
  } finally {
    await releaseLock()
  }
  throw userError(
    'changed-on-disk',
    `Other programs keep changing ${name}. Nothing was written.`,
    'Run the command again.',
  )
}

/** Replaces a file by a new one that is complete on disk; false if `mayReplace` forbids it at the last moment. */
async function replaceFile(
  target: string,
  name: string,
  text: string,
  mayReplace: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  const temporary = createTemporaryPath(target)
  try {
    await writeNewFile(temporary, text, await getMode(target))
    if (!(await mayReplace())) return false
    await rename(temporary, target)
    return true
  } catch (error) {
    throw toUserError(name, error)
  } finally {
    await rm(temporary, { force: true })
  }
}

function toUserError(name: string, error: unknown): UserError {
  return isUserError(error) ? error : createWriteError(name, error)
}

/** Resolves links, so that the linked file is written, and two names of one file share a lock. */
async function resolveTarget(file: string, name: string): Promise<string> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
    const folder = await realpath(path.dirname(file))
    return await realpath(file).catch(() => path.join(folder, path.basename(file)))
  } catch (error) {
    throw createWriteError(name, error)
  }
}

function getMode(target: string): Promise<number | undefined> {
  return stat(target).then(
    ({ mode }) => mode,
    () => undefined,
  )
}

async function writeNewFile(file: string, text: string, mode: number | undefined): Promise<void> {
  const handle = await open(file, 'wx', mode ?? 0o666)
  try {
    if (mode !== undefined) await handle.chmod(mode)
    await handle.writeFile(text, 'utf8')
    await handle.sync()
  } finally {
    await handle.close()
  }
}
