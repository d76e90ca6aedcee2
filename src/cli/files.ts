import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Files } from '../commands/ports.js'
import { readText } from './disk.js'

const PLAN_NAMES: ReadonlySet<string> = new Set(['mlproject.yaml', 'mlproject.yml'])

/** The real files, seen from a working directory. */
export function realFiles(cwd: string): Files {
  const at = (name: string): string => path.resolve(cwd, name)
  return {
    read: (name) => readText(at(name), name),
    write: async (name, text) => (await writing()).writeWhole(at(name), name, text),
    change: async (name, change) => (await writing()).changeWhole(at(name), name, change),
    kind: (name) => kindOf(at(name)),
    findPlans: async (folder) => (await plansBelow(at(folder))).map((found) => shown(cwd, found)).toSorted(),
    glob: (pattern) => matching(pattern, cwd),
    planUpward: () => planUpward(cwd),
    join: (...parts) => path.posix.join(...parts),
    folderOf: (name) => path.posix.dirname(forward(name)),
  }
}

/** Loaded when something is written, which most runs never do. */
const writing = () => import('./write.js')

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
