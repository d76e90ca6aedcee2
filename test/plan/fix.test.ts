import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFingerprints, compareFingerprint } from '../../src/agreement/fingerprint.js'
import { lint, type LintOptions } from '../../src/commands/lint/lint.js'
import { lintText, parsePlan, RULES } from '../../src/index.js'
import { applyFixes } from '../../src/lint/apply-fixes.js'
import type { Field } from '../../src/plan/field.js'
import { applyFixToPath, attachFixes } from '../../src/plan/read/fix.js'
import { listFormFields } from '../../src/plan/form.js'
import { createId } from '../../src/plan/id.js'
import { nearest } from '../../src/text/suggest.js'
import { PLAN } from '../../src/plan/plan.js'
import { bound } from '../support/signed-content.js'
import { EXAMPLES, readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run, type World } from '../support/fake-ports.js'

/** `mlplan lint --fix` mends what is certain, moves no other byte, and makes nothing worse. */

const TODAY = '2026-11-24'
const fix = (text: string) => applyFixes('mlproject.yaml', text, { today: TODAY, rules: RULES })
const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`

/** After the version, in short; each is tried with other line ends and a byte order mark too. */
const MENDED: readonly (readonly [string, string, string, string])[] = [
  [
    'a key of another section goes there, with its comment',
    'project:\n  name: Calls\n  # From the CRM.\n  currency: EUR # for all\neconomics:\n  period: month\n',
    'project:\n  name: Calls\neconomics:\n  # From the CRM.\n  currency: EUR # for all\n  period: month\n',
    'move `project.currency` to `economics.currency`',
  ],
  [
    'a key beside the sections goes into the one that has it',
    'currency: EUR\neconomics:\n  period: month\n',
    'economics:\n  currency: EUR\n  period: month\n',
    'move `currency` to `economics.currency`',
  ],
  [
    'a key that is written in another way gets its name',
    'target:\n  # how long\n  Outcome-Window Days: 30   # counted\n',
    'target:\n  # how long\n  outcome_window_days: 30   # counted\n',
    'rename `target.Outcome-Window Days` to `outcome_window_days`',
  ],
  [
    'a key in British spelling gets its name, with the quotes it has',
    'legal:\n  "organisation": bank\n',
    'legal:\n  "organization": bank\n',
    'rename `legal.organisation` to `organization`',
  ],
  [
    'a choice that is written in another way is that choice',
    'integration:\n  delivery: "API"  # asked for\n',
    'integration:\n  delivery: "api"  # asked for\n',
    'set `integration.delivery` to `api`',
  ],
  [
    'so are those of a list, all at once',
    'people:\n  - id: dana\n    name: Dana Okafor\n    roles: [ML lead, validator, Data-Owner]\n',
    'people:\n  - id: dana\n    name: Dana Okafor\n    roles: [ml_lead, validator, data_owner]\n',
    'write `ml_lead` and `data_owner` in `people.dana.roles`',
  ],
  [
    'an open question without an id gets that of its field',
    'open_questions:\n  - path: economics.base_rate\n    question: How many leave?\n',
    'open_questions:\n  - id: economics-base-rate\n    path: economics.base_rate\n    question: How many leave?\n',
    'add the id `economics-base-rate` to 1 item under `open_questions`',
  ],
  [
    'items without an id get those that the interview would give',
    'people:\n  - name: Dana Okafor # lead\n  - { name: Marek Novák }\n  - id: dana-okafor-2\n    name: Another\n  - name: Dana Okafor\n',
    'people:\n  - id: dana-okafor\n    name: Dana Okafor # lead\n  - { id: marek-novak, name: Marek Novák }\n  - id: dana-okafor-2\n    name: Another\n  - id: dana-okafor-3\n    name: Dana Okafor\n',
    'add the ids `dana-okafor`, `marek-novak`, and `dana-okafor-3` to 3 items under `people`',
  ],
]

describe('what is certain is mended', () => {
  test.each(MENDED)('%s', (_, before, after, what) => {
    const text = `mlplan: 2\n${before}`
    const result = fix(text)
    expect(result.skipped).toEqual([])
    expect(result.applied.map(({ fix: made }) => made.description)).toEqual([what])
    expect(result.text).toBe(`mlplan: 2\n${after}`)
    expect(fix(crlf(text)).text).toBe(crlf(`mlplan: 2\n${after}`))
  })

  test('a key that an older plan format called otherwise gets the name of today, also in a list', () => {
    const steps = [
      {
        from: 1,
        edits: [
          { kind: 'rename', path: ['people', '*', 'unit'], to: 'department' },
          { kind: 'rename', path: ['project', 'deadline'], to: 'launch_due' },
          { kind: 'rename', path: ['economics', 'coin'], to: 'currency' },
        ],
      },
    ] as const
    const raw = {
      people: [{ id: 'dana', unit: 'it' }],
      project: { deadline: '2027-09-01' },
      economics: { coin: 'EUR' },
    }
    const paths = ['people.dana.unit', 'project.deadline', 'economics.coin'].map((path) => path.split('.'))
    const troubles = paths.map((path) => ({ kind: 'unknown-key' as const, path, message: '', help: '' }))
    expect(attachFixes(troubles, raw, steps).map((trouble) => trouble.fix?.edits)).toEqual([
      [{ kind: 'rename', path: ['people', 'dana', 'unit'], to: 'department' }],
      [{ kind: 'rename', path: ['project', 'deadline'], to: 'launch_due' }],
      [{ kind: 'rename', path: ['economics', 'coin'], to: 'currency' }],
    ])
  })

  test('every choice of the form in capitals and blanks is that choice', () => {
    for (const { path, field } of listFormFields()) {
      if (field.kind !== 'choice' || path.includes('*')) continue
      for (const { value } of field.options) {
        const written = value.toUpperCase().replaceAll(/[_-]/g, ' ')
        if (written === value) continue
        const [trouble] = attachFixes([{ kind: 'wrong-value', path, message: '', help: '' }], nestedIn(path, written))
        expect([written, trouble?.fix?.edits]).toEqual([written, [{ kind: 'set', path, from: written, to: value }]])
      }
    }
  })
})

function nestedIn(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value)
}

test('what speaks of an item by its position, or of a key, goes on speaking of it', () => {
  const asked = (about: string) =>
    `open_questions:\n  - id: a\n    path: ${about}\n    question: Which?\n    owner: dana\n    due: 2027-01-01\n`
  const people = fix(`mlplan: 2\npeople:\n  - name: Dana Okafor\n${asked('people.#1.department')}`).text
  expect(people).toContain('path: people.dana-okafor.department\n')
  const key = fix(`mlplan: 2\ntarget:\n  Case: a call\n${asked('target.Case')}`).text
  expect(key).toContain('path: target.case\n')
})

test('places are found again whatever is renamed around them, the innermost and the outermost alike', () => {
  const id = (path: string, to: string) => ({ kind: 'set' as const, path: path.split('.'), from: undefined, to })
  const edits = [id('signoffs.#1.id', 'lucia'), id('signoffs.#1.conditions.#2.id', 'basis')]
  const after = (path: string) => applyFixToPath(path.split('.'), edits).join('.')
  expect(after('signoffs.#1.conditions.#2.due')).toBe('signoffs.lucia.conditions.basis.due')
  expect(after('signoffs.#1.person')).toBe('signoffs.lucia.person')
  expect(after('signoffs.#11.person')).toBe('signoffs.#11.person')
})

describe('what is not certain is left', () => {
  test.each([
    ['a near miss, which is a guess', 'project:\n  nmae: Calls\n'],
    ['a choice that is near', 'project:\n  task: binray\n'],
    ['a name that several places have', 'project:\n  owner: dana\n'],
    ['a name that stands only in lists', 'project:\n  likelihood: 3\n'],
    ['a value that does not fit there', 'project:\n  currency: [EUR]\n'],
    ['an empty key', 'project:\n  currency:\n'],
    ['a key whose place is taken', 'project:\n  currency: EUR\neconomics:\n  currency: USD\n'],
    ['a key whose place is taken by nothing', 'project:\n  currency: EUR\neconomics:\n  currency:\n'],
    ['a key whose section holds a value', 'project:\n  currency: EUR\neconomics: later\n'],
    ['two keys for one place', 'project:\n  Name: Calls\n  NAME: More calls\n'],
    ['an item without a name', 'people:\n  - name: Dana Okafor\n  - title: Head of CRM\n'],
    ['a percentage with a comma', 'economics:\n  base_rate: 1,8 %\n'],
    ['a yes that is a text', 'legal:\n  uses_personal_data: Yes\n'],
    ['a list in which two become one', 'people:\n  - id: dana\n    roles: [ML lead, ml-lead]\n'],
    ['broken YAML', 'project:\n  Name: Calls\n   task: Binary\n'],
  ])('%s', (_, rest) => {
    const text = `mlplan: 2\n${rest}`
    expect(fix(text)).toEqual({ text, applied: [], skipped: [] })
    expect(lintText(text, { today: TODAY }).findings.filter((one) => one.fix)).toEqual([])
  })

  test('a choice that would be found wanting, and which that is, is told', () => {
    const text = 'mlplan: 2\nproject:\n  stage: Pre Launch\n'
    expect(fix(text)).toMatchObject({ text, applied: [], skipped: [{ line: 3 }] })
    expect(fix(text).skipped[0]?.reason).toMatch(/^the fix would cause [\w/-]+ at [\w.]+, and \d+ more$/)
    expect(lintText(text, { today: TODAY }).findings.filter((one) => one.fix)).toEqual([])
  })

  test('an id that is a figure, which somebody has written', () => {
    const text = 'mlplan: 2\npeople:\n  - id: 5\n    name: Dana Okafor\n'
    expect(fix(text)).toMatchObject({ text, applied: [], skipped: [{ reason: 'the value has already changed' }] })
  })

  test('a key that stands elsewhere in the form, but might be one that is near', () => {
    const forms = listFormFields()
    const isOnly = (name: string) => forms.filter(({ path }) => path.at(-1) === name).length === 1
    const texts = forms.filter(({ path, field }) => path.length === 2 && field.kind === 'text' && isOnly(path[1] ?? ''))
    const tried = texts.flatMap(({ path: [home = '', name = ''] }) =>
      Object.entries<Field>(PLAN).flatMap(([section, field]) => {
        if (section === home || field.kind !== 'group') return []
        const isNear = nearest(name, Object.keys(field.fields)) !== undefined
        const raw = { [section]: { [name]: 'x' } }
        const [trouble] = attachFixes([{ kind: 'unknown-key', path: [section, name], message: '', help: '' }], raw)
        return [{ section, name, isNear, isMended: trouble?.fix !== undefined }]
      }),
    )
    expect(tried.filter(({ isNear }) => isNear).length).toBeGreaterThan(2)
    expect(tried.filter(({ isNear, isMended }) => isNear === isMended)).toEqual([])
  })

  test.each([1, 3])('a plan of another version, %i', (version) => {
    const text = `mlplan: ${version}\nproject:\n  Name: Calls\n`
    expect(fix(text)).toEqual({ text, applied: [], skipped: [] })
  })

  test('more than a hundred items at once, quickly', () => {
    const text = `mlplan: 2\npeople:\n${Array.from({ length: 101 }, (_, at) => `  - name: Person ${at}\n`).join('')}`
    expect(fix(text)).toMatchObject({
      text,
      applied: [],
      skipped: [{ reason: expect.stringContaining('101 fixes') as string }],
    })
  })

  test('what somebody has agreed to, though the policy would not ask again', () => {
    const signed = bound(readExamplePlan('churn-retention').replace(/^  currency: .*\n/m, ''))
    const text = signed.replace('project:\n', 'project:\n  currency: EUR\n')
    const rules = RULES.map((rule) =>
      rule.id === 'buy-in/signoff-outdated' ? { ...rule, severityOverride: { severity: 'off' as const } } : rule,
    )
    const result = applyFixes('mlproject.yaml', text, { today: TODAY, rules })
    expect(result.text).toBe(text)
    expect(result.skipped).toMatchObject([{ fix: { description: 'move `project.currency` to `economics.currency`' } }])
  })
})

/** Marks on a plan that can be undone: keys and choices of sections, written in another way. */
interface Damage {
  readonly line: number
  readonly text: string
}

function damagesOf(text: string): readonly Damage[] {
  const options = new Set(
    listFormFields()
      .flatMap(({ field }) => (field.kind === 'choice' ? field.options : []))
      .map(({ value }) => value),
  )
  let section = ''
  return text.split('\n').flatMap((line, index) => {
    section = /^(\w+):/.exec(line)?.[1] ?? section
    const [, indent = '', key = '', value = ''] = /^( {2})(\w+): (\S+)$/.exec(line) ?? []
    if (key === '' || !Object.hasOwn(PLAN, section) || PLAN[section as 'project'].kind !== 'group') return []
    const shouted = `${indent}${key.toUpperCase().replaceAll('_', '-')}: ${value}`
    const said = options.has(value) ? [`${indent}${key}: ${value.toUpperCase().replaceAll('_', ' ')}`] : []
    return [shouted, ...said].map((damaged) => ({ line: index, text: damaged }))
  })
}

const damagedPlan = fc.constantFrom(...EXAMPLES).chain((name) => {
  const plan = readExamplePlan(name)
  const damages = damagesOf(plan)
  return fc
    .record({
      chosen: fc.uniqueArray(fc.constantFrom(...damages), { minLength: 1, maxLength: 3, selector: ({ line }) => line }),
      withoutIds: fc.boolean(),
      isCrlf: fc.boolean(),
    })
    .map(({ chosen, withoutIds, isCrlf }) => {
      const right = withoutIds ? withoutMilestoneIds(plan) : plan
      const lines = right.split('\n')
      const marks = withoutIds ? [] : chosen
      for (const { line, text } of marks) lines[line] = text
      const asFile = (all: string) => (isCrlf ? crlf(all) : all)
      return { right: asFile(right), damaged: asFile(lines.join('\n')), marks }
    })
})

function withoutMilestoneIds(plan: string): string {
  return plan.replace(/^milestones:\n(?: .*\n)+/m, (list) => list.replaceAll(/- id: .*\n +/g, '- '))
}

describe('whatever is mended', () => {
  test('no other byte moves: what was written in another way is as it was before', () => {
    fc.assert(
      fc.property(damagedPlan, ({ right, damaged, marks }) => {
        fc.pre(marks.length > 0)
        const result = fix(damaged)
        const lines = (text: string) => text.split('\n')
        const restored = lines(damaged).map((line, at) => (lines(result.text)[at] === line ? line : lines(right)[at]))
        expect(result.text).toBe(restored.join('\n'))
        expect(result.applied.length + result.skipped.length).toBe(marks.length)
        expect(lines(damaged).filter((line, at) => line !== lines(result.text)[at])).toHaveLength(result.applied.length)
      }),
      { numRuns: 10, seed: 5 },
    )
  })

  test('nothing is found that was not, nobody has to agree again, and a second time nothing is left to do', () => {
    fc.assert(
      fc.property(damagedPlan, ({ damaged }) => {
        const after = fix(damaged).text
        expect(fix(after)).toMatchObject({ text: after, applied: [] })
        const [was, is] = [damaged, after].map((text) => lintText(text, { today: TODAY }))
        const silent = new Set(was?.notRun.map(({ rule }) => rule))
        const ids = [...new Set(is?.findings.map(({ rule }) => rule))].filter((rule) => !silent.has(rule))
        const count = (report: typeof was, id: string) => report?.findings.filter(({ rule }) => rule === id).length ?? 0
        expect(ids.filter((id) => count(is, id) > count(was, id))).toEqual([])
        const now = new Set(standing(after))
        expect(standing(damaged).filter((part) => part.endsWith(' same') && !now.has(part))).toEqual([])
      }),
      { numRuns: 8, seed: 6 },
    )
  })

  test('no two items get the same id', () => {
    const names = fc.array(fc.constantFrom('Dana', 'dana', 'DANA!', 'Łukasz', '李'), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(names, fc.nat(2), (all, ids) => {
        const items = all.map((name, at) =>
          at < ids ? `  - id: ${createId(name, [], 'item')}-${at + 2}\n    name: ${name}\n` : `  - name: ${name}\n`,
        )
        const { people = [] } = parsePlan(fix(`mlplan: 2\npeople:\n${items.join('')}`).text).plan
        const given = people.map(({ id }) => id)
        expect(new Set(given).size).toBe(given.length)
        expect(given.filter((id) => id.startsWith('#'))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})

/** How each agreement stands with each part it is about; what could not be read may come to stand better. */
function standing(text: string): readonly string[] {
  const { plan } = parsePlan(text)
  return (plan.signoffs ?? []).flatMap(({ person: by, fingerprints: content }) =>
    parseFingerprints(content).map(
      ({ path: place, fingerprint }) => `${by} ${place.join('.')} ${compareFingerprint(fingerprint, plan, place)}`,
    ),
  )
}

function linting(world: World, options: Partial<LintOptions> = {}) {
  const ports = fakePorts(world)
  const strict = { paths: [], stage: undefined, failOn: 'error', overdueMode: 'fail', outputs: [] } as const
  return run(ports, (outside) => lint({ ...strict, ...options }, outside)).then((ran) => ({
    ...ran,
    writes: ports.writes,
  }))
}

describe('the command', () => {
  const PLANS = {
    'a/mlproject.yaml': 'mlplan: 2\nproject:\n  Name: Calls\n  stage: Pre Launch\n',
    'b/mlproject.yaml': 'mlplan: 2\nproject:\n  name: Calls\n',
  }
  const FIXED = 'mlplan: 2\nproject:\n  name: Calls\n  stage: Pre Launch\n'

  test('writes what it mends, tells what and what not, and judges what is left', async () => {
    const { code, out, err, files, writes } = await linting({ files: PLANS }, { paths: ['a', 'b'], fix: true })
    expect(writes).toEqual(['a/mlproject.yaml'])
    expect(files['a/mlproject.yaml']).toBe(FIXED)
    expect(err).toMatchInlineSnapshot(`
      "a/mlproject.yaml: fixed 1 problem:
        line 3: rename \`project.Name\` to \`name\`
        Not fixed: line 4: set \`project.stage\` to \`pre-launch\`. Reason: the fix would cause buy-in/no-finance-partner at people.finance_partner, and 94 more. If the change is correct, make it by hand.
      "
    `)
    expect(out).toContain('a/mlproject.yaml: Calls · ')
    expect(out).not.toContain('--fix')
    expect(code).toBe(1)
  })

  test('with --dry-run shows the change, writes nothing, and says what would remain', async () => {
    const { code, out, err, writes } = await linting({ files: PLANS }, { paths: ['a', 'b'], fix: true, dryRun: true })
    expect(writes).toEqual([])
    expect(out).toMatchInlineSnapshot(`
      "--- a/a/mlproject.yaml
      +++ b/a/mlproject.yaml
      @@ -1,4 +1,4 @@
       mlplan: 2
       project:
      -  Name: Calls
      +  name: Calls
         stage: Pre Launch
      "
    `)
    const fixed = await linting({ files: { ...PLANS, 'a/mlproject.yaml': FIXED } }, { paths: ['a', 'b'] })
    const rest = /^2 plans: (.*)$/m.exec(fixed.out)?.[1] ?? 'a verdict'
    expect(err.trimEnd().split('\n').at(-1)).toContain(`After the fix: 2 plans: ${rest}`)
    expect(code).toBe(fixed.code)
  })

  test('ends with 0 where everything that failed is mended', async () => {
    const plan = readExamplePlan('churn-retention')
    const files = { 'mlproject.yaml': plan.replace('  task: binary', '  task: Binary') }
    const { code, err } = await linting({ files }, { fix: true, failOn: 'error' })
    expect([code, err]).toEqual([0, expect.stringContaining('fixed 1 problem')])
  })

  test.each([
    ['alone', { dryRun: true }, '--dry-run needs --fix.'],
    ['with a format', { fix: true, dryRun: true, outputs: [{ format: 'json' }] }, '--dry-run and --format'],
    [
      'with a baseline to write',
      { fix: true, dryRun: true, baseline: 'b.json', updateBaseline: true },
      "can't be combined with writing a baseline",
    ],
  ] as const)('refuses --dry-run %s, before anything is written', async (_, options, says) => {
    const { code, err, writes } = await linting({ files: PLANS }, { paths: ['a'], ...options })
    expect([code, writes]).toEqual([2, []])
    expect(err).toContain(says)
  })

  test('without it, says how much could be mended, and no more than would be', async () => {
    const { out } = await linting({ files: PLANS }, { paths: ['a'] })
    expect(out).toContain('1 fixable with --fix.')
    const json = await linting({ files: PLANS }, { paths: ['a'], outputs: [{ format: 'json' }] })
    const { plans } = JSON.parse(json.out) as { plans: { findings: { path: string; fixable?: true }[] }[] }
    expect(plans[0]?.findings.filter(({ fixable }) => fixable).map(({ path }) => path)).toEqual(['project.Name'])
  })
})
