import type { Finding, LintRun, PlanReport } from '../../src/lint/finding.js'

/** Made-up findings and reports of lint; each part takes what a test wants to be otherwise. */

export const lintFinding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'a/one',
  severity: 'error',
  state: 'active',
  cause: 'content',
  message: 'It is wrong.',
  help: 'Write it.',
  path: 'value.action',
  value: '',
  span: { line: 3, column: 5, endLine: 3, endColumn: 9 },
  exact: true,
  related: [],
  area: 'plan',
  owner: 'ml_lead',
  ...more,
})

export const planReport = (findings: readonly Finding[] = [], more: Partial<PlanReport> = {}): PlanReport => ({
  file: 'p.v1/mlproject.yaml',
  repositoryFile: 'plans/p.v1/mlproject.yaml',
  name: 'Churn',
  stage: 'data',
  findings,
  notRun: [],
  nextStage: undefined,
  text: '',
  ...more,
})

export const lintRun = (...plans: readonly PlanReport[]): LintRun => ({
  asOf: '2026-11-24',
  toolVersion: '0.1.0',
  rules: [],
  law: [],
  plans,
})

export const AS_USUAL = { failOn: 'error', overdueMode: 'fail' } as const
