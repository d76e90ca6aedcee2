import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { RULES } from '../../src/rules/index.js'
import { bound } from '../support/signed-content.js'
import { ARTIFACTS } from '../support/leadership-artifacts.js'
import { cut, outlined } from '../support/outline.js'

/** A good plan, from which leadership artifacts are taken out one at a time. */
const PLAN = readFileSync('examples/card-fraud/mlproject.yaml', 'utf8')
const JUDGED_ON = '2026-11-24'

const ROWS = ARTIFACTS.map(([artifact, place, ...found]) => ({ artifact, places: [place].flat(), found }))

test.each(ROWS)('without $artifact exactly that is found, where it would have to be written', ({ places, found }) => {
  /* Everyone signs off on it as it then is: otherwise each removal would make sign-offs outdated too. */
  const text = bound(places.reduce(cut, PLAN))
  const report = lintPlan('mlproject.yaml', text, { today: JUDGED_ON, rules: RULES })
  const expected = found.map((one) => (one.includes(' at ') ? one : `${one} at ${places.join()}`))
  expect(report.findings.map(({ rule, path }) => `${rule} at ${path}`)).toEqual(expected)
  expect(report.notRun).toEqual([])
  for (const { path, span, exact } of report.findings) {
    const there = outlined(text, path)
    expect([path, span.line, exact]).toEqual([path, there.line, there.exact])
  }
})

test('at least 30 artifacts are tried, each once', () => {
  const tried = new Set(ROWS.map(({ places }) => places.join()))
  expect(tried.size).toBe(ROWS.length)
  expect(tried.size).toBeGreaterThanOrEqual(30)
})
