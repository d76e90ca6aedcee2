import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A copy of the project in which a test can do what a contributor does. Its packages are those of the project. */

export interface ProjectCopy {
  readonly root: string
  readonly read: (file: string) => string
  readonly write: (file: string, text: string) => void
  /** Each file with its text, to see what a command changed. */
  readonly files: () => ReadonlyMap<string, string>
  readonly node: (...args: readonly string[]) => {
    readonly code: number | null
    readonly out: string
    readonly err: string
  }
  readonly remove: () => void
}

const LEFT_OUT = new Set(['node_modules', 'dist', '.git', '.cache'])

export function copyProject(): ProjectCopy {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'mlplan-copy-')))
  for (const name of readdirSync('.')) {
    if (!LEFT_OUT.has(name) && !name.endsWith('.tgz')) cpSync(name, path.join(root, name), { recursive: true })
  }
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'))
  return {
    root,
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    write: (file, text) => writeFileSync(path.join(root, file), text),
    files: () => new Map(listFiles(root).map((file) => [path.relative(root, file), readFileSync(file, 'utf8')])),
    node: (...args) => {
      const env = { PATH: process.env['PATH'], HOME: root, NO_COLOR: '1' }
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
      return { code: status, out: stdout, err: stderr }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (LEFT_OUT.has(entry.name)) return []
    return entry.isDirectory() ? listFiles(file) : entry.isFile() ? [file] : []
  })
}

/** The names of the files whose texts differ, sorted. */
export function changedBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name)).toSorted()
}
