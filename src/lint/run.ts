import type { PastPlan } from '../agreement/past.js'
import type { LawPack } from '../law/pack.js'
import { LAW_PACKS } from '../law/packs.js'
import { profileOf } from '../plan/form.js'
import { type Path, showPath, touches } from '../plan/path.js'
import { valueAt } from '../plan/place.js'
import type { Plan } from '../plan/plan.js'
import type { Trouble } from '../plan/read.js'
import { nextStage, type Stage } from '../plan/stage.js'
import { type Limits, USUAL_LIMITS } from '../rules/limits.js'
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
  /** Where an organization draws other lines than usual. */
  readonly limits?: Limits
  /** Other than those that come with mlplan. */
  readonly law?: readonly LawPack[]
  /** The versions of the plan that were committed, newest first, where they are known. */
  readonly past?: readonly PastPlan[]
  /** The file from the root of the repository, where that is not how it was named. */
  readonly repositoryFile?: string
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
    repositoryFile: options.repositoryFile ?? file,
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
  const { today, stage, rules, past = [], limits = USUAL_LIMITS, law = LAW_PACKS } = options
  const context: Context = { today, stage, profile: profileOf(plan), spokenFor, plan, past, rules, limits, law }
  const broken = troubles.filter((trouble) => trouble.kind === 'wrong-value').map((trouble) => trouble.path)
  const findings: Finding[] = []
  const skipped: NotRun[] = []
  for (const rule of options.rules) {
    const because = cannotRun(rule, broken)
    if (because) skipped.push(notRun(rule, because))
    else if (rule.check) {
      const problems = problemsOf(rule, rule.check, plan, context, stageBlind)
      if (problems instanceof Error) skipped.push(notRun(rule, failed(problems)))
      else
        for (const problem of problems) {
          const finding = isReported(rule, problem, broken)
            ? undefined
            : findingOf(source, rule, problem, plan, context)
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
): readonly Problem[] | Error {
  let looked = false
  const watched = {
    ...context,
    get stage() {
      looked = true
      return context.stage
    },
  }
  const problems = stageBlind.get(id) ?? asked(() => [...check((path) => valueAt(plan, path), watched)])
  if (problems instanceof Error) return problems
  if (!looked) stageBlind.set(id, problems)
  return problems
}

/** A rule that breaks must not take the others with it, and must not pass for content. */
function asked(check: () => readonly Problem[]): readonly Problem[] | Error {
  try {
    return check()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function failed({ name, message }: Error): string {
  return `the rule itself failed (${name}: ${message}), which is a bug in mlplan and not in the plan`
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
