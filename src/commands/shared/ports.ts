import type { WorkCommit } from '../../agreement/plan-history.js'
import type { Question } from '../../interview/question.js'
import type { TerminalStyle } from '../../text/terminal-style.js'

/** Everything outside the process, as commands see it. cli/ has the real implementation; tests use a fake one. */
export interface Ports {
  readonly files: Files
  readonly out: Out
  /** Today as an ISO day, from `--as-of`, SOURCE_DATE_EPOCH or the clock. */
  readonly today: string
  readonly git: Git
  readonly env: Readonly<Record<string, string | undefined>>
  /** Asks the person at the terminal; `undefined` without an interactive terminal. */
  readonly prompter: Prompter | undefined
  /**
   * Reads all of standard input; `undefined` where that is a terminal, because the person would not know that input is
   * expected.
   */
  readonly stdin: (() => Promise<string>) | undefined
  /** Lets pending I/O proceed (Git processes, the spinner) between the steps of a long run. */
  readonly yieldToEventLoop: () => Promise<void>
}

/** Paths are spelled as they were entered, relative to the working directory, with forward slashes. */
export interface Files {
  /** `undefined` when there is no such file; any other failure is a UserError. */
  readonly read: (path: string) => Promise<string | undefined>
  /** Writes all or nothing: to a temporary file in the same folder, synced, then renamed. Creates missing folders. */
  readonly write: (path: string, text: string) => Promise<void>
  /** Opens a file of data of any size, or standard input for `-`; `undefined` when there is no such file. */
  readonly openData: (path: string) => Promise<DataFile | undefined>
  /**
   * Reads a file, changes its text, and writes it while holding a lock: if two mlplan processes change a plan at once,
   * the second one sees what the first one wrote. Returns the new text. An error thrown by `change` leaves the file as
   * it is, and a change that returns the same text writes nothing.
   */
  readonly change: (path: string, change: (text: string | undefined) => string) => Promise<string>
  /** A UserError if the file can't be written, so that nobody answers questions in vain. */
  readonly ensureWritable: (path: string) => Promise<void>
  /** Appends to a file that other programs write to as well, such as the summary of a CI job. */
  readonly append: (path: string, text: string) => Promise<void>
  readonly kind: (path: string) => Promise<'file' | 'folder' | undefined>
  /** Plans (`mlproject.yaml`, `mlproject.yml`) below a folder, sorted; skips node_modules and dot-folders. */
  readonly findPlans: (folder: string) => Promise<readonly string[]>
  /** Files that match a glob, sorted. */
  readonly glob: (pattern: string) => Promise<readonly string[]>
  /** The nearest plan in the working folder or its parents, up to the root of the repository. */
  readonly findPlanUpward: () => Promise<string | undefined>
  /**
   * Files with this name in the folder of a file and in its parents, up to the root of the repository, nearest first.
   */
  readonly findUpward: (path: string, name: string) => Promise<readonly string[]>
  /**
   * The path of a file relative to the root of its repository; relative to the working directory outside a repository.
   */
  readonly pathInRepository: (path: string) => Promise<string>
  /** The root of the file's repository; the working directory, `.`, outside a repository. */
  readonly repositoryRoot: (path: string) => Promise<string>
  /** The one spelling of a path relative to the working directory, so that two spellings of a file compare as equal. */
  readonly normalizePath: (path: string) => string
  readonly join: (...parts: readonly string[]) => string
  readonly parentFolder: (path: string) => string
}

/** A file that is too large to be read as one text. Gzip is decompressed, except for `digest`. */
export interface DataFile {
  readonly chunks: () => AsyncIterable<Uint8Array>
  readonly byteLength: number
  readonly slice: (start: number, end?: number) => Promise<ArrayBuffer>
  /** Decompressors of parts of the file, by the name of the method. */
  readonly compressors: Readonly<Record<string, (input: Uint8Array, outputLength: number) => Uint8Array>>
  /** `sha256-…` of the file as it is. Call it once the file was read. */
  readonly digest: () => Promise<string>
  readonly close: () => Promise<void>
}

/** Results go to `stdout`; messages, prompts, and progress go to `stderr`. */
export interface Out {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly stdoutStyle: TerminalStyle
  readonly stderrStyle: TerminalStyle
  /**
   * Shows that an operation takes time, if stderr is a terminal. Call the returned function when the operation is done.
   */
  readonly showProgress: (text: string) => () => void
}

/**
 * Every command works without Git: all of these return `undefined` then. A call with a file is about the repository
 * that contains the file, which need not be the one of the working directory; a call without a file is about the
 * latter.
 */
export interface Git {
  /** Root of the working tree. */
  readonly root: (file?: string) => Promise<string | undefined>
  readonly userName: (file?: string) => Promise<string | undefined>
  readonly remoteUrl: (file?: string) => Promise<string | undefined>
  /** The full hash of the commit that a revision (`HEAD~1`, a branch, a tag) names. */
  readonly resolveCommit: (revision: string, file: string) => Promise<string | undefined>
  /** The merge base of HEAD and the default branch, and the name of that branch. */
  readonly mergeBase: (file: string) => Promise<{ readonly commit: string; readonly branch: string } | undefined>
  /** The merge base of HEAD and another commit. */
  readonly forkPoint: (commit: string, file: string) => Promise<string | undefined>
  /** A file as it was at a commit. If the file had another name then, it is found under that name. */
  readonly readFileAt: (commit: string, path: string) => Promise<CommittedFile | undefined>
  /** The committed versions of a file, newest first, including those under an earlier name. */
  readonly listVersions: (path: string) => Promise<readonly CommittedFile[]>
  /** Commits since a day that add or change notebooks, training code, or model files in the folder of a file. */
  readonly listHandsOnWork: (file: string, since: string) => Promise<readonly WorkCommit[]>
  /** True for a shallow clone, as CI often has: older commits are unknown. */
  readonly isShallow: (file?: string) => Promise<boolean>
}

/** One committed version of a file. */
export interface CommittedFile {
  readonly commit: string
  /** ISO date of the commit. */
  readonly committedOn: string
  /** Relative to the root of the repository. */
  readonly path: string
  readonly text: string
}

/** What the person did with one question on the screen. */
export type Reply =
  /** The text that was entered or selected; several choices are joined by commas. */
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'back' }
  /** Ctrl-C, Ctrl-D or a closed terminal. */
  | { readonly kind: 'stop' }

export interface Prompter {
  readonly ask: (question: Question) => Promise<Reply>
  readonly print: (text: string) => void
}
