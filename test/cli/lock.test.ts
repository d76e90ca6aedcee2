import { spawn, spawnSync } from 'node:child_process'
import promises from 'node:fs/promises'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { realFiles } from '../../src/cli/files/files.js'
import { takeLock } from '../../src/cli/files/lock.js'
import { createOwnerId, createTemporaryPath, getLockPath } from '../../src/cli/files/temporary-files.js'

/** Several at one file, in processes of their own where it matters. */

const home = mkdtempSync(path.join(tmpdir(), 'mlplan-lock-'))
let folder = ''
let count = 0

beforeAll(async () => {
  const build = await rolldown({
    input: { files: 'src/cli/files/files.ts' },
    platform: 'node',
    external: /^tinyglobby$/,
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  })
  const names = { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
  await build.write({ dir: path.join(home, 'built'), format: 'esm', ...names })
  await build.close()
  chmodSync(home, 0o755)
})

beforeEach(() => {
  folder = path.join(home, `folder ${(count += 1)}`)
  mkdirSync(folder)
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

const PLAN = 'mlproject.yaml'
const plan = (): string => path.join(folder, PLAN)
const onDisk = (): string => readFileSync(plan(), 'utf8')

/** A program in the folder, with our files at hand, and with its arguments as `args`. */
function programOf(code: string): readonly string[] {
  const built = JSON.stringify(path.join(home, 'built/files.mjs'))
  const begin = `import fs from 'node:fs'; import { realFiles } from ${built}; const args = process.argv.slice(1);`
  return ['--input-type=module', '-e', `${begin} const files = realFiles(process.cwd());\n${code}`]
}

interface Ended {
  readonly code: number | null
  readonly err: string
}

function run(code: string, ...args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [...programOf(code), ...args], { cwd: folder })
  let err = ''
  child.stderr.on('data', (data) => (err += String(data)))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, err })))
}

/** The owner ID of a process that no longer runs. */
const deadOwner = (() => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  return createOwnerId().replace(/^\d+/, String(pid))
})()

function leaveLock(ownerId: string): void {
  const lock = getLockPath(plan())
  mkdirSync(lock)
  writeFileSync(path.join(lock, ownerId), '')
}

/** Runs something once between listing a folder and what is done with the list. */
function afterListing(folder: string, act: () => Promise<void>): () => void {
  const { readdir } = promises
  let isDone = false
  const slow = async (listed: string): Promise<unknown> => {
    const names = await readdir(listed)
    if (listed === folder && !isDone) {
      isDone = true
      await act()
    }
    return names
  }
  const replace = (list: unknown): void => {
    Object.assign(promises, { readdir: list })
    syncBuiltinESMExports()
  }
  replace(slow)
  return () => replace(readdir)
}

function ageByMinutes(file: string, minutes: number): void {
  const then = Date.now() / 1000 - 60 * minutes
  utimesSync(file, then, then)
}

