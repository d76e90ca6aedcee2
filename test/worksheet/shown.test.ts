import { expect, test } from 'vitest'
import { readPlan } from '../../src/plan/read/read.js'
import { renderNumbersMarkdown } from '../../src/worksheet/formats/markdown.js'
import type { WhatIf } from '../../src/worksheet/formats/numbers-run.js'
import { renderNumbersPretty } from '../../src/worksheet/formats/pretty.js'
import { parseSource } from '../../src/yaml/parse.js'
import { plainLook } from '../support/plain-look.js'

/** The worksheet as it is shown: every figure with its source, and what happens with other figures. */

const read = (text: string) => readPlan(parseSource(`mlplan: 2\n${text}`).data).plan
const FORECAST = `project: {name: "Demand [A|B]", task: forecast}
economics:
  currency: USD
  forecast:
    metric: rmse
    expected_error: {likely: 15, low: 12, high: 18}
    current_error: 20
    naive_error: 25
    value_per_point: {likely: 1000, source: "Finance", as_of: 2026-10-31}
    std_dev: 30
    autocorrelation: 0.28
  operating_cost_per_year: 5000
`
const VARIANT = {
  plan: read(FORECAST.replace('likely: 15', 'likely: 16')),
  changes: [{ path: ['economics', 'forecast', 'expected_error'], value: 16 }],
  notes: ['The <rest> stays.'],
} as unknown as WhatIf
const runOf = (text: string, whatIf?: WhatIf) => ({
  file: 'mlproject.yaml',
  plan: read(text),
  whatIf,
  toolVersion: '0.1.0',
})

test('Markdown has a section each, and a rule of thumb is called one', () => {
  const page = renderNumbersMarkdown(runOf(FORECAST))
  const [title = '', ...sections] = page.split('\n## ')
  expect(title.trim()).toBe('# Demand \\[A|B\\]: numbers')
  expect(sections.map((section) => section.split('\n')[0])).toEqual(['Summary', 'Inputs', 'Results', 'Sensitivity'])
  expect(page).toContain('\n| Value per year of 1% less error | $1,000 | Finance, as of Oct 31, 2026 |\n')
  expect(page).toContain('\n| Expected forecast error | 15 (12–18) |  |\n')
  expect(page).toContain('\n| Largest error reduction from history alone (rule of thumb) | 20% | A larger ')
  expect(page).toContain(
    "| Error reduction vs. today's forecast | 25% | The plan expects 25% less error than today. *1 − expected error ÷ today's error* |\n",
  )
  expect(page).toMatch(/\n- Operating cost per year: \$5,000 in the plan; above \$25,000, the project loses money\.\n$/)
  expect(renderNumbersMarkdown(runOf('{}'))).toBe('# mlproject.yaml: numbers\n')
})

test('Markdown sets what if beside the plan, and explains the variant', () => {
  const page = renderNumbersMarkdown(runOf(FORECAST, VARIANT))
  expect(page).toContain('\n\nThe &lt;rest> stays.\n\n')
  expect(page).toContain('- The expected error is 20% lower than that of today')
  expect(page).toContain(
    "| Error reduction vs. today's forecast | 25% | 20% | The plan expects 20% less error than today. *1 − expected error ÷ today's error* |",
  )
})

test('at a terminal, a source that several inputs share is said once', () => {
  const shared = FORECAST.replace(
    'operating_cost_per_year: 5000',
    'operating_cost_per_year: {likely: 5000, source: "Finance", as_of: 2026-10-31}',
  )
  const inputs = (text: string) => /Inputs\n\n([^]*?)\n\nResults/.exec(renderNumbersPretty(runOf(text), plainLook))?.[1]
  expect(inputs(FORECAST)?.split('\n').at(-2)).toBe(
    '  Value per year of 1% less error  $1,000      Finance, as of Oct 31, 2026',
  )
  expect(inputs(FORECAST)?.split('\n')[0]).toBe('  Naive forecast error             25          no source')
  expect(inputs(shared)).toContain('  Value per year of 1% less error  $1,000\n')
  expect(inputs(shared)?.split('\n').at(-1)).toBe('  Default source: Finance, as of Oct 31, 2026')
})

test('at a terminal, what if stands beside the plan, and what is missing is named', () => {
  const page = renderNumbersPretty(runOf(FORECAST, VARIANT), plainLook)
  expect(page).toMatch(/^mlproject\.yaml: Demand \[A\|B\]\n\nSummary with the changed inputs\n/)
  expect(page).toContain(
    'What if (the plan file is unchanged)\n\n  Expected forecast error: 16 (12–18)\n  The <rest> stays.\n',
  )
  expect(page).toContain(
    "  Error reduction vs. today's forecast  25%  →  20%\n      The plan expects 20% less error than today.",
  )
  expect(page).toContain('  Largest error reduction from history alone  20%  →  20%  (rule of thumb)\n')
  expect(page).toContain('  Key driver: Expected forecast error (economics.forecast.expected_error)\n')
  expect(page).toMatch(
    /\n\nNot calculated, because inputs are missing: One-time cost, Payback, Undiscounted total\.\n$/,
  )
})

test('at a terminal, a plan without figures says what to do', () => {
  expect(renderNumbersPretty(runOf('{}'), plainLook)).toMatch(
    /^mlproject\.yaml\n\nInputs\n\n {2}None yet\.\n\nResults\n\n {2}None yet: the plan has too few inputs\. Add more with `mlplan init --section economics`\.\n/,
  )
})
