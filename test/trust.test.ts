import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { isSignedOff } from '../src/agreement/open-signoffs.js'
import { listRoleSignoffs } from '../src/agreement/signoff-status.js'
import { createStatement } from '../src/agreement/statement.js'
import { AUDIENCES, type AudienceId } from '../src/briefs/audiences.js'
import { lintPlan } from '../src/lint/lint-plan.js'
import type { Plan } from '../src/plan/plan.js'
import { readPlan } from '../src/plan/read/read.js'
import type { Role } from '../src/plan/roles.js'
import { RULES } from '../src/rules/index.js'
import { parseSource } from '../src/yaml/parse.js'
import { readExamplePlan } from './support/example-plans.js'
import { textOf } from './support/briefs-written.js'
import { filledPlan, type Raw } from './support/filled-plan.js'

/** What people sign and read must be true: sentences that looked settled and were not, one kind after the other. */

const TODAY = '2026-11-24'
const planOf = (text: string): Plan => readPlan(parseSource(text).data).plan
const findingsOf = (text: string, today = TODAY) => lintPlan('mlproject.yaml', text, { today, rules: RULES }).findings
const rulesAt = (text: string, path: string): readonly string[] =>
  findingsOf(text)
    .filter((finding) => finding.path === path)
    .map(({ rule }) => rule)
const pageOf = (text: string, id: AudienceId): string =>
  textOf(planOf(text), id, { findings: findingsOf(text), today: TODAY })
const statementOf = (plan: Plan, role: Role): string => createStatement(role, plan)?.paragraph ?? ''
const CHURN = readExamplePlan('churn-retention')

test('a page with blank parts ends in no all-clear, and its head counts what this reader lacks', () => {
  for (const { id } of AUDIENCES) {
    const page = pageOf(CHURN, id)
    expect(page).not.toMatch(/No error and no warning|No action needed/)
    const [, head = '0'] = /(\d+) answers open here/.exec(page) ?? []
    const [, closing = ''] = /^Not decided yet: (.*)\.$/m.exec(page) ?? []
    expect(Number(head)).toBeGreaterThanOrEqual(closing === '' ? 0 : 1)
  }
})

describe('a sign-off on too little', () => {
  const hollow = (role: Role, more: Raw): Plan => ({
    project: { stage: 'modeling', task: 'binary', jurisdictions: ['eu'] },
    people: [{ id: 'ann', name: 'Ann Lee', roles: [role] }],
    signoffs: [{ id: 'a', person: 'ann', decision: 'approved', signed_on: '2026-11-20' }],
    ...more,
  })
  test.each<[Role, Raw]>([
    ['privacy_legal', { legal: { uses_personal_data: true } }],
    ['integration_owner', { integration: { delivery: 'batch' } }],
    ['finance_partner', { economics: { base_rate: { likely: 0.03 } } }],
    ['executive_sponsor', { value: { operation: 'Retention calls', action: 'Call' } }],
    ['data_owner', { data: { sources: [{ id: 'calls', name: 'Calls' }] } }],
  ])('by %s does not count', (role, more) => {
    const plan = hollow(role, more)
    const [signed] = listRoleSignoffs(plan, plan.people?.[0] ?? { id: 'ann' }, TODAY)
    expect(signed && isSignedOff(signed, plan, TODAY)).toBe(false)
    expect(createStatement(role, plan)?.open.length).toBeGreaterThan(0)
  })
})

describe('the statement', () => {
  test.each([
    [0.95, '95', '5'],
    [0.13, '13', '87'],
    [0.25, '25', '75'],
    [0.2, '20', '80'],
  ])('states a precision of %s with the digits of the brief', (likely, right, wrong) => {
    const plan: Plan = { project: { task: 'binary' }, expectations: { precision: { likely }, evidence: 'backtest' } }
    const sentence = `${right} will be right and ${wrong} false alarms`
    expect(statementOf(plan, 'executive_sponsor')).toContain(sentence)
    expect(textOf(plan, 'sponsor')).toContain(sentence)
  })

  test('of an assistant says how many cases go to a person, which is not how many are wrong', () => {
    const plan: Plan = {
      project: { task: 'generative' },
      economics: { assistant: { resolution_rate: { likely: 0.66 } } },
    }
    expect(statementOf(plan, 'decision_owner')).toContain('it will resolve 66; 34 go to a person')
    expect(statementOf(plan, 'decision_owner')).not.toContain('wrong')
  })

  test.each<[string, Plan, string]>([
    [
      'calls',
      {
        project: { task: 'binary' },
        economics: {
          currency: 'USD',
          volume_per_period: { likely: 400_000 },
          period: 'month',
          base_rate: { likely: 0.018 },
          selection_rate: { likely: 0.03 },
          operating_cost_per_year: { likely: 90_000 },
          intervention: { cost: { likely: 4 }, success_rate: { likely: 0.12 }, value: { likely: 600 } },
        },
        expectations: { precision: { likely: 0.076 } },
      },
      '$576,000',
    ],
    [
      'inference',
      {
        project: { task: 'generative' },
        economics: {
          currency: 'USD',
          volume_per_period: { likely: 500_000 },
          period: 'month',
          operating_cost_per_year: { likely: 2_000_000 },
          assistant: { resolution_rate: { likely: 0.5 }, inference_cost: { likely: 1.75 } },
        },
      },
      '$10.5 million',
    ],
  ])('says what a year of %s costs beside the operating cost', (_, plan, cost) => {
    expect(statementOf(plan, 'executive_sponsor')).toContain(`Acting on cases costs ${cost}`)
  })

  test('and its fingerprint hold what the figure rests on', () => {
    const text = CHURN.replace('evidence: backtest', 'evidence: guess')
    expect(text).not.toBe(CHURN)
    const outdated = findingsOf(text).filter(({ rule }) => rule === 'buy-in/signoff-outdated')
    expect(outdated.map(({ message }) => message).join(' ')).toMatch(
      /Lucía Herrera.*Devon Achebe|Devon Achebe.*Lucía Herrera/,
    )
  })
})

