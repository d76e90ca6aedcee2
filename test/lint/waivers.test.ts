import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFailingReport, type Finding } from '../../src/lint/finding.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import type { Plan } from '../../src/plan/plan.js'
import { type Stage, listStages } from '../../src/plan/stage.js'
import { RULES } from '../../src/rules/index.js'
import { anyPlan } from '../support/any-plan.js'
import { DRAFTS, readExamplePlan } from '../support/example-plans.js'

/** What somebody accepts for a while: it is never gone, never clean, and comes back by itself. */

const TODAY = '2026-11-24'
const DRAFT = readExamplePlan('drafts/churn-top-ten-percent')

type Waiver = Partial<Omit<NonNullable<Plan['waivers']>[number], 'id'>>

const HOURS: Waiver = {
  rule: 'change/not-enough-hours',
  path: 'change.staff_hours_per_period',
  reason: 'A second team starts in June',
  approved_by: 'darnell',
  valid_through: '2027-01-31',
}
const MONEY: Waiver = {
  ...HOURS,
  rule: 'economics/loses-money',
  path: 'expectations.precision',
  approved_by: 'marisol',
}

describe('a waiver that counts', () => {
  test('leaves the finding in the report, with who accepts it, until when and why; it fails nothing', () => {
    const without = judge(DRAFT)
    const report = judge(waived(DRAFT, MONEY))
    const before = only(without.findings, 'economics/loses-money')
    const after = only(report.findings, 'economics/loses-money')
    expect(after).toEqual({
      ...before,
      state: 'waived',
      waiver: {
        id: 'w1',
        validThrough: '2027-01-31',
        approvedBy: 'Marisol Fuentes',
        reason: 'A second team starts in June',
      },
    })
    for (const failOn of ['error', 'warning', 'info', 'pending', 'never'] as const) {
      expect(isFailingReport({ ...report, findings: [after] }, failOn)).toBe(false)
      expect(isFailingReport(report, failOn)).toBe(isFailingReport(without, failOn))
    }
  })

  test('counts on its last day, and not on the day after', () => {
    const text = waived(DRAFT, { ...HOURS, valid_through: TODAY })
    const on = (today: string) => only(judge(text, today).findings, 'change/not-enough-hours')
    expect(on(TODAY)).toMatchObject({ state: 'waived', cause: 'content' })
    expect(on('2026-11-25')).toMatchObject({ state: 'active', cause: 'clock' })
    expect(on('2026-11-25')).not.toHaveProperty('waiver')
    expect(on('2026-11-25').message).toBe(`${on(TODAY).message} A waiver covered this finding through 2026-11-24.`)
    expect(about(judge(text).findings)).toEqual([])
    const [over, ...others] = about(judge(text, '2026-11-25').findings)
    expect(others).toEqual([])
    expect(over).toMatchObject({
      rule: 'plan/waiver-expired',
      severity: 'error',
      cause: 'clock',
      path: 'waivers.w1.valid_through',
    })
    expect(over?.message).toContain('expired 1 day ago.')
  })

  test('stands for everything of its rule at its place and inside, and for nothing else', () => {
    const text = waived(readExamplePlan('drafts/credit-challenger'), {
      ...HOURS,
      rule: 'legal/no-tier',
      path: 'legal.ai_act',
      approved_by: 'leilani',
    })
    const states = (report: string) =>
      judge(report)
        .findings.filter(({ state }) => state === 'waived')
        .map(({ rule, path }) => `${rule} at ${path}`)
    expect(states(text)).toEqual(['legal/no-tier at legal.ai_act.role', 'legal/no-tier at legal.ai_act.tier'])
    expect(states(text.replace('"legal.ai_act"', '"legal.ai_act.tier"'))).toEqual([
      'legal/no-tier at legal.ai_act.tier',
    ])
    expect(states(text.replace('"legal.ai_act"', '"legal.dpia"'))).toEqual([])
    expect(states(text.replace('"legal.ai_act"', '"legal.ai_act.tier.high"'))).toEqual([])
  })

  test.each([
    [
      'the day of a figure',
      'economics:\n  base_rate: {likely: 1.8%, as_of: 2024-01-01}\n',
      'economics/figures-outdated',
    ],
    ['an item by its position', 'data:\n  sources:\n    - name: Billing history\n', 'plan/item-without-id'],
    ['the id of an item', '  - {id: boss, name: Ilse Bakker, title: Chief}\n', 'plan/duplicate-id'],
    ['somebody who is missing, by the role', '', 'buy-in/no-ml-lead'],
  ])('may be about %s', (_, lines, rule) => {
    const text = `mlplan: 2\npeople:\n  - {id: boss, name: Petra Novak, roles: [executive_sponsor]}\n${lines}`
    const { path } = only(judge(text).findings, rule)
    const report = judge(waived(text, { ...HOURS, rule, path, approved_by: 'boss' }))
    expect(only(report.findings, rule).state).toBe('waived')
    expect(about(report.findings)).toEqual([])
  })

  test('for a root cause still silences what follows from it: that is no news to whoever accepted it', () => {
    const text = `mlplan: 2\npeople:\n  - {id: dana, name: Dana Ruiz, roles: [decision_owner]}\nrollout:\n  go_no_go: {decided_by: nobody-here}\n`
    const rules = (report: string) => judge(report).findings.map(({ rule }) => rule)
    const sponsor = { ...HOURS, rule: 'buy-in/no-sponsor', path: 'people.executive_sponsor', approved_by: 'dana' }
    expect(rules(text)).not.toContain('people/unknown-person')
    expect(rules(waived(text, sponsor))).toEqual(rules(text))
    expect(only(judge(waived(text, sponsor)).findings, 'buy-in/no-sponsor').state).toBe('waived')
  })

  test('takes an error of the next stage out of what is to come, also when it is not one yet', () => {
    const errors = (text: string) => judge(text).nextStage?.errors.map(({ rule }) => rule)
    const rep = { ...HOURS, rule: 'change/no-front-line-rep', path: 'people.frontline_rep' }
    expect(errors(DRAFT)).toContain(rep.rule)
    expect(errors(waived(DRAFT, rep))).toEqual(errors(DRAFT)?.filter((rule) => rule !== rep.rule))
    const later = { ...HOURS, rule: 'plan/missing-field', path: 'value.kpis.cancellations.measured_by' }
    expect(errors(DRAFT)).toContain('plan/missing-field')
    expect(errors(waived(DRAFT, later))).not.toContain('plan/missing-field')
    expect(about(judge(waived(DRAFT, later)).findings)).toEqual([])
  })

  test('leaves what somebody finds out pending', () => {
    const fleet = readExamplePlan('drafts/fleet-maintenance')
    const text = waived(fleet, {
      ...MONEY,
      rule: 'economics/no-adoption-estimate',
      path: 'economics.adoption',
      approved_by: 'yolanda',
    })
    const [before, after] = [fleet, text].map((one) => only(judge(one).findings, 'economics/no-adoption-estimate'))
    expect(before?.state).toBe('pending')
    expect(after).toEqual(before)
    expect(about(judge(text).findings)).toEqual([])
  })

  test('may be followed by another one, which is told instead', () => {
    const text = waived(
      DRAFT,
      { ...HOURS, valid_through: '2026-11-01' },
      { ...HOURS, valid_through: '2026-12-24' },
      HOURS,
    )
    expect(only(judge(text).findings, 'change/not-enough-hours').waiver).toMatchObject({
      id: 'w3',
      validThrough: '2027-01-31',
    })
    expect(about(judge(text).findings)).toEqual([])
    const last = judge(text, '2027-02-01').findings
    expect(about(last).map(({ path }) => path)).toEqual([
      'waivers.w1.valid_through',
      'waivers.w2.valid_through',
      'waivers.w3.valid_through',
    ])
    expect(only(last, 'change/not-enough-hours').message).toMatch(/A waiver covered this finding through 2027-01-31\.$/)
  })
})

