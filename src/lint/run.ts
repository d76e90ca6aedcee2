import type { PastPlan } from '../agreement/past.js'
import { profileOf } from '../plan/form.js'
import { type Path, showPath, touches } from '../plan/path.js'
import { valueAt } from '../plan/place.js'
import type { Plan } from '../plan/plan.js'
import type { Trouble } from '../plan/read.js'
import { nextStage, type Stage } from '../plan/stage.js'
import type { Context, Problem, Rule } from '../rules/rule.js'
import type { Source } from '../source/parse.js'
import { asPath, findingOf, findingOfText, findingOfTrouble } from './finding-of.js'
import type { Finding, NotRun, PlanReport } from './finding.js'
import { readOnce } from './reading.js'
import { newErrors, sorted, withoutFollowers } from './sift.js'
import { idleAmong, MATCHES_NOTHING, matchesNothing, waiversIn, withWaivers } from './waivers.js'

export interface LintOptions {
  /** ISO day. */
  readonly today: string
  /** Judge as at this stage; without it, at the plan's own. */
  readonly stage?: Stage | undefined
  readonly rules: readonly Rule[]
  /** The versions of the plan that were committed, newest first, where they are known. */
  readonly past?: readonly PastPlan[]
}

/** Judges the text of one plan. Takes anything, throws nothing. */
export function lintPlan(file: string, text: string, options: LintOptions): PlanReport {
  const { source, plan, troubles } = readOnce(text)
  const stage = options.stage ?? plan.project?.stage ?? 'kickoff'
  const unreadable =
    source.trouble ?? troubles.find((trouble) => trouble.path.length === 0 || trouble.kind === 'other-version')
  const reading = source.trouble
    ? [findingOfText(source, source.trouble, options.rules)]
    : troubles.map((trouble) => findingOfTrouble(source, trouble, options.rules))
  const judged = unreadable ? notJudged(options.rules) : judge(source, plan, troubles, { ...options, stage })
  const findings = sorted([...reading, ...judged.now])
  const next = nextStage(stage)
  return {
    file,
    name: plan.project?.name,
    stage,
    findings,
    notRun: judged.notRun,
    nextStage: next && { stage: next, errors: sorted(newErrors(findings, judged.later)) },
    text: source.text,
  }
}

interface Judgment {
  readonly now: readonly Finding[]
  /** At the next stage. */
  readonly later: readonly Finding[]
  readonly notRun: readonly NotRun[]
}

function notJudged(rules: readonly Rule[]): Judgment {
  const because = 'the plan could not be read'
  return { now: [], later: [], notRun: rules.filter(({ check }) => check).map((rule) => notRun(rule, because)) }
}

function judge(
  source: Source,
  plan: Plan,
  troubles: readonly Trouble[],
  options: LintOptions & { stage: Stage },
): Judgment {
  const stageBlind: StageBlind = new Map()
  const now = askRules(source, plan, troubles, options, stageBlind)
  const next = nextStage(options.stage)
  const later = next && askRules(source, plan, troubles, { ...options, stage: next }, stageBlind)
  const waivers = waiversIn(plan, options)
  const idle = idleAmong(waivers, [...now.all, ...(later?.all ?? [])], now.notRun)
  /* Waivers are written for the stage the plan is at: a look ahead, or back, does not tell whether they are of use. */
  const isOwnStage = options.stage === (plan.project?.stage ?? 'kickoff')
  const moment = { today: options.today, stage: options.stage, profile: profileOf(plan) }
  const told = (isOwnStage ? idle : []).flatMap((waiver) => {
    const rule = options.rules.find(({ id }) => id === MATCHES_NOTHING)
    return (rule && findingOf(source, rule, matchesNothing(waiver, next), plan, moment)) ?? []
  })
  return {
    /* After the followers are gone: a root cause that somebody has accepted still explains what follows from it. */
    now: [...withWaivers(now.findings, waivers, idle), ...told],
    later: withWaivers(later?.findings ?? [], waivers, idle),
    notRun: now.notRun,
  }
}

interface Asked {
  /** Those that no other one explains. */
  readonly findings: readonly Finding[]
  readonly all: readonly Finding[]
  readonly notRun: readonly NotRun[]
}

function askRules(
  source: Source,
  plan: Plan,
  troubles: readonly Trouble[],
  options: LintOptions & { stage: Stage },
  stageBlind: StageBlind,
): Asked {
  const spokenFor = options.rules.flatMap((rule) => rule.missing)
  const { today, stage, past = [] } = options
  const context: Context = { today, stage, profile: profileOf(plan), spokenFor, plan, past, rules: options.rules }
  const broken = troubles.filter((trouble) => trouble.kind === 'wrong-value').map((trouble) => trouble.path)
  const findings: Finding[] = []
  const skipped: NotRun[] = []
  for (const rule of options.rules) {
    const because = cannotRun(rule, broken)
    if (because) skipped.push(notRun(rule, because))
    else if (rule.check) {
      for (const problem of problemsOf(rule, rule.check, plan, context, stageBlind)) {
        const finding = isReported(rule, problem, broken) ? undefined : findingOf(source, rule, problem, plan, context)
        if (finding) findings.push(finding)
      }
    }
  }
  return { findings: withoutFollowers(findings, options.rules), all: findings, notRun: skipped }
}

/** What rules found without looking at the stage: it holds at any stage, and need not be asked again. */
type StageBlind = Map<string, readonly Problem[]>

function problemsOf(
  { id }: Rule,
  check: NonNullable<Rule['check']>,
  plan: Plan,
  context: Context,
  stageBlind: StageBlind,
): readonly Problem[] {
  let looked = false
  const watched = {
    ...context,
    get stage() {
      looked = true
      return context.stage
    },
  }
  const problems = stageBlind.get(id) ?? [...check((path) => valueAt(plan, path), watched)]
  if (!looked) stageBlind.set(id, problems)
  return problems
}

/** What is there and wrong is reported as wrong, not as missing too. */
function isReported(rule: Rule, problem: Problem, broken: readonly Path[]): boolean {
  return rule.severity === 'as-expected' && broken.some((path) => touches(asPath(problem.at), path))
}

function cannotRun(rule: Rule, broken: readonly Path[]): string | undefined {
  if (!rule.check || rule.severity === 'as-expected') return undefined
  const wrong = broken.find((path) => rule.reads.some((read) => touches(read, path)))
  return wrong && `${showPath(wrong)} is not well formed`
}

function notRun(rule: Rule, because: string): NotRun {
  return { rule: rule.id, because }
}
