import { describe, expect, test } from 'vitest'
import { CALLS, FRAUD, exampleWith } from '../../src/rules/shared/example-plans.js'
import { readPlan } from '../../src/plan/read/read.js'
import { parseSource } from '../../src/yaml/parse.js'
import { findingsOf, foundBy } from '../support/lint-with.js'

/** What good plans were told without need, and how grave findings are. */

const bare = (plan: string): string => plan.replace('mlplan: 2\n', '')

describe('acting in time', () => {
  const plan = (leadTime: number, window: number, task = 'binary'): string =>
    `project:\n  task: ${task}\ntarget:\n  outcome_window_days: ${window}\n  action_lead_time_days: ${leadTime}\n`
  const RULE = ['target/lead-time-too-long']

  test.each([
    [8, 7],
    [45, 30],
    [2, 1],
  ])('%i days for a window of %i are an error at kickoff', (leadTime, window) => {
    expect(findingsOf(plan(leadTime, window), RULE, { stage: 'kickoff' })).toMatchObject([{ severity: 'error' }])
  })

  test.each([
    [7, 7, 'binary'],
    [0, 0, 'binary'],
    [1, 0, 'binary'],
    [28, 7, 'forecast'],
    [5, 7, 'binary'],
  ] as const)('%i days for a window of %i, %s, are in time', (leadTime, window, task) => {
    expect(foundBy(plan(leadTime, window, task), RULE)).toEqual([])
  })
})

test.each([
  ['7%', 0.07],
  ['0.07', 0.07],
  ['12.5 %', 0.125],
  ['400000', 400_000],
])('a minimum of %s is read like any share or number', (written, value) => {
  const text = `mlplan: 2\nexpectations:\n  success_criteria:\n    - {id: hits, metric: precision, at_least: ${written}, at_most: ${written}}\n`
  const { plan, errors } = readPlan(parseSource(text).data)
  expect(errors).toEqual([])
  expect(plan.expectations?.success_criteria?.[0]).toMatchObject({ at_least: value, at_most: value })
})

describe('a model that does nearly perfectly', () => {
  const plan = (domain: string, evidence: string, cases: string): string =>
    bare(
      exampleWith(
        FRAUD,
        { data_domain: domain, selection_rate: '0.1%', precision: `{likely: 90%, sample_size: ${cases}}` },
        { expectations: `  evidence: ${evidence}\n  class_mix: natural\n` },
      ),
    )
  const RULE = ['expectations/nearly-perfect']

  test.each([
    ['images', 'backtest', '20000'],
    ['text', 'prior_model', '5000'],
    ['people', 'pilot', '300'],
  ])('for %s, by a %s on %s cases, is believed', (domain, evidence, cases) => {
    expect(foundBy(plan(domain, evidence, cases), RULE)).toEqual([])
  })

  test.each([
    ['images', 'vendor', '20000'],
    ['images', 'backtest', '60'],
    ['people', 'backtest', '20000'],
    ['images', 'guess', '20000'],
  ])('for %s, by a %s on %s cases, is not', (domain, evidence, cases) => {
    expect(foundBy(plan(domain, evidence, cases), RULE)).toEqual(['expectations/nearly-perfect expectations.precision'])
  })
})

describe('an assistant that drafts', () => {
  const plan = (lines: string): string =>
    `project:\n  stage: data\n  task: generative\neconomics:\n  assistant:\n${lines}`
  test('needs no resolution rate beside its acceptance rate', () => {
    expect(
      foundBy(plan('    acceptance_rate: 60%\n'), ['plan/missing-field']).filter((text) => text.includes('resolution')),
    ).toEqual([])
  })

  test('without an acceptance rate does', () => {
    expect(foundBy(plan('    harm_rate: 1%\n'), ['plan/missing-field'])).toContain(
      'plan/missing-field economics.assistant.resolution_rate',
    )
  })
})

