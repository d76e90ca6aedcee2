import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { realFiles } from '../../src/cli/files/files.js'
import { createGit } from '../../src/cli/git/git.js'
import { repos } from '../support/git-repo.js'

const { home, env: ENV, make, checkedOut, clone, remove } = repos()
const PLAN = 'mlproject.yaml'

afterAll(remove)

/** A plan of some length, so that versions of it are alike. */
function plan(name: string, ...changed: readonly number[]): string {
  const lines = Array.from({ length: 20 }, (_, line) => `${name} ${line}${changed.includes(line) ? '!' : ''}\n`)
  return lines.join('')
}

const FIRST = plan('churn')

function texts(versions: readonly { readonly text: string }[]): readonly string[] {
  return versions.map(({ text }) => text)
}

describe('the versions of a file', () => {
  test('are newest first, and follow it to its earlier names', async () => {
    const repo = make(
      { files: { 'old/plan.yaml': FIRST } },
      { moved: { 'old/plan.yaml': PLAN }, files: { [PLAN]: plan('churn', 3) } },
      { files: { [PLAN]: plan('churn', 3, 4), 'other.txt': 'no matter' } },
      { files: { 'other.txt': 'no matter at all' } },
    )
    expect(await repo.see().listVersions(PLAN)).toEqual([
      { commit: repo.ids[2], committedOn: '2026-03-03', path: PLAN, text: plan('churn', 3, 4) },
      { commit: repo.ids[1], committedOn: '2026-03-02', path: PLAN, text: plan('churn', 3) },
      { commit: repo.ids[0], committedOn: '2026-03-01', path: 'old/plan.yaml', text: FIRST },
    ])
  })

  test('follow a rename that is not committed yet, whether git was told or not', async () => {
    const repo = checkedOut({ files: { [PLAN]: FIRST, 'other/readme.md': 'hello' } })
    repo.git('mv', PLAN, 'staged.yaml')
    expect(await repo.see().listVersions('staged.yaml')).toMatchObject([{ path: PLAN, text: FIRST }])
    repo.git('reset', '--quiet', '--hard')
    renameSync(path.join(repo.at, PLAN), path.join(repo.at, 'other', PLAN))
    expect(await repo.see('other').listVersions(PLAN)).toMatchObject([{ path: PLAN, text: FIRST }])
  })

  test('are not those of the plan it was copied from', async () => {
    const copied = { 'fraud/mlproject.yaml': plan('churn', 1) }
    const repo = checkedOut({ files: { 'churn/mlproject.yaml': FIRST } }, { files: copied })
    repo.put('new/mlproject.yaml', plan('churn', 2))
    expect(texts(await repo.see().listVersions('fraud/mlproject.yaml'))).toEqual([plan('churn', 1)])
    expect(await repo.see().listVersions('new/mlproject.yaml')).toEqual([])
  })

  test('hold what was merged of two branches, and what one changed while the other renamed it', async () => {
    const merged = { files: { 'old.yaml': undefined, [PLAN]: plan('churn', 1, 18) } }
    const repo = make(
      { files: { 'old.yaml': FIRST } },
      { branch: 'refs/heads/renamed', after: [0], moved: { 'old.yaml': PLAN }, files: { [PLAN]: plan('churn', 1) } },
      { files: { 'old.yaml': plan('churn', 18) } },
      { after: [2, 1], ...merged },
    )
    const versions = [plan('churn', 1, 18), plan('churn', 18), plan('churn', 1), FIRST]
    expect(texts(await repo.see().listVersions(PLAN))).toEqual(versions)
  })

  test('leave out what another file was that had its name before it or after it', async () => {
    const repo = make(
      { files: { 'a.yaml': plan('another') } },
      { files: { 'a.yaml': undefined, 'b.yaml': FIRST } },
      { moved: { 'b.yaml': 'a.yaml' } },
      { files: { 'b.yaml': plan('yet another') } },
    )
    expect(texts(await repo.see().listVersions('a.yaml'))).toEqual([FIRST, FIRST])
  })

  test('are all there when it was moved away and back', async () => {
    const repo = make(
      { files: { [PLAN]: FIRST } },
      { moved: { [PLAN]: 'away.yaml' }, files: { 'away.yaml': plan('churn', 1) } },
      { moved: { 'away.yaml': PLAN }, files: { [PLAN]: plan('churn', 1, 2) } },
    )
    expect(await repo.see().listVersions(PLAN)).toMatchObject([
      { path: PLAN, text: plan('churn', 1, 2) },
      { path: 'away.yaml', text: plan('churn', 1) },
      { path: PLAN, text: FIRST },
    ])
  })

  test('are the newest two hundred at most', async () => {
    const repo = make(...Array.from({ length: 210 }, (_, version) => ({ files: { [PLAN]: `version ${version}` } })))
    const versions = await repo.see().listVersions(PLAN)
    expect([versions.length, versions[0]?.text, versions.at(-1)?.text]).toEqual([200, 'version 209', 'version 10'])
  })
})