describe('several processes that change a file at once', () => {
  test('lose nothing of each other, eight at a time', async () => {
    const code = `for (const entry of '12345') await files.change('${PLAN}', (text = '') => text + args[0] + entry + '\\n')`
    const all = await Promise.all(Array.from('abcdefgh', (who) => run(code, who)))
    expect(all).toEqual(all.map(() => ({ code: 0, err: '' })))
    const entries = Array.from('abcdefgh', (who) => Array.from('12345', (entry) => who + entry)).flat()
    expect(onDisk().trim().split('\n').toSorted()).toEqual(entries)
    expect(readdirSync(folder)).toEqual([PLAN])
  })

  test('lose nothing when two write fifty times each, and others are killed while they hold the lock', async () => {
    const write = `
      for (let entry = 1; entry <= 50; entry += 1)
        await files.change('${PLAN}', (text = '') => text + args[0] + entry + '\\n')`
    const die = `await files.change('${PLAN}', () => process.kill(process.pid, 'SIGKILL'))`
    const writers = ['a', 'b'].map((writer) => run(write, writer))
    const killed = Array.from({ length: 4 }, () => run(die))
    expect((await Promise.all(killed)).map(({ code }) => code)).toEqual(killed.map(() => null))
    expect(await Promise.all(writers)).toEqual(writers.map(() => ({ code: 0, err: '' })))
    const entries = ['a', 'b'].flatMap((writer) => Array.from({ length: 50 }, (_, index) => `${writer}${index + 1}`))
    expect(onDisk().trim().split('\n').toSorted()).toEqual(entries.toSorted())
    await realFiles(folder).change(PLAN, (text = '') => `${text}end\n`)
    expect(readdirSync(folder)).toEqual([PLAN])
  })

  test('take turns, even if all wait for a lock left by a killed process', async () => {
    const killed = await run(`await files.change('${PLAN}', () => process.kill(process.pid, 'SIGKILL'))`)
    expect(killed.code).toBe(null)
    expect(readdirSync(folder)).toEqual([path.basename(getLockPath(plan()))])
    const alone = `
      await files.change('${PLAN}', (text = '') => {
        fs.writeFileSync('inside', '', { flag: 'wx' })
        for (const end = performance.now() + 5; performance.now() < end;);
        fs.unlinkSync('inside')
        return text + '.'
      })`
    const all = await Promise.all(Array.from({ length: 6 }, () => run(alone)))
    expect(all).toEqual(all.map(() => ({ code: 0, err: '' })))
    expect(onDisk()).toBe('......')
  })

  test('take turns at a stale lock, even if several find it stale', async () => {
    let inside = 0
    const enter = async (_: unknown, delay: number): Promise<number> => {
      await pause(delay / 2)
      const release = await takeLock(plan(), PLAN)
      const company = (inside += 1)
      await pause(4)
      inside -= 1
      await release()
      return company
    }
    for (let round = 0; round < 3; round += 1) {
      leaveLock(deadOwner)
      expect(await Promise.all(Array.from({ length: 8 }, enter))).toEqual(Array.from({ length: 8 }, () => 1))
    }
    expect(readdirSync(folder)).toEqual([])
  })

  test('keep the lock of the faster one, if a slower one found the old lock stale', async () => {
    leaveLock(deadOwner)
    let release: Awaited<ReturnType<typeof takeLock>> | undefined
    const undo = afterListing(getLockPath(plan()), async () => void (release = await takeLock(plan(), PLAN)))
    onTestFinished(undo)
    await expect(takeLock(plan(), PLAN, 40)).rejects.toThrow(`PID ${process.pid}`)
    await release?.()
    expect(readdirSync(folder)).toEqual([])
  })

  test('share one lock, whatever name they use for the file', async () => {
    writeFileSync(plan(), '')
    symlinkSync(PLAN, path.join(folder, 'link.yaml'))
    symlinkSync('.', path.join(folder, 'here'))
    const files = realFiles(folder)
    const names = [PLAN, 'link.yaml', `here/${PLAN}`, 'here/here/link.yaml']
    await Promise.all([...names, ...names].map((name) => files.change(name, (text = '') => `${text}.`)))
    expect(onDisk()).toBe('.'.repeat(8))
    expect(statSync(path.join(folder, 'link.yaml')).ino).toBe(statSync(plan()).ino)
  })

  test('also change what an editor writes meanwhile without a lock', async () => {
    writeFileSync(plan(), 'first\n')
    let rounds = 0
    const text = await realFiles(folder).change(PLAN, (before = '') => {
      rounds += 1
      if (rounds === 1) writeFileSync(plan(), 'first\nsecond\n')
      return `${before}third\n`
    })
    expect([text, onDisk(), rounds]).toEqual(['first\nsecond\nthird\n', 'first\nsecond\nthird\n', 2])
  })

  test('start again from the newest text, if somebody deleted the lock and wrote', async () => {
    writeFileSync(plan(), 'first\n')
    let rounds = 0
    const text = await realFiles(folder).change(PLAN, (before = '') => {
      rounds += 1
      if (rounds === 1) {
        rmSync(getLockPath(plan()), { recursive: true })
        writeFileSync(plan(), 'first\nsecond\n')
      }
      return `${before}third\n`
    })
    expect([text, onDisk(), rounds]).toEqual(['first\nsecond\nthird\n', 'first\nsecond\nthird\n', 2])
  })
})

describe('a lock', () => {
  test('makes others wait, then say who holds it and what to do', async () => {
    const release = await takeLock(plan(), PLAN)
    const refused = takeLock(plan(), 'churn/mlproject.yaml', 60)
    await expect(refused).rejects.toMatchObject({
      kind: 'cannot-write',
      message: expect.stringMatching(
        `^Can't change churn/mlproject.yaml: another mlplan process \\(PID ${process.pid}\\) is still using the file after `,
      ),
      help: expect.stringMatching(/^Run the command again .* delete .*\.mlproject\.yaml\.mlplan-lock first\.$/),
    })
    expect(existsSync(getLockPath(plan()))).toBe(true)
    await release()
    await (
      await takeLock(plan(), PLAN, 0)
    )()
    expect(readdirSync(folder)).toEqual([])
  })

  test('that is empty is free', async () => {
    mkdirSync(getLockPath(plan()))
    await realFiles(folder).change(PLAN, () => 'one')
    expect(onDisk()).toBe('one')
  })
})

