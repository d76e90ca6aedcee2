import { userError } from '../../errors.js'
import type { Finding, PlanReport } from '../../lint/finding.js'
import { lintPlan } from '../../lint/run.js'
import { listed } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import { isWithin, parsePath } from '../../plan/path.js'
import type { Rulebook } from '../../policy/rulebook.js'
import { renamedRuleHelp } from '../../rules/renamed-rule.js'
import type { Rule } from '../../rules/rule.js'
import { whyNeverWaived } from '../../rules/shared/waiver.js'
import type { OpenPlan } from '../shared/change-plan.js'

/** A rule, a path, and the findings of the one at the other, now or at the next stage. */
export interface ToWaive {
  readonly rule: Rule
  readonly at: string
  readonly found: readonly Finding[]
}

/** The rules, and the date of the run. */
export type Jury = Rulebook & { readonly today: string }

interface Named {
  readonly rule: string
  readonly at?: string | undefined
}

/** Without a finding there is nothing to waive: such a waiver would only hide what comes later. */
export function foundToWaive({ file, text }: OpenPlan, { rule: name, at }: Named, jury: Jury): ToWaive {
  const rule = ruleNamed(name, jury.rules)
  const report = lintPlan(file, text, jury)
  const found = foundBy(rule, report, jury)
  if (found.length === 0) throw nothingFound(rule, report)
  if (at === undefined) return { rule, ...onlyPlace(rule, found, file) }
  const meant = found.filter(({ path }) => at.trim() !== '' && isWithin(parsePath(path), parsePath(at)))
  if (meant.length > 0) return { rule, at, found: meant }
  throw userError(
    'bad-option',
    at.trim() === ''
      ? `--path is empty. ${rule.id} has findings at ${places(found, file)}.`
      : `No ${rule.id} finding at ${at}. Findings are at ${places(found, file)}.`,
    'Use one of these paths with --path, or a parent path that covers several.',
  )
}

function ruleNamed(name: string, rules: readonly Rule[]): Rule {
  const rule = rules.find(({ id }) => id === name)
  if (rule) {
    const because = whyNeverWaived(rule)
    if (because === undefined) return rule
    throw userError('refused', because, 'Fix the finding instead.')
  }
  const near = nearest(
    name,
    rules.map(({ id }) => id),
  )
  const help =
    renamedRuleHelp(name) ??
    (near === undefined ? 'Run `mlplan lint` to see the findings and their rules.' : `Did you mean ${near}?`)
  throw userError('bad-option', `Unknown rule: ${name}.`, help)
}

/** Each place once, as it is found now or else at the next stage; what is wrong with a waiver is never waived. */
function foundBy(rule: Rule, report: PlanReport, jury: Jury): readonly Finding[] {
  const { file, text, nextStage } = report
  const later = nextStage ? lintPlan(file, text, { ...jury, stage: nextStage.stage }).findings : []
  const own = [...report.findings, ...later].filter((one) => one.rule === rule.id && !one.path.startsWith('waivers.'))
  return own.filter(({ path }, index) => own.findIndex((other) => other.path === path) === index)
}

function nothingFound({ id }: Rule, { file, nextStage, notRun }: PlanReport): Error {
  const skipped = notRun.find(({ rule }) => rule === id)
  if (skipped) {
    return userError(
      'refused',
      `${id} couldn't run: ${skipped.because}.`,
      'Fix the cause first, then run the command again.',
    )
  }
  const when = nextStage === undefined ? '' : `, now or at the next stage (${nextStage.stage})`
  return userError(
    'refused',
    `Nothing to waive: ${id} has no finding in ${file}${when}.`,
    'Run `mlplan lint` to see the findings.',
  )
}

function onlyPlace({ id }: Rule, found: readonly Finding[], file: string): Omit<ToWaive, 'rule'> {
  const [only, another] = found
  if (only !== undefined && another === undefined) return { at: only.path, found }
  throw userError(
    'bad-option',
    `${id} has findings at ${found.length} paths: ${places(found, file)}.`,
    'Choose one with --path, or use a parent path that covers several.',
  )
}

const MOST_NAMED = 6

function places(found: readonly Finding[], file: string): string {
  const named = found.slice(0, MOST_NAMED).map(({ path, span }) => `${path} (${file}:${span.line})`)
  return listed(found.length > MOST_NAMED ? [...named, `${found.length - MOST_NAMED} more`] : named)
}
