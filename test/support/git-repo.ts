import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createGit } from '../../src/cli/git/git.js'

/** Real repositories, which git itself writes, in one go each: every process costs the tests its milliseconds. */

/** A commit, on the day after the one before. */
export interface CommitStep {
  /** In full. */
  readonly branch?: string
  /** The steps it follows, counted from 0, unless it follows the last one of its branch. */
  readonly after?: readonly number[]
  readonly moved?: Readonly<Record<string, string>>
  /** `undefined` removes. */
  readonly files?: Readonly<Record<string, string | undefined>>
}

export interface Repo {
  readonly at: string
  /** Of each step. */
  readonly ids: readonly string[]
  readonly git: (...args: readonly string[]) => string
  readonly put: (file: string, text: string) => void
  readonly see: (folder?: string, env?: Readonly<Record<string, string>>) => ReturnType<typeof createGit>
}

export interface Repos {
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Only committed: nothing of it is on disk. */
  readonly make: (...steps: readonly CommitStep[]) => Repo
  readonly checkedOut: (...steps: readonly CommitStep[]) => Repo
  readonly clone: (remote: Repo, ...how: readonly string[]) => Repo
  readonly remove: () => void
}

export function repos(): Repos {
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'mlplan-git-')))
  const apart = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_TEST_FSYNC: '0' }
  const env = { PATH: process.env['PATH'], HOME: home, ...apart }
  const run = (cwd: string, args: readonly string[], input = ''): string =>
    execFileSync('git', args, { cwd, env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] })
  run(home, ['init', '--quiet', '--template=', 'empty'])
  writeFileSync(path.join(home, 'empty/.git/HEAD'), 'ref: refs/heads/main\n')
  let count = 0
  const repoAt = (at: string, ids: readonly string[]): Repo => ({
    at,
    ids,
    git: (...args) => run(at, args),
    put: (file, text) => {
      mkdirSync(path.dirname(path.join(at, file)), { recursive: true })
      writeFileSync(path.join(at, file), text)
    },
    see: (folder = '.', more = {}) => createGit(path.join(at, folder), { ...env, ...more }),
  })
  const make = (...steps: readonly CommitStep[]): Repo => {
    const at = path.join(home, `repo ${(count += 1)}`)
    cpSync(path.join(home, 'empty'), at, { recursive: true })
    if (steps.length === 0) return repoAt(at, [])
    run(at, ['fast-import', '--quiet', '--export-marks=.git/steps'], steps.map(streamOf).join(''))
    return repoAt(at, idsIn(readFileSync(path.join(at, '.git/steps'), 'utf8')))
  }
  return {
    home,
    env,
    make,
    checkedOut: (...steps) => {
      const repo = make(...steps)
      repo.git('reset', '--quiet', '--hard')
      return repo
    },
    clone: (remote, ...how) => {
      const at = path.join(home, `clone ${(count += 1)}`)
      run(home, ['clone', '--quiet', '--template=', ...how, `file://${remote.at}`, at])
      return repoAt(at, remote.ids)
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

const FIRST_OF_MARCH = Date.UTC(2026, 2, 1) / 1000
const DAY = 86_400

/** As `git fast-import` reads it. */
function streamOf(
  { branch = 'refs/heads/main', after = [], moved = {}, files = {} }: CommitStep,
  index: number,
): string {
  const message = `step ${index}`
  return [
    `commit ${branch}\nmark :${index + 1}\n`,
    `committer Mia <mia@example.org> ${FIRST_OF_MARCH + index * DAY} +0000\n`,
    `data ${message.length}\n${message}\n`,
    ...after.map((step, at) => `${at === 0 ? 'from' : 'merge'} :${step + 1}\n`),
    ...Object.entries(moved).map(([from, to]) => `R ${quoted(from)} ${quoted(to)}\n`),
    ...Object.entries(files).map(([file, text]) =>
      text === undefined
        ? `D ${quoted(file)}\n`
        : `M 100644 inline ${quoted(file)}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
    ),
    '\n',
  ].join('')
}

function quoted(file: string): string {
  return `"${file.replaceAll(/[\\"]/g, String.raw`\$&`)}"`
}

/** Lines such as `:2 4f0c…`, in no certain order. */
function idsIn(marks: string): readonly string[] {
  const ids: string[] = []
  for (const [, mark, id = ''] of marks.matchAll(/^:(\d+) (\w+)$/gm)) ids[Number(mark) - 1] = id
  return ids
}
