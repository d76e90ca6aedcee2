import { LAW_PACKS } from '../law/packs.js'
import { profileOf } from '../plan/form.js'
import { type Path, showPath, touches } from '../plan/path.js'
import { rawAt, valueAt } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import type { Trouble } from '../plan/read/read.js'
import { isRole } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import { USUAL_LIMITS } from '../rules/shared/limits.js'
import type { Context, Problem, Rule } from '../rules/rule.js'
import type { Source } from '../yaml/parse.js'
import { asPath, findingOf } from './create-finding.js'
import type { Finding, NotRun } from './finding.js'
import type { LintOptions } from './run.js'
import { withoutFollowers } from './filter-findings.js'

/** Asking all rules about one plan, as at one stage. */

export interface Asked {
  /** Those that no other one explains. */
  readonly findings: readonly Finding[]
  readonly all: readonly Finding[]
  readonly notRun: readonly NotRun[]
  /** What there is to ask at another stage: most rules have found nothing and would not, whatever the stage. */
  readonly open: Open
}

/** Rules to be asked, with what they found where they did not look at the stage. */
type Open = ReadonlyMap<Rule, readonly Problem[] | undefined>

export function askRules(
  source: Source,
  plan: Plan,
  troubles: readonly Trouble[],
  options: LintOptions & { stage: Stage },
  before?: Open,
): Asked {
  const { today, stage, rules, past = [], limits = USUAL_LIMITS, law = LAW_PACKS } = options
  const spokenFor = spokenForBy(rules)
  const context: Context = { today, stage, profile: profileOf(plan), spokenFor, plan, past, rules, limits, law }
  const open = new Map<Rule, readonly Problem[] | undefined>()
  const ask = asking(plan, context, open)
  const broken = troubles.filter((trouble) => trouble.kind === 'wrong-value').map((trouble) => trouble.path)
  const findings: Finding[] = []
  const skipped: NotRun[] = []
  for (const rule of before?.keys() ?? rules) {
    const because = cannotRun(rule, broken)
    const problems = before?.get(rule) ?? (because === undefined && rule.check ? ask(rule, rule.check) : [])
    if (because !== undefined) skipped.push(notRun(rule, because))
    else if (problems instanceof Error) skipped.push(notRun(rule, failed(problems)))
    else
      for (const problem of problems) {
        const finding = isReported(rule, problem, broken, source.data)
          ? undefined
          : findingOf(source, rule, problem, plan, context)
        if (finding) findings.push(finding)
      }
  }
  return { findings: withoutFollowers(findings, rules), all: findings, notRun: skipped, open }
}

/** The same for plan after plan, as long as the rules are the same. */
function spokenForBy(rules: readonly Rule[]): readonly Path[] {
  const known = spokenFor.get(rules) ?? rules.flatMap((rule) => rule.missing)
  spokenFor.set(rules, known)
  return known
}

const spokenFor = new WeakMap<readonly Rule[], readonly Path[]>()

type Check = NonNullable<Rule['check']>

/** Asks one rule, and notes whether there is something to ask it at another stage. */
function asking(plan: Plan, context: Context, open: Map<Rule, readonly Problem[] | undefined>) {
  let looked = false
  const look = (path: Path) => valueAt(plan, path)
  const watched = {
    ...context,
    get stage() {
      looked = true
      return context.stage
    },
  }
  return (rule: Rule, check: Check): readonly Problem[] | Error => {
    looked = false
    /* A rule that breaks must not take the others with it, and must not pass for content. */
    try {
      const found = check(look, watched)
      const problems: readonly Problem[] = Array.isArray(found) ? found : [...found]
      if (looked || problems.length > 0) open.set(rule, looked ? undefined : problems)
      return problems
    } catch (error) {
      open.set(rule, undefined)
      return error instanceof Error ? error : new Error(String(error))
    }
  }
}

function failed({ name, message }: Error): string {
  return `the rule itself failed (${name}: ${message}), which is a bug in mlplan, not in the plan`
}

/** What is there and wrong is reported as wrong, not as missing too. */
function isReported(rule: Rule, problem: Problem, broken: readonly Path[], raw: unknown): boolean {
  if (broken.length === 0) return false
  const at = asPath(problem.at)
  return rule.severity === 'as-expected' && broken.some((path) => touches(at, path) || isMeantIn(path, at, raw))
}

/** A role that nobody seems to hold may stand among somebody's roles in a form that is none: `roles: ML lead`. */
function isMeantIn(path: Path, [section, role]: Path, raw: unknown): boolean {
  if (section !== 'people' || !isRole(role) || path[0] !== 'people' || path[2] !== 'roles') return false
  const written = JSON.stringify(rawAt(raw, path.slice(0, 3)) ?? '')
  return written
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
    .includes(role)
}

function cannotRun(rule: Rule, broken: readonly Path[]): string | undefined {
  if (broken.length === 0 || !rule.check || rule.severity === 'as-expected') return undefined
  const wrong = broken.find((path) => rule.reads.some((read) => touches(read, path)))
  return wrong && `${showPath(wrong)} has an invalid value`
}

export function notRun(rule: Rule, because: string): NotRun {
  return { rule: rule.id, because }
}
