import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Files } from '../../commands/shared/ports.js'
import { readTextFile } from './disk.js'

const PLAN_NAMES: ReadonlySet<string> = new Set(['mlproject.yaml', 'mlproject.yml'])

/**
 * Creates the port to the real files, relative to a working directory. What is above a plan is looked up once for all
 * plans there, and synchronously: in a folder of a thousand plans, awaiting a thread took a third of the run.
 */
export function realFiles(cwd: string): Files {
  const toAbsolute = (name: string): string => path.resolve(cwd, name)
  const isRoot: IsRoot = memoize((folder) => existsSync(path.join(folder, '.git')))
  const findFilesUpward = createUpwardSearch(isRoot)
  return {
    read: (name) => readTextFile(toAbsolute(name), name),
    write: async (name, text) => (await loadWriting()).writeAtomically(toAbsolute(name), name, text),
    change: async (name, change) => (await loadWriting()).changeAtomically(toAbsolute(name), name, change),
    ensureWritable: async (name) => (await loadWriting()).ensureWritable(resolveLinks(toAbsolute(name)), name),
    append: async (name, text) => (await loadWriting()).appendText(toAbsolute(name), name, text),
    openData: async (name) => (await import('./data-file.js')).openDataFile(toAbsolute(name), name),
    kind: async (name) => getKind(toAbsolute(name)),
    findPlans: async (folder) => [...walkPlans(toAbsolute(folder))].map((file) => formatRelative(cwd, file)).toSorted(),
    glob: (pattern) => findMatches(pattern, cwd),
    findPlanUpward: async () => findPlanUpward(cwd, isRoot),
    findUpward: async (name, wanted) =>
      findFilesUpward(path.dirname(toAbsolute(name)), wanted).map((file) => formatRelative(cwd, file)),
    pathInRepository: async (name) => getPathInRepository(cwd, toAbsolute(name), isRoot),
    repositoryRoot: async (name) =>
      formatRelative(cwd, findRepositoryRoot(resolveLinks(toAbsolute(name)), isRoot) ?? cwd),
    normalizePath: (name) => formatRelative(cwd, toAbsolute(name)),
    join: (...parts) => path.posix.join(...parts),
    parentFolder: (name) => path.posix.dirname(useForwardSlashes(name)),
  }
}

/** Loaded when something is written, which most runs never do. */
const loadWriting = () => import('./write.js')

function getKind(file: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    if (stats === undefined) return undefined
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : undefined
  } catch {
    return undefined
  }
}

function* walkPlans(folder: string): Iterable<string> {
  for (const entry of listEntries(folder)) {
    const file = path.join(folder, entry.name)
    if (PLAN_NAMES.has(entry.name)) yield file
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* walkPlans(file)
  }
}

function listEntries(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

async function findMatches(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const matches = await glob(useForwardSlashes(pattern), {
    cwd,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
  })
  return matches.map(useForwardSlashes).toSorted()
}

/** Tells whether a folder is the root of a repository. */
type IsRoot = (folder: string) => boolean

function findPlanUpward(cwd: string, isRoot: IsRoot): string | undefined {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    for (const name of PLAN_NAMES) {
      const file = path.join(folder, name)
      if (getKind(file) === 'file') return formatRelative(cwd, file)
    }
    if (path.dirname(folder) === folder || isRoot(folder)) return undefined
  }
}

/** Creates a search for files with a name in a folder and its parents, nearest first. */
function createUpwardSearch(isRoot: IsRoot): (folder: string, name: string) => readonly string[] {
  /* The name may include folders, as that of a package under node_modules does. */
  const searchFor = memoize((name: string) => {
    const search: (folder: string) => readonly string[] = memoize((folder) => {
      const file = path.join(folder, name)
      const above = path.dirname(folder) === folder || isRoot(folder) ? [] : search(path.dirname(folder))
      return getKind(file) === 'file' ? [file, ...above] : above
    })
    return search
  })
  return (folder, name) => searchFor(name)(folder)
}

/** Follows links, because a repository holds the linked file. It doesn't call Git, so it works where Git is missing. */
function getPathInRepository(cwd: string, file: string, isRoot: IsRoot): string {
  const realFile = resolveLinks(file)
  const root = findRepositoryRoot(realFile, isRoot)
  return root === undefined ? formatRelative(cwd, file) : useForwardSlashes(path.relative(root, realFile))
}

function findRepositoryRoot(file: string, isRoot: IsRoot): string | undefined {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (isRoot(folder)) return folder
    if (path.dirname(folder) === folder) return undefined
  }
}

function resolveLinks(file: string): string {
  try {
    return realpathSync.native(file)
  } catch {
    return file
  }
}

function memoize<T>(compute: (name: string) => T): (name: string) => T {
  const results = new Map<string, T>()
  return (name) => {
    const result = results.get(name) ?? compute(name)
    results.set(name, result)
    return result
  }
}

function formatRelative(cwd: string, file: string): string {
  return useForwardSlashes(path.relative(cwd, file)) || '.'
}

function useForwardSlashes(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name
}
