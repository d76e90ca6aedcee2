import { profileOf } from '../plan/form.js'
import { type Path, showPath, touches } from '../plan/path.js'
import { pendingAs } from '../plan/pending.js'
import { pathOf, type Place, valueAt } from '../plan/place.js'
import type { Plan } from '../plan/plan.js'
import { readPlan, type Trouble } from '../plan/read.js'
import { nextStage, type Stage } from '../plan/stage.js'
import type { Context, Problem, Rule } from '../rules/rule.js'
import { locate, spanOf } from '../source/locate.js'
import { parseSource, type Source, type TextTrouble } from '../source/parse.js'
import { isAbsence } from './absence.js'
import type { Finding, NotRun, PlanReport } from './finding.js'
import { severityAt } from './severity.js'
import { newErrors, sorted, withoutFollowers } from './sift.js'

export interface LintOptions {
  /** ISO day. */
  readonly today: string
  /** Judge as at this stage; without it, at the plan's own. */
  readonly stage?: Stage | undefined
  readonly rules: readonly Rule[]
}

/** Judges the text of one plan. Takes anything, throws nothing. */
export function lintPlan(file: string, text: string, options: LintOptions): PlanReport {
  return lintSource(file, parseSource(text), options)
}

function lintSource(file: string, source: Source, options: LintOptions): PlanReport {
  const { plan, troubles } = source.trouble ? { plan: {}, troubles: [] } : readPlan(source.data)
  const stage = options.stage ?? plan.project?.stage ?? 'kickoff'
  const unreadable =
    source.trouble ?? troubles.find((trouble) => trouble.path.length === 0 || trouble.kind === 'other-version')
  const reading = source.trouble
    ? [findingOfText(source, source.trouble, options.rules)]
    : troubles.map((trouble) => findingOfTrouble(source, trouble, options.rules))
  const stageBlind: StageBlind = new Map()
  const asked = unreadable
    ? {
        findings: [],
        notRun: options.rules.filter((rule) => rule.check).map((rule) => notRun(rule, 'the plan could not be read')),
      }
    : askRules(source, plan, troubles, { ...options, stage }, stageBlind)
  const findings = sorted([...reading, ...asked.findings])
  const next = nextStage(stage)
  const later =
    next && !unreadable ? askRules(source, plan, troubles, { ...options, stage: next }, stageBlind).findings : []
  return {
    file,
    name: plan.project?.name,
    stage,
    findings,
    notRun: asked.notRun,
    nextStage: next && { stage: next, errors: sorted(newErrors(findings, later)) },
    text: source.text,
  }
}

interface Asked {
  readonly findings: readonly Finding[]
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
  const context: Context = { today: options.today, stage: options.stage, profile: profileOf(plan), spokenFor }
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
  return { findings: withoutFollowers(findings, options.rules), notRun: skipped }
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

function findingOf(source: Source, rule: Rule, problem: Problem, plan: Plan, context: Context): Finding | undefined {
  const path = asPath(problem.at)
  const severity = severityAt(rule, path, context.stage, context.profile)
  if (severity === 'off') return undefined
  const standing = isAbsence(rule, path, plan) ? pendingAs(path, plan, context) : { state: 'active' as const }
  if (standing.state === 'set-aside') return undefined
  return {
    rule: rule.id,
    severity,
    state: standing.state,
    cause: standing.lapsed ? 'clock' : (problem.cause ?? 'content'),
    message: standing.note ? `${problem.message} ${standing.note}` : problem.message,
    help: problem.help,
    path: showPath(path),
    ...locate(source, path),
    related: (problem.related ?? []).map(({ at, note }) => ({
      path: showPath(asPath(at)),
      ...locate(source, asPath(at)),
      note,
    })),
    impediment: problem.impediment ?? rule.impediment,
    who: problem.who ?? rule.who,
  }
}

function asPath(at: Place<unknown> | Path): Path {
  return isPath(at) ? at : pathOf(at)
}

function isPath(at: Place<unknown> | Path): at is Path {
  return Array.isArray(at)
}

function findingOfTrouble(source: Source, trouble: Trouble, rules: readonly Rule[]): Finding {
  const place = locate(source, trouble.path, trouble.kind === 'unknown-key' ? 'key' : 'value')
  return { ...found(`plan/${trouble.kind}`, trouble, rules), path: showPath(trouble.path), ...place }
}

function findingOfText(source: Source, trouble: TextTrouble, rules: readonly Rule[]): Finding {
  return {
    ...found(`plan/${trouble.kind}`, trouble, rules),
    path: '',
    span: spanOf(source, trouble.range),
    exact: true,
  }
}

function found(id: string, { message, help }: { message: string; help: string }, rules: readonly Rule[]) {
  const who = rules.find((rule) => rule.id === id)?.who ?? 'ml_lead'
  return {
    rule: id,
    severity: 'error',
    state: 'active',
    cause: 'content',
    message,
    help,
    related: [],
    impediment: 'plan',
    who,
  } as const
}
