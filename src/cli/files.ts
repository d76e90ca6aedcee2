import { constants } from 'node:fs'
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Files } from '../commands/ports.js'
import { userError } from '../errors.js'

const PLAN_NAMES: ReadonlySet<string> = new Set(['mlproject.yaml', 'mlproject.yml'])

/** The real files, seen from a working directory. */
export function realFiles(cwd: string): Files {
  const at = (name: string): string => path.resolve(cwd, name)
  return {
    read: (name) => readText(at(name), name),
    write: (name, text) => writeWhole(at(name), name, text),
    kind: (name) => kindOf(at(name)),
    findPlans: async (folder) => (await plansBelow(at(folder))).map((found) => shown(cwd, found)).toSorted(),
    glob: (pattern) => matching(pattern, cwd),
    planUpward: () => planUpward(cwd),
    join: (...parts) => path.posix.join(...parts),
    folderOf: (name) => path.posix.dirname(forward(name)),
  }
}

async function readText(file: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    if (codeOf(error) === 'EISDIR') throw userError('not-a-file', `${name} is a folder.`, 'Name a file in it.')
    throw userError('no-such-file', `${name} cannot be read: ${reasonOf(error)}.`, 'Check that you may read it.')
  }
}

/** The old file or the new one, never half of it: also when the process is killed meanwhile. */
async function writeWhole(file: string, name: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    const target = await realpath(file).catch(() => file)
    const mode = await stat(target).then(
      (found) => found.mode,
      () => undefined,
    )
    const handle = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode ?? 0o666)
    try {
      if (mode !== undefined) await handle.chmod(mode)
      await handle.writeFile(text, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw userError(
      'cannot-write',
      `${name} cannot be written: ${reasonOf(error)}.`,
      'Check the folder and your rights.',
    )
  }
}

async function kindOf(file: string): Promise<'file' | 'folder' | undefined> {
  try {
    const found = await stat(file)
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : undefined
  } catch {
    return undefined
  }
}

async function plansBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const below = entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
    .map((entry) => plansBelow(path.join(folder, entry.name)))
  const here = entries.filter((entry) => PLAN_NAMES.has(entry.name)).map((entry) => path.join(folder, entry.name))
  return [...here, ...(await Promise.all(below)).flat()]
}

async function matching(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const found = await glob(forward(pattern), { cwd, ignore: ['**/node_modules/**'], expandDirectories: false })
  return found.map(forward).toSorted()
}

async function planUpward(cwd: string): Promise<string | undefined> {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    for (const name of PLAN_NAMES) {
      const file = path.join(folder, name)
      if ((await kindOf(file)) === 'file') return shown(cwd, file)
    }
    if (path.dirname(folder) === folder || (await exists(path.join(folder, '.git')))) return undefined
  }
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

function shown(cwd: string, file: string): string {
  return forward(path.relative(cwd, file)) || '.'
}

function forward(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name
}

function codeOf(error: unknown): string | undefined {
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
