import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { migrate, type MigrateOptions } from '../src/commands/migrate.js'
import {
  editsIn,
  type MigrationEdit,
  nameAt,
  nameToday,
  spellingAt,
  type Step,
  STEPS,
  stepsBetween,
} from '../src/plan/migrate.js'
import { type Path, touches } from '../src/plan/path.js'
import { PLAN_VERSION } from '../src/plan/plan.js'
import { readPlan } from '../src/plan/read.js'
import { fakePorts, type FakePorts, run, type World } from './fake-ports.js'
import { anyPicks, anyText, changed, dataIn, editsFor, leavesIn } from './migrate-arbitraries.js'

/** Versions of the form that never were: 1, 2 and 3, and what changed between them. */

const CHURN = readFileSync('examples/churn-retention/mlproject.yaml', 'utf8')

const at = (path: string): Path => path.split('.')
const rename = (path: string, to: string): MigrationEdit => ({ kind: 'rename', path: at(path), to })
const move = (path: string, to: string): MigrationEdit => ({ kind: 'move', path: at(path), to: at(to) })

const FIRST: Step = {
  from: 1,
  edits: [
    rename('value.decision', 'choice'),
    rename('people.*.title', 'job'),
    move('project.launch_on', 'rollout.launch.day'),
    { kind: 'set', path: at('project.task'), from: 'binary', to: 'yes_no' },
    { kind: 'set', path: at('people.*.kind'), from: 'body', to: 'group' },
  ],
}
const SECOND: Step = { from: 2, edits: [rename('value', 'worth'), rename('worth.choice', 'decides')] }

function migrating(world: World | FakePorts, options: Partial<MigrateOptions> = {}, steps = [FIRST], newest = 2) {
  const ports = 'disk' in world ? world : fakePorts(world)
  const all = { file: undefined, check: false, dryRun: false, ...options }
  return run(ports, (real) => migrate(all, real, steps, newest))
}

const OLD = `# our plan
mlplan: 1 # of the form

# Project: ours
project:
  name: 'Churn calls'
  # the board asked for it
  launch_on: "2027-09-01" # after the summer
  task: binary   # or so

people:
  - id: ilse
    # as printed
    title: Claims # head
  - kind: body
    title: >-
      Works
      council
value: {decision: "whom we call", action: call} # in short

# to be said better
rollout:
  began: yes
open_questions:
  - about: value.decision # ask Ilse
  - about: 'people.ilse.title'
    question: What about value.decision?
not_applicable:
  - {about: project.launch_on.x, because: no}
waivers:
  - at: project.task
  - at: value.decision # for now
`

const NEW = `# our plan
mlplan: 2 # of the form

# Project: ours
project:
  name: 'Churn calls'
  task: yes_no   # or so

people:
  - id: ilse
    # as printed
    job: Claims # head
  - kind: group
    job: >-
      Works
      council
value: {choice: "whom we call", action: call} # in short

# to be said better
rollout:
  began: yes
  launch:
    # the board asked for it
    day: "2027-09-01" # after the summer
open_questions:
  - about: value.choice # ask Ilse
  - about: 'people.ilse.job'
    question: What about value.decision?
not_applicable:
  - {about: rollout.launch.day.x, because: no}
waivers:
  - at: project.task
  - at: value.choice # for now
`

