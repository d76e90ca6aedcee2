import { describe, expect, test } from 'vitest'
import { findingsOf, foundBy } from '../support/lint-with.js'
import { CALLS, FORECAST, exampleWith } from '../../src/rules/shared/example-plans.js'

/** Two answers of one plan that can't both be right. */

const bare = (plan: string): string => plan.replace('mlplan: 2\n', '')

describe('a plan that denies personal data which it lists', () => {
  const RULE = ['legal/personal-data-denied']
  const plan = (answer: boolean, sources: string, more = ''): string =>
    `legal:\n  uses_personal_data: ${answer}\n${more}data:\n  sources:\n${sources}`

  test.each([
    ['a source marked as personal', plan(false, '    - {id: visits, name: Visits, contains_personal_data: true}\n')],
    ['a source whose name is about people', plan(false, '    - {id: visits, name: Tenants and their rent arrears}\n')],
    [
      'a lawful basis',
      plan(false, '    - {id: pumps, name: Pump sensors}\n', '  lawful_basis: Legitimate interest, 4 May\n'),
    ],
    [
      'an input about people',
      `legal:\n  uses_personal_data: false\nintegration:\n  inputs:\n    - {id: mail, name: E-mail address of the guest}\n`,
    ],
  ])('%s', (_, text) => {
    expect(foundBy(text, RULE)).toEqual(['legal/personal-data-denied legal.uses_personal_data'])
  })

  test.each([
    ['it says yes', plan(true, '    - {id: visits, name: Tenants, contains_personal_data: true}\n')],
    [
      'sources about machines',
      plan(false, '    - {id: pumps, name: Pump sensors}\n    - {id: trucks, name: Truck positions}\n'),
    ],
    ['counts of people', plan(false, '    - {id: wards, name: Number of patients per ward and day}\n')],
    [
      'an answer given on purpose',
      plan(false, '    - {id: seats, name: Passengers counted at the doors, contains_personal_data: false}\n'),
    ],
    [
      'no lawful basis needed',
      plan(false, '    - {id: pumps, name: Pump sensors}\n', '  lawful_basis: Not needed, since no person is named\n'),
    ],
  ])('no finding: %s', (_, text) => {
    expect(foundBy(text, RULE)).toEqual([])
  })

  test('all that speaks against the answer is one finding', () => {
    const [finding, ...others] = findingsOf(
      plan(
        false,
        '    - {id: a, name: A, contains_personal_data: true}\n    - {id: b, name: B, contains_personal_data: true}\n',
      ),
      RULE,
    )
    expect(others).toEqual([])
    expect(finding?.severity).toBe('error')
    expect(finding?.related.map(({ path }) => path)).toEqual([
      'data.sources.a.contains_personal_data',
      'data.sources.b.contains_personal_data',
    ])
  })
})

describe('sensitive data that the screening leaves out', () => {
  const plan = (criteria: string, name: string): string =>
    `project:\n  jurisdictions: [uk]\nlegal:\n  uses_personal_data: true\n  dpia:\n    criteria: [${criteria}]\ndata:\n  sources:\n    - {id: one, name: ${name}}\n`
  const RULE = ['legal/sensitive-data-not-considered']

  test.each(['Prescriptions of the last year', 'Union membership of the crew', 'Criminal records of applicants'])(
    '%s',
    (name) => {
      expect(foundBy(plan('scoring', name), RULE)).toEqual(['legal/sensitive-data-not-considered legal.dpia.criteria'])
    },
  )

  test.each([
    ['scoring, sensitive', 'Prescriptions of the last year'],
    ['scoring', 'Number of prescriptions per branch'],
    ['scoring', 'Health checks passed'].map((text) =>
      text.replace('Health checks passed', 'Order history of customers'),
    ),
  ] as [string, string][])('no finding: %s, %s', (criteria, name) => {
    expect(foundBy(plan(criteria, name), RULE)).toEqual([])
  })
})

describe('the kind of initiative and the process of today', () => {
  const plan = (initiative: string, kind: string): string =>
    `project:\n  initiative: ${initiative}\nvalue:\n  current_process:\n    kind: ${kind}\n`

  test.each([
    ['refresh', 'human'],
    ['refresh', 'nothing'],
    ['new_capability', 'model'],
    ['first_model', 'model'],
  ])('%s contradicts %s, at kickoff too', (initiative, kind) => {
    const [finding] = findingsOf(plan(initiative, kind), ['value/initiative-mismatch'], { stage: 'kickoff' })
    expect(finding).toMatchObject({ path: 'project.initiative', severity: 'error' })
  })

  test.each([
    ['refresh', 'model'],
    ['first_model', 'human'],
    ['first_model', 'treat_all'],
    ['new_capability', 'rules'],
  ])('%s fits %s', (initiative, kind) => {
    expect(foundBy(plan(initiative, kind), ['value/initiative-mismatch'])).toEqual([])
  })
})

