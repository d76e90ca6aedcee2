import type { PastPlan } from '../agreement/plan-history.js'
import type { LawPack } from '../law/pack.js'
import { profileOf } from '../plan/form.js'
import { withPlanNamed } from '../plan/command-line.js'
import type { Plan } from '../plan/plan.js'
import type { Trouble } from '../plan/read/read.js'
import { nextStage, type Stage } from '../plan/stage.js'
import type { Limits } from '../rules/shared/limits.js'
import type { Rule } from '../rules/rule.js'
import type { Source } from '../yaml/parse.js'
import { askRules, notRun } from './run-rules.js'
import { findingOf, findingOfText, findingOfTrouble } from './create-finding.js'
import type { Finding, NotRun, PlanReport } from './finding.js'
import { fixedAmong, type Known, LISTED_BUT_FIXED, listedButFixed, withKnown } from './existing-findings.js'
import { readOnce } from './parse-cache.js'
import { newErrors, sorted } from './filter-findings.js'
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
  /** Findings that were there before. */
  readonly known?: Known | undefined
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
  const found = sorted([...reading, ...judged.now])
  const fixed = unreadable ? [] : fixedFindings(source, plan, found, judged.notRun, { ...options, stage })
  const findings = withKnown(sorted([...found, ...fixed]), options.known, options.rules)
  const named = (all: readonly Finding[]): readonly Finding[] =>
    all.map((finding) => ({ ...finding, help: withPlanNamed(finding.help, file) }))
  const next = nextStage(stage)
  return {
    file,
    repositoryFile: options.repositoryFile ?? file,
    name: plan.project?.name,
    stage,
    findings: named(findings),
    notRun: judged.notRun,
    nextStage: next && { stage: next, errors: named(sorted(newErrors(found, judged.later))) },
    text: source.text,
  }
}

/** What a baseline lists and is no longer found, where the plan is judged as it stands. */
function fixedFindings(
  source: Source,
  plan: Plan,
  found: readonly Finding[],
  skipped: readonly NotRun[],
  { known, rules, today, stage }: LintOptions & { stage: Stage },
): readonly Finding[] {
  const rule = rules.find(({ id }) => id === LISTED_BUT_FIXED)
  if (!known?.isToBePruned || !rule || stage !== (plan.project?.stage ?? 'kickoff')) return []
  const moment = { today, stage, profile: profileOf(plan) }
  return fixedAmong(known.listed, found, skipped).flatMap(
    (one) => findingOf(source, rule, listedButFixed(one, known.from, found), plan, moment) ?? [],
  )
}

interface Judgment {
  readonly now: readonly Finding[]
  /** At the next stage. */
  readonly later: readonly Finding[]
  readonly notRun: readonly NotRun[]
}

function notJudged(rules: readonly Rule[]): Judgment {
  const because = "the plan can't be read"
  return { now: [], later: [], notRun: rules.filter(({ check }) => check).map((rule) => notRun(rule, because)) }
}

function judge(
  source: Source,
  plan: Plan,
  troubles: readonly Trouble[],
  options: LintOptions & { stage: Stage },
): Judgment {
  const now = askRules(source, plan, troubles, options)
  const next = nextStage(options.stage)
  const later = next && askRules(source, plan, troubles, { ...options, stage: next }, now.open)
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