describe('a waiver that lacks something waives nothing, and it is said what', () => {
  const ROWS: readonly (readonly [what: string, Waiver, at: string, says: RegExp, help: RegExp])[] = [
    ['no reason', { ...HOURS, reason: undefined }, 'reason', /has no reason, so it has no effect/, /^Add `reason`/],
    ['a blank reason', { ...HOURS, reason: '  ' }, 'reason', /has no reason/, /^Add `reason`/],
    ['no approver', { ...HOURS, approved_by: undefined }, 'approved_by', /has no approver/, /^Add `approved_by`/],
    [
      'no expiration date',
      { ...HOURS, valid_through: undefined },
      'valid_through',
      /has no expiration date/,
      /^Add `valid_through`/,
    ],
    ['no path', { ...HOURS, path: undefined }, 'path', /change\/not-enough-hours has no path/, /^Add `path`/],
    ['no rule', { ...HOURS, rule: undefined }, 'rule', /The waiver `w1` has no rule/, /^Add `rule`/],
    [
      'several things missing',
      { rule: HOURS.rule, path: HOURS.path },
      'reason',
      /has no reason, no approver,? and no expiration date/,
      /^Add `reason`, `approved_by`,? and `valid_through`/,
    ],
    [
      'a rule that does not exist',
      { ...HOURS, rule: 'change/not-enogh-hours' },
      'rule',
      /Rule change\/not-enogh-hours doesn't exist/,
      /^Use `change\/not-enough-hours` if that's what you meant/,
    ],
    [
      'a path that plans do not have',
      { ...HOURS, path: 'change.capacity_hours' },
      'path',
      /points to change\.capacity_hours, which isn't a field of a plan/,
      /^(Use `change\.|Set `path` to a field)/,
    ],
    [
      'the name of a field in another section',
      { ...HOURS, path: 'staff_hours_per_period' },
      'path',
      /isn't a field of a plan/,
      /^Use `change\.staff_hours_per_period`/,
    ],
    [
      'an unknown person',
      { ...HOURS, approved_by: 'darnel' },
      'approved_by',
      /names `darnel` as its approver, but no one under people has that id/,
      /`darnell`/,
    ],
    [
      'a name for an id',
      { ...HOURS, approved_by: 'Darnell Whitaker' },
      'approved_by',
      /no one under people has that id/,
      /`darnell`/,
    ],
    [
      'the ML lead where it is about money',
      { ...MONEY, approved_by: 'oskar' },
      'approved_by',
      /^Oskar Lindgren approved the waiver for economics\/loses-money, so the waiver has no effect\. .* and not by the ML lead\.$/,
      /^Ask one of them to approve the waiver, and record that person in `approved_by`\.$/,
    ],
    [
      'somebody whom the advice does not name where it is about money',
      { ...MONEY, approved_by: 'farida' },
      'approved_by',
      /only by the executive sponsor, the decision owner, the finance partner,/,
      /^Ask one of them/,
    ],
    [
      'a rule about reading the file',
      { ...HOURS, rule: 'plan/invalid-value' },
      'rule',
      /plan\/invalid-value can't be waived: until the finding is fixed, other mistakes can go unnoticed/,
      /^Fix the finding/,
    ],
    [
      'a rule about waivers',
      { ...HOURS, rule: 'plan/waiver-expired' },
      'rule',
      /plan\/waiver-expired can't be waived/,
      /^Fix the finding/,
    ],
    [
      'something that is wrong with a waiver',
      { ...HOURS, rule: 'plan/placeholder', path: 'waivers.w1.reason', reason: 'TBD' },
      'path',
      /Findings about waivers can't be waived/,
      /^Fix the other waiver/,
    ],
  ]

  test.each(ROWS)('%s', (_, waiver, at, says, help) => {
    const { findings } = judge(waived(DRAFT, waiver))
    const own = about(findings).filter(({ rule }) => rule !== 'plan/placeholder')
    expect(own).toMatchObject([{ rule: 'plan/waiver-invalid', severity: 'error', path: `waivers.w1.${at}` }])
    expect(own[0]?.message).toMatch(says)
    expect(own[0]?.help).toMatch(help)
    const others = findings.filter(({ path }) => !path.startsWith('waivers'))
    expect(others).toEqual(judge(DRAFT).findings)
  })

  test('a day that cannot be read: the finding stands, and the plan fails at every level', () => {
    const report = judge(waived(DRAFT, HOURS).replace('valid_through: "2027-01-31"', 'valid_through: 2027-13-45'))
    expect(only(report.findings, 'change/not-enough-hours').state).toBe('active')
    expect(only(report.findings, 'plan/invalid-value').path).toBe('waivers.w1.valid_through')
    expect(isFailingReport(report, 'never')).toBe(true)
  })

  test('one that is over and lacks something is not valid, and never was: the clock has no part in it', () => {
    const { findings } = judge(waived(DRAFT, { ...HOURS, valid_through: '2026-01-31', reason: undefined }))
    expect(about(findings).map(({ rule, cause }) => [rule, cause])).toEqual([['plan/waiver-invalid', 'content']])
    expect(only(findings, 'change/not-enough-hours')).toMatchObject({ cause: 'content' })
  })
})

describe('the ML lead', () => {
  test.each([
    ['change/not-enough-hours', 'change', true],
    ['plan/missing-field', 'value.kpis.cancellations.measured_by', true],
    ['rollout/no-control-group', 'rollout', false],
    ['economics/loses-money', 'expectations.precision', false],
    ['economics/full-adoption-assumed', 'economics.adoption', false],
    ['expectations/shared-figure-above-plan', 'expectations', false],
    ['change/no-front-line-rep', 'people.frontline_rep', true],
    ['buy-in/signoff-missing', 'people', false],
    ['people/no-name', 'people', false],
    ['legal/no-tier', 'legal', false],
    ['plan/missing-field', 'legal', false],
    ['plan/placeholder', 'economics', false],
  ])('approves a waiver of %s at %s: %j', (rule, at, isTaken) => {
    const { findings } = judge(waived(DRAFT, { ...HOURS, rule, path: at, approved_by: 'oskar' }))
    expect(about(findings).every((one) => one.rule !== 'plan/waiver-invalid')).toBe(isTaken)
  })

  test('is one also under another role, and when somebody else leads too', () => {
    const both = DRAFT.replace('roles: [executive_sponsor]', 'roles: [executive_sponsor, ml_lead]')
    expect(only(judge(waived(both, MONEY)).findings, 'economics/loses-money').state).toBe('active')
  })
})

describe('a waiver that matches nothing', () => {
  const MENDED = { ...HOURS, path: 'rollout' }

  test('is to be taken out, since it would hide the finding when it comes back', () => {
    const { findings } = judge(waived(DRAFT, MENDED))
    expect(about(findings)).toMatchObject([
      { rule: 'plan/waiver-unused', severity: 'warning', cause: 'content', path: 'waivers.w1' },
    ])
    expect(about(findings)[0]?.help).toBe('Remove the waiver. Otherwise, the waiver hides the finding if it returns.')
    expect(only(findings, 'change/not-enough-hours').state).toBe('active')
  })

  test('is only that, also when it is over', () => {
    const report = judge(waived(DRAFT, { ...MENDED, valid_through: '2026-11-01' }))
    expect(about(report.findings).map(({ rule }) => rule)).toEqual(['plan/waiver-unused'])
    expect(report.nextStage?.errors.filter(({ path }) => path.startsWith('waivers'))).toEqual([])
  })

  test('is not told where its rule could not be asked', () => {
    const broken = waived(DRAFT, HOURS).replace('staff_hours_per_period: 1200', 'staff_hours_per_period: many')
    expect(judge(broken).notRun.map(({ rule }) => rule)).toContain('change/not-enough-hours')
    expect(about(judge(broken).findings)).toEqual([])
  })

  test('is not told where another finding explains the one it stands for', () => {
    const text = `mlplan: 2\npeople:\n  - {id: dana, name: Dana Ruiz, roles: [decision_owner]}\nrollout:\n  go_no_go: {decided_by: nobody-here}\n`
    const unknown = {
      ...HOURS,
      rule: 'people/unknown-person',
      path: 'rollout.go_no_go.decided_by',
      approved_by: 'dana',
    }
    expect(about(judge(waived(text, unknown)).findings)).toEqual([])
  })

  test('is not told in a look at another stage, where other rules hold', () => {
    expect(about(judge(waived(DRAFT, MENDED), TODAY, 'live').findings)).toEqual([])
    expect(about(judge(waived(DRAFT, MENDED), TODAY, 'data').findings)).toHaveLength(1)
  })
})

test('whatever a waiver says, every finding is still there, and only its state differs', () => {
  const anyWaiver = fc.record(
    {
      rule: fc.constantFrom('', 'nonsense', ...RULES.map(({ id }) => id)),
      path: fc.constantFrom(
        '',
        'nonsense',
        'economics',
        'expectations',
        'people',
        'change',
        'value',
        'waivers',
        'legal',
      ),
      reason: fc.constantFrom('', 'It is a pilot', 'TBD'),
      approved_by: fc.constantFrom('marisol', 'darnell', 'oskar', 'nobody', 'beatriz', 'charlotte'),
      valid_through: fc.constantFrom('2026-11-23', TODAY, '2027-01-31'),
    },
    { requiredKeys: [] },
  )
  const drafts = fc.constantFrom(...DRAFTS.map(readExamplePlan).map((plan) => ({ plan, before: judge(plan).findings })))
  fc.assert(
    fc.property(drafts, fc.array(anyWaiver, { minLength: 1, maxLength: 3 }), ({ plan, before }, waivers) => {
      const kept = judge(waived(plan, ...waivers)).findings.filter(({ path }) => !path.startsWith('waivers'))
      const bare = (findings: readonly Finding[]) =>
        findings.map(({ rule, path, severity, state }) => ({ rule, path, severity, isPending: state === 'pending' }))
      expect(bare(kept)).toEqual(bare(before))
    }),
    { numRuns: 50 },
  )
})

test('whatever a rule finds in a plan can be waived at its own place', () => {
  fc.assert(
    fc.property(anyPlan(), fc.constantFrom(...listStages()), (raw, stage) => {
      const sponsor = { id: 'boss', name: 'Petra Novak', roles: ['executive_sponsor'] }
      const people = [...((raw['people'] as object[] | undefined) ?? []), sponsor]
      const plan = { ...raw, project: { stage }, people, waivers: [] }
      const { findings } = judge(JSON.stringify(plan))
      const asked = findings.filter(({ rule, path }) => isWaivable(rule) && !path.startsWith('waivers'))
      const waivers = asked.map(({ rule, path: at }, index) => ({
        ...HOURS,
        id: `w${index}`,
        rule,
        path: at,
        approved_by: 'boss',
      }))
      const after = judge(JSON.stringify({ ...plan, waivers })).findings
      expect(about(after).map(({ message }) => message)).toEqual([])
      expect(after.filter(({ rule, state }) => isWaivable(rule) && state === 'active')).toEqual([])
    }),
    { numRuns: 15 },
  )
})

function isWaivable(id: string): boolean {
  return RULES.find((rule) => rule.id === id)?.check !== undefined
}

function judge(text: string, today = TODAY, stage?: Stage) {
  return lintPlan('mlproject.yaml', text, { today, stage, rules: RULES })
}

/** The plan with these waivers, called `w1`, `w2` … */
function waived(text: string, ...waivers: readonly Waiver[]): string {
  const items = waivers.map((waiver, index) => {
    const said = Object.entries({ id: `w${index + 1}`, ...waiver }).filter(([, value]) => value !== undefined)
    return `  - ${said.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n    ')}\n`
  })
  return `${text}waivers:\n${items.join('')}`
}

function about(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ path }) => path.startsWith('waivers'))
}

function only(findings: readonly Finding[], rule: string): Finding {
  const found = findings.filter((finding) => finding.rule === rule)
  expect(found).toHaveLength(1)
  return found[0] as Finding
}
