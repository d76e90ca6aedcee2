import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { readExamplePlan } from '../support/example-plans.js'
import { BIN } from '../support/pseudo-terminal.js'

/** One project over some weeks, in a real repository, with the real program. */

/* Two dozen programs, one after the other. */
vi.setConfig({ testTimeout: 180_000 })

const NO_CONFIG = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }

function repository() {
  const folder = mkdtempSync(path.join(tmpdir(), 'mlplan-story-'))
  const file = path.join(folder, 'mlproject.yaml')
  const env = { ...process.env, ...NO_CONFIG, NO_COLOR: '1' }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' })
  git('init', '--quiet', '--initial-branch', 'main')
  git('config', 'user.name', 'Hiro Sato')
  git('config', 'user.email', 'hiro@example.com')
  git('remote', 'add', 'origin', 'git@github.com:acme/churn.git')
  return {
    folder,
    read: () => readFileSync(file, 'utf8'),
    write: (text: string) => writeFileSync(file, text),
    mode: () => (statSync(file).mode & 0o777).toString(8),
    chmod: () => chmodSync(file, 0o640),
    commit: (message: string) => {
      git('add', '.')
      git('commit', '--quiet', '--message', message)
    },
    mlplan: (day: string, ...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args, '--as-of', day], {
        cwd: folder,
        env,
        encoding: 'utf8',
      })
      return { status, out: stdout, err: stderr, flat: stdout.replace(/\s+/g, ' ') }
    },
  }
}

/** The kickoff of the churn example, before anyone was asked; recall follows from the other rates. */
function kickoff(): string {
  const plan = readExamplePlan('churn-retention').replace(/^ {2}recall: .*\n/m, '')
  const [before = '', ...rest] = plan.split(/^# Sign-offs: [^]*?(?=^# )/m)
  return before.replace(/^ {2}code: .*\n/m, '') + rest.join('').replace(/^links:\n {2}code: .*\n?/m, '')
}

function withLawfulBasis(text: string): string {
  return text.replace(
    /^(legal:\n {2}uses_personal_data: true\n)/m,
    '$1  lawful_basis: Legitimate interest in keeping customers\n',
  )
}

test('people sign off, a figure is corrected, they sign off again, the project advances, and a waiver expires', () => {
  const { read, write, mode, chmod, commit, mlplan } = repository()
  write(kickoff())
  chmod()
  commit('Kickoff')

  const evidence = ['--decision', 'approved', '--evidence', '#12']
  const tooEarly = mlplan('2026-11-24', 'signoff', 'rebecca', ...evidence)
  expect(tooEarly.err.replace(/\s+/g, ' ')).toContain("won't count at the data stage. The plan lacks: lawful basis.")
  write(withLawfulBasis(kickoff()))
  expect(mlplan('2026-11-24', 'signoff', 'lucia', ...evidence)).toMatchObject({ status: 0 })
  expect(mlplan('2026-11-24', 'signoff', 'devon', ...evidence)).toMatchObject({ status: 0 })
  expect(mlplan('2026-11-24', 'signoff', 'rebecca', ...evidence)).toMatchObject({ status: 0 })
  expect(read()).toContain('https://github.com/acme/churn/pull/12')
  expect(read()).toContain('recorded_by: Hiro Sato')
  commit('The sponsor, the decision owner, and legal sign off')
  expect(mlplan('2026-11-25', 'lint', '--stage', 'data').out).not.toContain('buy-in/signoff-outdated')

  write(read().replace('likely: 1.8%', 'likely: 1.5%'))
  commit('Correct the base rate')
  const found = mlplan('2026-11-26', 'lint', '--stage', 'data')
  expect(found.status).toBe(1)
  expect(found.flat).toContain("Lucía Herrera's sign-off (executive sponsor, 2026-11-24) is outdated")
  expect(found.flat).toContain('base rate changed from 1.8% to 1.5%')
  expect(found.flat).not.toContain("Devon Achebe's sign-off")

  const asked = mlplan('2026-11-26', 'signoff', 'lucia', '--request')
  expect(asked.out).toContain('- Base rate: 1.5% (was 1.8%)')
  mlplan('2026-11-27', 'signoff', 'lucia', ...evidence)
  commit('The sponsor signs off on the corrected base rate')
  expect(mlplan('2026-11-27', 'lint', '--stage', 'data').out).not.toContain('buy-in/signoff-outdated')

  const before = read()
  const moved = mlplan('2026-11-27', 'stage', 'data', '--approved-by', 'lucia')
  expect(moved, moved.out + moved.err).toMatchObject({ status: 0 })
  expect(before.split('\n').filter((line) => !read().split('\n').includes(line))).toEqual(['  stage: kickoff'])

  write(read().replace(/roles: \[integration_owner\]/, 'roles: [security]'))
  expect(mlplan('2026-11-28', 'lint')).toMatchObject({ status: 1 })
  const reason = [
    '--reason',
    'Katarzyna is away until December',
    '--approved-by',
    'lucia',
    '--valid-through',
    '2026-12-01',
  ]
  expect(mlplan('2026-11-28', 'waive', 'integration/no-owner', ...reason)).toMatchObject({ status: 0 })
  expect(mlplan('2026-12-01', 'lint')).toMatchObject({ status: 0 })
  const over = mlplan('2026-12-02', 'lint')
  expect(over.status).toBe(1)
  expect(over.flat).toContain('plan/waiver-expired')
  expect(over.flat).toContain('through 2026-12-01')
  expect(mlplan('2026-12-02', 'lint', '--overdue', 'warn')).toMatchObject({ status: 0 })
  expect(mode()).toBe('640')
})

test('people who sign off at the same time lose nothing of each other', async () => {
  const { folder, read, write } = repository()
  write(kickoff())
  const people = ['lucia', 'devon', 'rebecca', 'katarzyna', 'hiro', 'amadou']
  const ended = people.map((person) => {
    const args = [BIN, 'signoff', person, '--decision', 'approved', '--evidence', 'Said so in the room']
    const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' })
    return new Promise((resolve) => child.on('exit', resolve))
  })
  expect(await Promise.all(ended)).toEqual(people.map(() => 0))
  for (const person of people) expect(read()).toContain(`  - id: ${person}-1\n    person: ${person}\n`)
})