describe('a privacy and legal reviewer', () => {
  const RULE = ['legal/no-reviewer']
  test.each([
    'legal:\n  uses_personal_data: false\n',
    'project:\n  task: forecast\nlegal:\n  uses_personal_data: false\n  ai_act:\n    tier: minimal\n',
    'not_applicable:\n  - {id: r, path: people.privacy_legal, reason: Only milk yields per tank}\n',
  ])('is not needed: %j', (plan) => {
    expect(foundBy(plan, RULE, { stage: 'modeling' })).toEqual([])
  })

  test.each([
    'legal:\n  uses_personal_data: true\n',
    'project:\n  task: generative\nlegal:\n  uses_personal_data: false\n',
    'legal:\n  uses_personal_data: false\n  ai_act:\n    tier: high\n',
    'project:\n  name: Milk\n',
  ])('is needed, and the help says how to settle it: %j', (plan) => {
    const [finding] = findingsOf(plan, RULE, { stage: 'modeling' })
    expect(finding?.help).toContain('not_applicable')
  })
})

describe('what is grave at kickoff', () => {
  test.each([
    [
      'a plan that loses money',
      exampleWith(CALLS, { selection_rate: '10%', precision: '4.5%' }),
      'economics/loses-money',
    ],
    [
      'a criterion below break-even',
      exampleWith(
        CALLS,
        {},
        { expectations: '  success_criteria:\n    - {id: hits, metric: Precision, figure: precision, at_least: 5%}\n' },
      ),
      'expectations/criterion-below-break-even',
    ],
    ['a missing base rate', 'project:\n  task: binary\n', 'economics/no-base-rate'],
    [
      'a criterion above what is expected',
      exampleWith(
        CALLS,
        {},
        {
          expectations: '  success_criteria:\n    - {id: hits, metric: Precision, figure: precision, at_least: 20%}\n',
        },
      ),
      'expectations/criterion-above-expected',
    ],
  ])('%s is an error', (_, plan, rule) => {
    expect(findingsOf(bare(plan), [rule], { stage: 'kickoff' })).toMatchObject([{ rule, severity: 'error' }])
  })

  test.each([
    ['a plan that earns money', CALLS, 'economics/loses-money'],
    ['a plan with a base rate', CALLS, 'economics/no-base-rate'],
    ['a forecast, which has no base rate', 'project:\n  task: forecast\n', 'economics/no-base-rate'],
    ['a plan of which no task is known', 'project:\n  name: Milk\n', 'economics/no-base-rate'],
  ])('%s is none', (_, plan, rule) => {
    expect(foundBy(bare(plan), [rule], { stage: 'kickoff' })).toEqual([])
  })
})

describe('one change and many sign-offs', () => {
  const ROLES = ['finance_partner', 'finance_partner', 'finance_partner']
  /* The fingerprint of a base rate of 1.8%. */
  const plan = (rate: string, count = 3): string =>
    `people:\n${ROLES.slice(0, count)
      .map((role, index) => `  - {id: p${index}, name: Person Number ${'ABC'[index]}, roles: [${role}]}\n`)
      .join('')}economics:\n  base_rate: ${rate}\nsignoffs:\n${ROLES.slice(0, count)
      .map(
        (role, index) =>
          `  - {id: s${index}, person: p${index}, roles: [${role}], decision: approved, signed_on: 2026-11-20, fingerprints: economics v1-83d399728c03529e-0000000000000000}\n`,
      )
      .join('')}`
  const RULE = ['buy-in/signoff-outdated']

  test('are one finding that names all signers', () => {
    const [finding, ...others] = findingsOf(plan('3%'), RULE)
    expect(others).toEqual([])
    for (const name of ['Person Number A', 'Person Number B', 'Person Number C'])
      expect(finding?.message).toContain(name)
    expect(finding?.related.map(({ path }) => path)).toEqual(['signoffs.s1', 'signoffs.s2'])
    expect(finding?.help).toContain('mlplan signoff p2 --request')
  })

  test('one sign-off reads as before, and none is outdated without a change', () => {
    expect(findingsOf(plan('3%', 1), RULE)[0]?.message).toMatch(
      /^Person Number A's sign-off \(finance partner, 2026-11-20\) is outdated/,
    )
    expect(foundBy(plan('1.8%'), RULE)).toEqual([])
  })
})