describe('a killed process', () => {
  test('leaves a complete file, and the next process continues at once', async () => {
    const size = 100_000
    const code = `
      for (let first = true; ; first = false) {
        await files.change('${PLAN}', (text = 'a') => String.fromCharCode(97 + (text.charCodeAt(0) - 96) % 26).repeat(${size}))
        if (first) fs.writeSync(1, 'begun')
      }`
    for (let round = 0; round < 6; round += 1) {
      const child = spawn(process.execPath, programOf(code), { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
      const gone = new Promise((resolve) => child.on('close', resolve))
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await pause(15 * Math.random())
      child.kill('SIGKILL')
      await gone
      const text = onDisk()
      expect(text).toBe(text.charAt(0).repeat(size))
    }
    const started = performance.now()
    await realFiles(folder).change(PLAN, (text = '') => text.slice(1))
    expect(performance.now() - started).toBeLessThan(2000)
    expect(onDisk()).toHaveLength(size - 1)
    expect(readdirSync(folder)).toEqual([PLAN])
  })

  test("leaves nothing that the next process doesn't remove, and files of a live process stay", async () => {
    const alive = createTemporaryPath(plan())
    const dead = alive.replace(/new-.*/, `new-${deadOwner}`)
    for (const file of [alive, dead]) writeFileSync(file, 'half of it')
    mkdirSync(`${getLockPath(plan())}-${deadOwner}/${deadOwner}`, { recursive: true })
    await realFiles(folder).change(PLAN, () => 'mine')
    expect(readdirSync(folder).toSorted()).toEqual([path.basename(alive), PLAN].toSorted())
  })
})

describe('a change', () => {
  test('that fails leaves the file as it was, and no lock', async () => {
    writeFileSync(plan(), 'as it was')
    const refused = realFiles(folder).change(PLAN, () => {
      throw new Error('no')
    })
    await expect(refused).rejects.toThrow('no')
    expect([readdirSync(folder), onDisk()]).toEqual([[PLAN], 'as it was'])
  })

  test('that changes nothing writes nothing', async () => {
    writeFileSync(plan(), 'as it was')
    ageByMinutes(plan(), 5)
    const before = statSync(plan())
    expect(await realFiles(folder).change(PLAN, (text = '') => text)).toBe('as it was')
    expect(statSync(plan())).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  })

  test('keeps the permissions of the file, and creates the folders of a new one', async () => {
    writeFileSync(plan(), 'secret', { mode: 0o600 })
    writeFileSync(path.join(folder, 'open.yaml'), 'open', { mode: 0o644 })
    const files = realFiles(folder)
    for (const name of [PLAN, 'open.yaml', 'a/b/new.yaml']) await files.change(name, (text = '') => `${text}!`)
    const modes = [PLAN, 'open.yaml'].map((name) => statSync(path.join(folder, name)).mode & 0o777)
    expect(modes).toEqual([0o600, 0o644])
    expect(await files.read('a/b/new.yaml')).toBe('!')
    expect(readdirSync(path.join(folder, 'a/b'))).toEqual(['new.yaml'])
  })

  test('in a read-only folder is refused with the same error as writing', async () => {
    writeFileSync(plan(), 'as it was')
    chmodSync(folder, 0o555)
    const code = `
      if (process.getuid() === 0) process.setuid(65534)
      for (const how of [() => files.change('${PLAN}', () => 'x'), () => files.write('${PLAN}', 'x')])
        await how().catch((error) => console.error(error.kind, error.message))`
    const { err } = await run(code)
    const refused = `cannot-write Can't write ${PLAN}: permission denied.\n`
    expect(err).toBe(refused + refused)
    chmodSync(folder, 0o755)
    const inFile = realFiles(folder).change(`${PLAN}/${PLAN}`, () => 'x')
    await expect(inFile).rejects.toMatchObject({ kind: 'cannot-write' })
    expect(onDisk()).toBe('as it was')
  })
})
