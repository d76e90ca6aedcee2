import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFingerprints, compareFingerprint } from '../../src/agreement/fingerprint.js'
import { diff } from '../../src/commands/diff/diff.js'
import { lint } from '../../src/commands/lint/lint.js'
import { migrate, type MigrateOptions } from '../../src/commands/migrate/migrate.js'
import type { MigrationEdit, FormatMigration } from '../../src/plan/migrations/types.js'
import {
  toPathInVersion,
  toCurrentPath,
  toValueInVersion,
  MIGRATIONS,
  findMigrations,
  upgradeData,
  applyUpgradeEdit,
} from '../../src/plan/migrate.js'
import { TO_FORMAT_2 } from '../../src/plan/migrations/format-2.js'
import { RENAMED_RULES } from '../../src/plan/migrations/renamed-rules.js'
import type { Path } from '../../src/plan/path.js'
import { PLAN_VERSION } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { RULES } from '../../src/rules/index.js'
import { parseSource } from '../../src/yaml/parse.js'
import { fakePorts, type FakePorts, run, type World } from '../support/fake-ports.js'
import { anyPicks, anyText, changed, dataIn, editsFor, keysAt, leavesIn } from '../support/migrate-arbitraries.js'
import { rawPlan } from '../support/raw-plan.js'

/** Formats that never were, 1, 2 and 3, and what changed between them; and the real step from 1 to 2. */

const CHURN = readFileSync('examples/churn-retention/mlproject.yaml', 'utf8')

const at = (path: string): Path => path.split('.')
const rename = (path: string, to: string): MigrationEdit => ({ kind: 'rename', path: at(path), to })

const FIRST: FormatMigration = {
  from: 1,
  edits: [
    rename('value.decision', 'choice'),
    rename('people.*.title', 'job'),
    rename('project.launch_on', 'start'),
    { kind: 'set', path: at('project.task'), from: 'binary', to: 'yes_no' },
    { kind: 'set', path: at('people.*.kind'), from: 'body', to: 'group' },
  ],
}
const SECOND: FormatMigration = { from: 2, edits: [rename('value', 'worth'), rename('worth.choice', 'decides')] }

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
  - path: value.decision # ask Ilse
  - path: 'people.ilse.title'
    question: What about value.decision?
not_applicable:
  - {path: project.launch_on, reason: no}
waivers:
  - path: project.task
  - path: value.decision # for now
`

const NEW = `# our plan
mlplan: 2 # of the form

# Project: ours
project:
  name: 'Churn calls'
  # the board asked for it
  start: "2027-09-01" # after the summer
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
open_questions:
  - path: value.choice # ask Ilse
  - path: 'people.ilse.job'
    question: What about value.decision?
not_applicable:
  - {path: project.start, reason: no}
waivers:
  - path: project.task
  - path: value.choice # for now