describe('a file as it was at a commit', () => {
  test('is found under the name it had', async () => {
    const renamed = { moved: { 'old.yaml': PLAN }, files: { [PLAN]: plan('churn', 1) } }
    const repo = checkedOut({ files: { 'old.yaml': FIRST } }, renamed)
    const before = { commit: repo.ids[0], committedOn: '2026-03-01', path: 'old.yaml', text: FIRST }
    expect(await repo.see().readFileAt(repo.ids[0] ?? '', PLAN)).toEqual(before)
    repo.git('mv', PLAN, 'staged.yaml')
    expect(await repo.see().readFileAt('HEAD~1', 'staged.yaml')).toEqual(before)
    expect(await repo.see().readFileAt('0'.repeat(40), PLAN)).toBeUndefined()
  })

  test('is found though little of it is the same, if each step was small', async () => {
    const reworded = (most: number): string =>
      FIRST.replaceAll(/churn (\d+)/g, (all, line) => (line < most ? '?' : all))
    const steps = [7, 13, 20].map((most) => ({ files: { [PLAN]: reworded(most) } }))
    const repo = checkedOut({ files: { 'old.yaml': FIRST } }, { moved: { 'old.yaml': PLAN } }, ...steps)
    expect(await repo.see().readFileAt('HEAD~4', PLAN)).toMatchObject({ path: 'old.yaml', text: FIRST })
    repo.git('mv', PLAN, 'staged.yaml')
    expect(await repo.see().readFileAt('HEAD~4', 'staged.yaml')).toMatchObject({ path: 'old.yaml', text: FIRST })
  })

  test('is the only plan there was, if that was moved without telling git', async () => {
    const repo = checkedOut({ files: { 'old/mlproject.yaml': FIRST } })
    repo.put('new/mlproject.yaml', 'quite another text\n')
    expect(await repo.see().readFileAt('HEAD', 'new/mlproject.yaml')).toBeUndefined()
    rmSync(path.join(repo.at, 'old'), { recursive: true })
    expect(await repo.see().readFileAt('HEAD', 'new/mlproject.yaml')).toMatchObject({ path: 'old/mlproject.yaml' })
  })

  test('is found from any folder, through a link, and when its own folder is gone', async () => {
    const found = { path: 'services/churn/mlproject.yaml', text: FIRST }
    const repo = checkedOut({ files: { [found.path]: FIRST, 'docs/readme.md': 'hello' } })
    symlinkSync('../services/churn/mlproject.yaml', path.join(repo.at, 'docs/plan.yaml'))
    expect(await repo.see('docs').readFileAt('HEAD', '../services/churn/mlproject.yaml')).toMatchObject(found)
    expect(await repo.see('docs').readFileAt('HEAD', 'plan.yaml')).toMatchObject(found)
    expect(await createGit(home, ENV).listVersions(path.join(repo.at, found.path))).toMatchObject([found])
    rmSync(path.join(repo.at, 'services'), { recursive: true })
    expect(await repo.see().readFileAt('HEAD', found.path)).toMatchObject(found)
  })

  test('is exact to the byte, whatever it is called', async () => {
    const names = [`a b/"it's" \\ 100% ü 計画.yaml`, ':(top)[a]*.yaml', '-n.yaml']
    const text = '\ufeff\r\nmlplan: 2\r\n# é  \r\n\r\n '
    const repo = make({ files: Object.fromEntries(names.map((name) => [name, text + name])) })
    for (const name of names) {
      expect(await repo.see().readFileAt('HEAD', name)).toMatchObject({ path: name, text: text + name })
      expect(await repo.see().listVersions(name)).toMatchObject([{ path: name, text: text + name }])
    }
  })
})

