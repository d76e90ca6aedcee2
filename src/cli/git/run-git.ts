export type Env = Readonly<Record<string, string | undefined>>

interface GitOptions {
  readonly input?: string
  readonly seconds?: number
  /** Accepts the output that Git wrote before it failed. */
  readonly acceptsPartialOutput?: boolean
}

/** Runs Git and returns its output, byte for byte; `undefined` if Git cannot run, fails, or takes too long. */
export type RunGit = (args: readonly string[], options?: GitOptions) => Promise<Buffer | undefined>

/**
 * Nothing that a repository configures may run, because the repository may be untrusted: no hook, file system monitor,
 * pager, or program that checks signatures. Commands that run filters (those that read the working tree) or fetch
 * objects that a partial clone lacks are not used, or prevented below.
 */
const HARDENED = [
  '--no-pager',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'log.showSignature=false', 'diff.relative=false'].flatMap(
    (setting) => ['-c', setting],
  ),
]

/**
 * Git tells a hook where its repository is, relative to the folder of the hook. These variables are removed, because
 * mlplan runs Git in other folders too, and the location of a file determines its repository.
 */
const HOOK_VARIABLES = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_PREFIX', 'GIT_NAMESPACE'])

const OWN_VARIABLES: Env = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  /* Older versions of Git know only the second of these two. */
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  /* A file may be named `*.yaml` or `:(top)`. */
  GIT_LITERAL_PATHSPECS: '1',
  LC_ALL: 'C',
}

const MAX_BYTES = 256 * 1024 * 1024

/** Returns a function that runs Git in a folder. */
export function createGitRunner(cwd: string, env: Env): RunGit {
  const inherited = Object.entries(env).filter(([name]) => !HOOK_VARIABLES.has(name))
  const allEnv = { ...Object.fromEntries(inherited), ...OWN_VARIABLES }
  return async (args, { input, seconds = 5, acceptsPartialOutput = false } = {}) => {
    /* Node throws on a NUL character, which no revision and no file name contains. */
    if (args.some((arg) => arg.includes('\0'))) return undefined
    /* Loaded on first use, because loading takes 5 ms and most runs never use Git. */
    const { execFile } = await import('node:child_process')
    const options = { cwd, env: allEnv, timeout: seconds * 1000, windowsHide: true, maxBuffer: MAX_BYTES }
    return new Promise<Buffer | undefined>((resolve) => {
      const child = execFile(
        'git',
        [...HARDENED, ...args],
        { ...options, encoding: 'buffer' as const },
        (error, stdout) => resolve(error && !acceptsPartialOutput ? undefined : stdout),
      )
      /* Git may exit before it has read all input; then its exit code shows the failure. */
      child.stdin?.on('error', () => {})
      child.stdin?.end(input ?? '')
    }).catch(ignoreAccessDenied)
  }
}

/** Node may be forbidden to start other programs; then mlplan works as if Git were not installed. */
function ignoreAccessDenied(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ERR_ACCESS_DENIED') throw error
}

/** The one line of the output, without its line ending; `undefined` if it is empty. */
export function parseLine(output: Buffer | undefined): string | undefined {
  const line = output?.toString('utf8').replace(/\r?\n$/, '')
  return line === '' ? undefined : line
}

/** Splits the output of a command with `-z`. */
export function splitAtNul(output: Buffer | undefined): readonly string[] {
  return output?.toString('utf8').split('\0') ?? []
}

/**
 * The full hash of the commit that a revision names. Git 2.25 would always read a name that starts with a dash as an
 * option, and no revision starts with one. A range is not a commit. All text after `:/` is searched in commit messages.
 */
export async function resolveCommit(git: RunGit, revision: string): Promise<string | undefined> {
  if (revision.startsWith('-')) return undefined
  const expression = revision.startsWith(':/') ? revision : `${revision}^{commit}`
  const id = parseLine(await git(['rev-parse', '--verify', '--quiet', expression]))
  return id !== undefined && /^[0-9a-f]{40,64}$/.test(id) ? id : undefined
}
