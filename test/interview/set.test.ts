import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completePlan, PLAN_FILE, parsePlanText, runSession } from '../support/interviewees.js'

/** Single answers that come with the call, and a look at what they would change. */

test('whoever is named first, the people and what is open about them come out in the same bytes', async () => {
  const people = [
    'people.executive_sponsor=Ilse Verhoeven, Chief Claims Officer',
    'people.decision_owner=Marek Novák',
    'people.ml_lead=Jonas de Vries',
    'people.privacy_legal=Marek Novák',
    'people.integration_owner=Ilse Verhoeven, Chief Claims Officer',
    'people.data_owner=Lena Fischer',
  ]
  const whole = (await runSession(() => undefined, {}, { set: people })).plan
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(people, { minLength: people.length }), async (set) => {
      expect((await runSession(() => undefined, {}, { set })).plan).toBe(whole)
    }),
    { numRuns: 25 },
  )
})

describe('--set', () => {
  const SET = [
    ['project.name=Churn calls', 'name', 'Churn calls'],
    ['people.executive_sponsor=Ilse Verhoeven, Chief Claims Officer', 'title', 'Chief Claims Officer'],
    ['economics.base_rate=1.8%', 'base_rate', '1.8%'],
    ['economics.build_cost=140k', 'build_cost', '140000'],
    ['project.task=category', 'task', 'multiclass'],
    ['project.stage=data', 'stage', 'data'],
  ] as const

  test.each(SET)('%s is taken as if it had been typed', async (set, key, value) => {
    const { plan } = await runSession(() => undefined, {}, { set: [set] })
    expect(plan).toMatch(new RegExp(`^ +${key}: ${value}$`, 'm'))
  })

  test('the only item of a list need not be named', async () => {
    const set = ['value.kpis=Customers who leave', 'value.kpis.unit=% of customers', 'value.kpis.baseline=1.8%']
    const { plan } = await runSession(() => undefined, {}, { set })
    expect(parsePlanText(plan).value?.kpis).toMatchObject([
      { id: 'customers-who-leave', unit: '% of customers', baseline: 1.8 },
    ])
    const twice = await runSession(() => undefined, { files: { [PLAN_FILE]: plan } }, { set })
    expect(twice.plan).toBe(plan)
  })

  test.each([
    ['economics.base_rat=1.8%', 'Did you mean economics.base_rate?'],
    ['base_rate=1.8%', 'Did you mean economics.base_rate?'],
    ['people.sponsor=Ilse', 'A plan has no field "people.sponsor"'],
    ['economics.base_rate=1.8', "1.8 isn't a share. Did you mean 1.8%?"],
    ['project.launch_due=1.9.2027', '2027-09-01?'],
    ['value.kpis.churn.unit=%', 'value.kpis has no item "churn"'],
    ['economics=5', 'A plan has no field "economics"'],
    ['nothing', "doesn't set a field"],
  ])('%s is refused: %s', async (set, words) => {
    const { code, err, ports } = await runSession(() => undefined, {}, { set: ['project.name=Churn', set] })
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(ports.writes).toEqual([])
  })
})

describe('--dry-run', () => {
  test('shows what would change and writes nothing', async () => {
    const before = await completePlan()
    const { code, out, err, ports, plan } = await runSession(
      undefined,
      { files: { [PLAN_FILE]: before } },
      { set: ['economics.base_rate=2%'], dryRun: true },
    )
    expect(code).toBe(0)
    expect(out).toContain('-  base_rate: 1.8%\n+  base_rate: 2%\n')
    expect(err).toContain('Dry run: nothing was written to mlproject.yaml.')
    expect(ports.writes).toEqual([])
    expect(plan).toBe(before)
  })
})
