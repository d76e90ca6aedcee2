import {
  type Counts,
  countOf,
  fails,
  type Finding,
  levelOf,
  type LintRun,
  type PlanReport,
  type Strictness,
} from '../finding.js'
import { roleLabel } from '../../plan/roles.js'
import { clean } from '../../text/sanitize.js'
import { groupBy } from '../../text/group-by.js'
import { messageOf } from './message.js'
import { lawInWords } from './law-notice.js'
import { element, xmlText } from '../../text/xml.js'

/** How it went with one rule: at most one of these is 1. */
interface Case {
  readonly text: string
  readonly failures: 0 | 1
  readonly errors: 0 | 1
  readonly skipped: 0 | 1
}

/**
 * A suite for each plan, a case for each rule. A case fails where it fails the run, so that a page of tests and the exit
 * code say the same; whatever else was found is skipped with what it is, and never passes. Follows the schema of
 * Jenkins (junit-10.xsd), which is what GitLab and Azure read.
 */
export function renderJunit(run: LintRun, strictness: Strictness): string {
  const suites = run.plans.map((report) => suiteOf(report, run, strictness))
  const { tests, failures, errors } = sum(suites.flatMap(({ cases }) => cases))
  const all = { name: 'mlplan lint', tests, failures, errors }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', all, ['\n', ...suites.map(({ text }) => text)])}\n`
}

function suiteOf(report: PlanReport, run: LintRun, strictness: Strictness): { text: string; cases: readonly Case[] } {
  const found = groupBy(report.findings, ({ rule }) => rule)
  const rules = [
    ...new Set([...run.rules.map(({ id }) => id), ...found.keys(), ...report.notRun.map((one) => one.rule)]),
  ]
  const cases = rules.map((rule) => caseOf(rule, found.get(rule) ?? [], report, strictness))
  const name = report.repositoryFile
  const attributes = { name, ...sum(cases), timestamp: `${run.asOf}T00:00:00` }
  const properties = element('properties', {}, propertiesOf(report, run, strictness))
  const inside = [properties, ...cases.map(({ text }) => text)].map((line) => `${line}\n`)
  return { text: `${element('testsuite', attributes, ['\n', ...inside])}\n`, cases }
}

function propertiesOf(report: PlanReport, run: LintRun, { failOn, clock }: Strictness): readonly string[] {
  const counts: Counts = countOf(report.findings, clock)
  const told = {
    stage: report.stage,
    as_of: run.asOf,
    fail_on: failOn,
    overdue: clock,
    ...counts,
    law: lawInWords(run),
  }
  return Object.entries(told).map(([name, value]) => element('property', { name: `mlplan.${name}`, value }))
}

function caseOf(rule: string, found: readonly Finding[], report: PlanReport, strictness: Strictness): Case {
  const because = report.notRun.find((one) => one.rule === rule)?.because
  const attributes = { name: rule, classname: classNameOf(report), time: 0 }
  const told = (name: string, message: string, type: string, body: string): string =>
    element('testcase', attributes, [element(name, { message, type }, body === '' ? [] : [xmlText(body)])])
  const { clock } = strictness
  const body = found.map((finding) => inFull(finding, report, clock)).join('\n')
  if (because !== undefined) {
    return {
      ...PASSED,
      errors: 1,
      text: told('error', `The rule couldn't run: ${clean(because)}.`, 'rule not run', body),
    }
  }
  if (found.length === 0) return { ...PASSED, text: element('testcase', attributes) }
  const isFailing = fails({ ...report, notRun: [], findings: found }, strictness.failOn, clock)
  const messages = found.map((finding) => `${levelOf(finding, clock)}: ${messageOf(finding)}`)
  const levels = [...new Set(found.map((finding) => levelOf(finding, clock)))].join(', ')
  const name = isFailing ? 'failure' : 'skipped'
  return { ...PASSED, [isFailing ? 'failures' : 'skipped']: 1, text: told(name, messages.join(' '), levels, body) }
}

const PASSED = { failures: 0, errors: 0, skipped: 0 } as const

function inFull(finding: Finding, { repositoryFile }: PlanReport, clock: Strictness['clock']): string {
  const { span, help, who } = finding
  const place = `${clean(repositoryFile)}:${span.line}:${span.column}`
  return `${levelOf(finding, clock)} at ${place} ${messageOf(finding)}\n  Fix: ${clean(help)}\n  Owner: ${roleLabel(who)}`
}

/** Jenkins makes a tree of it and cuts at the dots, so there is one, before the name of the plan. */
function classNameOf({ repositoryFile }: PlanReport): string {
  return `mlplan.${repositoryFile.replace(/\.ya?ml$/, '').replaceAll('.', '_')}`
}

function sum(cases: readonly Case[]): { tests: number; failures: number; errors: number; skipped: number } {
  const count = (kind: 'failures' | 'errors' | 'skipped'): number => cases.filter((one) => one[kind] === 1).length
  return { tests: cases.length, failures: count('failures'), errors: count('errors'), skipped: count('skipped') }
}
