import type { Question } from '../../interview/question.js'
import type { Look } from '../../text/terminal-style.js'

/** The outside world, as commands see it. The real one is in cli/, a faked one in the tests. */
export interface Ports {
  readonly files: Files
  readonly out: Out
  /** Today as an ISO day, from `--as-of`, SOURCE_DATE_EPOCH or the clock. */
  readonly today: string
  readonly git: Git
  readonly env: Readonly<Record<string, string | undefined>>
  /** `undefined` where nobody can be asked: no terminal. */
  readonly ask: Ask | undefined
  /** All of standard input; `undefined` where that is a terminal, and nobody knows that something is waited for. */
  readonly stdin: (() => Promise<string>) | undefined
  /** Lets what has been started get on, where much is done in one go: git, and what shows that work goes on. */
  readonly breathe: () => Promise<void>
}

/** Paths are as the person typed them, relative to the working directory, with forward slashes. */
export interface Files {
  /** `undefined` when there is no such file; anything else that goes wrong is a UserError. */
  readonly read: (path: string) => Promise<string | undefined>
  /** All or nothing: to a temporary file beside it, synced, renamed. Makes the folders it needs. */
  readonly write: (path: string, text: string) => Promise<void>
  /**
   * Reads a file, changes its text and writes it, while nobody else of us can write it: of two programs that change
   * a plan at once, the second sees what the first wrote. Gives back the new text; an error thrown by `change`
   * leaves the file as it is. A change that gives back the same text writes nothing.
   */
  readonly change: (path: string, change: (text: string | undefined) => string) => Promise<string>
  /** To the end of a file that others write to as well, such as the summary of a CI job. */
  readonly append: (path: string, text: string) => Promise<void>
  readonly kind: (path: string) => Promise<'file' | 'folder' | undefined>
  /** Plans (`mlproject.yaml`, `mlproject.yml`) below a folder, sorted; skips node_modules and dot-folders. */
  readonly findPlans: (folder: string) => Promise<readonly string[]>
  /** Files that match a glob, sorted. */
  readonly glob: (pattern: string) => Promise<readonly string[]>
  /** The nearest plan in this folder or those above it, not beyond the root of the repository. */
  readonly planUpward: () => Promise<string | undefined>
  /**
   * Files of this name in the folder of a file and in those above it, not beyond the root of the repository; the nearest
   * first.
   */
  readonly upward: (path: string, name: string) => Promise<readonly string[]>
  /** The path of a file from the root of its repository; from the working directory where there is none. */
  readonly fromRepository: (path: string) => Promise<string>
  /** The root of that repository; the working directory, `.`, where there is none. */
  readonly rootOf: (path: string) => Promise<string>
  /** A path in the one spelling in which it is seen from the working directory. */
  readonly asSeen: (path: string) => string
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

/**
 * Everything works without git too: then all of these say `undefined`. What is asked with a file is asked of the
 * repository in which that lies, which need not be the one in which the person is; what is asked without, of the latter.
 */
export interface Git {
  /** Root of the working tree. */
  readonly root: (file?: string) => Promise<string | undefined>
  readonly userName: (file?: string) => Promise<string | undefined>
  readonly remoteUrl: (file?: string) => Promise<string | undefined>
  /** The full id of the commit a person names (`HEAD~1`, a branch, a tag). */
  readonly commit: (revision: string, file: string) => Promise<string | undefined>
  /** The commit from which the present one and the default branch went apart, and the name of that branch. */
  readonly mergeBase: (file: string) => Promise<{ readonly commit: string; readonly branch: string } | undefined>
  /** The commit from which the present one and another one went apart. */
  readonly forkPoint: (commit: string, file: string) => Promise<string | undefined>
  /** A file as it was at a commit; where it had another name then, that one is found and said. */
  readonly fileAt: (commit: string, path: string) => Promise<OldFile | undefined>
  /** The versions of a file that were committed, newest first, also those under an earlier name. */
  readonly versions: (path: string) => Promise<readonly OldFile[]>
  /** Only the latest commits are here, as CI often has it: what is older is not known. */
  readonly isShallow: (file?: string) => Promise<boolean>
}

/** A file as it was committed once. */
export interface OldFile {
  readonly commit: string
  /** ISO day on which it was committed. */
  readonly on: string
  /** Relative to the root of the repository. */
  readonly path: string
  readonly text: string
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
