import { describe, expect, test } from 'vitest'
import { waive, type WaiveOptions } from '../../src/commands/waive/waive.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { RULES } from '../../src/rules/index.js'
import { readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run, type Script, createScriptedPrompter, type World } from '../support/fake-ports.js'

/** `mlplan waive`: records that a person accepts a finding, and refuses what would not be valid. */

const TODAY = '2026-11-24'
const DRAFT = readExamplePlan('drafts/churn-top-ten-percent')
const RULE = 'change/not-enough-hours'
const TERMS = { reason: 'A second team starts in June', approvedBy: 'darnell', validThrough: '2027-01-31' }

function waiving(options: Partial<WaiveOptions>, world: World = {}) {
  const ports = fakePorts({ files: { 'mlproject.yaml': DRAFT }, today: TODAY, ...world })
  return run(ports, (outside) => waive({ rule: RULE, ...options }, outside))
}

function judge(text: string | undefined, today = TODAY) {
  return lintPlan('mlproject.yaml', text ?? '', { today, rules: RULES })
}

function stateOf(text: string | undefined, rule: string, today?: string) {
  return judge(text, today)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ state }) => state)
}

describe('what is written', () => {
  test('is valid at once, and not on the day after the last one', async () => {
    const { code, out, err, files } = await waiving(TERMS)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const text = files['mlproject.yaml']
    expect(text).toMatch(
      /waivers:\n {2}- id: change-not-enough-hours\n {4}rule: change\/not-enough-hours\n {4}path: change\.staff_hours_per_period\n {4}reason: A second team starts in June\n {4}approved_by: darnell\n {4}valid_through: "2027-01-31"\n$/,
    )
    expect(text?.startsWith(DRAFT.trimEnd())).toBe(true)
    expect(stateOf(text, RULE)).toEqual(['waived'])
    expect(stateOf(text, RULE, '2027-01-31')).toEqual(['waived'])
    expect(stateOf(text, RULE, '2027-02-01')).toEqual(['active'])
    const line = (text ?? '').split('\n').findIndex((one) => one.includes('id: change-not-enough-hours')) + 1
    expect(out).toBe(
      [
        'Waived change/not-enough-hours at change.staff_hours_per_period through 2027-01-31 (1 finding).',
        `  mlproject.yaml:${line}  waivers.change-not-enough-hours`,
        '  Approved by Darnell Whitaker: A second team starts in June',
        '  The finding returns on 2027-02-01.',
        '',
      ].join('\n'),
    )
  })

  test('may stand for several findings around which it is placed', async () => {
    const files = { 'mlproject.yaml': readExamplePlan('drafts/credit-challenger') }
    const options = { ...TERMS, rule: 'legal/no-tier', approvedBy: 'leilani' }
    const { out, files: after } = await waiving({ ...options, path: 'legal' }, { files })
    expect(out).toContain('Waived legal/no-tier at legal through 2027-01-31 (2 findings).')
    expect(stateOf(after['mlproject.yaml'], 'legal/no-tier')).toEqual(['waived', 'waived'])
  })

  test('may be about what will be found at the next stage', async () => {
    const options = { ...TERMS, rule: 'plan/missing-field', path: 'value.kpis', approvedBy: 'oskar' }
    const { code, files } = await waiving(options)
    expect(code).toBe(0)
    expect(judge(files['mlproject.yaml']).findings.filter(({ path }) => path.startsWith('waivers'))).toEqual([])
    expect(judge(files['mlproject.yaml']).nextStage?.errors.map(({ rule }) => rule)).not.toContain('plan/missing-field')
  })

  test('takes the place of what was decided before on the same finding', async () => {
    const first = await waiving({ ...TERMS, validThrough: TODAY })
    const again = await waiving(TERMS, { files: first.files, today: '2026-12-01' })
    expect(again.code).toBe(0)
    expect(again.files['mlproject.yaml']).toBe(
      first.files['mlproject.yaml']?.replace('through: "2026-11-24"', 'through: "2027-01-31"'),
    )
  })

  test('has an id of its own beside another waiver of the rule', async () => {
    const files = { 'mlproject.yaml': readExamplePlan('drafts/credit-challenger') }
    const options = { ...TERMS, rule: 'legal/no-tier', approvedBy: 'leilani' }
    const first = await waiving({ ...options, path: 'legal.ai_act.tier' }, { files })
    const second = await waiving({ ...options, path: 'legal.ai_act.role' }, { files: first.files })
    expect(second.files['mlproject.yaml']).toMatch(/- id: legal-no-tier\n[^]*- id: legal-no-tier-2\n/)
  })

  test.each(['darnell', 'Darnell Whitaker', 'darnell whitaker'])('names %s by the id', async (approvedBy) => {
    expect((await waiving({ ...TERMS, approvedBy })).files['mlproject.yaml']).toContain('approved_by: darnell\n')
  })
})