describe('how scores are delivered, against time limits and inputs', () => {
  const RULE = ['integration/delivery-mismatch']
  test.each([
    'delivery: batch\n  latency_ms: 200',
    'delivery: batch\n  inputs:\n    - {id: photo, name: Photo of the part, available: at}',
    'delivery: api\n  scores_due_at: 5 a.m.',
    'delivery: embedded\n  scoring_interval_days: 7',
    'delivery: batch\n  latency_ms: 200\n  inputs:\n    - {id: photo, name: Photo of the part, available: at}',
  ])('%s', (answers) => {
    expect(foundBy(`integration:\n  ${answers}\n`, RULE)).toEqual([
      'integration/delivery-mismatch integration.delivery',
    ])
  })

  test.each([
    'delivery: batch\n  scores_due_at: 5 a.m.\n  scoring_interval_days: 7',
    'delivery: batch\n  inputs:\n    - {id: orders, name: Orders of last week, available: before}',
    'delivery: stream\n  latency_ms: 200\n  inputs:\n    - {id: photo, name: Photo of the part, available: at}',
    'latency_ms: 200',
  ])('no finding: %s', (answers) => {
    expect(foundBy(`integration:\n  ${answers}\n`, RULE)).toEqual([])
  })
})

describe('an answer to a question that another answer rules out', () => {
  const RULE = ['plan/answer-not-applicable']
  test.each([
    ['project:\n  task: ranking\nexpectations:\n  auc: 0.8\n', 'expectations.auc'],
    ['project:\n  method: classical\nmodel:\n  vendor:\n    name: Acme Scoring\n', 'model.vendor'],
    [
      'value:\n  current_process:\n    kind: nothing\neconomics:\n  replaces_current_process: true\n',
      'economics.replaces_current_process',
    ],
    [
      'project:\n  task: binary\neconomics:\n  forecast:\n    naive_error: 0.3\n  routing:\n    coverage: 70%\n',
      'project.task',
    ],
  ])('%s', (plan, path) => {
    expect(foundBy(plan, RULE)).toEqual([`plan/answer-not-applicable ${path}`])
  })

  test.each([
    'project:\n  task: binary\nexpectations:\n  auc: 0.8\n',
    'expectations:\n  auc: 0.8\n',
    'project:\n  method: llm\nmodel:\n  vendor:\n    name: Acme Scoring\n',
    'project:\n  task: generative\nvalue:\n  action_past: answered\n',
  ])('no finding: %s', (plan) => {
    expect(foundBy(plan, RULE)).toEqual([])
  })
})

describe('a KPI target that the figures of the plan cannot reach', () => {
  const RULE = ['value/kpi-target-unreachable']
  const kpi = (plan: string, lines: string): string =>
    bare(exampleWith(plan, {}, { value: `  kpis:\n    - {id: kpi, name: Number, ${lines}}\n` }))

  test.each([
    [CALLS, 'direction: down, baseline: 7200, target: 6800'],
    [CALLS, 'direction: down, baseline: 1.8, target: 1.5'],
    [CALLS, 'direction: down, baseline: 0.018, target: 0.012'],
    [FORECAST, 'direction: down, baseline: 0.28, target: 0.2'],
  ])('%#', (plan, lines) => {
    expect(foundBy(kpi(plan, lines), RULE)).toEqual(['value/kpi-target-unreachable value.kpis.kpi.target'])
  })

  test.each([
    [CALLS, 'direction: down, baseline: 7200, target: 7085'],
    [CALLS, 'direction: down, baseline: 5200, target: 100'],
    [CALLS, 'direction: hold, baseline: 7200, target: 7200'],
    [FORECAST, 'direction: down, baseline: 0.28, target: 0.24'],
    [FORECAST, 'direction: down, baseline: 28, target: 24'],
  ])('no finding, %#', (plan, lines) => {
    expect(foundBy(kpi(plan, lines), RULE)).toEqual([])
  })

  test('the ranges of the plan count in its favor', () => {
    const ranged = exampleWith(CALLS, { success_rate: '{low: 10%, likely: 12%, high: 40%}' })
    expect(foundBy(kpi(ranged, 'direction: down, baseline: 7200, target: 6850'), RULE)).toEqual([])
  })
})

describe('a shared figure', () => {
  const RULES = ['expectations/shared-figure-best-case', 'expectations/shared-figure-above-plan']
  const plan = (amount: number, more = ''): string =>
    bare(
      exampleWith(
        CALLS,
        { success_rate: '{low: 11%, likely: 12%, high: 16%}' },
        {
          expectations: `  shared_figures:\n    - {id: board, shared_with: the Board, value_per_year: ${amount}${more}}\n`,
        },
      ),
    )

  test('that holds only if all turns out best is a warning, above that an error', () => {
    const found = (amount: number) => findingsOf(plan(amount), RULES).map(({ rule, severity }) => `${severity} ${rule}`)
    expect(found(215_000)).toEqual([])
    expect(found(450_000)).toEqual(['warning expectations/shared-figure-best-case'])
    expect(found(5_000_000)).toEqual(['error expectations/shared-figure-above-plan'])
  })

  test('that is being corrected is no finding', () => {
    expect(foundBy(plan(450_000, ', correction: letter'), RULES)).toEqual([])
  })
})

