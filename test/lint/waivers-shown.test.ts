import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AudienceId } from '../../src/briefs/audiences.js'
import { createSamplePlan } from '../../src/briefs/sample-plan.js'
import { countByLevel, type PlanReport } from '../../src/lint/finding.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { renderLintJson } from '../../src/lint/formats/json.js'
import { renderLintPretty } from '../../src/lint/formats/pretty.js'
import { RULES } from '../../src/rules/index.js'
import { parseSource } from '../../src/yaml/parse.js'
import { textOf } from '../support/briefs-written.js'
import { readExamplePlan } from '../support/example-plans.js'
import { plainLook } from '../support/plain-look.js'

/** Every report and brief shows what is waived, who approved it, and through when. */

const TODAY = '2026-11-24'
const DRAFT = readExamplePlan('drafts/churn-top-ten-percent')
const MONEY = waiver('money', 'economics/loses-money', 'expectations.precision', 'marisol')
const HOURS = waiver('hours', 'change/not-enough-hours', 'change', 'darnell')
const WAIVED = `${DRAFT}waivers:\n${MONEY}${HOURS}`

describe('the report for people', () => {
  test('lists waived findings last and in short: rule, path, line, approver, end date, and reason', () => {
    const text = pretty(judge(WAIVED))
    const line = lineOf('precision:')
    expect(text).toContain(
      `Waived\n\n  waived  economics/loses-money  at expectations.precision  mlproject.yaml:${line}:14\n    Marisol Fuentes, through 2027-01-31: The pilot shows it within a month\n  waived  change/not-enough-hours`,
    )
    expect(text.match(/economics\/loses-money/g)).toHaveLength(1)
    expect(text.indexOf('\nWaived\n')).toBeGreaterThan(text.lastIndexOf('Owner:'))
  })

  test('counts waived findings last', () => {
    const { error, warning } = countByLevel(judge(WAIVED).findings)
    expect(pretty(judge(WAIVED))).toContain(`\n${error} errors, ${warning} warnings, 2 waived\n`)
    expect(pretty(judge(WAIVED), judge(DRAFT))).toMatch(/\n2 plans: .+, 2 waived\n/)
    expect(pretty(judge(DRAFT))).not.toContain('waived')
  })

  test('never calls a plan with waived findings clean', () => {
    const report = judge(WAIVED)
    const waived = report.findings.filter(({ state }) => state === 'waived')
    expect(pretty({ ...report, findings: waived.slice(0, 1) })).toContain('No other findings at data (1 waived).')
    expect(pretty({ ...report, findings: waived })).toContain('No other findings at data (2 waived).')
    const notRun = [{ rule: 'plan/placeholder', reason: 'value is not well formed' }]
    expect(pretty({ ...report, findings: waived, notRun })).toContain(
      "No other findings (2 waived), but 1 rule couldn't run.",
    )
  })

  test('strips terminal codes from the words of the plan', () => {
    const text = WAIVED.replace('The pilot shows it within a month', String.raw`It is \e[31mred\u202e now`)
    expect(pretty(judge(text))).toContain('Marisol Fuentes, through 2027-01-31: It is [31mred now')
  })
})

describe('the report for programs', () => {
  test('names the approver of a waived finding, counts it separately, and follows the schema', () => {
    const ajv = new Ajv({ strict: false, allErrors: true })
    formats.default(ajv)
    const isReport = ajv.compile(JSON.parse(readFileSync('src/lint/formats/lint-report.schema.json', 'utf8')) as object)
    const run = { asOf: TODAY, toolVersion: '0.1.0', rules: [], law: [], plans: [judge(WAIVED)] }
    const json = JSON.parse(renderLintJson(run, 'error', 'warn')) as {
      counts: object
      plans: { counts: object; findings: { rule: string; waiver?: object }[] }[]
    }
    isReport(json)
    expect(isReport.errors).toBeNull()
    const { findings = [], counts } = json.plans[0] ?? {}
    expect([json.counts, counts]).toMatchObject([{ waived: 2 }, { waived: 2 }])
    expect(findings.filter(({ waiver }) => waiver)).toHaveLength(2)
    expect(findings.find(({ rule }) => rule === 'economics/loses-money')).toMatchObject({
      level: 'waived',
      state: 'waived',
      severity: 'error',
      waiver: {
        id: 'money',
        valid_through: '2027-01-31',
        approved_by: 'Marisol Fuentes',
        reason: 'The pilot shows it within a month',
      },
    })
  })
})

