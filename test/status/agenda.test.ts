import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.js'
import type { Plan } from '../../src/plan/plan.js'
import { createAgenda } from '../../src/status/agenda.js'
import type { Deadline } from '../../src/status/deadline.js'
import type { StatusActionItem } from '../../src/status/waiting.js'

/** Whom to ask for what at the next meeting, from made-up items and findings. */

const PLAN = {
  people: [
    { id: 'ada', name: 'Ada Okafor', roles: ['executive_sponsor'] },
    { id: 'bo', name: 'Bo Lind', roles: ['ml_lead'] },
  ],
} as unknown as Plan
const day = (value: string): Deadline => ({ kind: 'day', day: value })
const item = (
  owner: string | undefined,
  deadline: Deadline,
  more: Partial<StatusActionItem> = {},
): StatusActionItem => ({
  kind: 'milestone',
  path: ['milestones', 'm'],
  action: 'Get access',
  shortAction: 'Get access',
  owner,
  deadline,
  note: '',
  reason: 'it is planned',
  ...more,
})
const finding = (rule: string, path: string, more: Partial<Finding> = {}): Finding =>
  ({
    rule,
    path,
    severity: 'error',
    state: 'active',
    area: 'buy-in',
    owner: 'ml_lead',
    message: 'It is wrong.',
    help: 'Write it. Or not.',
    exact: true,
    ...more,
  }) as Finding
const agendaOf = (
  actionItems: readonly StatusActionItem[],
  now: readonly Finding[] = [],
  later: readonly Finding[] = [],
) =>
  createAgenda(
    {
      plan: PLAN,
      today: '2026-11-24',
      stage: 'data',
      where: { file: 'mlproject.yaml', isNamed: false },
      readiness: { stage: 'data', areas: [], blockers: [] },
      actionItems,
      expiringItems: [],
      findingsAt: () => now,
      sittingAt: () => undefined,
    },
    { stage: 'modeling', errors: later },
  )

describe('the reason of an item', () => {
  const LATE = item('bo', day('2026-11-20'))
  const overdue = (more: Partial<Finding> = {}) => finding('schedule/milestone-overdue', 'milestones.m', more)

  test.each<[string, readonly Finding[], readonly Finding[], string]>([
    ['is its own', [], [], 'it is planned'],
    ['names an error', [overdue()], [], 'it is planned; error: schedule/milestone-overdue'],
    ['names a warning', [overdue({ severity: 'warning' })], [], 'it is planned; warning: schedule/milestone-overdue'],
    [
      'names an error to come',
      [overdue({ severity: 'warning' })],
      [overdue()],
      'it is planned; error at modeling: schedule/milestone-overdue',
    ],
    [
      'names an error of today before one to come',
      [overdue()],
      [overdue()],
      'it is planned; error: schedule/milestone-overdue',
    ],
    ['leaves out what is waived', [overdue({ state: 'waived' })], [], 'it is planned'],
  ])('%s', (_, now, later, reason) => {
    expect(agendaOf([LATE], now, later).map(({ items }) => items.map((one) => one.reason))).toEqual([[reason]])
  })

  test('has its note too, unless that says the same', () => {
    const reasonOf = (note: string) => agendaOf([{ ...LATE, note }])[0]?.items[0]?.reason
    expect([reasonOf('postponed once'), reasonOf('it is planned')]).toEqual([
      'it is planned; postponed once',
      'it is planned',
    ])
  })
})

describe('the order of people', () => {
  test('is by what is late, then by what comes first, and nobody comes last', () => {
    const agenda = agendaOf([
      item('cy', day('2026-11-24')),
      item('dee', day('2026-11-30')),
      item('bo', day('2026-11-23')),
      item('ada', { kind: 'now' }),
      item('ada', day('2026-11-20')),
      item(undefined, day('2026-11-01')),
    ])
    expect(agenda.map(({ owner, name }) => [owner, name])).toEqual([
      ['ada', 'Ada Okafor'],
      ['bo', 'Bo Lind'],
      ['cy', 'cy'],
      ['dee', 'dee'],
      [undefined, 'No owner'],
    ])
    expect(agenda[0]?.items.map(({ deadline }) => deadline.kind)).toEqual(['day', 'now'])
  })
})

describe('an error that no item covers', () => {
  test('is one of its own, for whoever owns it', () => {
    expect(agendaOf([], [finding('a/b', 'x')])).toEqual([
      {
        owner: 'bo',
        name: 'Bo Lind',
        items: [{ action: 'Write it', deadline: { kind: 'now' }, reason: 'It is wrong' }],
      },
    ])
  })

  test.each([
    ['finance_partner', 'Write it (finance partner, not named yet)'],
    ['risk_owner', 'Write it (risk owner, if any)'],
  ] as const)('and that a vacant role owns says so: %s', (owner, action) => {
    expect(agendaOf([], [finding('a/b', 'x', { owner })])[0]).toMatchObject({ owner: undefined, items: [{ action }] })
  })

  test('of missing answers is one for a role, now and before the next stage', () => {
    const missing = finding('plan/missing-field', 'expectations.precision', { exact: false })
    const items = agendaOf([], [missing], [missing]).flatMap((person) => person.items)
    expect(items.map(({ deadline, reason }) => [deadline.kind, reason])).toEqual([
      ['now', 'expected at the data stage'],
      ['before', 'expected at the modeling stage'],
    ])
    expect(items[1]?.command).toMatch(/^mlplan init --questions --for \w+ --stage modeling$/)
    expect(items[0]?.command).toMatch(/^mlplan init --questions --for \w+$/)
  })

  test('a sign-off comes with the command that asks for it', () => {
    const [person] = agendaOf(
      [item('ada', { kind: 'now' }, { kind: 'agreement' })],
      [finding('buy-in/signoff-missing', 'people.ada')],
    )
    expect(person?.items).toMatchObject([
      { reason: 'it is planned; error: buy-in/signoff-missing', command: 'mlplan signoff ada --request' },
    ])
  })
})