test('a measured value below the low end of the plan asks for a decision, unless there is one', () => {
  const plan = (value: number, more = ''): string =>
    `${bare(exampleWith(CALLS, { success_rate: '{low: 11%, likely: 12%, high: 13%}' }, { monitoring: `  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: ${value}\n` }))}${more}`
  const RULE = ['monitoring/shortfall-not-decided']
  const found = (text: string) => foundBy(text, RULE, { stage: 'live' })
  expect(found(plan(20_000))).toEqual([
    'monitoring/shortfall-not-decided monitoring.benefits_review.measured_value_per_year',
  ])
  expect(found(plan(300_000))).toEqual([])
  expect(found(plan(20_000, 'decisions:\n  - {id: less, decision: Call fewer, decided_on: 2026-10-20}\n'))).toEqual([])
  expect(
    found(plan(20_000, 'decisions:\n  - {id: less, decision: Call fewer, decided_on: 2026-09-20}\n')),
  ).toHaveLength(1)
})

describe('people who would check themselves', () => {
  const RULES = [
    'buy-in/decision-owner-builds-the-model',
    'buy-in/sponsor-builds-the-model',
    'buy-in/conflicting-roles',
    'change/front-line-rep-not-independent',
  ]
  const people = (...lines: string[]): string => `people:\n${lines.map((line) => `  - {${line}}\n`).join('')}`

  test.each([
    [
      'a sponsor in the data department',
      'id: ada, name: Ada Lind, department: data, roles: [executive_sponsor]',
      'buy-in/sponsor-builds-the-model people.ada.department',
    ],
    [
      'a sponsor who is the ML lead',
      'id: ada, name: Ada Lind, roles: [executive_sponsor, ml_lead]',
      'buy-in/sponsor-builds-the-model people.ada.roles',
    ],
    [
      'four roles, two of them decide',
      'id: ada, name: Ada Lind, roles: [executive_sponsor, decision_owner, ml_lead, finance_partner]',
      'buy-in/decision-owner-builds-the-model people.ada.roles',
    ],
    [
      'four roles, none of which decides',
      'id: ada, name: Ada Lind, roles: [ml_lead, data_owner, integration_owner, frontline_rep]',
      'buy-in/conflicting-roles people.ada.roles',
    ],
  ])('%s: one finding', (_, person, expected) => {
    expect(foundBy(people(person), RULES)).toEqual([expected])
  })

  test('the finding names all roles', () => {
    const [finding] = findingsOf(
      people('id: ada, name: Ada Lind, roles: [executive_sponsor, decision_owner, ml_lead, finance_partner]'),
      RULES,
    )
    for (const role of ['executive sponsor', 'decision owner', 'ML lead', 'finance partner'])
      expect(finding?.message).toContain(role)
  })

  test.each([
    ['a sponsor in the business', 'id: ada, name: Ada Lind, department: business, roles: [executive_sponsor]'],
    ['two roles of the business', 'id: ada, name: Ada Lind, roles: [executive_sponsor, decision_owner]'],
    ['a data owner in the data department', 'id: ada, name: Ada Lind, department: data, roles: [ml_lead, data_owner]'],
    ['an unnamed holder', 'id: ada, name: TBD, roles: [executive_sponsor, ml_lead]'],
  ])('no finding: %s', (_, person) => {
    expect(foundBy(people(person), RULES)).toEqual([])
  })
})

describe('a break-even finding points at the costs that decide it', () => {
  const related = (plan: string, rule: string) =>
    findingsOf(bare(plan), [rule]).flatMap((finding) => finding.related.map(({ path, note }) => `${path}: ${note}`))

  test('where the plan loses money', () => {
    expect(related(exampleWith(CALLS, { cost: '7' }), 'economics/loses-money').join('\n')).toMatch(
      /economics\.intervention\.cost: the plan breaks even at \$5\.4/,
    )
  })

  test('where a criterion is too low', () => {
    const plan = exampleWith(
      CALLS,
      {},
      { expectations: '  success_criteria:\n    - {id: hits, metric: Precision, figure: precision, at_least: 5%}\n' },
    )
    expect(related(plan, 'expectations/criterion-below-break-even').join('\n')).toContain('economics.intervention.cost')
  })

  test('a plan that pays has no such finding', () => {
    expect(related(CALLS, 'economics/loses-money')).toEqual([])
  })
})
