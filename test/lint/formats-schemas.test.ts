import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type LintFormat, renderLintRun } from '../../src/lint/formats/formats.js'
import { RULES } from '../../src/rules/index.js'
import { lintWithAllRules, OF_EACH_LEVEL, createRun, RUNS } from '../support/lint-runs.js'
import { plainLook } from '../support/plain-look.js'
import { type GitlabIssue, sarifRunIn } from '../support/read-back.js'
import { type Element, parseXml } from '../support/xml.js'

/** Those who read our formats check them before they show anything. */

const shown = (format: LintFormat, run: (typeof RUNS)[number][1]) =>
  renderLintRun(format, run, { failOn: 'error', overdueMode: 'fail' }, plainLook)
const ajv = new Ajv({ strict: false, allErrors: true })
formats.default(ajv)

function errorsOf(schema: object): (text: string) => unknown {
  const isValid = ajv.compile(schema)
  return (text) => (isValid(JSON.parse(text)) ? [] : isValid.errors)
}

describe('SARIF', () => {
  /* Not ours to ship: it is kept beside the project where it is developed. */
  const file = '../shared/schemas/sarif-2.1.0.json'
  const isMissing = !existsSync(file)

  test.skipIf(isMissing)(
    `follows the schema of the standard${isMissing ? ` (skipped: ${file} is not there)` : ''}`,
    async () => {
      const errors = errorsOf(JSON.parse(readFileSync(file, 'utf8')) as object)
      for (const [name, run] of RUNS)
        expect({ name, errors: errors(await shown('sarif', run)) }).toEqual({ name, errors: [] })
      expect(errors(await shown('sarif', createRun([OF_EACH_LEVEL], RULES)))).toEqual([])
      expect(errors((await shown('sarif', createRun([OF_EACH_LEVEL]))).replaceAll('"note"', '"info"'))).not.toEqual([])
    },
  )

  test('has of every rule what GitHub asks for, within its limits', async () => {
    const { rules } = sarifRunIn(await shown('sarif', createRun([OF_EACH_LEVEL], RULES))).tool.driver
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id))
    for (const rule of rules) {
      const said = rule as unknown as Record<'shortDescription' | 'fullDescription' | 'help', { text: string }>
      for (const { text } of [said.shortDescription, said.fullDescription]) {
        expect(text).not.toBe('')
        expect(text.length).toBeLessThanOrEqual(1024)
      }
      expect(said.help.text).not.toBe('')
    }
    expect(JSON.stringify(rules)).not.toContain('security-severity')
  })

  test('names the rule of each result by its place among the rules', async () => {
    const plan = lintWithAllRules('mlproject.yaml', 'mlplan: 2\neconomics: no\n')
    const { results, tool } = sarifRunIn(await shown('sarif', createRun([plan], RULES)))
    expect(results.length).toBeGreaterThan(1)
    for (const result of results) {
      const { ruleId, ruleIndex } = result as typeof result & { ruleIndex: number }
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    }
  })
})

/** As GitLab checks it (app/validators/json_schemas/codeclimate.json), and as its documentation asks beyond that. */
const GITLAB = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines', 'positions'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
          positions: {
            type: 'object',
            required: ['begin', 'end'],
            additionalProperties: {
              type: 'object',
              required: ['line', 'column'],
              properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
            },
          },
        },
      },
    },
  },
}

describe('code quality for GitLab', () => {
  test('follows what GitLab reads', async () => {
    const errors = errorsOf(GITLAB)
    for (const [name, run] of RUNS)
      expect({ name, errors: errors(await shown('gitlab', run)) }).toEqual({ name, errors: [] })
  })

  test('gives each issue a fingerprint of its own, also of the same finding in another file', async () => {
    const text = 'mlplan: 2\n'
    const issues = JSON.parse(
      await shown('gitlab', createRun([lintWithAllRules('a.yaml', text), lintWithAllRules('b.yaml', text)])),
    ) as readonly GitlabIssue[]
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
  })

  test('is an empty list where nothing is found, not an empty file', async () => {
    expect(await shown('gitlab', createRun([{ ...OF_EACH_LEVEL, findings: [] }]))).toBe('[]\n')
  })
})

/** What may stand in what, with the attributes that have to be there: junit-10.xsd of the xUnit plugin of Jenkins. */
const JUNIT: Readonly<Record<string, { in: readonly string[]; must: readonly string[]; may: readonly string[] }>> = {
  testsuites: { in: [], must: [], may: ['name', 'tests', 'failures', 'errors'] },
  testsuite: { in: ['testsuites'], must: ['name', 'tests', 'failures', 'errors'], may: ['skipped', 'timestamp'] },
  properties: { in: ['testsuite'], must: [], may: [] },
  property: { in: ['properties'], must: ['name', 'value'], may: [] },
  testcase: { in: ['testsuite'], must: ['name'], may: ['classname', 'time'] },
  failure: { in: ['testcase'], must: [], may: ['message', 'type'] },
  error: { in: ['testcase'], must: [], may: ['message', 'type'] },
  skipped: { in: ['testcase'], must: [], may: ['message', 'type'] },
}

describe('JUnit', () => {
  test.each(RUNS)('of %s has the elements that Jenkins knows, and counts them right', async (_, run) => {
    const root = parseXml(await shown('junit', run))
    check(root, undefined)
    for (const suite of root.children) {
      const cases = suite.children.filter(({ name }) => name === 'testcase')
      expect(new Set(cases.map(({ attributes }) => attributes['name'])).size).toBe(cases.length)
      const having = (name: string) =>
        cases.filter(({ children }) => children.some((child) => child.name === name)).length
      expect(suite.attributes).toMatchObject({
        tests: String(cases.length),
        failures: String(having('failure')),
        errors: String(having('error')),
        skipped: String(having('skipped')),
      })
    }
    for (const name of ['tests', 'failures', 'errors']) {
      const each = root.children.map(({ attributes }) => Number(attributes[name]))
      expect(root.attributes[name]).toBe(String(each.reduce((sum, one) => sum + one, 0)))
    }
  })

  test('has a case for each rule that was asked, those of reading included', async () => {
    const { children } = parseXml(await shown('junit', createRun([OF_EACH_LEVEL], RULES)))
    const cases = children[0]?.children.filter(({ name }) => name === 'testcase')
    expect(cases?.map(({ attributes }) => attributes['name'])).toEqual(RULES.map(({ id }) => id))
  })
})

function check({ name, attributes, children }: Element, parent: string | undefined): void {
  const known = JUNIT[name]
  expect(known?.in.includes(parent ?? '') ?? false, `${name} in ${parent}`).toBe(parent !== undefined)
  const has = Object.keys(attributes)
  expect(has).toEqual(expect.arrayContaining([...(known?.must ?? [])]))
  expect([...(known?.must ?? []), ...(known?.may ?? [])]).toEqual(expect.arrayContaining(has))
  for (const child of children) check(child, name)
}

describe('JSON', () => {
  test('follows our own schema', async () => {
    const errors = errorsOf(JSON.parse(readFileSync('src/lint/formats/lint-report.schema.json', 'utf8')) as object)
    for (const [name, run] of RUNS)
      expect({ name, errors: errors(await shown('json', run)) }).toEqual({ name, errors: [] })
  })
})
