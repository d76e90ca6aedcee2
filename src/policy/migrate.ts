import { toCurrentPath, type UpgradeEdit } from '../plan/migrate.js'
import { TO_FORMAT_2 } from '../plan/migrations/format-2.js'
import { RENAMED_RULES } from '../plan/migrations/renamed-rules.js'
import { isRecord } from '../plan/read/normalize.js'
import { parsePath, type Path, formatPath } from '../plan/path.js'

/** Migrates a policy from format 1 to 2: its keys, and the plan fields, rules, and limits that it names. */

/** Limits that were renamed in format 2. */
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

const OLD_PLAN_FORMAT = 1

/** The edits for a parsed policy. They depend on the data, because choices are renamed per field of a check. */
export function listPolicyEdits(data: unknown): readonly UpgradeEdit[] {
  return [
    ...listChoiceEdits(data),
    ...['path', 'when.path'].map((key) => createReword(`checks.*.${key}`, toCurrentPathText)),
    createReword('locked.*', toCurrentLock),
    ...createRenames('rules', RENAMED_RULES),
    ...createRenames('limits', RENAMED_LIMITS),
    createRename('custom.*.from', 'from_stage'),
    createRename('checks.*.from', 'from_stage'),
    createRename('checks.*.who', 'owner_role'),
    createRename('checks.*.when.said', 'present'),
    createRename('checks.*.said', 'present'),
    { kind: 'set', path: ['mlplan_policy'], from: 1, to: 2 },
  ]
}

function createRename(path: string, to: string): UpgradeEdit {
  return { kind: 'rename', path: parsePath(path), to }
}

function createRenames(section: string, names: ReadonlyMap<string, string>): readonly UpgradeEdit[] {
  return [...names].map(([from, to]) => ({ kind: 'rename', path: [section, from], to }))
}

function createReword(path: string, rewordText: (text: string) => string): UpgradeEdit {
  return { kind: 'reword', path: parsePath(path), reword: rewordText }
}

function toCurrentPathText(path: string): string {
  return formatPath(toCurrentPath(OLD_PLAN_FORMAT, parsePath(path)))
}

/** The current name of a rule, section, or limit that a policy locks. */
export function toCurrentLock(name: string): string {
  const limit = /^limits\.(.+)$/.exec(name)?.[1]
  if (limit !== undefined) return `limits.${RENAMED_LIMITS.get(limit) ?? limit}`
  return RENAMED_RULES.get(name) ?? toCurrentSection(name) ?? name
}

/** `time/*` → `schedule/*`, if all rules of the old section moved to the same new section. */
function toCurrentSection(name: string): string | undefined {
  const section = /^([a-z-]+)\/\*$/.exec(name)?.[1]
  const rules = [...RENAMED_RULES].filter(([oldId]) => section !== undefined && oldId.startsWith(`${section}/`))
  const newSections = new Set(rules.map(([, id]) => id.split('/')[0]))
  const [only] = newSections
  return newSections.size === 1 && only !== section ? `${only}/*` : undefined
}

/** Edits for renamed choices in the conditions of checks, such as `one_of: [balanced]`. */
function listChoiceEdits(data: unknown): readonly UpgradeEdit[] {
  const checks = isRecord(data) && Array.isArray(data['checks']) ? (data['checks'] as readonly unknown[]) : []
  return checks.flatMap((check, index) => {
    if (!isRecord(check)) return []
    const checkPath = ['checks', `#${index + 1}`]
    return [...listConditionEdits(check, checkPath), ...listConditionEdits(check['when'], [...checkPath, 'when'])]
  })
}

function listConditionEdits(condition: unknown, conditionPath: Path): readonly UpgradeEdit[] {
  const fieldPath = isRecord(condition) ? condition['path'] : undefined
  return TO_FORMAT_2.edits.flatMap((edit): readonly UpgradeEdit[] => {
    if (
      edit.kind !== 'set' ||
      (formatPath(edit.path) !== fieldPath && formatPath(edit.path) !== `${String(fieldPath)}.*`)
    )
      return []
    const oneOfPath = [...conditionPath, 'one_of']
    return [
      { ...edit, path: oneOfPath },
      { ...edit, path: [...oneOfPath, '*'] },
    ]
  })
}