describe('a plan of an older version', () => {
  test('is brought to this one, and no other line of it moves', async () => {
    const { code, out, err, files } = await migrating({ files: { 'mlproject.yaml': OLD } })
    expect(files['mlproject.yaml']).toBe(NEW)
    expect(code).toBe(0)
    expect(out).toMatch(/^--- a\/mlproject.yaml/)
    expect(out).toContain('\n-mlplan: 1 # of the form\n+mlplan: 2 # of the form\n')
    expect(err).toBe(
      'mlproject.yaml went from version 1 of the form to version 2. Agreements stay as they were: nobody has to sign again because of it.\n',
    )
  })

  test.each<[string, (text: string) => string]>([
    ['Windows line ends and a byte order mark', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['no last line break', (text) => text.replace(/\n$/, '')],
  ])('keeps %s', async (_, written) => {
    const { files } = await migrating({ files: { 'mlproject.yaml': written(OLD) } })
    expect(files['mlproject.yaml']).toBe(written(NEW))
  })

  test('goes through several versions at once, or one after the other, with the same outcome', async () => {
    const world = { files: { 'mlproject.yaml': OLD } }
    const both = await migrating(world, {}, [SECOND, FIRST], 3)
    expect(both.files['mlproject.yaml']).toContain('worth: {decides: "whom we call", action: call} # in short')
    expect(both.files['mlproject.yaml']).toContain('  - about: worth.decides # ask Ilse')
    const ports = fakePorts(world)
    await migrating(ports)
    const next = await migrating(ports, {}, [FIRST, SECOND], 3)
    expect(next.files['mlproject.yaml']).toBe(both.files['mlproject.yaml'])
    expect(both.err).toContain('went from version 1 of the form to version 3')
  })

  test('is left alone when it has been brought there', async () => {
    const ports = fakePorts({ files: { 'mlproject.yaml': OLD } })
    await migrating(ports)
    const again = await migrating(ports)
    expect(ports.writes).toEqual(['mlproject.yaml'])
    expect(again.files['mlproject.yaml']).toBe(NEW)
    expect(again.err).toMatch(/mlproject.yaml is written for version 2 of the form, the newest this mlplan knows.\n$/)
  })

  test('is left alone when somebody else brings it there meanwhile', async () => {
    const ports = fakePorts({ files: { 'mlproject.yaml': NEW } })
    const late = { ...ports, files: { ...ports.files, read: async () => OLD } }
    const { code, out, err } = await migrating(late)
    expect({ code, out, writes: ports.writes }).toEqual({ code: 0, out: '', writes: [] })
    expect(err).toContain('the newest this mlplan knows')
  })

  test('is named where it is', async () => {
    const { files } = await migrating(
      { files: { 'plans/a.yaml': OLD, 'mlproject.yaml': OLD } },
      { file: 'plans/a.yaml' },
    )
    expect(files).toEqual({ 'plans/a.yaml': NEW, 'mlproject.yaml': OLD })
  })
})

describe('nothing is written', () => {
  test('by --dry-run, which shows what would be', async () => {
    const ports = fakePorts({ files: { 'mlproject.yaml': OLD } })
    const { code, out, err } = await migrating(ports, { dryRun: true })
    expect({ code, err, writes: ports.writes }).toEqual({ code: 0, err: '', writes: [] })
    expect(out.match(/^[-+](?![-+])/gm)).toHaveLength(25)
    expect(out).toBe((await migrating(ports)).out.slice(out.length))
  })

  test.each([
    [1, OLD, 'run `mlplan migrate`.'],
    [0, NEW, 'the newest this mlplan knows.'],
  ])('by --check, which exits with %i', async (exit, text, says) => {
    const ports = fakePorts({ files: { 'mlproject.yaml': text } })
    const { code, out, err } = await migrating(ports, { check: true })
    expect({ code, out, writes: ports.writes }).toEqual({ code: exit, out: '', writes: [] })
    expect(err).toContain(says)
  })

  test('by --check, which names the file that was asked for', async () => {
    const { err } = await migrating({ files: { 'a.yaml': OLD } }, { check: true, file: 'a.yaml' })
    expect(err).toContain('run `mlplan migrate a.yaml`')
  })

  test.each<[string, string, RegExp]>([
    [
      'the new name is taken',
      OLD.replace('action: call', 'choice: call'),
      /`value.decision` would become `value.choice`, which is there already/,
    ],
    [
      'the new place holds a value',
      OLD.replace('began: yes', 'launch: soon'),
      /`rollout.launch` holds a value, so nothing can stand under it/,
    ],
    [
      'a comment would be lost',
      `mlplan: 1\nproject: # ours\n  launch_on: x\n`,
      /A comment around `project.launch_on` would be lost/,
    ],
    [
      'items cannot be told apart',
      OLD.replace('id: ilse', 'id: "#2"'),
      /`people.#2.title` cannot be told from another item/,
    ],
  ])('when %s', async (_, text, reason) => {
    const ports = fakePorts({ files: { 'mlproject.yaml': text } })
    const { code, out, err } = await migrating(ports)
    expect({ code, out, writes: ports.writes }).toEqual({ code: 2, out: '', writes: [] })
    expect(err).toMatch(reason)
    expect(err).toContain('Nothing was written.\n        Change it by hand, then run `mlplan migrate` again.')
  })

  test.each<[string, string, string]>([
    [
      'is newer than this mlplan',
      'mlplan: 3\n',
      'version 3 of the form; this mlplan knows version 2. Nothing was written.\n        Use a newer mlplan.',
    ],
    ['is too old', 'mlplan: 1\n', 'version 1 of the form, from which this mlplan knows no way to version 2'],
    [
      'has no version',
      'project:\n  name: x\n',
      'does not say which version of the form it is written for. Nothing was written.\n        Write the version as the first key, such as `mlplan: 2`.',
    ],
    ['has an empty version', 'mlplan:\n', 'does not say which version'],
    ['has a version that is none', 'mlplan: "1"\n', '`mlplan: "1"` is not a version of the form'],
    ['has version nought', 'mlplan: 0\n', '`mlplan: 0` is not a version'],
    ['has half a version', 'mlplan: 1.5\n', '`mlplan: 1.5` is not a version'],
    ['is no plan', 'services: {}\n', 'This is YAML, but not a plan'],
    ['is a list', '- x\n', 'This is YAML, but not a plan'],
    ['is empty', '', 'mlproject.yaml:1:1: The file is empty'],
    ['is broken', 'mlplan: 1\nproject:\n  name: a\n   b: c\n', 'mlproject.yaml:4:4: Line 4 is indented by 3 blanks'],
    ['has an anchor', 'mlplan: 1\nproject: &a\n  name: a\n', 'mlproject.yaml:3:3: An anchor (&name)'],
  ])('to a file that %s', async (_, text, says) => {
    for (const options of [{}, { check: true }, { dryRun: true }]) {
      const ports = fakePorts({ files: { 'mlproject.yaml': text } })
      const { code, out, err } = await migrating(ports, options, [], 2)
      expect({ code, out, writes: ports.writes }).toEqual({ code: 2, out: '', writes: [] })
      expect(err).toContain(says)
    }
  })

  test('where there is no plan', async () => {
    expect(await migrating({})).toMatchObject({
      code: 2,
      err: expect.stringContaining('No mlproject.yaml was found') as string,
    })
  })
})

describe('as the form is today', () => {
  test('there is nothing to do for a plan', async () => {
    const ports = fakePorts({ files: { 'mlproject.yaml': CHURN } })
    const { code, out, err } = await run(ports, (real) =>
      migrate({ file: undefined, check: false, dryRun: false }, real),
    )
    expect({ code, out, writes: ports.writes }).toEqual({ code: 0, out: '', writes: [] })
    expect(err).toBe('mlproject.yaml is written for version 1 of the form, the newest this mlplan knows.\n')
  })

  test('there is a way from every version there was, and lint says which command goes it', () => {
    const older = Array.from({ length: PLAN_VERSION - 1 }, (_, index) => index + 1)
    for (const version of older) {
      expect(stepsBetween(version, PLAN_VERSION, STEPS)).toHaveLength(PLAN_VERSION - version)
      expect(readPlan({ mlplan: version }).troubles[0]?.help).toContain('`mlplan migrate`')
    }
    expect(STEPS.map(({ from }) => from)).toEqual(older)
  })

  test('no step moves a key into itself or through a list, as there would be no way back', () => {
    const moves = STEPS.flatMap(({ edits }) => edits).filter((edit) => edit.kind === 'move')
    expect(moves.filter(({ path, to }) => touches(path, to) || [...path, ...to].includes('*'))).toEqual([])
  })
})

describe('how places were called', () => {
  const steps = [FIRST, SECOND]
  test.each([
    [1, 'worth.decides', 'value.decision'],
    [2, 'worth.decides', 'value.choice'],
    [3, 'worth.decides', 'worth.decides'],
    [1, 'worth', 'value'],
    [1, 'people.ilse.job', 'people.ilse.title'],
    [1, 'people.*.job', 'people.*.title'],
    [1, 'people.*', 'people.*'],
    [1, 'rollout.launch.day.x', 'project.launch_on.x'],
    [1, 'rollout.launch', 'rollout.launch'],
    [1, 'project.name', 'project.name'],
  ])('in version %i, %s was %s', (version, today, then) => {
    expect(nameAt(version, at(today), steps)).toEqual(at(then))
    expect(nameToday(version, at(then), steps)).toEqual(at(today))
    expect(nameAt(version, at(today), steps.toReversed())).toEqual(at(then))
  })

  test('a name that is used again for something else does not collide with what was called so before', () => {
    const names = ['worth.decides', 'worth.decision', 'worth.choice', 'value.decision'].map((path) =>
      nameAt(1, at(path), steps).join('.'),
    )
    expect(new Set(names).size).toBe(names.length)
  })

  test('a value was spelled as it was, at its place only', () => {
    expect(spellingAt(1, at('project.task'), 'yes_no', steps)).toBe('binary')
    expect(spellingAt(1, at('people.ilse.kind'), 'group', steps)).toBe('body')
    expect(spellingAt(2, at('project.task'), 'yes_no', steps)).toBe('yes_no')
    expect(spellingAt(1, at('project.name'), 'yes_no', steps)).toBe('yes_no')
    const later: Step = { from: 3, edits: [rename('project.task', 'kind')] }
    expect(spellingAt(1, at('project.kind'), 'yes_no', [...steps, later])).toBe('binary')
  })

  test('without steps, everything was called as it is', () => {
    expect(nameAt(1, at('value.decision'))).toEqual(at('value.decision'))
    expect(nameToday(1, at('value.decision'))).toEqual(at('value.decision'))
    expect(spellingAt(1, at('project.task'), 'binary')).toBe('binary')
  })

  test('there is no way where a step is missing', () => {
    expect(stepsBetween(1, 3, [FIRST, SECOND])).toEqual([FIRST, SECOND])
    expect(stepsBetween(1, 3, [SECOND])).toBeUndefined()
    expect(stepsBetween(1, 3, [FIRST])).toBeUndefined()
    expect(stepsBetween(3, 3, [])).toEqual([])
  })

  test('there and back is where it was, whatever the steps', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd')
    const path = fc.array(name, { minLength: 1, maxLength: 4 })
    const edit: fc.Arbitrary<MigrationEdit> = fc.oneof(
      fc
        .record({
          kind: fc.constant('rename' as const),
          path: fc.array(fc.oneof(name, fc.constant('*')), { maxLength: 2 }),
          to: name,
        })
        .chain((one) => name.map((last) => ({ ...one, path: [...one.path, last] }))),
      fc.record({ kind: fc.constant('move' as const), path, to: path }).filter((one) => !touches(one.path, one.to)),
      fc.record({ kind: fc.constant('set' as const), path, from: name, to: name }),
    )
    const steps = fc
      .array(fc.array(edit, { maxLength: 4 }), { maxLength: 3 })
      .map((all) => all.map((edits, index): Step => ({ from: index + 1, edits })))
    fc.assert(
      fc.property(steps, path, fc.integer({ min: 1, max: 4 }), name, (all, place, version, value) => {
        expect(nameAt(version, nameToday(version, place, all), all)).toEqual(place)
        expect(nameToday(version, nameAt(version, place, all), all)).toEqual(place)
        const spellings = ['a', 'b', 'c', 'd'].map((one) => spellingAt(version, place, one, all))
        expect(new Set(spellings).size).toBe(4)
        expect(spellings).toContain(value)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('whatever the plan and the steps', () => {
  const remarks = (text: string) => (text.match(/# remark \d+/g) ?? []).toSorted()

  test('the data changes as said, every value is found again under its old name, and nothing else changes', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyPicks, async (text, picks) => {
        const old = dataIn(text)
        const edits = editsFor(old, picks)
        const steps = [{ from: 1, edits }]
        const { code, err, files } = await migrating({ files: { 'mlproject.yaml': text } }, {}, steps)
        const after = files['mlproject.yaml'] ?? ''
        if (code !== 0) {
          expect(err).toMatch(/A comment around .* would be lost/)
          expect(after).toBe(text)
          return
        }
        const now = dataIn(after)
        expect(now).toEqual({ ...(edits.reduce(changed, old) as object), mlplan: 2 })
        const found = leavesIn(now).filter(({ path }) => path[0] !== 'mlplan')
        const back = found.map(({ path, value }) => [
          nameAt(1, path, steps).join('.'),
          spellingAt(1, path, value, steps),
        ])
        const before = leavesIn(old).filter(({ path }) => path[0] !== 'mlplan')
        expect(Object.fromEntries(back)).toEqual(
          Object.fromEntries(before.map(({ path, value }) => [path.join('.'), value])),
        )
        expect(back).toHaveLength(before.length)
        expect(remarks(after)).toEqual(remarks(text))
        expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'))
        expect(after.endsWith('\n')).toBe(text.endsWith('\n'))
        if (text.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/)
        else expect(after).not.toContain('\r')
      }),
      { numRuns: 40 },
    )
  })

  test('a new name changes as many lines as keys, and of those only the key', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyPicks, async (text, picks) => {
        const [edit] = editsFor(
          dataIn(text),
          picks.map((pick) => ({ ...pick, kind: 'rename' as const })),
        )
        fc.pre(edit?.kind === 'rename')
        const count = editsIn(dataIn(text), edit).length
        const { files } = await migrating({ files: { 'mlproject.yaml': text } }, {}, [{ from: 1, edits: [edit] }])
        const [before, after] = [text.split('\n'), (files['mlproject.yaml'] ?? '').split('\n')]
        expect(after).toHaveLength(before.length)
        const pairs = before
          .map((line, index) => [line, after[index] ?? ''] as const)
          .filter(([one, other]) => one !== other)
        expect(pairs).toHaveLength(count + 1)
        const name = edit.path.at(-1) ?? ''
        for (const [one, other] of pairs.filter(([line]) => !/^\uFEFF?[" ]*mlplan"?:/.test(line))) {
          expect(other).toBe(one.replace(name, edit.to))
        }
      }),
      { numRuns: 30 },
    )
  })
})
