import { userError } from '../../errors.js'
import type { Finding, PlanReport } from '../../lint/finding.js'
import { lintPlan } from '../../lint/lint-plan.js'
import { joinWith } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import { isWithin, parsePath } from '../../plan/path.js'
import type { Rulebook } from '../../policy/rulebook.js'
import { formatRenamedRuleHelp } from '../../plan/migrations/renamed-rules.js'
import type { Rule } from '../../rules/rule.js'
import { explainNotWaivable } from '../../rules/shared/waiver.js'
import type { PlanFile } from '../shared/change-plan.js'

/** A rule, a path, and the findings to waive there, now or at the next stage. */
export interface WaiveTarget {
  readonly rule: Rule
  readonly path: string
  readonly findings: readonly Finding[]
}

/** The rulebook and the date of the run. */
export type DatedRulebook = Rulebook & { readonly today: string }

interface WaiveRequest {
  readonly rule: string
  readonly path?: string | undefined
}

/**
 * Finds what a waiver covers. Without a finding there is nothing to waive: such a waiver would only hide later
 * findings.
 */
export function findWaiveTarget(
  { file, text }: PlanFile,
  { rule: name, path: requestedPath }: WaiveRequest,
  rulebook: DatedRulebook,
): WaiveTarget {
  const rule = findRule(name, rulebook.rules)
  const report = lintPlan(file, text, rulebook)
  const findings = findByRule(rule, report, rulebook)
  if (findings.length === 0) throw noFindingError(rule, report)
  if (requestedPath === undefined) return { rule, ...requireOnePath(rule, findings, file) }
  const matching = findings.filter(
    ({ path }) => requestedPath.trim() !== '' && isWithin(parsePath(path), parsePath(requestedPath)),
  )
  if (matching.length > 0) return { rule, path: requestedPath, findings: matching }
  throw userError(
    'bad-option',
    requestedPath.trim() === ''
      ? `--path is empty. ${rule.id} has findings at ${formatPaths(findings, file)}.`
      : `No ${rule.id} finding at ${requestedPath}. Findings are at ${formatPaths(findings, file)}.`,
    'Use one of these paths with --path, or a parent path that covers several.',
  )
}

function findRule(name: string, rules: readonly Rule[]): Rule {
  const rule = rules.find(({ id }) => id === name)
  if (rule) {
    const reason = explainNotWaivable(rule)
    if (reason === undefined) return rule
    throw userError('refused', reason, 'Fix the finding instead.')
  }
  const closest = nearest(
    name,
    rules.map(({ id }) => id),
  )
  const help =
    formatRenamedRuleHelp(name) ??
    (closest === undefined ? 'Run `mlplan lint` to see the findings and their rules.' : `Did you mean ${closest}?`)
  throw userError('bad-option', `Unknown rule: ${name}.`, help)
}

/**
 * The rule's findings, one per path, at the current stage or else at the next one. Findings about waivers can't be
 * waived.
 */
function findByRule(rule: Rule, report: PlanReport, rulebook: DatedRulebook): readonly Finding[] {
  const { file, text, nextStage } = report
  const laterFindings = nextStage ? lintPlan(file, text, { ...rulebook, stage: nextStage.stage }).findings : []
  const ruleFindings = [...report.findings, ...laterFindings].filter(
    (finding) => finding.rule === rule.id && !finding.path.startsWith('waivers.'),
  )
  return ruleFindings.filter(({ path }, index) => ruleFindings.findIndex((other) => other.path === path) === index)
}

function noFindingError({ id }: Rule, { file, nextStage, notRun }: PlanReport): Error {
  const skippedRule = notRun.find(({ rule }) => rule === id)
  if (skippedRule) {
    return userError(
      'refused',
      `${id} couldn't run: ${skippedRule.reason}.`,
      'Fix the cause first, then run the command again.',
    )
  }
  const stageText = nextStage === undefined ? '' : `, now or at the next stage (${nextStage.stage})`
  return userError(
    'refused',
    `Nothing to waive: ${id} has no finding in ${file}${stageText}.`,
    'Run `mlplan lint` to see the findings.',
  )
}

function requireOnePath({ id }: Rule, findings: readonly Finding[], file: string): Omit<WaiveTarget, 'rule'> {
  const [first, second] = findings
  if (first !== undefined && second === undefined) return { path: first.path, findings }
  throw userError(
    'bad-option',
    `${id} has findings at ${findings.length} paths: ${formatPaths(findings, file)}.`,
    'Choose one with --path, or use a parent path that covers several.',
  )
}

const MAX_LISTED = 6

function formatPaths(findings: readonly Finding[], file: string): string {
  const paths = findings.slice(0, MAX_LISTED).map(({ path, span }) => `${path} (${file}:${span.line})`)
  return joinWith(findings.length > MAX_LISTED ? [...paths, `${findings.length - MAX_LISTED} more`] : paths)
}
