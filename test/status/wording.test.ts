import { describe, expect, test } from 'vitest'
import { isExpired, isExpiringSoon, type ExpiringItem } from '../../src/status/expiring.js'
import { createTimelineSection } from '../../src/status/formats/clock.js'
import {
  formatAreaReadiness,
  formatDeadline,
  formatErrorCounts,
  formatReadyBeyond,
} from '../../src/status/formats/wording.js'
import { computeProjectDates, type PlanHistory } from '../../src/status/clock.js'
import type { Status } from '../../src/status/status.js'
import type { Plan } from '../../src/plan/plan.js'

const TODAY = '2026-11-24'

describe('what is valid through a day', () => {
  const item = (validThrough: string | undefined): ExpiringItem => ({
    kind: 'waiver',
    path: ['waivers', 'w'],
    subject: 'a waiver',
    person: undefined,
    validThrough,
    note: '',
  })

  test.each([
    ['2026-11-23', true, false],
    [TODAY, false, true],
    ['2026-12-08', false, true],
    ['2026-12-09', false, false],
    [undefined, false, false],
  ])('%s is expired: %s, expires soon: %s', (day, expired, soon) => {
    expect([isExpired(item(day), TODAY), isExpiringSoon(item(day), TODAY)]).toEqual([expired, soon])
  })
})

describe('the words for', () => {
  test.each([
    [{ kind: 'day', day: '2026-11-23' } as const, 'Nov 23, 2026 (1 day overdue)'],
    [{ kind: 'day', day: TODAY } as const, 'Nov 24, 2026 (today)'],
    [{ kind: 'day', day: '2026-12-04' } as const, 'Dec 4, 2026 (in 10 days)'],
    [{ kind: 'now' } as const, 'Now'],
    [{ kind: 'before', stage: 'data' } as const, 'Before the data stage'],
    [{ kind: 'none' } as const, 'No date'],
  ])('the deadline %j', (deadline, words) => {
    expect(formatDeadline(deadline, TODAY)).toBe(words)
  })

  const area = {
    area: 'buy-in',
    readyFor: 'data',
    pending: 0,
    waived: 0,
    nextStage: undefined,
    rulesNotRun: 0,
  } as const

  test.each([
    ['a part that is ready', area, 'data'],
    ['one that is not', { ...area, readyFor: undefined }, 'not ready'],
    ['one that is not clean', { ...area, pending: 1, waived: 2 }, 'data, 1 pending, 2 waived'],
    ['one of which too little is known', { ...area, rulesNotRun: 1 }, 'unknown'],
  ])('%s', (_, readiness, words) => {
    expect(formatAreaReadiness(readiness)).toBe(words)
  })

  test('what is open, and how far a plan is ahead', () => {
    expect(formatErrorCounts({ stage: 'data', errors: 1, pending: 0, waived: 0 })).toBe('1 error')
    expect(formatErrorCounts({ stage: 'data', errors: 2, pending: 1, waived: 3 })).toBe('2 errors, 1 pending, 3 waived')
    expect(formatReadyBeyond('data', 'kickoff')).toBe('ready to move to data')
    expect(formatReadyBeyond('live', 'kickoff')).toBe('ready for every stage through live')
  })
})

