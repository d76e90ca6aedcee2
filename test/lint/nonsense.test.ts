import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../../src/rules/shared/example-plans.js'
import { RULES } from '../../src/rules/index.js'
import { parseSource } from '../../src/yaml/parse.js'
import { listWorksheetInputs } from '../../src/worksheet/inputs.js'
import { listWorksheetRows, getWorksheet } from '../../src/worksheet/worksheet.js'
import { anyPlan } from '../support/any-plan.js'
import { NONSENSE } from '../support/nonsense.js'

/** Figures that cannot be: somebody is told which one, nothing breaks, and no sum made of them is shown. */

const TODAY = '2026-11-24'
const NO_FIGURE = /NaN|Infinity|undefined|\[object/

describe('nonsense is answered by a finding at its own place', () => {
  test.each(NONSENSE)('%s', (_, text, at, sound) => {
    const [before, after] = [sound, text].map((plan) => findings(plan).filter(({ path }) => isAt(path, at)))
    const known = new Set(before?.map(keyOf))
    expect((after ?? []).filter((finding) => !known.has(keyOf(finding)))).not.toEqual([])
    expectFigures(planIn(text))
    for (const { message, help } of after ?? []) expect(`${message} ${help}`).not.toMatch(NO_FIGURE)
  })
})

test('whatever a plan says, its worksheet holds figures and nothing else, and so does what is shown', () => {
  fc.assert(
    fc.property(anyPlan(), (raw) => {
      const { plan } = readPlan(raw)
      expectFigures(plan)
      expectShown(plan)
    }),
    { numRuns: 200 },
  )
})

const EXAMPLES = [CALLS, FRAUD, ROUTING, FORECAST, ASSISTANT]
const PLACES = EXAMPLES.flatMap((plan) =>
  [...plan.matchAll(/^ +(\w+): [-\d.]+%?$/gm)].map(([, key = '']) => [plan, key]),
)
const SIZES = [
  '0',
  '-0',
  '1',
  '-1',
  '0.5',
  '100%',
  '1e-12',
  '1e-90',
  '1e+90',
  '-1e+90',
  '.inf',
  '-.inf',
  '.nan',
  '"4"',
  '~',
]
const BEYOND = [...SIZES, '1e-320', '1e+308', '-1e+308', '1.7976931348623157e+308']

test('whatever stands where a figure is expected, nothing breaks and nothing but figures is shown', () => {
  fc.assert(
    fc.property(withOddFigures(SIZES), (text) => {
      expectFigures(planIn(text))
      expectShown(planIn(text))
      for (const { message, help } of findings(text)) expect(`${message} ${help}`).not.toMatch(NO_FIGURE)
    }),
    { numRuns: 100 },
  )
})

test('figures as large and as small as a double can hold break nothing', () => {
  fc.assert(
    fc.property(withOddFigures(BEYOND), (text) => {
      expect(findings(text)).toBeInstanceOf(Array)
      expect(listWorksheetRows(planIn(text))).toBeInstanceOf(Array)
    }),
    { numRuns: 100 },
  )
})

describe('what is worked out at the end of what a double can hold', () => {
  test.each([
    ['a lift over a base rate that is hardly more than 0', exampleWith(CALLS, { base_rate: '1e-320' })],
    ['what an assistant is worth', exampleWith(ASSISTANT, { human_cost: '1e+308' })],
    ['a hundred times the largest figure', exampleWith(CALLS, { operating_cost_per_year: '1e+308' })],
  ])('is a figure: %s', (_, text) => expectFigures(planIn(text)))

  test.each([
    ['money, rounded up to two digits', exampleWith(CALLS, { volume_per_period: '1e+308' })],
    ['a share, in percent', exampleWith(ROUTING, { human_cost: '1e+308' })],
  ])('is shown as a figure: %s', (_, text) => expectShown(planIn(text)))
})

function withOddFigures(figures: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...EXAMPLES), fc.array(fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...figures))))
    .map(([plan, changes]) =>
      exampleWith(
        plan,
        Object.fromEntries(changes.filter(([[of]]) => of === plan).map(([[, key = ''], value]) => [key, value])),
      ),
    )
}

/** At a stage at which all rules about figures are on. */
function findings(text: string): readonly Finding[] {
  return lintPlan('mlproject.yaml', text, { today: TODAY, stage: 'modeling', rules: RULES }).findings
}

function keyOf({ rule, path }: Finding): string {
  return `${rule} ${path}`
}

function isAt(path: string, at: string): boolean {
  return path === at || path.startsWith(`${at}.`)
}

function planIn(text: string): Plan {
  return readPlan(parseSource(text).data).plan
}

function expectShown(plan: Plan): void {
  for (const text of textsIn([listWorksheetRows(plan), listWorksheetInputs(plan)])) expect(text).not.toMatch(NO_FIGURE)
}

function expectFigures(plan: Plan): void {
  const figures = numbersIn([getWorksheet(plan), listWorksheetRows(plan), listWorksheetInputs(plan)])
  expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([])
}

function numbersIn(value: unknown): number[] {
  return leavesOf(value).filter((leaf) => typeof leaf === 'number')
}

function textsIn(value: unknown): string[] {
  return leavesOf(value).filter((leaf) => typeof leaf === 'string')
}

function leavesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value]
}