`

describe('a plan of an older version', () => {
  test('is brought to this one, and no other line of it moves', async () => {
    const { code, out, err, files } = await migrating({ files: { 'mlproject.yaml': OLD } })
    expect(files['mlproject.yaml']).toBe(NEW)
    expect(code).toBe(0)
    expect(out).toMatch(/^--- a\/mlproject.yaml/)
    expect(out).toContain('\n-mlplan: 1 # of the form\n+mlplan: 2 # of the form\n')
    expect(err).toBe("Upgraded mlproject.yaml from plan format 1 to 2. Existing sign-offs aren't affected.\n")
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
    expect(both.files['mlproject.yaml']).toContain('  - path: worth.decides # ask Ilse')
    const ports = fakePorts(world)
    await migrating(ports)
    const next = await migrating(ports, {}, [FIRST, SECOND], 3)
    expect(next.files['mlproject.yaml']).toBe(both.files['mlproject.yaml'])
    expect(both.err).toContain('from plan format 1 to 3')
  })

  test('is left alone when it has been brought there', async () => {
    const ports = fakePorts({ files: { 'mlproject.yaml': OLD } })
    await migrating(ports)
    const again = await migrating(ports)
    expect(ports.writes).toEqual(['mlproject.yaml'])
    expect(again.files['mlproject.yaml']).toBe(NEW)
    expect(again.err).toMatch(/mlproject.yaml already has the newest plan format, 2.\n$/)
  })

  test('is left alone when somebody else brings it there meanwhile', async () => {
    const ports = fakePorts({ files: { 'mlproject.yaml': NEW } })
    const late = { ...ports, files: { ...ports.files, read: async () => OLD } }
    const { code, out, err } = await migrating(late)
    expect({ code, out, writes: ports.writes }).toEqual({ code: 0, out: '', writes: [] })
    expect(err).toContain('already has the newest plan format')
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
    expect(out.match(/^[-+](?![-+])/gm)).toHaveLength(22)
    expect(out).toBe((await migrating(ports)).out.slice(out.length))
  })

  test.each([
    [1, OLD, 'Run `mlplan migrate` to upgrade.'],
    [0, NEW, 'already has the newest plan format'],
  ])('by --check, which exits with %i', async (exit, text, says) => {
    const ports = fakePorts({ files: { 'mlproject.yaml': text } })
    const { code, out, err } = await migrating(ports, { check: true })
    expect({ code, out, writes: ports.writes }).toEqual({ code: exit, out: '', writes: [] })
    expect(err).toContain(says)
  })

  test('by --check, which names the file that was asked for', async () => {
    const { err } = await migrating({ files: { 'a.yaml': OLD } }, { check: true, file: 'a.yaml' })
    expect(err).toContain('Run `mlplan migrate a.yaml`')
  })

  test.each<[string, string, RegExp]>([
    [
      'the new name is taken',
      OLD.replace('action: call', 'choice: call'),
      /`value.decision` can't become `value.choice`, which already exists/,
    ],
  ])('when %s', async (_, text, reason) => {
    const ports = fakePorts({ files: { 'mlproject.yaml': text } })
    const { code, out, err } = await migrating(ports)
    expect({ code, out, writes: ports.writes }).toEqual({ code: 2, out: '', writes: [] })
    expect(err).toMatch(reason)
    expect(err).toContain('Nothing was written.')
    expect(err).toContain('Change the file by hand, then run `mlplan migrate` again.')
  })

  test.each<[string, string, string]>([
    [
      'is newer than this mlplan',
      'mlplan: 3\n',
      'has plan format 3; this version of mlplan supports formats up to 2. Nothing was written.',
    ],
    ['is too old', 'mlplan: 1\n', "has plan format 1; this version of mlplan can't upgrade the file to 2"],
    ['has no version', 'project:\n  name: x\n', "doesn't state its plan format. Nothing was written."],
    ['has an empty version', 'mlplan:\n', "doesn't state its plan format"],
    ['has a version that is none', 'mlplan: "1"\n', '`mlplan: "1"` isn\'t a plan format'],
    ['has version nought', 'mlplan: 0\n', "`mlplan: 0` isn't a plan format"],
    ['has half a version', 'mlplan: 1.5\n', "`mlplan: 1.5` isn't a plan format"],
    ['is no plan', 'services: {}\n', 'The file is YAML'],
    ['is a list', '- x\n', 'The file is YAML'],
    ['is empty', '', 'mlproject.yaml:1:1: The file is empty'],
    ['is broken', 'mlplan: 1\nproject:\n  name: a\n   b: c\n', 'mlproject.yaml:4:4: Line 4 is indented by 3 spaces'],
    ['has an anchor', 'mlplan: 1\nproject: &a\n  name: a\n', 'mlproject.yaml:3:3: This anchor (&name)'],
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
      err: expect.stringContaining('No mlproject.yaml found') as string,
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
    expect(err).toBe('mlproject.yaml already has the newest plan format, 2.\n')
  })

  test('there is a way from every version there was, and lint says which command goes it', () => {
    const older = Array.from({ length: PLAN_VERSION - 1 }, (_, index) => index + 1)
    for (const version of older) {
      expect(findMigrations(version, PLAN_VERSION, MIGRATIONS)).toHaveLength(PLAN_VERSION - version)
      expect(readPlan({ mlplan: version }).errors[0]?.help).toContain('`mlplan migrate`')
    }
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(older)
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
    [1, 'project.start.x', 'project.launch_on.x'],
    [1, 'project.name', 'project.name'],
  ])('in version %i, %s was %s', (version, today, then) => {
    expect(toPathInVersion(version, at(today), steps)).toEqual(at(then))
    expect(toCurrentPath(version, at(then), steps)).toEqual(at(today))
    expect(toPathInVersion(version, at(today), steps.toReversed())).toEqual(at(then))
  })

  test('a name that is used again for something else does not collide with what was called so before', () => {
    const names = ['worth.decides', 'worth.decision', 'worth.choice', 'value.decision'].map((path) =>
      toPathInVersion(1, at(path), steps).join('.'),
    )
    expect(new Set(names).size).toBe(names.length)
  })

  test('a value was spelled as it was, at its place only', () => {
    expect(toValueInVersion(1, at('project.task'), 'yes_no', steps)).toBe('binary')
    expect(toValueInVersion(1, at('people.ilse.kind'), 'group', steps)).toBe('body')
    expect(toValueInVersion(2, at('project.task'), 'yes_no', steps)).toBe('yes_no')
    expect(toValueInVersion(1, at('project.name'), 'yes_no', steps)).toBe('yes_no')
    const later: FormatMigration = { from: 3, edits: [rename('project.task', 'kind')] }
    expect(toValueInVersion(1, at('project.kind'), 'yes_no', [...steps, later])).toBe('binary')
  })

  test('without steps, everything was called as it is', () => {
    expect(toPathInVersion(1, at('value.decision'), [])).toEqual(at('value.decision'))
    expect(toCurrentPath(1, at('value.decision'), [])).toEqual(at('value.decision'))
    expect(toValueInVersion(1, at('project.task'), 'binary', [])).toBe('binary')
  })

  test('there is no way where a step is missing', () => {
    expect(findMigrations(1, 3, [FIRST, SECOND])).toEqual([FIRST, SECOND])
    expect(findMigrations(1, 3, [SECOND])).toBeUndefined()
    expect(findMigrations(1, 3, [FIRST])).toBeUndefined()
    expect(findMigrations(3, 3, [])).toEqual([])
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
      fc.record({ kind: fc.constant('set' as const), path, from: name, to: name }),
    )
    const steps = fc
      .array(fc.array(edit, { maxLength: 4 }), { maxLength: 3 })
      .map((all) => all.map((edits, index): FormatMigration => ({ from: index + 1, edits })))
    fc.assert(
      fc.property(steps, path, fc.integer({ min: 1, max: 4 }), name, (all, place, version, value) => {
        expect(toPathInVersion(version, toCurrentPath(version, place, all), all)).toEqual(place)
        expect(toCurrentPath(version, toPathInVersion(version, place, all), all)).toEqual(place)
        const spellings = ['a', 'b', 'c', 'd'].map((one) => toValueInVersion(version, place, one, all))
        expect(new Set(spellings).size).toBe(4)
        expect(spellings).toContain(value)
      }),
      { numRuns: 500 },
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
        const steps = [{ from: 2, edits }]
        const { code, err, files } = await migrating({ files: { 'mlproject.yaml': text } }, {}, steps, 3)
        const after = files['mlproject.yaml'] ?? ''
        expect([code, err]).toEqual([0, expect.stringContaining('Upgraded')])
        const now = dataIn(after)
        expect(now).toEqual({ ...(edits.reduce(changed, old) as object), mlplan: 3 })
        const found = leavesIn(now).filter(({ path }) => path[0] !== 'mlplan')
        const back = found.map(({ path, value }) => [
          toPathInVersion(2, path, steps).join('.'),
          toValueInVersion(2, path, value, steps),
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
        const count = keysAt(dataIn(text), edit.path)
        const { files } = await migrating({ files: { 'mlproject.yaml': text } }, {}, [{ from: 2, edits: [edit] }], 3)
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

const FIXTURES = 'test/fixtures/format-1'
const inFormat1 = (name: string): string => readFileSync(`${FIXTURES}/${name}`, 'utf8')

describe('the step from format 1 to format 2', () => {
  const NEW_NAMES = new Map(
    TO_FORMAT_2.edits.flatMap((edit) => (edit.kind === 'rename' ? [[`${edit.path.at(-1)} ${edit.to}`, true]] : [])),
  )
  const NEW_WORDS = new Map(
    TO_FORMAT_2.edits.flatMap((edit) => (edit.kind === 'set' ? [[`${edit.from} ${String(edit.to)}`, true]] : [])),
  )

  /** A line that differs has another key, another choice, or names a field or a rule; all of it from the table. */
  function isFromTable(before: string, after: string): boolean {
    const line = /^(\s*(?:- )?)("?)([\w-]+)\2:(.*)$/
    const [, indent, , key = '', rest = ''] = line.exec(before) ?? []
    const [, newIndent, , newKey = '', newRest = ''] = line.exec(after) ?? []
    if (indent !== newIndent || (key !== newKey && !NEW_NAMES.has(`${key} ${newKey}`))) return false
    const words = (text: string): readonly string[] => text.match(/[\w./-]+|[^\w./-]+/g) ?? []
    if (rest === newRest) return true
    if (key === 'mlplan') return rest === ' 1' && newRest === ' 2'
    const unquoted = rest.replace(/"(yes|no)"/, '$1')
    const [old, now] = [words(unquoted), words(newRest)]
    return (
      old.length === now.length &&
      old.every((word, index) => {
        const other = now[index] ?? ''
        const isPath = toCurrentPath(1, word.split('.')).join('.') === other
        return word === other || isPath || NEW_WORDS.has(`${word} ${other}`) || RENAMED_RULES.get(word) === other
      })
    )
  }

  test.each(readdirSync(FIXTURES))('%s changes only what the table names, and its sign-offs hold', async (name) => {
    const before = inFormat1(name)
    const { code, files } = await run(fakePorts({ files: { 'mlproject.yaml': before } }), (ports) =>
      migrate({ file: undefined, check: false, dryRun: false }, ports),
    )
    const after = files['mlproject.yaml'] ?? ''
    expect(code).toBe(0)
    const [old, now] = [before.split('\n'), after.split('\n')]
    expect(now).toHaveLength(old.length)
    const strange = old.flatMap((line, index) =>
      line === now[index] || isFromTable(line, now[index] ?? '') ? [] : [`${line} → ${now[index]}`],
    )
    expect(strange).toEqual([])
    const { plan, errors: troubles } = readPlan(parseSource(after).data)
    expect(troubles).toEqual([])
    const parts = (plan.signoffs ?? []).flatMap(({ fingerprints }) => parseFingerprints(fingerprints))
    expect(
      parts.filter(({ fingerprint, path: place }) => compareFingerprint(fingerprint, plan, place) !== 'same'),
    ).toEqual([])
    expect(parts.every(({ fingerprint }) => fingerprint.startsWith('v1-'))).toBe(true)
  })

  test('a sign-off of format 1 is outdated once a figure it covers changes', () => {
    const text = inFormat1('churn-retention.yaml').replace(
      'base_rate:\n    likely: 1.8%',
      'base_rate:\n    likely: 1.7%',
    )
    const { plan } = readPlan(upgradeData(parseSource(text).data))
    const parts = (plan.signoffs ?? []).flatMap(({ fingerprints }) => parseFingerprints(fingerprints))
    const changes = parts.filter(
      ({ fingerprint, path: place }) => compareFingerprint(fingerprint, plan, place) !== 'same',
    )
    expect(changes.map(({ path: place }) => place.join('.'))).toContain('economics')
  })

  /** A plan of today as format 1 had it: every edit the other way round, the last one first. */
  function downgraded(plan: unknown): unknown {
    return TO_FORMAT_2.edits.reduceRight<unknown>((data, edit) => {
      const back: MigrationEdit =
        edit.kind === 'set'
          ? { ...edit, from: edit.to, to: edit.from }
          : { ...edit, path: [...edit.path.slice(0, -1), edit.to], to: edit.path.at(-1) ?? '' }
      return applyUpgradeEdit(data, back)
    }, plan)
  }

  test('whatever the plan, it is there and back again', () => {
    fc.assert(
      fc.property(rawPlan, (plan) => {
        const old = { ...(downgraded(plan) as object), mlplan: 1 }
        expect(readPlan(upgradeData(old))).toEqual(readPlan(plan))
      }),
      { numRuns: 100 },
    )
  })

  test('no name of the table means two things: a new name did not stand beside the old one', () => {
    const renames = TO_FORMAT_2.edits.filter((edit) => edit.kind === 'rename')
    const places = renames.map(({ path, to }) => [...path.slice(0, -1), to].join('.'))
    expect(new Set(places).size).toBe(places.length)
    const before = new Set(renames.map(({ path }) => path.join('.')))
    expect(places.filter((place) => before.has(place))).toEqual([])
  })

  test('every new rule id is that of a rule, and no old one is', () => {
    const ids = new Set(RULES.map(({ id }) => id))
    expect([...RENAMED_RULES.values()].filter((id) => !ids.has(id))).toEqual([])
    expect([...RENAMED_RULES.keys()].filter((id) => ids.has(id))).toEqual([])
  })
})

const POLICY = `# ours
mlplan_policy: 1
rules:
  time/impossible-order: error # both
  "integration/no-way-back": off