describe('the timeline', () => {
  const PLAN: Plan = {
    project: { name: 'Churn', started_on: '2026-11-03', launch_due: '2027-02-01' },
    people: [{ id: 'ada', name: 'Ada Okafor', roles: ['executive_sponsor'] }],
    rollout: { go_no_go: { due: '2027-01-15' } },
  }
  const plannedFor = (due: string | undefined, more: Partial<PlanHistory> = {}): PlanHistory => ({
    versions: [
      { committedOn: '2026-11-05', plan: () => ({ project: { launch_due: due } }) } as PlanHistory['versions'][0],
    ],
    isShallow: false,
    hasGit: true,
    ...more,
  })

  function timelineOf(plan: Plan, history: PlanHistory = plannedFor('2027-02-01')) {
    const dates = computeProjectDates(plan, TODAY, history, [])
    const { blocks } = createTimelineSection({
      dates,
      plan,
      today: TODAY,
      sponsors: ['Ada Okafor'],
    } as unknown as Status)
    const [table] = blocks
    if (table?.kind !== 'table') throw new Error('no table')
    return table.rows.map((row, index) => [...row, table.urgentRows?.[index]])
  }

  test('has the kickoff, the sponsor, the decision, and the launch, each with how long it is', () => {
    expect(timelineOf(PLAN)).toEqual([
      ['Kickoff', 'Nov 3, 2026', '21 days ago', false],
      ['Sponsor sign-off', 'None', 'Ada Okafor: no sign-off yet', true],
      ['Go/no-go', 'Jan 15, 2027', 'in 52 days', false],
      ['Launch', 'Feb 1, 2027', 'in 69 days; unchanged since Nov 5, 2026', false],
    ])
  })

  test.each([
    ['put off', '2027-01-31', 'in 69 days; 1 day later than first planned on Nov 5, 2026 (Jan 31, 2027)', true],
    ['moved up', '2027-02-03', 'in 69 days; 2 days earlier than first planned on Nov 5, 2026 (Feb 3, 2027)', false],
    [
      'never planned',
      undefined,
      'in 69 days; original launch date unknown (no launch date in the only committed version)',
      false,
    ],
  ])('tells a launch that was %s', (_, first, note, isUrgent) => {
    expect(timelineOf(PLAN, plannedFor(first)).at(-1)).toEqual(['Launch', 'Feb 1, 2027', note, isUrgent])
  })

  test.each([
    [{ hasGit: false }, 'plan not in a Git repository'],
    [{ isShallow: true }, 'shallow clone; run `git fetch --unshallow`'],
    [{ versions: [] }, 'plan not committed yet'],
  ])('says why the first launch date is unknown: %j', (history, reason) => {
    expect(timelineOf(PLAN, plannedFor('2027-01-01', history)).at(-1)?.[2]).toContain(`unknown (${reason})`)
  })

  test.each([
    ['2026-11-23', undefined, '1 day overdue', true],
    [TODAY, undefined, 'today', false],
    ['2026-11-23', 'go', 'go', false],
    ['2026-11-23', 'no_go', 'no-go', false],
    ['2026-11-23', 'deferred', 'deferred', false],
  ] as const)('a decision due on %s with the result %s', (due, result, note, isUrgent) => {
    const row = timelineOf({ ...PLAN, rollout: { go_no_go: { due, ...(result && { result }) } } })[2]
    expect(row?.slice(2)).toEqual([note, isUrgent])
  })

  test.each([
    ['2026-11-23', '1 day overdue; unchanged since Nov 5, 2026', true],
    [TODAY, 'today; unchanged since Nov 5, 2026', false],
  ])('a launch on %s', (due, note, isUrgent) => {
    const plan = { ...PLAN, project: { ...PLAN.project, launch_due: due } }
    expect(timelineOf(plan, plannedFor(due)).at(-1)?.slice(2)).toEqual([note, isUrgent])
  })

  test('what nobody has said is missed, and what is live counts from the kickoff', () => {
    const none = timelineOf({}, plannedFor('2027-02-01'))
    expect(none.map(([name, date]) => [name, date])).toEqual([
      ['Kickoff', 'No date'],
      ['Sponsor sign-off', 'None'],
      ['Launch', 'No date'],
    ])
    expect(none.at(-1)?.slice(2)).toEqual(['first planned on Nov 5, 2026, for Feb 1, 2027', true])
    const live = { ...PLAN, monitoring: { launched_on: '2026-11-20' } }
    expect(timelineOf(live).at(-1)).toEqual([
      'Live since',
      'Nov 20, 2026',
      '17 days after the kickoff; unchanged since Nov 5, 2026',
      false,
    ])
  })

  test.each([
    ['approved', '2026-11-20', "incomplete: it doesn't cover what this stage needs (Ada Okafor)", true],
    ['approved_with_conditions', '2026-11-20', "incomplete: it doesn't cover what this stage needs (Ada Okafor)", true],
    ['declined', '2026-11-20', 'Ada Okafor: no sign-off yet', true],
    ['approved', '2026-11-25', 'Ada Okafor: no sign-off yet', true],
    ['approved', undefined, 'Ada Okafor: no sign-off yet', true],
  ] as const)('a sponsor who said %s on %s', (decision, day, note, isUrgent) => {
    const signoffs = [{ id: 'a', person: 'ada', roles: ['executive_sponsor'], decision, signed_on: day }] as const
    expect(timelineOf({ ...PLAN, signoffs: [...signoffs] })[1]?.slice(2)).toEqual([note, isUrgent])
  })

  test('an agreement of nobody, or of no day, hides no other', () => {
    const yes = { roles: ['executive_sponsor'], decision: 'approved' }
    const signoffs = [
      { id: 'a', person: 'ada', signed_on: '2026-11-10', ...yes },
      { id: 'b', signed_on: '2026-11-20', ...yes },
      { id: 'c', person: 'ada', ...yes },
    ] as unknown as NonNullable<Plan['signoffs']>
    expect(timelineOf({ ...PLAN, signoffs })[1]?.[1]).toBe('Nov 10, 2026')
  })

  test('a sponsor who agreed and then declined is told with the day of the agreement', () => {
    const signoffs = [
      { id: 'a', person: 'ada', roles: ['executive_sponsor'], decision: 'approved', signed_on: '2026-11-10' },
      { id: 'b', person: 'ada', roles: ['executive_sponsor'], decision: 'declined', signed_on: '2026-11-20' },
    ] as unknown as NonNullable<Plan['signoffs']>
    expect(timelineOf({ ...PLAN, signoffs })[1]).toEqual([
      'Sponsor sign-off',
      'Nov 10, 2026',
      'later declined (Ada Okafor)',
      true,
    ])
    const other = [
      { id: 'bo', name: 'Bo Lind', roles: ['executive_sponsor'] },
      { id: 'ada', name: 'Ada Okafor' },
    ] as const
    expect(timelineOf({ ...PLAN, people: [...other], signoffs })[1]?.[2]).toBe(
      'not valid: the signer is no longer the sponsor (Ada Okafor)',
    )
  })
})
