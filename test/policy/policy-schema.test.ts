import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/commands/schema/schema.js'
import { PLAN } from '../../src/plan/plan.js'
import { ROLES } from '../../src/plan/roles.js'
import { listStages } from '../../src/plan/stage.js'
import { createPolicySchema } from '../../src/policy/json-schema.js'
import { CUSTOM_TYPES } from '../../src/policy/policy.js'
import { readPolicy, SEVERITY_OVERRIDES } from '../../src/policy/read.js'
import { RULES } from '../../src/rules/index.js'
import { LIMITS } from '../../src/rules/shared/limits.js'
import { fakePorts, run } from '../support/fake-ports.js'

/** The schema of policies says to an editor what mlplan will say of them. */

const ajv = new Ajv({ strict: false, allErrors: true })
formats.default(ajv)
const isPolicy = ajv.compile(createPolicySchema(RULES))

const asMlplan = (raw: unknown) => readPolicy(raw, RULES).errors.length === 0
const asEditor = (raw: unknown) => isPolicy(raw)

const stage = fc.constantFrom(...listStages())
const text = fc.constantFrom('Acme', 'no: "yes" # no')
const words = fc.oneof(text, fc.array(text, { maxLength: 2 }))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 8 })

function someOf<T>(names: readonly string[], value: fc.Arbitrary<T>) {
  return fc.dictionary(fc.constantFrom(...names), maybe(value), { maxKeys: 3 })
}

const condition = {
  present: fc.boolean(),
  one_of: fc.oneof(words, fc.constant([1, true])),
  at_least: fc.constantFrom(0, -1, 2.5),
  not_after: fc.constantFrom('2026-11-24', '2028-02-29'),
}
const PLACES =
  'economics.build_cost economics.build_cost.source people.*.department people.validator people.#2.id custom.class'
const LISTS = 'data.sources data.sources.* data.sources.billing.owner rollout'
const path = fc.constantFrom(...`${PLACES} ${LISTS}`.split(' '))
const asked = fc
  .record({ path, ...condition }, { requiredKeys: ['path'] })
  .map((one) => (Object.keys(one).length > 1 ? one : { ...one, present: true }))

const policy = fc.record(
  {
    mlplan_policy: fc.constant(2),
    name: maybe(text),
    edition: maybe(fc.constantFrom<string | number>('0.1.0', '0.1', 0.1)),
    extends: maybe(words),
    rules: maybe(
      someOf(
        RULES.filter(({ check }) => check).map(({ id }) => id),
        fc.constantFrom<string | boolean>(...SEVERITY_OVERRIDES, false),
      ),
    ),
    locked: maybe(
      fc.subarray(['*', 'legal/*', 'policy/*', 'legal/no-tier', 'plan/invalid-yaml', 'limits.min_safety_margin']),
    ),
    limits: maybe(
      fc.record({
        min_safety_margin: fc.constantFrom<string | number>('20 %', 0.3, 1, '100%'),
        min_history_days: fc.nat(),
      }),
    ),
    roles: maybe(
      someOf(
        ROLES.map(({ value }) => value),
        stage,
      ),
    ),
    sections: maybe(someOf(Object.keys(PLAN), stage)),
    custom: maybe(
      fc.array(
        fc.record(
          {
            id: fc.constantFrom('cost_center', 'b-2'),
            title: maybe(text),
            type: maybe(fc.constantFrom(...CUSTOM_TYPES)),
            one_of: maybe(words),
            from_stage: maybe(stage),
            help: maybe(text),
          },
          { requiredKeys: ['id'] },
        ),
        { maxLength: 2 },
      ),
    ),
    checks: maybe(
      fc
        .tuple(
          asked,
          fc.record(
            {
              when: maybe(asked),
              severity: maybe(fc.constantFrom('error', 'info')),
              from_stage: stage,
              owner_role: maybe(fc.constant('validator')),
            },
            { requiredKeys: [] },
          ),
        )
        .map(([one, more]) => [{ id: 'cap', ...one, ...more, message: 'Too dear.', help: 'Ask finance.' }]),
    ),
    law: maybe(words),
  },
  { requiredKeys: ['mlplan_policy'] },
)

const check = { id: 'cap', path: 'economics.build_cost', at_most: 5, message: 'Too dear.', help: 'Ask finance.' }
const checked = (changed: object) => ({ mlplan_policy: 2, checks: [{ ...check, ...changed }] })

