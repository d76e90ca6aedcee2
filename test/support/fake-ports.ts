import type { WorkCommit } from '../../src/agreement/plan-history.js'
import { posix } from 'node:path'
import { formatError } from '../../src/cli/main.js'
import type { DataFile, Prompter, CommittedFile, Ports, Reply } from '../../src/commands/shared/ports.js'
import type { TerminalStyle } from '../../src/text/terminal-style.js'
import { isUserError } from '../../src/errors.js'
import type { Question } from '../../src/interview/question.js'
import { createScoresSource } from './scores-source.js'

/** The outside world as the tests see it: files in memory, a fixed day, a scripted person. */

export interface World {
  readonly files?: Readonly<Record<string, string>>
  readonly today?: string
  readonly ask?: Prompter
  readonly stdin?: string
  /** Nothing was piped in. */
  readonly isStdinTerminal?: boolean
  readonly git?: FakeGit
  readonly env?: Readonly<Record<string, string>>
}

/** What git would say; without `versions` there is no history. */
export interface FakeGit {
  readonly root?: string
  readonly userName?: string
  readonly remoteUrl?: string
  /** Newest first. */
  readonly versions?: readonly CommittedFile[]
  readonly mergeBase?: { readonly commit: string; readonly branch: string }
  readonly isShallow?: boolean
  readonly handsOnWork?: readonly WorkCommit[]
}

export interface FakePorts extends Ports {
  /** What is on disk now. */
  readonly disk: Map<string, string>
  readonly said: { out: string; err: string }
  /** The paths written, in order. */
  readonly writes: string[]
}

export function fakePorts(world: World): FakePorts {
  const { files = {}, today = '2026-11-24', ask, stdin = '', git = {}, env = {} } = world
  const disk = new Map(Object.entries(files))
  const said = { out: '', err: '' }
  const writes: string[] = []
  const talk = (text: string): void => void (said.err += text)
  return {
    disk,
    said,
    writes,
    today,
    env,
    files: {
      read: async (path) => disk.get(path.replace(/^\.\//, '')),
      write: async (path, text) => {
        writes.push(path)
        disk.set(path, text)
      },
      change: async (path, change) => {
        const before = disk.get(path)
        const after = change(before)
        if (after === before) return after
        writes.push(path)
        disk.set(path, after)
        return after
      },
      openData: async (path) => {
        const text = path === '-' ? stdin : disk.get(path)
        return text === undefined ? undefined : createDataFile(text)
      },
      ensureWritable: async () => {},
      kind: async (path) => {
        if (disk.has(path.replace(/^\.\//, ''))) return 'file'
        return [...disk.keys()].some((file) => path === '.' || file.startsWith(`${path}/`)) ? 'folder' : undefined
      },
      findPlans: async (folder) =>
        [...disk.keys()].filter((file) => isIn(file, folder) && /(^|\/)mlproject\.ya?ml$/.test(file)).toSorted(),
      glob: async (pattern) => [...disk.keys()].filter((file) => globbed(pattern).test(file)).toSorted(),
      append: async (path, text) => {
        writes.push(path)
        disk.set(path, `${disk.get(path) ?? ''}${text}`)
      },
      pathInRepository: async (path) => path,
      repositoryRoot: async () => '.',
      normalizePath: (path) => posix.join(path),
      findUpward: async (path, name) =>
        foldersUpward(path)
          .map((folder) => `${folder}${name}`)
          .filter((file) => disk.has(file)),
      findPlanUpward: async () => ['mlproject.yaml', 'mlproject.yml'].find((file) => disk.has(file)),
      join: (...parts) => posix.join(...parts),
      parentFolder: (path) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'),
    },
    out: {
      stdout: (text) => void (said.out += text),
      stderr: talk,
      stdoutStyle: PLAIN,
      stderrStyle: PLAIN,
      showProgress: () => () => {},
    },
    git: {
      root: async () => git.root,
      userName: async () => git.userName,
      remoteUrl: async () => git.remoteUrl,
      resolveCommit: async (revision) =>
        revision === 'HEAD'
          ? git.versions?.[0]?.commit
          : git.versions?.find(({ commit }) => commit === revision)?.commit,
      mergeBase: async () => git.mergeBase,
      forkPoint: async (commit) => git.mergeBase?.commit ?? commit,
      readFileAt: async (commit) => git.versions?.find((version) => version.commit === commit),
      listVersions: async () => git.versions ?? [],
      listHandsOnWork: async () => git.handsOnWork ?? [],
      isShallow: async () => git.isShallow ?? false,
    },
    prompter: ask && { ask: ask.ask, print: (text) => (talk(`${text}\n`), ask.print(text)) },
    stdin: world.isStdinTerminal ? undefined : async () => stdin,
    yieldToEventLoop: async () => {},
  }
}

function createDataFile(text: string): DataFile {
  return { ...createScoresSource(text), compressors: {}, digest: async () => 'sha256-fake', close: async () => {} }
}

const same = (text: string): string => text
/** `a/b/`, `a/` and the working directory, which is the root of the repository. */
function foldersUpward(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/')}/`), '']
}

const PLAIN: TerminalStyle = { width: 100, bold: same, dim: same, red: same, yellow: same, blue: same, green: same }

function isIn(file: string, folder: string): boolean {
  return folder === '.' || file.startsWith(`${folder}/`)
}

function globbed(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/\*\*\/?/g, '\u0000')
    .replace(/\*/g, '[^/]*')
    .replaceAll('\u0000', '(?:.*/)?')
  return new RegExp(`^${source}$`)
}

export interface RunResult {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly files: Readonly<Record<string, string>>
}

/** Runs a command as main does: an invalid request is answered, and is exit 2. */
export async function run(ports: FakePorts, command: (ports: Ports) => Promise<number>): Promise<RunResult> {
  let code: number
  try {
    code = await command(ports)
  } catch (error) {
    if (!isUserError(error)) throw error
    ports.said.err += formatError(error)
    code = 2
  }
  return { code, ...ports.said, files: Object.fromEntries(ports.disk) }
}

/** What a scripted person says: a text is typed, `undefined` is Ctrl-C. */
export type Script = (question: Question) => string | Reply | undefined

/** A person who follows a script; it keeps what was asked. */
export function createScriptedPrompter(
  script: Script,
): Prompter & { readonly asked: Question[]; readonly printed: string[] } {
  const asked: Question[] = []
  const printed: string[] = []
  return {
    asked,
    printed,
    ask: async (question) => {
      asked.push(question)
      if (asked.length > 1000) throw new Error(`asked without end: ${question.path}`)
      const reply = script(question)
      if (reply === undefined) return { kind: 'stop' }
      return typeof reply === 'string' ? { kind: 'answer', text: reply } : reply
    },
    print: (text) => void printed.push(text),
  }
}
