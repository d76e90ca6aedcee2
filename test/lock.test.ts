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
import { realFiles } from '../src/cli/files.js'
import { takeLock } from '../src/cli/lock.js'
import { lockFor, ownMark, temporaryFor } from '../src/cli/own-names.js'

/** Several at one file, in processes of their own where it matters. */

const home = mkdtempSync(path.join(tmpdir(), 'mlplan-lock-'))
let folder = ''
let count = 0

beforeAll(async () => {
  const build = await rolldown({
    input: { files: 'src/cli/files.ts' },
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

/** The mark of a process that is gone. */
const deadMark = (() => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  return ownMark().replace(/^\d+/, String(pid))
})()

function leaveLock(mark: string): string {
  const lock = lockFor(plan())
  mkdirSync(lock)
  writeFileSync(path.join(lock, mark), '')
  return path.join(lock, mark)
}

/** Puts something between looking at a file and what is done about it, once. */
function whenLookedAt(file: string, act: () => Promise<void>): () => void {
  const { stat } = promises
  let isDone = false
  const slow = async (looked: string): Promise<unknown> => {
    const found = await stat(looked)
    if (looked === file && !isDone) {
      isDone = true
      await act()
    }
    return found
  }
  const put = (one: unknown): void => {
    Object.assign(promises, { stat: one })
    syncBuiltinESMExports()
  }
  put(slow)
  return () => put(stat)
}

function ageByMinutes(file: string, minutes: number): void {
  const then = Date.now() / 1000 - 60 * minutes
  utimesSync(file, then, then)
}

describe('of several who change a file at once', () => {
  test('eight processes lose nothing of each other', async () => {
    const code = `for (const entry of '12345') await files.change('${PLAN}', (text = '') => text + args[0] + entry + '\\n')`
    const all = await Promise.all(Array.from('abcdefgh', (who) => run(code, who)))
    expect(all).toEqual(all.map(() => ({ code: 0, err: '' })))
    const entries = Array.from('abcdefgh', (who) => Array.from('12345', (entry) => who + entry)).flat()
    expect(onDisk().trim().split('\n').toSorted()).toEqual(entries)
    expect(readdirSync(folder)).toEqual([PLAN])
  })

  test('one is let in at a time, also when all wait for a lock that somebody left who was killed', async () => {
    const killed = await run(`await files.change('${PLAN}', () => process.kill(process.pid, 'SIGKILL'))`)
    expect(killed.code).toBe(null)
    expect(readdirSync(folder)).toEqual([path.basename(lockFor(plan()))])
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

  test('one at a time takes a stale lock, whoever comes while others find it stale', async () => {
    let inside = 0
    const enter = async (_: unknown, delay: number): Promise<number> => {
      await pause(delay / 2)
      const lock = await takeLock(plan(), PLAN)
      const company = (inside += 1)
      await pause(4)
      inside -= 1
      await lock.release()
      return company
    }
    for (let round = 0; round < 3; round += 1) {
      leaveLock(deadMark)
      expect(await Promise.all(Array.from({ length: 8 }, enter))).toEqual(Array.from({ length: 8 }, () => 1))
    }
    expect(readdirSync(folder)).toEqual([])
  })

  test('who finds a lock stale, and acts on it late, leaves the lock of who was faster', async () => {
    const stale = leaveLock(deadMark)
    let faster: Awaited<ReturnType<typeof takeLock>> | undefined
    const undo = whenLookedAt(stale, async () => void (faster = await takeLock(plan(), PLAN)))
    onTestFinished(undo)
    await expect(takeLock(plan(), PLAN, 40)).rejects.toThrow(`process ${process.pid}`)
    const fill = async (mark: string): Promise<void> => writeFileSync(mark, 'faster')
    expect(await faster?.commit(fill)).toBe(true)
    expect(onDisk()).toBe('faster')
  })

  test('they have one lock, by whichever name they know the file', async () => {
    writeFileSync(plan(), '')
    symlinkSync(PLAN, path.join(folder, 'link.yaml'))
    symlinkSync('.', path.join(folder, 'here'))
    const files = realFiles(folder)
    const names = [PLAN, 'link.yaml', `here/${PLAN}`, 'here/here/link.yaml']
    await Promise.all([...names, ...names].map((name) => files.change(name, (text = '') => `${text}.`)))
    expect(onDisk()).toBe('.'.repeat(8))
    expect(statSync(path.join(folder, 'link.yaml')).ino).toBe(statSync(plan()).ino)
  })

  test('what an editor writes meanwhile, which takes no lock, is changed too', async () => {
    writeFileSync(plan(), 'first\n')
    let rounds = 0
    const text = await realFiles(folder).change(PLAN, (before = '') => {
      rounds += 1
      if (rounds === 1) writeFileSync(plan(), 'first\nsecond\n')
      return `${before}third\n`
    })
    expect([text, onDisk(), rounds]).toEqual(['first\nsecond\nthird\n', 'first\nsecond\nthird\n', 2])
  })

  test('who slept while others took his lock begins anew with what they wrote', async () => {
    writeFileSync(plan(), 'first\n')
    let rounds = 0
    const text = await realFiles(folder).change(PLAN, (before = '') => {
      rounds += 1
      if (rounds === 1) {
        rmSync(lockFor(plan()), { recursive: true })
        writeFileSync(plan(), 'first\nsecond\n')
      }
      return `${before}third\n`
    })
    expect([text, onDisk(), rounds]).toEqual(['first\nsecond\nthird\n', 'first\nsecond\nthird\n', 2])
  })
})

describe('a lock', () => {
  test('that is held makes others wait, and then say who holds it and what to do', async () => {
    const held = await takeLock(plan(), PLAN)
    const refused = takeLock(plan(), 'churn/mlproject.yaml', 60)
    await expect(refused).rejects.toMatchObject({
      kind: 'cannot-write',
      message: expect.stringMatching(
        `^churn/mlproject.yaml is being changed by another mlplan, process ${process.pid} on `,
      ),
      help: expect.stringMatching(/^Run this again .* delete .*\.mlproject\.yaml\.mlplan-lock first\.$/),
    })
    expect(existsSync(lockFor(plan()))).toBe(true)
    await held.release()
    await (await takeLock(plan(), PLAN, 0)).release()
    expect(readdirSync(folder)).toEqual([])
  })

  test('of another machine is respected for a minute', async () => {
    const mark = leaveLock(`${deadMark}.elsewhere`)
    await expect(takeLock(plan(), PLAN, 30)).rejects.toThrow('elsewhere')
    ageByMinutes(mark, 2)
    expect(await realFiles(folder).change(PLAN, () => 'mine')).toBe('mine')
  })

  test('that holds nothing any more, or nothing of ours for long, is nobody’s', async () => {
    mkdirSync(lockFor(plan()))
    await realFiles(folder).change(PLAN, () => 'one')
    ageByMinutes(leaveLock('.DS_Store'), 2)
    expect(await realFiles(folder).change(PLAN, () => 'two')).toBe('two')
  })
})

describe('whoever is killed', () => {
  test('leaves a whole file, and the next one goes on at once', async () => {
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

  test('leaves nothing that the next one does not clear away; what a living one needs stays', async () => {
    const alive = temporaryFor(plan())
    const dead = alive.replace(/new-.*/, `new-${deadMark}`)
    for (const file of [alive, dead]) writeFileSync(file, 'half of it')
    mkdirSync(`${lockFor(plan())}-${deadMark}/${deadMark}`, { recursive: true })
    await realFiles(folder).change(PLAN, () => 'mine')
    expect(readdirSync(folder).toSorted()).toEqual([path.basename(alive), PLAN].toSorted())
  })
})

describe('a change', () => {
  test('that cannot be made leaves the file, and no lock', async () => {
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

  test('keeps who may read the file, and makes the folders of a new one', async () => {
    writeFileSync(plan(), 'secret', { mode: 0o600 })
    writeFileSync(path.join(folder, 'open.yaml'), 'open', { mode: 0o644 })
    const files = realFiles(folder)
    for (const name of [PLAN, 'open.yaml', 'a/b/new.yaml']) await files.change(name, (text = '') => `${text}!`)
    const modes = [PLAN, 'open.yaml'].map((name) => statSync(path.join(folder, name)).mode & 0o777)
    expect(modes).toEqual([0o600, 0o644])
    expect(await files.read('a/b/new.yaml')).toBe('!')
    expect(readdirSync(path.join(folder, 'a/b'))).toEqual(['new.yaml'])
  })

  test('in a folder that cannot be written is refused as writing is', async () => {
    writeFileSync(plan(), 'as it was')
    chmodSync(folder, 0o555)
    const code = `
      if (process.getuid() === 0) process.setuid(65534)
      for (const how of [() => files.change('${PLAN}', () => 'x'), () => files.write('${PLAN}', 'x')])
        await how().catch((error) => console.error(error.kind, error.message))`
    const { err } = await run(code)
    const refused = `cannot-write ${PLAN} cannot be written: you have no right to it.\n`
    expect(err).toBe(refused + refused)
    chmodSync(folder, 0o755)
    const inFile = realFiles(folder).change(`${PLAN}/${PLAN}`, () => 'x')
    await expect(inFile).rejects.toMatchObject({ kind: 'cannot-write' })
    expect(onDisk()).toBe('as it was')
  })
})