test.each(['asked later', 'TBD', 'soon', 'to be asked', 'will be decided in the pilot', 'not yet'])(
  'a duty is not switched off by the reason "%s"',
  (reason) => {
    const text = stringify({
      mlplan: 2,
      project: { stage: 'data' },
      legal: { uses_personal_data: true },
      not_applicable: [{ id: 'legal', path: 'legal.lawful_basis', reason }],
    })
    expect(rulesAt(text, 'legal.lawful_basis')).toContain('plan/missing-field')
  },
)

test.each([
  ['people.privacy_legal', { legal: { uses_personal_data: true } }],
  ['risk.harms', { legal: { has_significant_effect: true } }],
])('%s is not exempt against another answer of the plan', (path, more) => {
  const text = stringify({ mlplan: 2, ...more, not_applicable: [{ id: 'x', path, reason: 'Nobody is concerned' }] })
  expect(findingsOf(text).map(({ rule }) => rule)).toContain('plan/not-applicable-contradicted')
})

describe('each page answers its reader', () => {
  const ANSWERS: Readonly<Record<AudienceId, readonly string[]>> = {
    sponsor: ['value.do_nothing', 'value.alternatives.one.option', 'expectations.success_criteria.one.metric'],
    'decision-owner': [
      'value.do_nothing',
      'value.alternatives.one.option',
      'integration.fallback',
      'integration.kill_switch.method',
    ],
    finance: ['rollout.pilot.success_criterion', 'value.kpis.one.name'],
    'integration-owner': ['integration.fallback', 'integration.kill_switch.method', 'integration.integration_point'],
    'front-line': ['integration.override', 'value.out_of_scope', 'change.training.covers'],
    'privacy-legal': [
      'integration.action_rule',
      'risk.subgroups.one.subgroup',
      'monitoring.incident_process',
      'risk.redress',
    ],
    expectations: ['value.out_of_scope', 'data.sources.one.name', 'expectations.success_criteria.one.metric'],
    team: ['target.outcome', 'expectations.success_criteria.one.metric', 'integration.receiving_system.name'],
  }
  const WORDS = 'Sentinel words'

  function write(raw: unknown, [key = '', ...rest]: readonly string[]): unknown {
    if (Array.isArray(raw)) return raw.map((item: Raw) => (item['id'] === key ? write(item, rest) : item))
    const record = raw as Raw
    return { ...record, [key]: rest.length === 0 ? WORDS : write(record[key], rest) }
  }

  test.each(Object.entries(ANSWERS).flatMap(([id, paths]) => paths.map((path) => ({ id: id as AudienceId, path }))))(
    '$id reads $path',
    ({ id, path }) => {
      const raw = filledPlan()
      raw['project'] = { ...(raw['project'] as Raw), task: 'binary' }
      const { plan } = readPlan(write(raw, path.split('.')))
      expect(textOf(plan, id)).toContain(WORDS)
    },
  )
})

test('a response that is due later is not printed as settled', () => {
  expect(pageOf(CHURN, 'front-line')).toContain('from the first day of the pilot. *(planned, due May 14, 2027)*')
})

test('whoever measures a figure is asked for it', () => {
  expect(pageOf(CHURN, 'finance')).toContain('| Measure: Customers who give notice in a month | Mar 31, 2028 |')
})

test.each([
  ['She did not object when we met in the corridor', 'buy-in/signoff-evidence-weak'],
  ['Nobody objected', 'buy-in/signoff-evidence-weak'],
  ['Approved verbally', 'buy-in/signoff-evidence-weak'],
])('"%s" is no evidence', (evidence, rule) => {
  const plan = stringify({
    mlplan: 2,
    people: [{ id: 'ann', name: 'Ann Lee', roles: ['executive_sponsor'] }],
    signoffs: [{ id: 'a', person: 'ann', decision: 'approved', signed_on: '2026-11-20', evidence }],
  })
  expect(rulesAt(plan, 'signoffs.a.evidence')).toContain(rule)
})
