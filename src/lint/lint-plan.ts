import type { PlanLintOptions } from './types.js'
import { getProfile } from '../plan/form.js'
import { addPlanToCommands } from '../plan/command-line.js'
import type { Plan } from '../plan/plan.js'
import { formatPersonName } from '../plan/display-name.js'
import { findRoleHolders } from '../plan/role-holders.js'
import type { ReadError } from '../plan/read/types.js'
import { createProjectRecord } from '../plan/inactive/project-record.js'
import { getNextStage, type Stage } from '../plan/stage.js'
import type { Rule } from '../rules/rule.js'
import { listUncompared } from '../rules/shared/figures/uncompared.js'
import type { Source } from '../yaml/parse.js'
import { runRules, createNotRun } from './run-rules.js'
import { createFinding, createTextErrorFinding, createReadErrorFinding } from './create-finding.js'
import type { Finding, NotRun, PlanReport } from './finding.js'
import { findFixed, BASELINE_OUTDATED_RULE, createBaselineOutdatedProblem, markExisting } from './existing-findings.js'
import { readPlanText } from './parse-cache.js'
import { findNewErrors, sortFindings } from './filter-findings.js'
import {
  findUnusedWaivers,
  WAIVER_UNUSED_RULE,
  createUnusedWaiverProblem,
  listCompleteWaivers,
  applyWaivers,
} from './waivers.js'

/** Lints the text of one plan. Accepts any text and never throws. */
export function lintPlan(file: string, text: string, options: PlanLintOptions): PlanReport {
  const { source, plan, errors } = readPlanText(text)
  const stage = options.stage ?? plan.project?.stage ?? 'kickoff'
  const unreadable = source.error ?? errors.find((error) => error.path.length === 0 || error.kind === 'other-version')
  const readFindings = source.error
    ? [createTextErrorFinding(source, source.error, options.rules)]
    : errors.map((error) => createReadErrorFinding(source, error, options.rules))
  const evaluation = unreadable
    ? skipAllRules(options.rules)
    : evaluateRules(source, plan, errors, { ...options, stage })
  const currentFindings = sortFindings([...readFindings, ...evaluation.current])
  const fixedFindings = unreadable
    ? []
    : findFixedFindings(source, plan, currentFindings, evaluation.notRun, { ...options, stage })
  const record = createProjectRecord(plan, options.today)
  const inactive = unreadable || options.judgesInactive === true ? undefined : record.inactive
  const judged = markExisting(sortFindings([...currentFindings, ...fixedFindings]), options.existing, options.rules)
  const [findings, notRun] =
    inactive === undefined ? [judged, evaluation.notRun] : selectForm(judged, evaluation.notRun, options.rules)
  const nameFileInHelp = (reported: readonly Finding[]): readonly Finding[] =>
    reported.map((finding) => ({ ...finding, help: addPlanToCommands(finding.help, file) }))
  const next = inactive === undefined ? getNextStage(stage) : undefined
  return {
    file,
    repositoryFile: options.repositoryFile ?? file,
    name: plan.project?.name,
    stage,
    findings: nameFileInHelp(findings),
    notRun,
    inactive,
    record,
    uncompared: unreadable || inactive ? [] : listUncompared(plan).filter(({ lacksFigure }) => lacksFigure),
    ownerNames: nameOwners(plan, findings),
    nextStage: next && {
      stage: next,
      errors: nameFileInHelp(sortFindings(findNewErrors(currentFindings, evaluation.atNextStage))),
    },
    text: source.text,
  }
}

/** What is broken in the file itself. An inactive project isn't asked for anything else. */
function selectForm(
  findings: readonly Finding[],
  notRun: readonly NotRun[],
  rules: readonly Rule[],
): readonly [readonly Finding[], readonly NotRun[]] {
  const formRules = new Set(rules.filter(({ judgesForm }) => judgesForm).map(({ id }) => id))
  return [findings.filter(({ rule }) => formRules.has(rule)), notRun.filter(({ rule }) => formRules.has(rule))]
}

/** The first holder of each role that a finding is for. */
function nameOwners(plan: Plan, findings: readonly Finding[]): PlanReport['ownerNames'] {
  const roles = [...new Set(findings.map(({ owner }) => owner))]
  return Object.fromEntries(
    roles.flatMap((role) =>
      findRoleHolders(plan, role)
        .slice(0, 1)
        .map((person) => [role, formatPersonName(person)]),
    ),
  )
}

/**
 * Reports the entries of a baseline that are fixed. Does nothing if the plan is linted at another than its current
 * stage.
 */
function findFixedFindings(
  source: Source,
  plan: Plan,
  findings: readonly Finding[],
  notRun: readonly NotRun[],
  { existing, rules, today, stage }: PlanLintOptions & { stage: Stage },
): readonly Finding[] {
  const rule = rules.find(({ id }) => id === BASELINE_OUTDATED_RULE)
  if (!existing?.shouldReportFixed || !rule || stage !== (plan.project?.stage ?? 'kickoff')) return []
  const context = { today, stage, profile: getProfile(plan) }
  return findFixed(existing.listed, findings, notRun).flatMap(
    (listed) =>
      createFinding(source, rule, createBaselineOutdatedProblem(listed, existing.source, findings), plan, context) ??
      [],
  )
}

interface Evaluation {
  readonly current: readonly Finding[]
  /** At the next stage. */
  readonly atNextStage: readonly Finding[]
  readonly notRun: readonly NotRun[]
}

function skipAllRules(rules: readonly Rule[]): Evaluation {
  const reason = "the plan can't be read"
  return {
    current: [],
    atNextStage: [],
    notRun: rules.filter(({ check }) => check).map((rule) => createNotRun(rule, reason)),
  }
}

function evaluateRules(
  source: Source,
  plan: Plan,
  errors: readonly ReadError[],
  options: PlanLintOptions & { stage: Stage },
): Evaluation {
  const current = runRules(source, plan, errors, options)
  const next = getNextStage(options.stage)
  const atNextStage = next && runRules(source, plan, errors, { ...options, stage: next }, current.rerunAtOtherStage)
  const waivers = listCompleteWaivers(plan, options)
  const unusedWaivers = findUnusedWaivers(
    waivers,
    [...current.allFindings, ...(atNextStage?.allFindings ?? [])],
    current.notRun,
  )
  /* Waivers are written for the current stage of the plan. A run at another stage can't tell whether they are used. */
  const isCurrentStage = options.stage === (plan.project?.stage ?? 'kickoff')
  const context = { today: options.today, stage: options.stage, profile: getProfile(plan) }
  const unusedFindings = (isCurrentStage ? unusedWaivers : []).flatMap((waiver) => {
    const rule = options.rules.find(({ id }) => id === WAIVER_UNUSED_RULE)
    return (rule && createFinding(source, rule, createUnusedWaiverProblem(waiver, next), plan, context)) ?? []
  })
  return {
    /* Waivers apply after derived findings are dropped: a waived root cause still explains the findings derived from
       it. */
    current: [...applyWaivers(current.findings, waivers, unusedWaivers), ...unusedFindings],
    atNextStage: applyWaivers(atNextStage?.findings ?? [], waivers, unusedWaivers),
    notRun: current.notRun,
  }
}
