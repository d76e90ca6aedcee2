import { type Path, formatPath } from '../plan/path.js'
import { getGapStatus } from '../plan/pending.js'
import { toPath, type TypedPath, getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import type { ReadError } from '../plan/read/types.js'
import type { RuleContext, Problem, Rule } from '../rules/rule.js'
import { locate, createSpan } from '../yaml/locate.js'
import type { Source } from '../yaml/parse.js'
import type { TextError } from '../yaml/document.js'
import { isMissingField } from './is-missing-field.js'
import type { Finding } from './finding.js'
import { getSeverity } from './severity.js'

/** Turns a problem or a read error into a finding with a severity and a position in the file. */

type FindingContext = Pick<RuleContext, 'today' | 'stage' | 'profile'>

/** Creates a finding. Returns `undefined` if the rule is off, or if the missing field is marked as not applicable. */
export function createFinding(
  source: Source,
  rule: Rule,
  problem: Problem,
  plan: Plan,
  context: FindingContext,
): Finding | undefined {
  const path = toPlainPath(problem.path)
  const severity = getSeverity(rule, path, context.stage, context.profile)
  if (severity === 'off') return undefined
  const isMissingAnswer = isMissingField(rule, path, plan)
  const gapStatus = isMissingAnswer ? getGapStatus(path, plan, context) : { state: 'active' as const }
  if (gapStatus.state === 'not-applicable') return undefined
  const consequence = gapStatus.state === 'active' ? problem.consequence : undefined
  return {
    rule: rule.id,
    severity,
    state: gapStatus.state,
    ...(isMissingAnswer && { isMissingAnswer }),
    ...(consequence !== undefined && { hasConsequence: true }),
    cause: gapStatus.overdue ? 'clock' : (problem.cause ?? 'content'),
    message: [problem.message, consequence, gapStatus.note].filter((part) => part !== undefined).join(' '),
    help: problem.help,
    path: formatPath(path),
    value: formatValue(plan, path),
    ...locate(source, path),
    related: (problem.related ?? []).map(({ path: relatedPath, note }) => ({
      path: formatPath(toPlainPath(relatedPath)),
      ...locate(source, toPlainPath(relatedPath)),
      note,
    })),
    area: problem.area ?? rule.area,
    owner: problem.owner ?? rule.owner,
    ...(problem.followsFrom && { followsFrom: problem.followsFrom }),
    ...(problem.fix && { fix: problem.fix }),
  }
}

/**
 * * Formats the value at a path: for an estimate, its likely figure. Empty for a group or a list, since most of the
 * content is unrelated to the finding.
 */
function formatValue(plan: Plan, path: Path): string {
  const value: unknown = getValue(plan, path)
  const singleValue: unknown = typeof value === 'object' && value !== null && 'likely' in value ? value.likely : value
  const isSingle =
    typeof singleValue === 'string' || typeof singleValue === 'number' || typeof singleValue === 'boolean'
  return isSingle ? String(singleValue) : ''
}

export function toPlainPath(path: TypedPath<unknown> | Path): Path {
  return isPlainPath(path) ? path : toPath(path)
}

function isPlainPath(path: TypedPath<unknown> | Path): path is Path {
  return Array.isArray(path)
}

/** The rule that each kind of read error is reported under. */
const RULE_BY_ERROR: Readonly<Record<ReadError['kind'] | TextError['kind'], string>> = {
  empty: 'plan/empty',
  'broken-yaml': 'plan/invalid-yaml',
  'not-a-plan': 'plan/not-a-plan',
  'other-version': 'plan/unsupported-version',
  'unknown-key': 'plan/unknown-key',
  'wrong-value': 'plan/invalid-value',
}

export function createReadErrorFinding(source: Source, error: ReadError, rules: readonly Rule[]): Finding {
  const location = locate(source, error.path, error.kind === 'unknown-key' ? 'key' : 'value')
  const finding = {
    ...createErrorFinding(RULE_BY_ERROR[error.kind], error, rules),
    path: formatPath(error.path),
    value: '',
    ...location,
  }
  return error.fix ? { ...finding, fix: error.fix } : finding
}

export function createTextErrorFinding(source: Source, error: TextError, rules: readonly Rule[]): Finding {
  return {
    ...createErrorFinding(RULE_BY_ERROR[error.kind], error, rules),
    path: '',
    value: '',
    span: createSpan(source, error.range),
    exact: true,
  }
}

function createErrorFinding(id: string, { message, help }: { message: string; help: string }, rules: readonly Rule[]) {
  const owner = rules.find((rule) => rule.id === id)?.owner ?? 'ml_lead'
  return {
    rule: id,
    severity: 'error',
    state: 'active',
    cause: 'content',
    message,
    help,
    related: [],
    area: 'plan',
    owner,
  } as const
}