describe('what would not be valid is refused, and nothing is written', () => {
  const ROWS: readonly (readonly [what: string, options: Partial<WaiveOptions>, says: readonly (string | RegExp)[]])[] =
    [
      [
        'a rule that does not exist',
        { rule: 'change/to-enough-hours' },
        ['Unknown rule: change/to-enough-hours', `mean ${RULE}?`],
      ],
      ['a rule about reading the file', { rule: 'plan/invalid-value' }, ["plan/invalid-value can't be waived"]],
      ['a rule about waivers', { rule: 'plan/waiver-expired' }, ["plan/waiver-expired can't be waived"]],
      ['a rule that finds nothing', { rule: 'data/no-source' }, ['has no finding in mlproject.yaml, now or at']],
      [
        'a place where the rule finds nothing',
        { path: 'target' },
        ['finding at target', 'Findings are at change.staff_hours_per_period (mlproject.yaml:'],
      ],
      ['a blank path', { path: ' ' }, ['--path is empty', 'change.staff_hours_per_period']],
      [
        'one of several places that is not named',
        { rule: 'plan/missing-field' },
        [/has findings at \d+ paths:/, /and \d+ more/, '--path'],
      ],
      ['a blank reason', { reason: ' ' }, ['--reason']],
      ['a placeholder for a reason', { reason: 'tbd' }, ['--reason: "tbd" is a placeholder']],
      ['an unknown person', { approvedBy: 'Darnell Whittaker' }, ['--approved-by', 'Did you mean Darnell Whitaker?']],
      [
        'the ML lead where it is about money',
        { rule: 'economics/loses-money', approvedBy: 'Oskar Lindgren' },
        [
          "Oskar Lindgren can't approve this waiver. Findings about leadership",
          'Ask one of them to approve the waiver.',
        ],
      ],
      ['a date that has passed', { validThrough: '2026-11-23' }, ['2026-11-23 is in the past; today is 2026-11-24']],
      ['no date', { validThrough: '31.1.2027' }, ['--valid-through: ', '2027-01-31']],
    ]

  test.each(ROWS)('%s', async (_, options, says) => {
    const { code, out, err, files } = await waiving({ ...TERMS, ...options })
    expect({ code, out, files }).toEqual({ code: 2, out: '', files: { 'mlproject.yaml': DRAFT } })
    for (const words of says) expect(err).toMatch(words)
  })

  test('a name that several people have', async () => {
    const twins = DRAFT.replace('name: Marisol Fuentes', 'name: Darnell Whitaker')
    const files = { 'mlproject.yaml': twins }
    const { code, err } = await waiving({ ...TERMS, approvedBy: 'Darnell Whitaker' }, { files })
    expect(code).toBe(2)
    expect(err).toContain('Use an ID: marisol or darnell.')
  })

  test('a rule that could not run', async () => {
    const broken = DRAFT.replace('staff_hours_per_period: 1200', 'staff_hours_per_period: many')
    const { code, err } = await waiving(TERMS, { files: { 'mlproject.yaml': broken } })
    expect(code).toBe(2)
    expect(err).toMatch(/couldn't run: .*change\.staff_hours_per_period/)
  })

  test('in a plan that changed meanwhile, what no longer counts', async () => {
    const ports = fakePorts({ files: { 'mlproject.yaml': DRAFT }, today: TODAY })
    const { read } = ports.files
    const files = {
      ...ports.files,
      read: async (path: string) => {
        const text = await read(path)
        ports.disk.set(path, DRAFT.replace('- id: darnell', '- id: darnell-w'))
        return text
      },
    }
    const { code, err } = await run(ports, (outside) => waive({ rule: RULE, ...TERMS }, { ...outside, files }))
    expect(code).toBe(2)
    expect(err).toContain('names `darnell` as its approver')
    expect(ports.writes).toEqual([])
  })

  test('in an unreadable plan, anything', async () => {
    const { code, files } = await waiving(TERMS, { files: { 'mlproject.yaml': 'a: [' } })
    expect({ code, files }).toEqual({ code: 2, files: { 'mlproject.yaml': 'a: [' } })
  })
})

describe('what is missing', () => {
  test('is named where nobody can be asked', async () => {
    const { code, out, err, files } = await waiving({ approvedBy: 'darnell' })
    expect({ code, out, files }).toEqual({ code: 2, out: '', files: { 'mlproject.yaml': DRAFT } })
    expect(err).toContain('Missing: --reason and --valid-through.')
    expect((await waiving({ ...TERMS, validThrough: undefined })).err).toContain('Missing: --valid-through.')
  })

  test('is asked at a terminal, and nothing else; who may not approve it is not offered', async () => {
    const ask = createScriptedPrompter(
      answers({ 'waivers.approved_by': 'marisol', 'waivers.valid_through': '2027-01-31' }),
    )
    const money = { rule: 'economics/loses-money', reason: 'The pilot shows it' }
    const { code, files } = await waiving(money, { ask })
    expect(code).toBe(0)
    expect(ask.asked.map(({ path }) => path)).toEqual(['waivers.approved_by', 'waivers.valid_through'])
    expect(ask.asked.every(({ canSkip }) => !canSkip)).toBe(true)
    const offered = ask.asked[0]?.options.map(({ value }) => value)
    expect(offered).toContain('marisol')
    expect(offered).not.toContain('oskar')
    expect(ask.printed.join('\n')).toContain('% of cases acted on')
    expect(stateOf(files['mlproject.yaml'], 'economics/loses-money')).toEqual(['waived'])
  })

  test('is asked again until it can be taken', async () => {
    const until = ['tomorrow', '2026-11-01', '2027-01-31']
    const ask = createScriptedPrompter(({ path }) => (path === 'waivers.valid_through' ? until.shift() : undefined))
    const { code } = await waiving({ ...TERMS, validThrough: undefined }, { ask })
    expect({ code, asked: ask.asked.length }).toEqual({ code: 0, asked: 3 })
    expect(ask.printed.join('\n')).toContain('2026-11-01 is in the past')
  })

  test('going back asks the question before again, with what was said', async () => {
    const reasons = ['First thought', 'Second thought']
    const days = ['back', '2027-01-31']
    const ask = createScriptedPrompter(({ path }) => {
      const day = path === 'waivers.valid_through' ? days.shift() : undefined
      return day === 'back' ? { kind: 'back' } : (day ?? reasons.shift())
    })
    const { files } = await waiving({ approvedBy: 'darnell' }, { ask })
    expect(ask.asked.map(({ path }) => path)).toEqual([
      'waivers.reason',
      'waivers.valid_through',
      'waivers.reason',
      'waivers.valid_through',
    ])
    expect(ask.asked[2]?.suggestion?.text).toBe('First thought')
    expect(files['mlproject.yaml']).toContain('reason: Second thought')
  })

  test('going back from the first question asks it again', async () => {
    const said = [{ kind: 'back' } as const, 'It is a pilot']
    const ask = createScriptedPrompter(() => said.shift())
    expect((await waiving({ ...TERMS, reason: undefined }, { ask })).code).toBe(0)
    expect(ask.asked).toHaveLength(2)
  })

  test('stopping in the middle writes nothing, and is 130', async () => {
    const ask = createScriptedPrompter(answers({ 'waivers.reason': 'It is a pilot' }))
    const { code, out, err, files } = await waiving({ approvedBy: 'darnell' }, { ask })
    expect({ code, out, files }).toEqual({ code: 130, out: '', files: { 'mlproject.yaml': DRAFT } })
    expect(err).toContain('Nothing was written.')
  })

  test('where nobody may approve it, nobody is asked for anything', async () => {
    const text = 'mlplan: 2\npeople:\n  - {id: marek, name: Marek Novak, roles: [ml_lead]}\n'
    const ask = createScriptedPrompter(() => 'anything')
    const files = { 'mlproject.yaml': text }
    const { code, err } = await waiving({ rule: 'buy-in/no-sponsor' }, { files, ask })
    expect({ code, asked: ask.asked }).toEqual({ code: 2, asked: [] })
    expect(err).toContain('No one under people can approve this waiver.')
  })
})

/** Says what is written down for a question, and stops at any other. */
function answers(said: Readonly<Record<string, string>>): Script {
  return ({ path }) => said[path]
}
