import { describe, expect, test } from 'vitest'
import { findFormField } from '../../src/plan/form.js'
import { DATE_ORDERS } from '../../src/rules/shared/dates/orders.js'
import { DATE_POINTS } from '../../src/rules/shared/dates/points.js'
import { findingsOf, foundBy } from '../support/lint-with.js'
import { filledPlan } from '../support/filled-plan.js'
import { readPlan } from '../../src/plan/read/read.js'

const DATE_RULES = ['schedule/dates-inconsistent', 'schedule/ready-too-late', 'schedule/dates-in-risky-order']

/** Everything in order: each test moves one date. */
const PLAN = `project:
  stage: kickoff
  started_on: 2026-11-02
  launch_due: 2027-10-04
people:
  - {id: noor, name: Noor El-Sayed, roles: [privacy_legal]}
value:
  kpis:
    - {id: returns, name: Parcels sent back, measured_on: 2026-10-31, target_due: 2028-03-31}
expectations:
  success_criteria:
    - {id: hits, metric: precision, due: 2027-09-15}
integration:
  environments_due: 2027-04-01
  dependencies:
    - {id: field, dependency: A field for the score, due: 2027-05-07}
change:
  training:
    due: 2027-05-21
risk:
  register:
    - {id: late, risk: Scores arrive late, likelihood: 4, impact: 4, due: 2027-06-30}
rollout:
  phases:
    - {id: shadow, kind: shadow, start: 2027-04-05, end: 2027-05-28}
    - {id: pilot, kind: pilot, start: 2027-06-01, end: 2027-08-06}
    - {id: ramp, kind: ramp, start: 2027-10-04, end: 2027-11-30}
    - {id: full, kind: full, start: 2027-12-01}
  pilot:
    success_criterion: hits
  go_no_go:
    due: 2027-09-20
    success_criterion: hits
monitoring:
  benefits_review:
    due: 2028-02-01
signoffs:
  - id: noor-1
    person: noor
    decision: approved_with_conditions
    signed_on: 2026-11-20
    conditions:
      - {id: notice, condition: The notice names the score, due: 2027-05-01}
assumptions:
  - {id: hours, assumption: The warehouse has a night shift, impact: high, due: 2027-03-01}
`

const withDate = (before: string, after: string): string => {
  expect(PLAN, 'the test changes a date that the plan has').toContain(before)
  return PLAN.replace(before, after)
}

test('a plan whose dates are in order has no finding', () => {
  expect(foundBy(PLAN, DATE_RULES)).toEqual([])
})

describe('one wrong date is one finding, at that date', () => {
  test.each([
    ['launch_due: 2027-10-04', 'launch_due: 2026-10-04', 'schedule/dates-inconsistent project.launch_due'],
    ['due: 2027-09-20', 'due: 2027-05-20', 'schedule/dates-inconsistent rollout.go_no_go.due'],
    ['end: 2027-08-06', 'end: 2027-05-06', 'schedule/dates-inconsistent rollout.phases.pilot.end'],
    ['start: 2027-10-04', 'start: 2027-09-01', 'schedule/dates-inconsistent rollout.phases.ramp.start'],
    ['start: 2027-12-01', 'start: 2027-09-30', 'schedule/dates-inconsistent rollout.phases.full.start'],
    ['target_due: 2028-03-31', 'target_due: 2027-03-31', 'schedule/dates-inconsistent value.kpis.returns.target_due'],
    ['due: 2028-02-01', 'due: 2027-02-01', 'schedule/dates-inconsistent monitoring.benefits_review.due'],
    ['signed_on: 2026-11-20', 'signed_on: 2026-10-20', 'schedule/dates-inconsistent signoffs.noor-1.signed_on'],
    ['due: 2027-09-15', 'due: 2027-09-30', 'schedule/ready-too-late rollout.go_no_go.due'],
    ['due: 2027-09-15', 'due: 2027-07-15', 'schedule/ready-too-late expectations.success_criteria.hits.due'],
    ['due: 2027-05-07', 'due: 2027-12-07', 'schedule/ready-too-late integration.dependencies.field.due'],
    ['due: 2027-03-01', 'due: 2027-09-28', 'schedule/ready-too-late assumptions.hours.due'],
    ['due: 2027-05-01', 'due: 2027-11-01', 'schedule/ready-too-late signoffs.noor-1.conditions.notice.due'],
    ['due: 2027-05-21', 'due: 2027-10-11', 'schedule/ready-too-late change.training.due'],
    ['due: 2027-06-30', 'due: 2027-11-30', 'schedule/ready-too-late risk.register.late.due'],
    [
      'environments_due: 2027-04-01',
      'environments_due: 2028-04-01',
      'schedule/ready-too-late integration.environments_due',
    ],
    ['due: 2027-05-07', 'due: 2027-07-30', 'schedule/dates-in-risky-order integration.dependencies.field.due'],
    ['due: 2027-05-21', 'due: 2027-02-11', 'schedule/dates-in-risky-order change.training.due'],
    ['due: 2027-05-21', 'due: 2027-06-11', 'schedule/dates-in-risky-order change.training.due'],
  ])('%s → %s', (before, after, expected) => {
    expect(foundBy(withDate(before, after), DATE_RULES)).toEqual([expected])
  })

  test('it is told with all the dates it contradicts, each as a related place', () => {
    const [finding] = findingsOf(withDate('launch_due: 2027-10-04', 'launch_due: 2027-05-04'), DATE_RULES)
    expect(finding?.message).toMatch(/^The launch is on 2027-05-04, before .*the go\/no-go decision on 2027-09-20/)
    expect(finding?.related.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['rollout.go_no_go.due', 'rollout.phases.pilot.start', 'change.training.due']),
    )
  })

  test('an impossible order is an error from kickoff on, at every stage', () => {
    const plan = withDate('due: 2027-05-07', 'due: 2027-12-07')
    for (const stage of ['kickoff', 'data', 'modeling', 'pre-launch'] as const)
      expect(findingsOf(plan, DATE_RULES, { stage }).map(({ severity }) => severity)).toEqual(['error'])
  })
})

