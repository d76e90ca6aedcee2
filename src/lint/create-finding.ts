import { type Path, showPath } from '../plan/path.js'
import { pendingAs } from '../plan/pending.js'
import { pathOf, type Place, valueAt } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import type { Trouble } from '../plan/read/read.js'
import type { Context, Problem, Rule } from '../rules/rule.js'
import { locate, spanOf } from '../yaml/locate.js'
import type { Source } from '../yaml/parse.js'
import type { TextTrouble } from '../yaml/text-error.js'
import { isAbsence } from './is-missing-field.js'
import type { Finding } from './finding.js'
import { severityAt } from './severity.js'

/** From what a rule says, or reading came upon, to a finding with its severity and its line. */

type Moment = Pick<Context, 'today' | 'stage' | 'profile'>

/** `undefined` where the rule is off, or what is missing was set aside. */
export function findingOf(
  source: Source,
  rule: Rule,
  problem: Problem,
  plan: Plan,
  moment: Moment,
): Finding | undefined {
  const path = asPath(problem.at)
  const severity = severityAt(rule, path, moment.stage, moment.profile)
  if (severity === 'off') return undefined
  const standing = isAbsence(rule, path, plan) ? pendingAs(path, plan, moment) : { state: 'active' as const }
  if (standing.state === 'set-aside') return undefined
  return {
    rule: rule.id,
    severity,
    state: standing.state,
    cause: standing.lapsed ? 'clock' : (problem.cause ?? 'content'),
    message: standing.note ? `${problem.message} ${standing.note}` : problem.message,
    help: problem.help,
    path: showPath(path),
    value: shownValue(plan, path),
    ...locate(source, path),
    related: (problem.related ?? []).map(({ at, note }) => ({
      path: showPath(asPath(at)),
      ...locate(source, asPath(at)),
      note,
    })),
    area: problem.area ?? rule.area,
    who: problem.who ?? rule.who,
    ...(problem.fix && { fix: problem.fix }),
  }
}

/** Of an estimate the figure itself; of a group or a list nothing, since most of it has nothing to do with the finding. */
function shownValue(plan: Plan, path: Path): string {
  const value: unknown = valueAt(plan, path)
  const single: unknown = typeof value === 'object' && value !== null && 'likely' in value ? value.likely : value
  const isSingle = typeof single === 'string' || typeof single === 'number' || typeof single === 'boolean'
  return isSingle ? String(single) : ''
}

export function asPath(at: Place<unknown> | Path): Path {
  return isPath(at) ? at : pathOf(at)
}

function isPath(at: Place<unknown> | Path): at is Path {
  return Array.isArray(at)
}

/** The rule that a trouble of reading is reported under. */
const RULE_FOR: Readonly<Record<Trouble['kind'] | TextTrouble['kind'], string>> = {
  empty: 'plan/empty',
  'broken-yaml': 'plan/invalid-yaml',
  'not-a-plan': 'plan/not-a-plan',
  'other-version': 'plan/unsupported-version',
  'unknown-key': 'plan/unknown-key',
  'wrong-value': 'plan/invalid-value',
}

export function findingOfTrouble(source: Source, trouble: Trouble, rules: readonly Rule[]): Finding {
  const place = locate(source, trouble.path, trouble.kind === 'unknown-key' ? 'key' : 'value')
  const finding = {
    ...found(RULE_FOR[trouble.kind], trouble, rules),
    path: showPath(trouble.path),
    value: '',
    ...place,
  }
  return trouble.fix ? { ...finding, fix: trouble.fix } : finding
}

export function findingOfText(source: Source, trouble: TextTrouble, rules: readonly Rule[]): Finding {
  return {
    ...found(RULE_FOR[trouble.kind], trouble, rules),
    path: '',
    value: '',
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
    area: 'plan',
    who,
  } as const
}
