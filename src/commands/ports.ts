import type { Question } from '../interview/question.js'
import type { Look } from '../report/look.js'

/** The outside world, as commands see it. The real one is in cli/, a faked one in the tests. */
export interface Ports {
  readonly files: Files
  readonly out: Out
  /** Today as an ISO day, from `--as-of`, SOURCE_DATE_EPOCH or the clock. */
  readonly today: string
  readonly git: Git
  readonly env: Readonly<Record<string, string | undefined>>
  /** Lower-case hex. */
  readonly sha256: (text: string) => string
  /** `undefined` where nobody can be asked: no terminal. */
  readonly ask: Ask | undefined
  /** All of standard input. */
  readonly stdin: () => Promise<string>
}

/** Paths are as the person typed them, relative to the working directory, with forward slashes. */
export interface Files {
  /** `undefined` when there is no such file; anything else that goes wrong is a UserError. */
  readonly read: (path: string) => Promise<string | undefined>
  /** All or nothing: to a temporary file beside it, synced, renamed. Makes the folders it needs. */
  readonly write: (path: string, text: string) => Promise<void>
  readonly kind: (path: string) => Promise<'file' | 'folder' | undefined>
  /** Plans (`mlproject.yaml`, `mlproject.yml`) below a folder, sorted; skips node_modules and dot-folders. */
  readonly findPlans: (folder: string) => Promise<readonly string[]>
  /** Files that match a glob, sorted. */
  readonly glob: (pattern: string) => Promise<readonly string[]>
  /** The nearest plan in this folder or those above it, not beyond the root of the repository. */
  readonly planUpward: () => Promise<string | undefined>
  readonly join: (...parts: readonly string[]) => string
  readonly folderOf: (path: string) => string
}

/** Results go to `result` (stdout), talk to `talk` (stderr). */
export interface Out {
  readonly result: (text: string) => void
  readonly talk: (text: string) => void
  readonly look: Look
  readonly lookOfTalk: Look
  /** Shows that something takes its time, where somebody is watching; call what comes back when it is done. */
  readonly progress: (text: string) => () => void
}

/** Everything works without git too: then all of these say `undefined`. */
export interface Git {
  /** Root of the working tree. */
  readonly root: () => Promise<string | undefined>
  readonly userName: () => Promise<string | undefined>
  readonly remoteUrl: () => Promise<string | undefined>
}

/** What a person does with one question on the screen. */
export type Reply =
  /** What was typed or chosen, as text: several choices are joined by commas. */
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'back' }
  /** Ctrl-C, Ctrl-D or a closed terminal. */
  | { readonly kind: 'stop' }

export interface Ask {
  readonly question: (question: Question) => Promise<Reply>
  readonly say: (text: string) => void
}
