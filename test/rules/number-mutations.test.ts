import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { getSeverity } from '../../src/lint/severity.js'
import { getProfile } from '../../src/plan/form.js'
import { readPlan } from '../../src/plan/read/read.js'
import { type Stage, listStages } from '../../src/plan/stage.js'
import { RULES } from '../../src/rules/index.js'
import type { Rule } from '../../src/rules/rule.js'
import { parseSource } from '../../src/yaml/parse.js'
import { MUTATIONS } from '../support/number-mutations.js'

const TODAY = '2026-11-24'

describe.each(Object.entries(MUTATIONS))('%s', (id, { over, within }) => {
  test.each(over)('is found: %s', (_, plan, at, ...figures) => {
    const found = findings(plan, firstStage(plan), RULES).filter(isOurs)
    expect(found.map(({ path }) => path)).toEqual([at])
    const message = found[0]?.message ?? ''
    expect(
      figures.filter((figure) => message.includes(figure)),
      message,
    ).not.toEqual([])
  })

  test.each(within)('is not found: %s', (_, plan) => {
    /* Asked alone, so that nothing else can have spoken for it. */
    const found = findings(plan, firstStage(plan), [theRule()])
    expect(found.filter(isOurs).map(({ message }) => message)).toEqual([])
  })

  test('has at least two plans on either side', () => {
    expect(Math.min(over.length, within.length)).toBeGreaterThanOrEqual(2)
  })

  /** At which the rule is on. */
  function firstStage(plan: string): Stage {
    const isOn = (stage: Stage) => getSeverity(theRule(), [], stage, getProfile(planIn(plan))) !== 'off'
    return listStages().find(isOn) ?? 'kickoff'
  }

  function theRule(): Rule {
    const found = RULES.find((rule) => rule.id === id)
    if (!found) throw new Error(`There is no rule ${id}.`)
    return found
  }

  function isOurs({ rule }: Finding): boolean {
    return rule === id
  }
})

test('every plan can be read to its last line', () => {
  const plans = Object.values(MUTATIONS).flatMap(({ over, within }) => [...over, ...within].map(([, plan]) => plan))
  for (const plan of plans) expect([plan, readPlan(parseSource(plan).data).errors]).toEqual([plan, []])
})

test('no plan stands on both sides, and none twice', () => {
  for (const [id, { over, within }] of Object.entries(MUTATIONS)) {
    const plans = [...over, ...within].map(([, plan]) => plan)
    expect([id, new Set(plans).size]).toEqual([id, plans.length])
  }
})

test('every rule that uses the worksheet, or works with figures alone, is tried', () => {
  const untried = [...withWorksheet(), ...FIGURES_ALONE].filter((id) => !Object.hasOwn(MUTATIONS, id))
  const message =
    'Add two plans that have the mistake and two that are just right to a table in test/support/number-mutations-*.ts.'
  expect(untried, message).toEqual([])
  expect(Object.keys(MUTATIONS).filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([])
})

/** Rules of arithmetic that need no worksheet. */
const FIGURES_ALONE: readonly string[] = [
  'economics/rates-inconsistent',
  'economics/rate-unreachable',
  'economics/nothing-to-predict',
  'economics/range-out-of-order',
  'economics/range-narrower-than-sample',
  'economics/impossible-amount',
  'economics/loss-double-counted',
  'economics/full-adoption-assumed',
  'economics/mape-with-zeros',
  'economics/no-better-than-mean',
  'economics/evaluation-too-small',
  'expectations/case-value-ignored',
  'expectations/measured-on-resampled-data',
  'expectations/accuracy-below-baseline',
  'change/hours-period-mismatch',
]

function withWorksheet(): readonly string[] {
  return readdirSync('src/rules', { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[a-z-]+\/[a-z-]+\.ts$/.test(file))
    .filter((file) => readFileSync(`src/rules/${file}`, 'utf8').includes("'../shared/number-rule.js'"))
    .map((file) => file.replace(/\.ts$/, ''))
}

function planIn(text: string) {
  return readPlan(parseSource(text).data).plan
}

function findings(plan: string, stage: Stage, rules: readonly Rule[]): readonly Finding[] {
  return lintPlan('mlproject.yaml', plan, { today: TODAY, stage, rules }).findings
}
