import type { PlanLintOptions } from './types.js'
import { LAW_PACKS } from '../law/packs.js'
import { getProfile } from '../plan/form.js'
import { type Path, formatPath, overlaps } from '../plan/path.js'
import { getRawValue, getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import type { ReadError } from '../plan/read/types.js'
import { isRole } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import { DEFAULT_LIMITS } from '../rules/shared/limits.js'
import type { RuleContext, Problem, Rule } from '../rules/rule.js'
import type { Source } from '../yaml/parse.js'
import { toPlainPath, createFinding } from './create-finding.js'
import type { Finding, NotRun } from './finding.js'
import { dropDerived } from './filter-findings.js'

/** Runs all rules on one plan at one stage. */

export interface RuleRun {
  /** Without the findings that another finding explains. */
  readonly findings: readonly Finding[]
  readonly allFindings: readonly Finding[]
  readonly notRun: readonly NotRun[]
  /**
   * The rules to run again at another stage. Most rules found nothing and don't depend on the stage, so they're left
   * out.
   */
  readonly rerunAtOtherStage: RulesToRerun
}

/** Rules to run at another stage. A rule that didn't read the stage maps to its problems, which are the same there. */
type RulesToRerun = ReadonlyMap<Rule, readonly Problem[] | undefined>

export function runRules(
  source: Source,
  plan: Plan,
  errors: readonly ReadError[],
  options: PlanLintOptions & { stage: Stage },
  rulesToRerun?: RulesToRerun,
): RuleRun {
  const { today, stage, rules, history = [], handsOnWork = [], limits = DEFAULT_LIMITS, law = LAW_PACKS } = options
  const coveredPaths = listCoveredPaths(rules)
  const context: RuleContext = {
    today,
    stage,
    profile: getProfile(plan),
    coveredPaths,
    plan,
    history,
    handsOnWork,
    rules,
    limits,
    lawPacks: law,
  }
  const rerunAtOtherStage = new Map<Rule, readonly Problem[] | undefined>()
  const runCheck = createCheckRunner(plan, context, rerunAtOtherStage)
  const invalidPaths = errors.filter((error) => error.kind === 'wrong-value').map((error) => error.path)
  const findings: Finding[] = []
  const skipped: NotRun[] = []
  for (const rule of rulesToRerun?.keys() ?? rules) {
    const skipReason = getSkipReason(rule, invalidPaths)
    const problems =
      rulesToRerun?.get(rule) ?? (skipReason === undefined && rule.check ? runCheck(rule, rule.check) : [])
    if (skipReason !== undefined) skipped.push(createNotRun(rule, skipReason))
    else if (problems instanceof Error) skipped.push(createNotRun(rule, formatRuleFailure(problems)))
    else
      for (const problem of problems) {
        const finding = isReportedAsInvalid(rule, problem, invalidPaths, source.data)
          ? undefined
          : createFinding(source, rule, problem, plan, context)
        if (finding) findings.push(finding)
      }
  }
  return { findings: dropDerived(findings, rules), allFindings: findings, notRun: skipped, rerunAtOtherStage }
}

/** Cached by the list of rules: it is the same for every plan of a run. */
function listCoveredPaths(rules: readonly Rule[]): readonly Path[] {
  const coveredPaths = coveredPathsByRules.get(rules) ?? rules.flatMap((rule) => rule.missing)
  coveredPathsByRules.set(rules, coveredPaths)
  return coveredPaths
}

const coveredPathsByRules = new WeakMap<readonly Rule[], readonly Path[]>()

type Check = NonNullable<Rule['check']>

/** Returns a function that runs one check and records in `rerunAtOtherStage` whether to run it at another stage. */
function createCheckRunner(
  plan: Plan,
  context: RuleContext,
  rerunAtOtherStage: Map<Rule, readonly Problem[] | undefined>,
) {
  let stageWasRead = false
  const get = (path: Path) => getValue(plan, path)
  const watchedContext = {
    ...context,
    get stage() {
      stageWasRead = true
      return context.stage
    },
  }
  return (rule: Rule, check: Check): readonly Problem[] | Error => {
    stageWasRead = false
    /* One rule that throws must not stop the others, and must not count as passed. */
    try {
      const result = check(get, watchedContext)
      const problems: readonly Problem[] = Array.isArray(result) ? result : [...result]
      if (stageWasRead || problems.length > 0) rerunAtOtherStage.set(rule, stageWasRead ? undefined : problems)
      return problems
    } catch (error) {
      rerunAtOtherStage.set(rule, undefined)
      return error instanceof Error ? error : new Error(String(error))
    }
  }
}

function formatRuleFailure({ name, message }: Error): string {
  return `the rule itself failed (${name}: ${message}), which is a bug in mlplan, not in the plan`
}

/** Whether the field is already reported as invalid. It must not be reported as missing too. */
function isReportedAsInvalid(rule: Rule, problem: Problem, invalidPaths: readonly Path[], raw: unknown): boolean {
  if (invalidPaths.length === 0) return false
  const problemPath = toPlainPath(problem.path)
  return (
    rule.severity === 'as-expected' &&
    invalidPaths.some(
      (invalidPath) => overlaps(problemPath, invalidPath) || isRoleMentioned(invalidPath, problemPath, raw),
    )
  )
}

/** Whether an invalid `roles` value, such as `roles: ML lead`, mentions the role that seems to be missing. */
function isRoleMentioned(invalidPath: Path, [section, role]: Path, raw: unknown): boolean {
  if (section !== 'people' || !isRole(role) || invalidPath[0] !== 'people' || invalidPath[2] !== 'roles') return false
  const text = JSON.stringify(getRawValue(raw, invalidPath.slice(0, 3)) ?? '')
  return text
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
    .includes(role)
}

function getSkipReason(rule: Rule, invalidPaths: readonly Path[]): string | undefined {
  if (invalidPaths.length === 0 || !rule.check || rule.severity === 'as-expected') return undefined
  const invalidPath = invalidPaths.find((candidate) => rule.reads.some((read) => overlaps(read, candidate)))
  return invalidPath && `${formatPath(invalidPath)} has an invalid value`
}

export function createNotRun(rule: Rule, reason: string): NotRun {
  return { rule: rule.id, reason }
}
