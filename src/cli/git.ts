import type { Git } from '../commands/ports.js'

/** Asks git, if it is there. The repository may be a stranger's: nothing in it is allowed to run. */
export function realGit(cwd: string): Git {
  const ask = (...args: readonly string[]): Promise<string | undefined> => run(cwd, args)
  return {
    root: () => ask('rev-parse', '--show-toplevel'),
    userName: () => ask('config', '--get', 'user.name'),
    remoteUrl: async () => withoutSecrets(await ask('config', '--get', 'remote.origin.url')),
  }
}

const HARDENED = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null']

async function run(cwd: string, args: readonly string[]): Promise<string | undefined> {
  /* Loaded when git is asked, since it takes node 5 ms and most runs never ask. */
  const { execFile } = await import('node:child_process')
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' }
  return new Promise((resolve) => {
    execFile('git', [...HARDENED, ...args], { cwd, env, timeout: 5000, windowsHide: true }, (error, stdout) => {
      const text = stdout.trim()
      resolve(error || text === '' ? undefined : text)
    })
  })
}

/** A remote may carry a user name and a token; neither belongs into a plan. */
function withoutSecrets(url: string | undefined): string | undefined {
  return url?.replace(/^(\w+:\/\/)[^@/]*@/, '$1')
}
