import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lintText } from '../../src/index.js'
import { listFormFields } from '../../src/plan/form.js'
import { jsonSchema } from '../../src/plan/json-schema.js'
import { readPlan } from '../../src/plan/read/read.js'
import { renderLintJson } from '../../src/lint/formats/json.js'
import { rawPlan } from '../support/raw-plan.js'

const ajv = new Ajv({ strict: false, allErrors: true })
formats.default(ajv)
const isPlan = ajv.compile(jsonSchema())

describe('the JSON Schema of plans', () => {
  test('accepts what mlplan accepts, and refuses what it refuses', () => {
    fc.assert(
      fc.property(rawPlan, (raw) => {
        const { errors: troubles } = readPlan(raw)
        expect({ raw, ok: isPlan(raw) }).toEqual({ raw, ok: troubles.length === 0 })
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  test.each([
    ['another version', { mlplan: 3 }],
    ['the version before', { mlplan: 1 }],
    ['no version', { project: { name: 'Churn calls' } }],
    ['an unknown section', { mlplan: 2, sponsor: 'Ilse' }],
    ['an unknown key', { mlplan: 2, project: { nmae: 'Churn calls' } }],
    ['a percentage without its sign', { mlplan: 2, economics: { base_rate: 1.8 } }],
    ['a share of more than all', { mlplan: 2, economics: { base_rate: '180 %' } }],
    ['a share of less than nothing', { mlplan: 2, economics: { base_rate: { likely: '-1%' } } }],
    ['a choice that does not exist', { mlplan: 2, project: { task: 'clasification' } }],
    ['a yes or no that is neither', { mlplan: 2, legal: { uses_personal_data: 'y' } }],
    ['a day that does not exist', { mlplan: 2, project: { launch_due: '2027-02-30' } }],
    ['an id with a blank', { mlplan: 2, people: [{ id: 'Ilse Verhoeven' }] }],
  ])('refuses %s, as mlplan does', (_, raw) => {
    expect(isPlan(raw)).toBe(false)
    expect(readPlan(raw).errors).not.toEqual([])
  })

  test.each([true, false, 'yes', 'no', 'Yes', 'NO', 'true', 'False', ' no '])('accepts %j for yes or no', (said) => {
    const raw = { mlplan: 2, legal: { uses_personal_data: said } }
    expect(isPlan(raw)).toBe(true)
    expect(readPlan(raw)).toMatchObject({
      errors: [],
      plan: { legal: { uses_personal_data: /^\s*(yes|true)\s*$/i.test(String(said)) } },
    })
  })

  test('says of every field what it is called and why it is asked', () => {
    const text = JSON.stringify(jsonSchema())
    for (const { field } of listFormFields()) {
      expect(text).toContain(JSON.stringify(field.title))
      expect(text).toContain(JSON.stringify(field.help).slice(1, -1))
    }
  })
})

describe('the JSON report', () => {
  const isReport = ajv.compile(JSON.parse(readFileSync('src/lint/formats/lint-report.schema.json', 'utf8')) as object)

  test.each([
    ['a plan with gaps', 'mlplan: 2\nproject:\n  name: Churn calls\n'],
    ['a contradiction of two places', 'mlplan: 2\neconomics: {base_rate: 1.8%}\nexpectations: {accuracy: 95%}\n'],
    ['a broken section', 'mlplan: 2\neconomics: 5\n'],
    ['no YAML', 'a: ['],
    ['nothing', ''],
  ])('follows its schema for %s', (_, text) => {
    const report = lintText(text, { today: '2026-11-24' })
    const json: unknown = JSON.parse(
      renderLintJson({ asOf: '2026-11-24', toolVersion: '0.1.0', rules: [], law: [], plans: [report] }, 'error'),
    )
    isReport(json)
    expect(isReport.errors).toBeNull()
  })
})
