import { userError } from '../errors.js'
import type { Finding, PlanReport } from '../lint/finding.js'
import { lintPlan } from '../lint/run.js'
import { listed } from '../plan/listed.js'
import { nearest } from '../plan/near.js'
import { isWithin, parsePath } from '../plan/path.js'
import type { Rulebook } from '../policy/rulebook.js'
import type { Rule } from '../rules/rule.js'
import { whyNeverWaived } from '../rules/waiver.js'
import type { OpenPlan } from './change-plan.js'

/** A rule, a place, and what the one finds at the other, now or at the next stage. */
export interface ToWaive {
  readonly rule: Rule
  readonly at: string
  readonly found: readonly Finding[]
}

/** By which rules, on which day. */
export type Jury = Rulebook & { readonly today: string }

interface Named {
  readonly rule: string
  readonly at?: string | undefined
}

/** What nobody finds cannot be accepted: such a waiver would only hide what comes later. */
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
    `${rule.id} finds nothing at ${at.trim() === '' ? 'no place' : at}. It finds something at ${places(found, file)}.`,
    'Name one of these with --at, or a place around it. Nothing was written.',
  )
}

function ruleNamed(name: string, rules: readonly Rule[]): Rule {
  const rule = rules.find(({ id }) => id === name)
  if (rule) {
    const because = whyNeverWaived(rule)
    if (because === undefined) return rule
    throw userError('refused', because, 'Mend what it finds. Nothing was written.')
  }
  const near = nearest(
    name,
    rules.map(({ id }) => id),
  )
  const help = near === undefined ? 'See what was found with `mlplan lint`.' : `Did you mean ${near}?`
  throw userError('bad-option', `There is no rule ${name}.`, help)
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
      `${id} could not be asked: ${skipped.because}.`,
      'Mend that first. Nothing was written.',
    )
  }
  const when = nextStage === undefined ? '' : `, neither now nor at the next stage, ${nextStage.stage}`
  return userError(
    'refused',
    `${id} finds nothing in ${file}${when}; so there is nothing to waive.`,
    'See what is found with `mlplan lint`. Nothing was written.',
  )
}

function onlyPlace({ id }: Rule, found: readonly Finding[], file: string): Omit<ToWaive, 'rule'> {
  const [only, another] = found
  if (only !== undefined && another === undefined) return { at: only.path, found }
  throw userError(
    'bad-option',
    `${id} finds something at ${found.length} places: ${places(found, file)}.`,
    'Say with --at which is meant, or name a place around several. Nothing was written.',
  )
}

const MOST_NAMED = 6

function places(found: readonly Finding[], file: string): string {
  const named = found.slice(0, MOST_NAMED).map(({ path, span }) => `${path} (${file}:${span.line})`)
  return listed(found.length > MOST_NAMED ? [...named, `${found.length - MOST_NAMED} more`] : named)
}
