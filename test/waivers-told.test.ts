import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AudienceId } from '../src/briefs/audiences.js'
import { countOf, type PlanReport } from '../src/lint/finding.js'
import { lintPlan } from '../src/lint/run.js'
import { readPlan } from '../src/plan/read.js'
import { renderJson } from '../src/report/json.js'
import { renderPretty } from '../src/report/pretty.js'
import { RULES } from '../src/rules/index.js'
import { parseSource } from '../src/source/parse.js'
import { textOf } from './briefs-written.js'
import { planOf } from './example-plans.js'
import { plainLook } from './plain-look.js'

/** Whoever reads about a plan is told what was accepted, by whom and until when: it is never left out. */

const TODAY = '2026-11-24'
const DRAFT = planOf('drafts/churn-top-ten-percent')
const MONEY = waiver('money', 'economics/loses-money', 'expectations.precision', 'marisol')
const HOURS = waiver('hours', 'change/too-few-hours', 'change', 'darnell')
const WAIVED = `${DRAFT}waivers:\n${MONEY}${HOURS}`

describe('the report for people', () => {
  test('tells each waived finding in short after the others: rule, place, line, who, until when and why', () => {
    const text = pretty(judge(WAIVED))
    const line = lineOf('precision:')
    expect(text).toContain(
      `Accepted for now\n\n  waived  economics/loses-money  at expectations.precision  mlproject.yaml:${line}:14\n    Marisol Fuentes, until 2027-01-31: The pilot shows it within a month\n  waived  change/too-few-hours`,
    )
    expect(text.match(/economics\/loses-money/g)).toHaveLength(1)
    expect(text.indexOf('Accepted for now')).toBeGreaterThan(text.lastIndexOf('Who can do it'))
  })

  test('counts them last', () => {
    const { error, warning } = countOf(judge(WAIVED).findings)
    expect(pretty(judge(WAIVED))).toContain(`\n${error} errors, ${warning} warnings, 2 waived.\n`)
    expect(pretty(judge(WAIVED), judge(DRAFT))).toMatch(/\n2 plans: .+, 2 waived\.\n/)
    expect(pretty(judge(DRAFT))).not.toContain('waived')
  })

  test('never calls a plan clean in which something is waived', () => {
    const report = judge(WAIVED)
    const waived = report.findings.filter(({ state }) => state === 'waived')
    expect(pretty({ ...report, findings: waived.slice(0, 1) })).toContain(
      'Nothing else is missing or weak at the data stage; 1 finding is waived.',
    )
    expect(pretty({ ...report, findings: waived })).toContain('data stage; 2 findings are waived.')
    const notRun = [{ rule: 'plan/placeholder', because: 'value is not well formed' }]
    expect(pretty({ ...report, findings: waived, notRun })).toContain(
      'Nothing else found, but not everything could be judged; 2 findings are waived.',
    )
  })

  test('lets nothing from the plan reach the terminal but text', () => {
    const text = WAIVED.replace('The pilot shows it within a month', String.raw`It is \e[31mred\u202e now`)
    expect(pretty(judge(text))).toContain('Marisol Fuentes, until 2027-01-31: It is [31mred now')
  })
})

describe('the report for programs', () => {
  test('says of a waived finding who accepts it, counts it apart, and follows its schema', () => {
    const ajv = new Ajv({ strict: false, allErrors: true })
    formats.default(ajv)
    const isReport = ajv.compile(JSON.parse(readFileSync('src/report/lint-report.schema.json', 'utf8')) as object)
    const run = { asOf: TODAY, toolVersion: '0.1.0', rules: [], law: [], plans: [judge(WAIVED)] }
    const json = JSON.parse(renderJson(run, 'error', 'warn')) as {
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
        until: '2027-01-31',
        approved_by: 'Marisol Fuentes',
        reason: 'The pilot shows it within a month',
      },
    })
  })
})

describe('a brief', () => {
  test('tells what is accepted in the words of the finding, with who and until when, and not as open', () => {
    const accepted =
      /^- .*loses.*: The pilot shows it within a month; approved by Marisol Fuentes, until 31 January 2027\.$/gm
    const { message } = judge(WAIVED).findings.find(({ rule }) => rule === 'economics/loses-money') ?? {}
    const sponsor = briefFor('sponsor', WAIVED)
    expect(sponsor.match(accepted)).toHaveLength(1)
    expect(sponsor.split(message?.slice(0, 60) ?? '')).toHaveLength(2)
    expect(briefFor('sponsor', DRAFT)).toContain(message?.slice(0, 60))
    expect(briefFor('sponsor', DRAFT)).not.toContain('Accepted for now')
  })

  test('tells those whose part of the plan it is about', () => {
    const told = (id: AudienceId) =>
      ['Marisol Fuentes', 'Darnell Whitaker'].map((name) => briefFor(id, WAIVED).includes(`approved by ${name}`))
    expect(told('finance')).toEqual([true, false])
    expect(told('front-line')).toEqual([true, true])
    expect(told('privacy-legal')).toEqual([false, false])
  })

  test('does not say that nothing stands against the plan where something is accepted', () => {
    const findings = judge(WAIVED).findings.filter(({ state }) => state === 'waived')
    const text = textOf(read(WAIVED), 'front-line', { findings })
    expect(text).toContain('Nothing stands against it but what is accepted for now.')
    expect(text).not.toContain('No error and no warning')
  })

  test('says of a waiver that lacks something that it does not count', () => {
    const text = briefFor('sponsor', WAIVED.replace('approved_by: marisol', 'approved_by: oskar'))
    expect(text).toContain('- economics/loses-money at expectations.precision *(does not count)*:')
    expect(text).toContain('approved by Oskar Lindgren')
  })

  test('stays a draft: what is accepted for now is wrong all the same', () => {
    expect(briefFor('team', WAIVED)).toContain('**Draft,')
  })
})

function waiver(id: string, rule: string, at: string, by: string): string {
  return `  - id: ${id}\n    rule: ${rule}\n    at: ${at}\n    reason: "The pilot shows it within a month"\n    approved_by: ${by}\n    until: "2027-01-31"\n`
}

function judge(text: string): PlanReport {
  return lintPlan('mlproject.yaml', text, { today: TODAY, rules: RULES })
}

function pretty(...plans: readonly PlanReport[]): string {
  return renderPretty({ asOf: TODAY, toolVersion: '0.1.0', rules: [], law: [], plans }, plainLook)
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
