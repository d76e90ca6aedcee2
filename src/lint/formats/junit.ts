import {
  type Counts,
  countByLevel,
  isFailingReport,
  type Finding,
  getLevel,
  type LintRun,
  type PlanReport,
  type FailureOptions,
} from '../finding.js'
import { formatInactiveNote } from '../counts.js'
import type { Inactivity } from '../../plan/inactive/inactivity.js'
import { getRoleLabel } from '../../plan/roles.js'
import { sanitize } from '../../text/sanitize.js'
import { groupBy } from '../../text/sort-and-group.js'
import { formatMessage } from './message.js'
import { formatLawNotice } from './law-notice.js'
import { renderElement, escapeXml } from '../../text/xml.js'

/** The outcome of one rule; at most one of the counts is 1. */
interface TestCase {
  readonly xml: string
  readonly failures: 0 | 1
  readonly errors: 0 | 1
  readonly skipped: 0 | 1
}

/**
 * Renders one test suite per plan and one test case per rule. A case fails only if it fails the run, so the test page
 * and the exit code agree; other findings make the case skipped, never passed. Follows the Jenkins schema
 * (junit-10.xsd), which GitLab and Azure also read.
 */
export function renderJunit(run: LintRun, strictness: FailureOptions): string {
  const suites = run.plans.map((report) => createSuite(report, run, strictness))
  const { tests, failures, errors } = countOutcomes(suites.flatMap(({ cases }) => cases))
  const totals = { name: 'mlplan lint', tests, failures, errors }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderElement('testsuites', totals, ['\n', ...suites.map(({ xml }) => xml)])}\n`
}

function createSuite(
  report: PlanReport,
  run: LintRun,
  strictness: FailureOptions,
): { xml: string; cases: readonly TestCase[] } {
  const findingsByRule = groupBy(report.findings, ({ rule }) => rule)
  const rules = [
    ...new Set([...run.rules.map(({ id }) => id), ...findingsByRule.keys(), ...report.notRun.map((item) => item.rule)]),
  ]
  const formRules = new Set(run.rules.filter(({ judgesForm }) => judgesForm).map(({ id }) => id))
  const cases = rules.map((rule) =>
    report.inactive === undefined || formRules.has(rule)
      ? createTestCase(rule, findingsByRule.get(rule) ?? [], report, strictness)
      : createUncheckedCase(rule, report.inactive, report),
  )
  const name = report.repositoryFile
  const attributes = { name, ...countOutcomes(cases), timestamp: `${run.asOf}T00:00:00` }
  const properties = renderElement('properties', {}, renderProperties(report, run, strictness))
  const children = [properties, ...cases.map(({ xml }) => xml)].map((line) => `${line}\n`)
  return { xml: `${renderElement('testsuite', attributes, ['\n', ...children])}\n`, cases }
}

function renderProperties(
  report: PlanReport,
  run: LintRun,
  { failOn, overdueMode }: FailureOptions,
): readonly string[] {
  const counts: Counts = countByLevel(report.findings, overdueMode)
  const values = {
    stage: report.stage,
    as_of: run.asOf,
    fail_on: failOn,
    overdue: overdueMode,
    ...counts,
    law: formatLawNotice(run),
  }
  return Object.entries(values).map(([name, value]) => renderElement('property', { name: `mlplan.${name}`, value }))
}

function createTestCase(
  rule: string,
  findings: readonly Finding[],
  report: PlanReport,
  strictness: FailureOptions,
): TestCase {
  const reason = report.notRun.find((item) => item.rule === rule)?.reason
  const attributes = { name: rule, classname: getClassName(report), time: 0 }
  const renderOutcome = (name: string, message: string, type: string, body: string): string =>
    renderElement('testcase', attributes, [
      renderElement(name, { message, type }, body === '' ? [] : [escapeXml(body)]),
    ])
  const { overdueMode } = strictness
  const body = findings.map((finding) => formatFinding(finding, report, overdueMode)).join('\n')
  if (reason !== undefined) {
    return {
      ...PASSED,
      errors: 1,
      xml: renderOutcome('error', `The rule couldn't run: ${sanitize(reason)}.`, 'rule not run', body),
    }
  }
  if (findings.length === 0) return { ...PASSED, xml: renderElement('testcase', attributes) }
  const isFailing = isFailingReport({ ...report, notRun: [], findings }, strictness.failOn, overdueMode)
  const messages = findings.map((finding) => `${getLevel(finding, overdueMode)}: ${formatMessage(finding)}`)
  const levels = [...new Set(findings.map((finding) => getLevel(finding, overdueMode)))].join(', ')
  const name = isFailing ? 'failure' : 'skipped'
  return {
    ...PASSED,
    [isFailing ? 'failures' : 'skipped']: 1,
    xml: renderOutcome(name, messages.join(' '), levels, body),
  }
}

/** A rule that didn't judge an inactive project hasn't passed. */
function createUncheckedCase(rule: string, inactive: Inactivity, report: PlanReport): TestCase {
  const message = sanitize(formatInactiveNote(inactive))
  const attributes = { name: rule, classname: getClassName(report), time: 0 }
  return {
    ...PASSED,
    skipped: 1,
    xml: renderElement('testcase', attributes, [renderElement('skipped', { message, type: 'not checked' })]),
  }
}

const PASSED = { failures: 0, errors: 0, skipped: 0 } as const

function formatFinding(
  finding: Finding,
  { repositoryFile }: PlanReport,
  overdueMode: FailureOptions['overdueMode'],
): string {
  const { span, help, owner } = finding
  const location = `${sanitize(repositoryFile)}:${span.line}:${span.column}`
  return `${getLevel(finding, overdueMode)} at ${location} ${formatMessage(finding)}\n  Fix: ${sanitize(help)}\n  Owner: ${getRoleLabel(owner)}`
}

/** Jenkins splits class names at dots to build a tree, so the only dot is the one before the plan name. */
function getClassName({ repositoryFile }: PlanReport): string {
  return `mlplan.${repositoryFile.replace(/\.ya?ml$/, '').replaceAll('.', '_')}`
}

function countOutcomes(cases: readonly TestCase[]): {
  tests: number
  failures: number
  errors: number
  skipped: number
} {
  const count = (kind: 'failures' | 'errors' | 'skipped'): number =>
    cases.filter((testCase) => testCase[kind] === 1).length
  return { tests: cases.length, failures: count('failures'), errors: count('errors'), skipped: count('skipped') }
}
