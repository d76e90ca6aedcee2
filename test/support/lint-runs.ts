import { LAW_PACKS } from '../../src/law/packs.js'
import { type Finding, getLevel, type LintRun, type PlanReport } from '../../src/lint/finding.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import type { Stage } from '../../src/plan/stage.js'
import { RULES } from '../../src/rules/index.js'
import type { Rule } from '../../src/rules/rule.js'
import { DRAFTS, EXAMPLES, JUDGED_ON, readExamplePlan } from './example-plans.js'
import type { ReportedFinding } from './read-back.js'

/** Runs of lint to be shown: what people write, what goes wrong in files, and what is waived, pending, or existing. */

export function lintWithAllRules(file: string, text: string, stage?: Stage): PlanReport {
  return lintPlan(file, text, { today: JUDGED_ON, rules: RULES, law: LAW_PACKS, stage })
}

/** Without rules, whose descriptions and cases are the same in every run, and long. */
export function createRun(plans: readonly PlanReport[], rules: readonly Rule[] = []): LintRun {
  return { asOf: JUDGED_ON, toolVersion: '0.1.0', rules, law: LAW_PACKS, plans }
}

function named(name: string, stage?: Stage): PlanReport {
  return lintWithAllRules(`plans/${name}/mlproject.yaml`, readExamplePlan(name), stage)
}

const DRAFT = readExamplePlan('drafts/churn-top-ten-percent')

/** A finding of each level, told as such wherever it is shown. */
export const OF_EACH_LEVEL = withStates(lintWithAllRules('churn/mlproject.yaml', DRAFT))

/** As if somebody had waived, asked or listed the first ones. */
function withStates(report: PlanReport): PlanReport {
  const waiver = {
    id: 'money',
    validThrough: '2027-01-31',
    approvedBy: 'Marisol Fuentes',
    reason: 'The pilot shows it soon',
  }
  const states: readonly ((finding: Finding) => Finding)[] = [
    (finding) => ({ ...finding, state: 'waived', waiver }),
    (finding) => ({ ...finding, state: 'existing', listedIn: { kind: 'baseline', name: '.mlplan-baseline.json' } }),
    (finding) => ({ ...finding, state: 'existing', listedIn: { kind: 'revision', name: 'main' } }),
    (finding) => ({ ...finding, state: 'pending' }),
    (finding) => ({ ...finding, severity: 'info' }),
    (finding) => ({ ...finding, severity: 'error', cause: 'clock' }),
  ]
  const findings = report.findings.map((finding, index) => states[index]?.(finding) ?? finding)
  return { ...report, findings }
}

const CRLF = DRAFT.replaceAll('\n', '\r\n')
const ASTRAL = 'mlplan: 2\neconomics: {base_rate: 1.8%}\nexpectations: { note: "\u{1f600}\u{20000}é", accuracy: 95% }\n'

export const RUNS: readonly (readonly [string, LintRun])[] = [
  ['plans as they should be', createRun(EXAMPLES.map((name) => named(name)))],
  ['plans as teams first write them', createRun(DRAFTS.map((name) => named(name)))],
  ['the same, late', createRun(DRAFTS.map((name) => named(name, 'live')))],
  ['a finding of each level', createRun([OF_EACH_LEVEL])],
  ['lines that end in CR and LF', createRun([lintWithAllRules('mlproject.yaml', CRLF)])],
  ['a byte order mark', createRun([lintWithAllRules('mlproject.yaml', `\ufeff${DRAFT}`)])],
  ['characters of two units before the column', createRun([lintWithAllRules('mlproject.yaml', ASTRAL)])],
  ['odd names of files', createRun([lintWithAllRules('a b/ü, 100%/[x];y#1/mlproject.yml', 'mlplan: 2\n')])],
  ['an empty file', createRun([lintWithAllRules('mlproject.yaml', '')])],
  [
    'broken YAML',
    createRun([lintWithAllRules('mlproject.yaml', 'mlplan: 2\nproject:\n  name: churn\n   sponsor: Dana\n')]),
  ],
  [
    'a section that is none',
    createRun([lintWithAllRules('mlproject.yaml', DRAFT.replace(/^economics:\n(?: .*\n)+/m, 'economics: no\n'))]),
  ],
]

/** What every format has to tell. */
export function listExpectedFindings({ plans }: LintRun): readonly (ReportedFinding & Pick<Finding, 'severity'>)[] {
  return plans.flatMap(({ repositoryFile: file, findings }) =>
    findings.map((finding) => {
      const { rule, severity, span } = finding
      return { file, line: span.line, column: span.column, rule, level: getLevel(finding), severity }
    }),
  )
}