describe('a brief', () => {
  test('lists a waived finding in its own words, with the approver and the end date, and not as open', () => {
    const accepted =
      /^- .*loses.*\. Reason: The pilot shows it within a month\. Approved by Marisol Fuentes, valid through Jan 31, 2027\.$/gm
    const { message } = judge(WAIVED).findings.find(({ rule }) => rule === 'economics/loses-money') ?? {}
    const sponsor = briefFor('sponsor', WAIVED)
    expect(sponsor.match(accepted)).toHaveLength(1)
    expect(sponsor.split(message?.slice(0, 60) ?? '')).toHaveLength(2)
    expect(briefFor('sponsor', DRAFT)).toContain(message?.slice(0, 60))
    expect(briefFor('sponsor', DRAFT)).not.toContain('Waived for now')
  })

  test('shows a waiver to the readers whose part of the plan it covers', () => {
    const told = (id: AudienceId) =>
      ['Marisol Fuentes', 'Darnell Whitaker'].map((name) => briefFor(id, WAIVED).includes(`Approved by ${name}`))
    expect(told('finance')).toEqual([true, false])
    expect(told('front-line')).toEqual([true, true])
    expect(told('privacy-legal')).toEqual([false, false])
  })

  test('never calls a plan clean whose only findings are waived', () => {
    const findings = judge(WAIVED).findings.filter(({ state }) => state === 'waived')
    const text = textOf(read(WAIVED), 'front-line', { findings })
    expect(text.split('## Waived for now')[1]?.match(/^- .*Approved by /gm)).toHaveLength(2)
    expect(text).not.toContain('## What could still stop us')
    expect(text).not.toMatch(/\bno (?:open issues|findings|errors|warnings)\b|· Complete\b/i)
  })

  test('marks an invalid waiver, and gives it no valid-through date', () => {
    const text = briefFor('sponsor', WAIVED.replace('approved_by: marisol', 'approved_by: oskar'))
    expect(text).toContain('- economics/loses-money (expectations.precision) *(waiver not valid)*. Reason:')
    expect(text).toContain('Approved by Oskar Lindgren, through Jan 31, 2027.')
  })

  test('stays a draft, since a waived error is still an error', () => {
    expect(briefFor('team', WAIVED)).toContain(' · Draft · ')
    const signoffs = [{ id: 'all', person: 'one', decision: 'approved' as const, signed_on: TODAY }]
    const settled = { ...createSamplePlan(), open_questions: [], signoffs }
    const findings = judge(WAIVED).findings.filter(({ state }) => state === 'waived')
    expect(textOf(settled, 'team')).toContain(' · Complete · ')
    expect(textOf(settled, 'team', { findings })).toContain(' · Draft · ')
  })
})

function waiver(id: string, rule: string, at: string, by: string): string {
  return `  - id: ${id}\n    rule: ${rule}\n    path: ${at}\n    reason: "The pilot shows it within a month"\n    approved_by: ${by}\n    valid_through: "2027-01-31"\n`
}

function judge(text: string): PlanReport {
  return lintPlan('mlproject.yaml', text, { today: TODAY, rules: RULES })
}

function pretty(...plans: readonly PlanReport[]): string {
  return renderLintPretty({ asOf: TODAY, toolVersion: '0.1.0', rules: [], law: [], plans }, plainLook)
}

function lineOf(text: string): number {
  return DRAFT.split('\n').findIndex((line) => line.trim().startsWith(text)) + 1
}

function read(text: string) {
  return readPlan(parseSource(text).data).plan
}

function briefFor(id: AudienceId, text: string): string {
  return textOf(read(text), id, { findings: judge(text).findings })
}
