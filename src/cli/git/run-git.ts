export type Env = Readonly<Record<string, string | undefined>>

interface How {
  readonly input?: string
  readonly seconds?: number
  /** What was written until it failed will do. */
  readonly isPartEnough?: boolean
}

/** What git writes, byte for byte; `undefined` when it cannot be run, refuses, or takes too long. */
export type AskGit = (args: readonly string[], how?: How) => Promise<Buffer | undefined>

/**
 * Nothing of a repository is allowed to run, since it may be a stranger's: no hook, no monitor, no pager, no program
 * that checks signatures. What would run filters (looking at the working tree) or fetch what a partial clone lacks is
 * not asked for in the first place, or forbidden below.
 */
const HARDENED = [
  '--no-pager',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'log.showSignature=false', 'diff.relative=false'].flatMap(
    (setting) => ['-c', setting],
  ),
]

/**
 * A hook of git is told where its repository is, relative to where the hook runs; we ask from other folders too, and a
 * file says by where it lies which repository it is in.
 */
const OF_HOOKS = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_PREFIX', 'GIT_NAMESPACE'])

const OURS: Env = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  /* The older versions of git know only the second of these two. */
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  /* A file may be called `*.yaml` or `:(top)`. */
  GIT_LITERAL_PATHSPECS: '1',
  LC_ALL: 'C',
}

const MOST_BYTES = 256 * 1024 * 1024

/** Asks git in a folder. */
export function gitIn(cwd: string, env: Env): AskGit {
  const kept = Object.entries(env).filter(([name]) => !OF_HOOKS.has(name))
  const allEnv = { ...Object.fromEntries(kept), ...OURS }
  return async (args, { input, seconds = 5, isPartEnough = false } = {}) => {
    /* Node throws at these; no revision and no file has one. */
    if (args.some((arg) => arg.includes('\0'))) return undefined
    /* Loaded when git is asked, since it takes node 5 ms and most runs never ask. */
    const { execFile } = await import('node:child_process')
    const options = { cwd, env: allEnv, timeout: seconds * 1000, windowsHide: true, maxBuffer: MOST_BYTES }
    return new Promise<Buffer | undefined>((resolve) => {
      const child = execFile(
        'git',
        [...HARDENED, ...args],
        { ...options, encoding: 'buffer' as const },
        (error, stdout) => resolve(error && !isPartEnough ? undefined : stdout),
      )
      /* It may have ended before it has read everything; then its exit code says so. */
      child.stdin?.on('error', () => {})
      child.stdin?.end(input ?? '')
    }).catch(orNotAllowed)
  }
}

/** Node may be told to start no other programs: then it is as if there were no git. */
function orNotAllowed(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ERR_ACCESS_DENIED') throw error
}

/** One line of an answer, without its end. */
export function lineOf(answer: Buffer | undefined): string | undefined {
  const line = answer?.toString('utf8').replace(/\r?\n$/, '')
  return line === '' ? undefined : line
}

/** The parts of an answer to `-z`. */
export function partsOf(answer: Buffer | undefined): readonly string[] {
  return answer?.toString('utf8').split('\0') ?? []
}

/**
 * A name that begins with a dash would be taken as an option, which git 2.25 cannot be told not to do; no revision
 * begins with one. A range is no commit. What follows `:/` is looked for in messages, all of it.
 */
export async function commitNamed(git: AskGit, revision: string): Promise<string | undefined> {
  if (revision.startsWith('-')) return undefined
  const asked = revision.startsWith(':/') ? revision : `${revision}^{commit}`
  const id = lineOf(await git(['rev-parse', '--verify', '--quiet', asked]))
  return id !== undefined && /^[0-9a-f]{40,64}$/.test(id) ? id : undefined
}