describe('the commit somebody names', () => {
  test('is told in full; an option, a range and a file are none', async () => {
    const repo = make({ files: { [PLAN]: FIRST } }, {})
    const [first = '', second] = repo.ids
    repo.git('-c', 'user.name=Mia', '-c', 'user.email=mia@example.org', 'tag', '--annotate', '-m', 'one', 'v1', first)
    const { resolveCommit: commit } = repo.see()
    expect(await Promise.all(['HEAD~1', 'v1', first.slice(0, 10), ':/step'].map((name) => commit(name, PLAN)))).toEqual(
      [first, first, first, second],
    )
    const none = ['--help', '--all', 'v1..main', '^main', '', `main:${PLAN}`, 'a\0b']
    expect(await Promise.all(none.map((name) => commit(name, PLAN)))).toEqual(none.map(() => undefined))
  })
})

describe('where a branch left the default one', () => {
  test('is known from the branches that usually are it, also with a detached head', async () => {
    const repo = make({}, { branch: 'refs/heads/work', after: [0] })
    repo.git('checkout', '--quiet', '--detach', 'work')
    expect(await repo.see().mergeBase(PLAN)).toEqual({ commit: repo.ids[0], branch: 'main' })
    repo.git('branch', '--quiet', '--move', 'main', 'develop')
    expect(await repo.see().mergeBase(PLAN)).toBeUndefined()
    repo.git('config', 'init.defaultBranch', 'develop')
    expect(await repo.see().mergeBase(PLAN)).toEqual({ commit: repo.ids[0], branch: 'develop' })
  })

  test('is known from the remote, whatever that calls its own', async () => {
    const remote = make({ branch: 'refs/heads/trunk' }, { branch: 'refs/heads/work', after: [0] }, { after: [1] })
    remote.git('checkout', '--quiet', 'trunk')
    const repo = clone(remote)
    repo.git('checkout', '--quiet', 'work')
    expect(await repo.see().mergeBase(PLAN)).toEqual({ commit: repo.ids[0], branch: 'origin/trunk' })
  })

  test('is known from what CI says of the pull request', async () => {
    const [main, release] = ['refs/remotes/origin/main', 'refs/remotes/origin/release/1']
    const repo = make({ branch: main }, { branch: release, after: [0] }, { branch: 'refs/heads/work', after: [1] })
    repo.put('.git/HEAD', 'ref: refs/heads/work\n')
    const intoRelease = [
      { GITHUB_BASE_REF: 'release/1' },
      { GITHUB_BASE_REF: '', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'release/1' },
      { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/release/1' },
      { BITBUCKET_PR_DESTINATION_BRANCH: 'release/1' },
    ]
    const bases = await Promise.all(intoRelease.map((env) => repo.see('.', env).mergeBase(PLAN)))
    expect(bases).toEqual(intoRelease.map(() => ({ commit: repo.ids[1], branch: 'origin/release/1' })))
    for (const GITHUB_BASE_REF of ['', 'gone'])
      expect(await repo.see('.', { GITHUB_BASE_REF }).mergeBase(PLAN)).toEqual({
        commit: repo.ids[0],
        branch: 'origin/main',
      })
  })
})

describe('what is not known is not said', () => {
  const NOTHING = [undefined, undefined, undefined, undefined, [], false]

  async function all(git: ReturnType<typeof createGit>): Promise<readonly unknown[]> {
    const { root, resolveCommit: commit, mergeBase, readFileAt: fileAt, listVersions: versions, isShallow } = git
    const asked = [root(), commit('HEAD', PLAN), mergeBase(PLAN), fileAt('HEAD', PLAN), versions(PLAN), isShallow()]
    return await Promise.all(asked)
  }

  test('outside any repository, and where git is not installed, refuses, or has no commit', async () => {
    const repo = make({ files: { [PLAN]: FIRST } })
    const outside = path.join(home, 'outside')
    mkdirSync(outside)
    expect(await all(createGit(outside, ENV))).toEqual(NOTHING)
    expect(await all(repo.see('.', { PATH: outside }))).toEqual(NOTHING)
    expect(await all(repo.see('.', { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }))).toEqual(NOTHING)
    const empty = make()
    empty.put(PLAN, FIRST)
    expect(await all(empty.see())).toEqual([empty.at, ...NOTHING.slice(1)])
  })

  test('in a shallow clone, which says that it is one', async () => {
    const remote = make({ files: { [PLAN]: FIRST } }, { files: { [PLAN]: plan('churn', 1) } })
    const { isShallow, listVersions: versions, readFileAt: fileAt } = clone(remote, '--depth', '1').see()
    expect(await isShallow()).toBe(true)
    expect(texts(await versions(PLAN))).toEqual([plan('churn', 1)])
    expect(await fileAt(remote.ids[0] ?? '', PLAN)).toBeUndefined()
  })

  test('in a clone without old contents, which are not fetched either', async () => {
    const remote = make({ files: { [PLAN]: FIRST } }, { files: { [PLAN]: plan('churn', 1) } })
    remote.git('config', 'uploadpack.allowFilter', 'true')
    const { listVersions: versions, readFileAt: fileAt } = clone(remote, '--filter=blob:none').see()
    expect(texts(await versions(PLAN))).toEqual([plan('churn', 1)])
    expect(await fileAt('HEAD~1', PLAN)).toBeUndefined()
  })
})

test('nothing runs that a repository brings along', async () => {
  const attributes = '*.yaml filter=evil diff=evil\n'
  const repo = checkedOut(
    { files: { 'old.yaml': FIRST, '.gitattributes': attributes } },
    { moved: { 'old.yaml': PLAN } },
  )
  repo.git('mv', PLAN, 'staged.yaml')
  const ran = path.join(home, 'ran')
  const evil = path.join(home, 'evil.sh')
  writeFileSync(evil, `#!/bin/sh\necho "$0 $@" >> '${ran}'\n`, { mode: 0o755 })
  const settings = `
[core]
  fsmonitor = ${evil}
  pager = ${evil}
  sshCommand = ${evil}
  hooksPath = ${home}
[diff]
  external = ${evil}
[diff "evil"]
  command = ${evil}
  textconv = ${evil}
[filter "evil"]
  clean = ${evil}
  smudge = ${evil}
`
  writeFileSync(path.join(repo.at, '.git/config'), settings, { flag: 'a' })
  repo.put('staged.yaml', plan('churn', 5))
  const git = repo.see()
  expect(await git.listVersions('staged.yaml')).toHaveLength(2)
  expect(await git.readFileAt('HEAD~1', 'staged.yaml')).toMatchObject({ path: 'old.yaml', text: FIRST })
  await Promise.all([
    git.root(),
    git.userName(),
    git.remoteUrl(),
    git.resolveCommit('HEAD', PLAN),
    git.mergeBase(PLAN),
    git.isShallow(),
  ])
  expect(existsSync(ran)).toBe(false)
})

test('what is asked with a file is asked of the repository in which that lies', async () => {
  const here = make({ files: { [PLAN]: FIRST } })
  const other = make({ files: { [PLAN]: FIRST } }, { files: { [PLAN]: plan('other') } })
  other.git('remote', 'add', 'origin', 'https://example.org/other.git')
  other.git('config', 'user.name', 'Olga')
  const file = path.join(other.at, PLAN)
  const git = here.see()
  expect(await git.root(file)).toBe(other.at)
  expect(await git.remoteUrl(file)).toBe('https://example.org/other.git')
  expect(await git.userName(file)).toBe('Olga')
  expect(await git.resolveCommit('HEAD', file)).toBe(other.ids[1])
  expect(await git.forkPoint(other.ids[0] ?? '', file)).toBe(other.ids[0])
  expect(await git.mergeBase(file)).toEqual({ commit: other.ids[1], branch: 'main' })
  expect(await git.resolveCommit(other.ids[1] ?? '', PLAN)).toBeUndefined()
})

test('what a hook of git is told of its own repository does not hide the one a file is in', async () => {
  const repo = make({ files: { 'services/mlproject.yaml': FIRST } })
  repo.put('services/mlproject.yaml', FIRST)
  const below = repo.see('services', { GIT_DIR: '.git', GIT_PREFIX: '' })
  expect(await below.resolveCommit('HEAD', PLAN)).toBe(repo.ids[0])
  const elsewhere = repo.see('.', { GIT_DIR: path.join(home, 'empty/.git') })
  expect(await elsewhere.listVersions('services/mlproject.yaml')).toMatchObject([{ path: 'services/mlproject.yaml' }])
})

test('a file lies in the repository that holds it, wherever a link to it stands', async () => {
  const [one, other] = [make({ files: { 'p/mlproject.yaml': FIRST } }), make({ files: { 'p/mlproject.yaml': FIRST } })]
  for (const repo of [one, other]) repo.put('p/mlproject.yaml', FIRST)
  const folder = path.join(home, 'links')
  mkdirSync(folder)
  symlinkSync(path.join(one.at, 'p'), path.join(folder, 'one'))
  symlinkSync(path.join(other.at, 'p'), path.join(folder, 'other'))
  const files = realFiles(folder)
  expect(await files.pathInRepository('other/mlproject.yaml')).toBe('p/mlproject.yaml')
  const roots = await Promise.all(['one', 'other'].map((name) => files.repositoryRoot(`${name}/mlproject.yaml`)))
  expect(roots.map((root) => path.resolve(folder, root))).toEqual([one.at, other.at])
  expect(await files.repositoryRoot('nowhere.yaml')).toBe('.')
  expect(files.normalizePath(path.join(folder, 'one/mlproject.yaml'))).toBe('one/mlproject.yaml')
})

test('a name with folders of its own is looked up in every folder above, and never shortened to its last part', async () => {
  const repo = make({ files: { 'p/mlproject.yaml': FIRST } })
  repo.put('p/mlproject.yaml', FIRST)
  repo.put('p/mlplan.policy.yaml', 'mlplan_policy: 2\n')
  repo.put('node_modules/@acme/policy/mlplan.policy.yaml', 'mlplan_policy: 2\n')
  const files = realFiles(path.join(repo.at, 'p'))
  expect(await files.findUpward('.', 'node_modules/@acme/policy/mlplan.policy.yaml')).toEqual([
    '../node_modules/@acme/policy/mlplan.policy.yaml',
  ])
  expect(await files.findUpward('.', 'node_modules/@acme/missing/mlplan.policy.yaml')).toEqual([])
})

describe('hands-on work', () => {
  const WORK = {
    'notebooks/explore.ipynb': '{}',
    'src/train.py': 'fit()',
    'models/churn.joblib': 'x',
    'docs/training.md': 'for staff',
    'constraints.py': 'no training',
  }

  test('is found by the kind of file, the newest commit first, and not before the day asked', async () => {
    const repo = make(
      { files: { [PLAN]: FIRST, 'old.ipynb': '{}' } },
      { files: WORK },
      { files: { 'src/train.py': 'fit(1)' } },
    )
    const found = await repo.see().listHandsOnWork(PLAN, '2026-03-02')
    expect(found.map(({ path: file, committedOn }) => [file, committedOn])).toEqual([
      ['src/train.py', '2026-03-03'],
      ['models/churn.joblib', '2026-03-02'],
      ['notebooks/explore.ipynb', '2026-03-02'],
    ])
    expect(repo.ids[2]?.startsWith(found[0]?.commit ?? 'none')).toBe(true)
  })

  test('is that of the folder of the plan, where a repository has several', async () => {
    const repo = make({ files: { 'a/mlproject.yaml': FIRST, 'a/x.ipynb': '{}', 'b/y.ipynb': '{}' } })
    const found = await repo.see().listHandsOnWork('a/mlproject.yaml', '2026-01-01')
    expect(found.map(({ path: file }) => file)).toEqual(['a/x.ipynb'])
  })

  test('outside a repository is none', async () => {
    expect(await createGit(home, ENV).listHandsOnWork(PLAN, '2026-01-01')).toEqual([])
  })
})