locked: [time/*, limits.safety_margin, buy-in/not-agreed, legal/*]
limits:
  safety_margin: 30%
  stalled_days_data: 60
custom:
  - id: cost_center
    from: kickoff
checks:
  - id: personal
    path: data.sources.*.personal
    said: true
    when: {path: expectations.measured_on, one_of: [balanced, other], said: true}
    message: Say so.
    help: Say it.
    from: data
    who: data_owner
  - id: without
    path: value.alternatives.*.without_ml
    one_of: "no"
    message: One without.
    help: Add one.
`

const NEW_POLICY = `# ours
mlplan_policy: 2
rules:
  schedule/dates-inconsistent: error # both
  "integration/no-contingency-plan": off
locked: [schedule/*, limits.min_safety_margin, buy-in/signoff-missing, legal/*]
limits:
  min_safety_margin: 30%
  stalled_days_data: 60
custom:
  - id: cost_center
    from_stage: kickoff
checks:
  - id: personal
    path: data.sources.*.contains_personal_data
    present: true
    when: {path: expectations.class_mix, one_of: [resampled, other], present: true}
    message: Say so.
    help: Say it.
    from_stage: data
    owner_role: data_owner
  - id: without
    path: value.alternatives.*.needs_ml
    one_of: false
    message: One without.
    help: Add one.
`

describe('a policy', () => {
  test('is upgraded too, with the rules, limits and fields that it names', async () => {
    const { code, err, files } = await migrating(
      { files: { 'mlplan.policy.yaml': POLICY } },
      { file: 'mlplan.policy.yaml' },
      [...MIGRATIONS],
    )
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Upgraded mlplan.policy.yaml from policy format 1 to 2.\n',
    })
    expect(files['mlplan.policy.yaml']).toBe(NEW_POLICY)
  })

  test('that is older is named by --check', async () => {
    const world = { files: { 'mlplan.policy.yaml': POLICY } }
    const { code, err } = await migrating(world, { file: 'mlplan.policy.yaml', check: true }, [...MIGRATIONS])
    expect(code).toBe(1)
    expect(err).toContain('mlplan.policy.yaml has policy format 1; the newest is 2.')
  })
})

describe('the history of a plan', () => {
  const OLD_PLAN = inFormat1('churn-retention.yaml')
  const upgradedText = async (): Promise<string> => {
    const { files } = await migrating({ files: { 'mlproject.yaml': OLD_PLAN } }, {}, [...MIGRATIONS])
    return files['mlproject.yaml'] ?? ''
  }
  const history = { versions: [{ commit: 'c1', committedOn: '2026-11-20', path: 'mlproject.yaml', text: OLD_PLAN }] }

  test('is read through the upgrade: diff tells of no change', async () => {
    const ports = fakePorts({ files: { 'mlproject.yaml': await upgradedText() }, git: history })
    const options = { from: undefined, to: undefined, plan: undefined, format: 'json' } as const
    const { code, out } = await run(ports, (real) => diff(options, real, new Map()))
    expect(code).toBe(0)
    expect((JSON.parse(out) as { changes: unknown }).changes).toEqual([])
  })

  test('is read through the upgrade: nothing is new since the format was older', async () => {
    const text = (await upgradedText()).replace('  stage: kickoff', '  stage: modeling')
    const old = OLD_PLAN.replace('  stage: kickoff', '  stage: modeling')
    const versions = [{ commit: 'c1', committedOn: '2026-11-20', path: 'mlproject.yaml', text: old }]
    const ports = fakePorts({ files: { 'mlproject.yaml': text }, git: { root: '.', ...history, versions } })
    const options = {
      paths: [],
      stage: undefined,
      failOn: 'error',
      since: 'c1',
      outputs: [{ format: 'json' }],
    } as unknown as Parameters<typeof lint>[0]
    const { code } = await run(ports, (real) => lint(options, real))
    expect(code).toBe(0)
  })
})