describe('the JSON Schema of policies', () => {
  test('accepts what mlplan accepts', () => {
    fc.assert(
      fc.property(policy, (raw) => {
        expect(readPolicy(raw, RULES).errors).toEqual([])
        asEditor(raw)
        expect({ raw, errors: isPolicy.errors }).toEqual({ raw, errors: null })
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  test('accepts rulings on what the policy itself asks, and locks on it, as mlplan does', () => {
    const own = { rules: { 'policy/cap': 'warning', 'policy/section-empty': 'info' }, locked: ['policy/cap'] }
    const raw = { ...checked({}), ...own }
    expect([asMlplan(raw), asEditor(raw)]).toEqual([true, true])
    expect(asEditor({ ...raw, rules: { 'policies/cap': 'warning' } })).toBe(false)
  })

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['a list', []],
    ['another format', { mlplan_policy: 1 }],
    ['a key that policies do not have', { mlplan_policy: 2, rule: {} }],
    ['an empty name', { mlplan_policy: 2, name: ' ' }],
    ['an edition that is no version', { mlplan_policy: 2, edition: 'next' }],
    ['an edition that is a whole number', { mlplan_policy: 2, edition: 1 }],
    ['a file that is no text', { mlplan_policy: 2, extends: [5] }],
    ['a rule that does not exist', { mlplan_policy: 2, rules: { 'legal/no-teir': 'error' } }],
    ['a rule that cannot be ruled on', { mlplan_policy: 2, rules: { 'plan/invalid-yaml': 'off' } }],
    ['a ruling that does not exist', { mlplan_policy: 2, rules: { 'legal/no-tier': 'errors' } }],
    ['rules in a list', { mlplan_policy: 2, rules: ['legal/no-tier'] }],
    ['a lock on nothing', { mlplan_policy: 2, locked: ['legal'] }],
    ['a limit that does not exist', { mlplan_policy: 2, limits: { margin: 1 } }],
    ['a share of more than all', { mlplan_policy: 2, limits: { min_safety_margin: '120%' } }],
    ['a share without its sign', { mlplan_policy: 2, limits: { min_safety_margin: 20 } }],
    ['fewer days than none', { mlplan_policy: 2, limits: { min_history_days: -1 } }],
    ['days in words', { mlplan_policy: 2, limits: { min_history_days: 'a year' } }],
    ['a role that does not exist', { mlplan_policy: 2, roles: { chief: 'data' } }],
    ['a stage that does not exist', { mlplan_policy: 2, roles: { validator: 'training' } }],
    ['a section that does not exist', { mlplan_policy: 2, sections: { economy: 'data' } }],
    ['an own entry without id', { mlplan_policy: 2, custom: [{ title: 'Cost center' }] }],
    ['an own entry with a blank in its id', { mlplan_policy: 2, custom: [{ id: 'cost center' }] }],
    ['an own entry of no known type', { mlplan_policy: 2, custom: [{ id: 'a', type: 'amount' }] }],
    ['a check without id', checked({ id: undefined })],
    ['a check without message', checked({ message: undefined })],
    ['a check of a place that plans do not have', checked({ path: 'economics.bild_cost' })],
    ['a check of somebody who is not known here', checked({ path: 'people.ilse.department' })],
    ['a check that asks nothing', checked({ at_most: undefined })],
    ['a check that asks null', checked({ at_most: null })],
    ['a condition that asks nothing', checked({ when: { path: 'rollout' } })],
    ['a check with a day that is none', checked({ not_before: '2027-02-30' })],
    ['a check with a group of keys as a value', checked({ one_of: [{ a: 1 }] })],
    ['a check of no known severity', checked({ severity: 'off' })],
    ['a check for no known role', checked({ owner_role: 'chief' })],
    ['a check with a strange key', checked({ unless: true })],
  ])('refuses %s, as mlplan does', (_, raw) => {
    const plain: unknown = JSON.parse(JSON.stringify(raw))
    expect([asMlplan(plain), asEditor(plain)]).toEqual([false, false])
  })

  test('says of every rule that can be ruled on, and of every limit, what it is about', () => {
    const { rules, limits } = createPolicySchema(RULES)['properties'] as Record<
      string,
      { properties: Record<string, { description?: string }> }
    >
    for (const { id, summary, check: judges } of RULES)
      expect(rules?.properties[id]?.description).toBe(judges && summary)
    for (const [name, { description: means }] of Object.entries(LIMITS)) {
      expect(limits?.properties[name]?.description?.toLowerCase()).toContain(means.toLowerCase())
    }
  })
})

test('mlplan schema --policy writes it, and says when a file holds another one', async () => {
  const ports = fakePorts({ files: {} })
  const called = (check: boolean) => run(ports, (outside) => schema({ output: 'p.json', check, policy: true }, outside))
  expect((await called(true)).code).toBe(1)
  await called(false)
  expect(JSON.parse(ports.disk.get('p.json') ?? '')).toEqual(JSON.parse(JSON.stringify(createPolicySchema(RULES))))
  expect((await called(true)).code).toBe(0)
  ports.disk.set('p.json', '{}')
  const stale = await called(true)
  expect([stale.code, ports.said.err]).toEqual([1, expect.stringContaining('`mlplan schema --policy --output p.json`')])
})
