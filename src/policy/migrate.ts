import { nameToday, type WrittenEdit } from '../plan/migrate.js'
import { TO_FORMAT_2 } from '../plan/migrations/format-2.js'
import { RENAMED_RULES } from '../plan/migrations/renamed-rules.js'
import { isRecord } from '../plan/read/normalize.js'
import { parsePath, type Path, showPath } from '../plan/path.js'

/** How a policy of format 1 becomes one of format 2: its own keys, and whatever it names of plans, rules and limits. */

/** Limits that have another name since format 2. */
export const RENAMED_LIMITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    agreement_valid_days: 'signoff_valid_days',
    agreement_valid_days_before_launch: 'signoff_valid_days_before_launch',
    agreement_valid_days_live: 'signoff_valid_days_live',
    roles_for_one_person: 'too_many_lead_roles',
    history_days: 'min_history_days',
    history_ended_days: 'source_stale_days',
    rollback_valid_days: 'rollback_test_valid_days',
    benefit_review_days: 'max_benefits_review_days',
    safety_margin: 'min_safety_margin',
    integration_part: 'min_integration_cost_share',
    capacity_used: 'max_capacity_utilization',
    serious_risk: 'serious_risk_score',
    harms_serious: 'serious_harm_count',
    true_cases_needed: 'min_positive_cases',
    data_off_base_rate: 'base_rate_tolerance',
    questions_postponed: 'too_many_postponements',
  }),
)

const PLAN_FORMAT = 1

/** `data` is the parsed policy: which choices a check compares with depends on the field that it names. */
export function policyEdits(data: unknown): readonly WrittenEdit[] {
  return [
    ...choicesIn(data),
    ...['path', 'when.path'].map((key) => reword(`checks.*.${key}`, pathToday)),
    reword('locked.*', lockedToday),
    ...renames('rules', RENAMED_RULES),
    ...renames('limits', RENAMED_LIMITS),
    rename('custom.*.from', 'from_stage'),
    rename('checks.*.from', 'from_stage'),
    rename('checks.*.who', 'owner_role'),
    rename('checks.*.when.said', 'present'),
    rename('checks.*.said', 'present'),
    { kind: 'set', path: ['mlplan_policy'], from: 1, to: 2 },
  ]
}

function rename(path: string, to: string): WrittenEdit {
  return { kind: 'rename', path: parsePath(path), to }
}

function renames(section: string, names: ReadonlyMap<string, string>): readonly WrittenEdit[] {
  return [...names].map(([from, to]) => ({ kind: 'rename', path: [section, from], to }))
}

function reword(path: string, word: (text: string) => string): WrittenEdit {
  return { kind: 'reword', path: parsePath(path), reword: word }
}

function pathToday(path: string): string {
  return showPath(nameToday(PLAN_FORMAT, parsePath(path)))
}

/** What a policy locks, by the name it has today. */
export function lockedToday(name: string): string {
  const limit = /^limits\.(.+)$/.exec(name)?.[1]
  if (limit !== undefined) return `limits.${RENAMED_LIMITS.get(limit) ?? limit}`
  return RENAMED_RULES.get(name) ?? sectionToday(name) ?? name
}

/** `time/*` → `schedule/*`: a section all of whose rules went to another one. */
function sectionToday(name: string): string | undefined {
  const section = /^([a-z-]+)\/\*$/.exec(name)?.[1]
  const rules = [...RENAMED_RULES].filter(([old]) => section !== undefined && old.startsWith(`${section}/`))
  const today = new Set(rules.map(([, id]) => id.split('/')[0]))
  const [only] = today
  return today.size === 1 && only !== section ? `${only}/*` : undefined
}

/** Choices that are spelled differently now, where a check compares with them: `one_of: [balanced]`. */
function choicesIn(data: unknown): readonly WrittenEdit[] {
  const checks = isRecord(data) && Array.isArray(data['checks']) ? (data['checks'] as readonly unknown[]) : []
  return checks.flatMap((check, index) => {
    if (!isRecord(check)) return []
    const at = ['checks', `#${index + 1}`]
    return [...choicesAt(check, at), ...choicesAt(check['when'], [...at, 'when'])]
  })
}

function choicesAt(condition: unknown, at: Path): readonly WrittenEdit[] {
  const path = isRecord(condition) ? condition['path'] : undefined
  return TO_FORMAT_2.edits.flatMap((edit): readonly WrittenEdit[] => {
    if (edit.kind !== 'set' || (showPath(edit.path) !== path && showPath(edit.path) !== `${String(path)}.*`)) return []
    const oneOf = [...at, 'one_of']
    return [
      { ...edit, path: oneOf },
      { ...edit, path: [...oneOf, '*'] },
    ]
  })
}
