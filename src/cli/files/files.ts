import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Files } from '../../commands/shared/ports.js'
import { readTextFile } from './disk.js'

const PLAN_NAMES: ReadonlySet<string> = new Set(['mlproject.yaml', 'mlproject.yml'])

/**
 * The real files, seen from a working directory. What stands above a plan is looked up once for all plans there, and
 * without leaving the thread: in a folder of a thousand plans the trips to another one took a third of the run.
 */
export function realFiles(cwd: string): Files {
  const at = (name: string): string => path.resolve(cwd, name)
  const isRoot: IsRoot = remembered((folder) => existsSync(path.join(folder, '.git')))
  const filesUpward = upwardFrom(isRoot)
  return {
    read: (name) => readTextFile(at(name), name),
    write: async (name, text) => (await writing()).writeWhole(at(name), name, text),
    change: async (name, change) => (await writing()).changeWhole(at(name), name, change),
    append: async (name, text) => (await writing()).appendTo(at(name), name, text),
    kind: async (name) => kindOf(at(name)),
    findPlans: async (folder) => [...plansBelow(at(folder))].map((found) => shown(cwd, found)).toSorted(),
    glob: (pattern) => matching(pattern, cwd),
    findPlanUpward: async () => planUpward(cwd, isRoot),
    findUpward: async (name, wanted) => filesUpward(path.dirname(at(name)), wanted).map((one) => shown(cwd, one)),
    pathInRepository: async (name) => fromRepository(cwd, at(name), isRoot),
    repositoryRoot: async (name) => shown(cwd, rootAbove(realPathOf(at(name)), isRoot) ?? cwd),
    normalizePath: (name) => shown(cwd, at(name)),
    join: (...parts) => path.posix.join(...parts),
    parentFolder: (name) => path.posix.dirname(forward(name)),
  }
}

/** Loaded when something is written, which most runs never do. */
const writing = () => import('./write.js')

function kindOf(file: string): 'file' | 'folder' | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false })
    if (found === undefined) return undefined
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : undefined
  } catch {
    return undefined
  }
}

function* plansBelow(folder: string): Iterable<string> {
  for (const entry of entriesOf(folder)) {
    const at = path.join(folder, entry.name)
    if (PLAN_NAMES.has(entry.name)) yield at
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* plansBelow(at)
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

async function matching(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const found = await glob(forward(pattern), { cwd, ignore: ['**/node_modules/**'], expandDirectories: false })
  return found.map(forward).toSorted()
}

/** Does a repository begin in this folder? */
type IsRoot = (folder: string) => boolean

function planUpward(cwd: string, isRoot: IsRoot): string | undefined {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    for (const name of PLAN_NAMES) {
      const file = path.join(folder, name)
      if (kindOf(file) === 'file') return shown(cwd, file)
    }
    if (path.dirname(folder) === folder || isRoot(folder)) return undefined
  }
}

/** The nearest first. */
function upwardFrom(isRoot: IsRoot): (folder: string, name: string) => readonly string[] {
  /* The name may have folders of its own, as that of a package under node_modules has. */
  const byName = new Map<string, (folder: string) => readonly string[]>()
  const lookup = (name: string): ((folder: string) => readonly string[]) => {
    const known = byName.get(name)
    if (known) return known
    const look: (folder: string) => readonly string[] = remembered((folder) => {
      const file = path.join(folder, name)
      const above = path.dirname(folder) === folder || isRoot(folder) ? [] : look(path.dirname(folder))
      return kindOf(file) === 'file' ? [file, ...above] : above
    })
    byName.set(name, look)
    return look
  }
  return (folder, name) => lookup(name)(folder)
}

/** Links are followed: what is shown in a repository is the file it holds. Git is not asked, so it works without. */
function fromRepository(cwd: string, file: string, isRoot: IsRoot): string {
  const real = realPathOf(file)
  const root = rootAbove(real, isRoot)
  return root === undefined ? shown(cwd, file) : forward(path.relative(root, real))
}

function rootAbove(real: string, isRoot: IsRoot): string | undefined {
  for (let folder = path.dirname(real); ; folder = path.dirname(folder)) {
    if (isRoot(folder)) return folder
    if (path.dirname(folder) === folder) return undefined
  }
}

function realPathOf(file: string): string {
  try {
    return realpathSync.native(file)
  } catch {
    return file
  }
}

function remembered<T>(work: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    const found = known.get(name) ?? work(name)
    known.set(name, found)
    return found
  }
}

function shown(cwd: string, file: string): string {
  return forward(path.relative(cwd, file)) || '.'
}

function forward(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name
}