describe('dates that look odd and are in order are no finding', () => {
  test.each([
    ['the launch on the day of the decision', 'launch_due: 2027-10-04', 'launch_due: 2027-09-20'],
    [
      'the first phase on the day on which its environment is ready',
      'environments_due: 2027-04-01',
      'environments_due: 2027-04-05',
    ],
    ['shadow scoring that goes on during the pilot', 'end: 2027-05-28', 'end: 2027-07-31'],
    [
      'an assumption that can fail without stopping the project',
      'impact: high, due: 2027-03-01',
      'impact: low, due: 2027-12-01',
    ],
    [
      'an assumption that is confirmed',
      'impact: high, due: 2027-03-01',
      'impact: high, status: confirmed, due: 2027-12-01',
    ],
    ['a dependency that was done early', 'due: 2027-05-07}', 'due: 2027-12-07, done_on: 2026-11-20}'],
    ['a condition that was met', 'due: 2027-05-01}', 'due: 2027-11-01, met_on: 2026-11-22}'],
    [
      'a minor risk that is handled after the launch',
      'likelihood: 4, impact: 4, due: 2027-06-30',
      'likelihood: 2, impact: 2, due: 2027-12-31',
    ],
    ['a closed risk', 'impact: 4, due: 2027-06-30', 'impact: 4, status: closed, due: 2027-12-31'],
    ['a KPI measured before the kickoff', 'measured_on: 2026-10-31', 'measured_on: 2025-10-31'],
    ['a criterion evaluated on the day of the decision', 'due: 2027-09-15', 'due: 2027-09-20'],
    ['a pilot that ends on the day of the decision', 'end: 2027-08-06', 'end: 2027-09-15'],
    ['a sign-off on the day of the kickoff', 'signed_on: 2026-11-20', 'signed_on: 2026-11-02'],
  ])('%s', (_, before, after) => {
    const today = '2026-11-24'
    expect(foundBy(withDate(before, after), DATE_RULES, { today })).toEqual([])
  })

  test('work that is still open does not count against a pilot that ran without it', () => {
    const plan = withDate('due: 2027-05-07', 'due: 2027-07-30')
    expect(foundBy(plan, DATE_RULES, { today: '2027-07-01' })).toEqual([])
  })

  test('planned dates do not count once the model is live', () => {
    const plan = withDate('due: 2027-05-07', 'due: 2027-12-07')
    expect(foundBy(plan, DATE_RULES, { stage: 'live' })).toEqual([])
  })
})

test('an impact assessment after the first scoring, and a consultation after the first use, come too late', () => {
  const plan = `legal:\n  uses_personal_data: true\n  dpia:\n    done_on: 2026-10-30\nchange:\n  affected_teams:\n    - {id: desk, team: Returns desk, consulted_on: 2026-11-20}\nrollout:\n  phases:\n    - {id: shadow, kind: shadow, start: 2026-10-01}\n    - {id: pilot, kind: pilot, start: 2026-11-09}\n`
  expect(foundBy(plan, DATE_RULES)).toEqual([
    'schedule/ready-too-late legal.dpia.done_on',
    'schedule/ready-too-late change.affected_teams.desk.consulted_on',
  ])
})

test('a decision owner who signs off after the stage was opened signed too late, but may sign off again', () => {
  const plan = (dates: readonly string[]) =>
    `project:\n  stage: data\npeople:\n  - {id: devon, name: Devon Achebe, roles: [decision_owner]}\ndecisions:\n  - {id: go, decision: Start, decided_on: 2026-11-10, opens_stage: data}\nsignoffs:\n${dates.map((date, index) => `  - {id: devon-${index}, person: devon, decision: approved, signed_on: ${date}}\n`).join('')}`
  expect(foundBy(plan(['2026-11-20']), DATE_RULES)).toEqual([
    'schedule/dates-in-risky-order signoffs.devon-0.signed_on',
  ])
  expect(foundBy(plan(['2026-11-09']), DATE_RULES)).toEqual([])
  expect(foundBy(plan(['2026-11-09', '2026-11-20']), DATE_RULES)).toEqual([])
})

test('every date of the table is a date of the form, and every kind of date is in an order', () => {
  const { plan } = readPlan({
    ...filledPlan(),
    signoffs: [{ id: 's', person: 'p0', signed_on: '2026-11-20', valid_through: '2027-01-01' }],
  })
  for (const [name, find] of Object.entries(DATE_POINTS))
    for (const { path } of find({ plan, today: '2026-11-24' }))
      expect(findFormField(path)?.field.kind ?? path.at(-1), name).toMatch(/^(date|as_of)$/)
  const used = new Set(DATE_ORDERS.flatMap(({ earlier, later }) => [earlier, later]))
  const kinds: readonly string[] = Object.keys(DATE_POINTS)
  expect(kinds.filter((name) => !used.has(name as keyof typeof DATE_POINTS))).toEqual([])
})
