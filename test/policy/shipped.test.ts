import { describe, expect, test } from 'vitest'
import { lint } from '../../src/commands/lint/lint.js'
import { policy } from '../../src/commands/policy/policy.js'
import { SHIPPED_POLICIES } from '../../src/policy/shipped.js'
import { EXAMPLES, readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run } from '../support/fake-ports.js'

/** The policies that come with mlplan. */

const POLICY = 'mlplan.policy.yaml'
const LINT = {
  paths: ['mlproject.yaml'],
  stage: undefined,
  failOn: 'error' as const,
  overdueMode: 'fail' as const,
  outputs: [{ format: 'json' as const }],
  all: false,
  updateBaseline: false,
  pruneBaseline: false,
}

async function ruleSeverities(plan: string, policyText?: string): Promise<Readonly<Record<string, string>>> {
  const files = { 'mlproject.yaml': plan, ...(policyText === undefined ? {} : { [POLICY]: policyText }) }
  const { out, err } = await run(fakePorts({ files }), (ports) => lint(LINT, ports))
  expect(err).toBe('')
  const report = JSON.parse(out) as { plans: { findings: { rule: string; severity: string }[] }[] }
  return Object.fromEntries((report.plans[0]?.findings ?? []).map(({ rule, severity }) => [rule, severity]))
}

const extending = (name: string, more = ''): string => `mlplan_policy: 2\nextends: ${name}\n${more}`

describe.each([...SHIPPED_POLICIES.keys()])('%s', (name) => {
  test.each(EXAMPLES)('reads, and judges %s', async (example) => {
    expect(await ruleSeverities(readExamplePlan(example), extending(name))).toBeDefined()
  })

  test('shows its lines in `mlplan policy`', async () => {
    const files = { 'mlproject.yaml': readExamplePlan('churn-retention'), [POLICY]: extending(name) }
    const { out, code } = await run(fakePorts({ files }), (ports) =>
      policy({ plan: undefined, policy: undefined }, ports),
    )
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`${name}:\\d+`))
  })
})

const SHARED = `mlplan: 2
people:
  - {id: ada, name: Ada Okafor, roles: [executive_sponsor, finance_partner, data_owner]}
  - {id: bo, name: Bo Lind, roles: [ml_lead]}
`

test('for a small team, shared roles are information, and a sponsor who builds the model stays an error', async () => {
  expect(await ruleSeverities(SHARED)).toMatchObject({ 'buy-in/conflicting-roles': 'warning' })
  expect(await ruleSeverities(SHARED, extending('mlplan/small-team'))).toMatchObject({
    'buy-in/conflicting-roles': 'info',
  })
  const builder = SHARED.replace('[executive_sponsor, finance_partner, data_owner]', '[executive_sponsor, ml_lead]')
  expect(await ruleSeverities(builder, extending('mlplan/small-team'))).toMatchObject({
    'buy-in/sponsor-builds-the-model': 'error',
  })
})

test.each([
  ['mlplan/small-team', 'rules:\n  buy-in/sponsor-builds-the-model: off\n'],
  ['mlplan/regulated', 'rules:\n  legal/prohibited: warning\n'],
  ['mlplan/regulated', 'roles:\n  validator: live\n'],
  ['mlplan/regulated', 'limits:\n  max_waiver_days: 900\n'],
])('what %s locks, a policy over it cannot weaken', async (name, weaker) => {
  const files = { 'mlproject.yaml': SHARED, [POLICY]: extending(name, weaker) }
  const { code, err } = await run(fakePorts({ files }), (ports) => lint(LINT, ports))
  expect(code).toBe(2)
  expect(err).toContain(`but ${name} locks`)
})

test('a regulated firm needs a validator from modeling on', async () => {
  const plan = SHARED.replace('people:', 'project: {stage: modeling}\npeople:')
  expect(await ruleSeverities(plan, extending('mlplan/regulated'))).toMatchObject({ 'policy/role-not-held': 'error' })
})
