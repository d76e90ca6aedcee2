import { PLAN, type SectionName } from '../plan/plan.js'
import { ROLES } from '../plan/roles.js'
import { parsePercent } from '../plan/share.js'
import { listStages } from '../plan/stage.js'
import { type LimitName, LIMITS } from '../rules/shared/limits.js'
import { formatRenameHelp } from '../plan/migrations/renamed-rules.js'
import type { Rule, SeverityOverride } from '../rules/rule.js'
import { toCurrentLock } from './migrate.js'
import { readChecks } from './read-checks.js'
import { isOtherVersion, findVersionError } from './read-version.js'
import {
  type PolicyCheck,
  CUSTOM_TYPES,
  type CustomField,
  POLICY_RULES,
  toCheckRuleId,
  type Policy,
  type PolicyError,
} from './policy.js'
import {
  formatKey,
  readId,
  readItems,
  readNumber,
  readChoice,
  type PolicyReader,
  readRecord,
  formatReceived,
  readText,
  readTexts,
} from './values.js'

export { POLICY_VERSION } from './read-version.js'

/** The keys of a policy, in the order in which they are written. */
export const POLICY_KEYS = [
  'mlplan_policy',
  'name',
  'edition',
  'extends',
  'rules',
  'locked',
  'limits',
  'roles',
  'sections',
  'custom',
  'checks',
  'law',
] as const

/**
 * Validates parsed YAML as a policy. Accepts any value and never throws. Unlike a plan, a policy with a single error
 * isn't applied at all. For a policy of another format version, only the version is reported, because its keys differ.
 * `file` is written as the user would type it.
 */
export function readPolicy(
  raw: unknown,
  rules: readonly Rule[],
  file = 'FILE',
): { readonly policy: Policy; readonly errors: readonly PolicyError[] } {
  const versionError = findVersionError(raw, file)
  const reader: PolicyReader = { errors: versionError ? [versionError] : [] }
  const fields = readRecord(reader, isOtherVersion(raw) ? {} : raw, [], POLICY_KEYS)
  const stages = listStages()
  const checks = readChecks(reader, fields['checks'])
  const ids = [...rules.map(({ id }) => id), ...listPolicyRuleIds(checks)]
  const policy: Policy = {
    name: readText(reader, fields['name'], ['name']),
    edition: readEdition(reader, fields['edition']),
    extends: readTexts(reader, fields['extends'], ['extends']),
    rules: readSeverityOverrides(
      reader,
      fields['rules'],
      ids,
      new Set(rules.filter(({ check }) => !check).map(({ id }) => id)),
    ),
    locked: readLocked(reader, fields['locked'], ids),
    limits: readLimits(reader, fields['limits']),
    roles: readMap(
      reader,
      fields['roles'],
      'roles',
      ROLES.map(({ value }) => value),
      'role',
      (value, path) => readChoice(reader, value, path, stages),
    ),
    sections: readMap(
      reader,
      fields['sections'],
      'sections',
      Object.keys(PLAN) as SectionName[],
      'section',
      (value, path) => readChoice(reader, value, path, stages),
    ),
    custom: readCustomFields(reader, fields['custom']),
    checks,
    law: readTexts(reader, fields['law'], ['law']),
  }
  return { policy, errors: reader.errors }
}

/** The ids of rules that the policy defines. They have a severity and can be locked like any other rule. */
function listPolicyRuleIds(checks: readonly PolicyCheck[]): readonly string[] {
  return [...Object.values(POLICY_RULES), ...checks.map(({ id }) => toCheckRuleId(id))]
}

function readEdition(reader: PolicyReader, value: unknown): string | undefined {
  const edition = typeof value === 'number' ? String(value) : readText(reader, value, ['edition'])
  if (edition === undefined || /^\d+\.\d+(\.\d+)?$/.test(edition)) return edition
  const message = `\`edition\` is ${formatReceived(value)}; expected an mlplan version such as 0.1.0.`
  reader.errors.push({ path: ['edition'], message, help: 'Write the mlplan version whose rules you reviewed.' })
  return undefined
}

function readMap<K extends string, T>(
  reader: PolicyReader,
  value: unknown,
  section: string,
  known: readonly K[],
  noun: string,
  readValue: (value: unknown, path: readonly string[]) => T | undefined,
): { readonly [N in K]?: T } {
  const entries = Object.entries(readRecord(reader, value, [section], known, noun))
  const results = entries.flatMap(([name, entry]) => {
    const result = readValue(entry, [section, name])
    return result === undefined ? [] : [[name, result] as const]
  })
  /* readRecord keeps only known names. */
  return Object.fromEntries(results) as { readonly [N in K]?: T }
}

const SEVERITIES = ['off', 'info', 'warning', 'error'] as const

/** The allowed values of a rule in a policy, such as `error` or `error from data`. */
export const SEVERITY_OVERRIDES: readonly string[] = [
  ...SEVERITIES,
  ...SEVERITIES.slice(1).flatMap((severity) => listStages().map((stage) => `${severity} from ${stage}`)),
]

function readSeverityOverrides(
  reader: PolicyReader,
  value: unknown,
  ids: readonly string[],
  fixed: ReadonlySet<string>,
): Readonly<Record<string, SeverityOverride>> {
  return readMap(reader, value, 'rules', ids, 'rule', (entry, path): SeverityOverride | undefined => {
    if (fixed.has(path[1] ?? '')) {
      const message = `${path[1]} has a fixed severity that a policy can't change.`
      reader.errors.push({ path, message, help: 'Remove the line.' })
      return undefined
    }
    /* YAML 1.1 writers turn `off` into false. */
    const overrideText = readChoice(reader, entry === false ? 'off' : entry, path, SEVERITY_OVERRIDES)
    if (overrideText === undefined) return undefined
    const [severityName, stageName] = overrideText.split(' from ')
    const from = listStages().find((candidate) => candidate === stageName)
    const severity = SEVERITIES.find((candidate) => candidate === severityName) ?? 'error'
    return from === undefined ? { severity } : { severity, from }
  }) as Policy['rules']
}

function readLocked(reader: PolicyReader, value: unknown, ids: readonly string[]): readonly string[] {
  const sections = [...new Set(ids.map((id) => `${id.split('/')[0]}/*`))]
  const known = ['*', ...sections, ...ids, ...Object.keys(LIMITS).map((name) => `limits.${name}`)]
  return readTexts(reader, value, ['locked']).flatMap((lock, index) => {
    const path = ['locked', String(index)]
    const currentName = toCurrentLock(lock)
    if (currentName === lock || known.includes(lock)) return readChoice(reader, lock, path, known) ?? []
    const message = `There is no rule, section, or limit \`${lock}\`.`
    reader.errors.push({ path, message, help: formatRenameHelp('name', lock, currentName) })
    return []
  })
}

function readLimits(reader: PolicyReader, value: unknown): Policy['limits'] {
  return readMap(reader, value, 'limits', Object.keys(LIMITS) as LimitName[], 'limit', (entry, path) => {
    const { unit } = LIMITS[path[1] as LimitName]
    const isShare = unit === 'share'
    const limit = readNumber(
      reader,
      isShare && typeof entry === 'string' ? (parsePercent(entry) ?? entry) : entry,
      path,
    )
    if (limit === undefined || (limit >= 0 && (!isShare || limit <= 1))) return limit
    const expected = isShare ? 'a share between 0 and 1, such as 20%' : `a number of ${unit}, 0 or more`
    reader.errors.push({
      path,
      message: `${formatKey(path)} is ${formatReceived(entry)}; expected ${expected}.`,
      help: isShare && limit > 1 && limit <= 100 ? `Use \`${limit}%\` if that's what you meant.` : 'Correct the value.',
    })
    return undefined
  })
}

const CUSTOM_KEYS = ['id', 'title', 'type', 'one_of', 'from_stage', 'help'] as const

function readCustomFields(reader: PolicyReader, value: unknown): readonly CustomField[] {
  return readItems(reader, value, ['custom']).flatMap(([item, path]) => {
    const fields = readRecord(reader, item, path, CUSTOM_KEYS)
    const id = readId(reader, fields['id'], path, 'Add the key that plans use under custom, such as `id: cost_center`.')
    if (id === undefined) return []
    const title = readText(reader, fields['title'], [...path, 'title']) ?? id
    const choices =
      fields['one_of'] === undefined ? undefined : readTexts(reader, fields['one_of'], [...path, 'one_of'])
    const type = readChoice(reader, fields['type'] ?? 'text', [...path, 'type'], CUSTOM_TYPES) ?? 'text'
    const fromStage = readChoice(reader, fields['from_stage'], [...path, 'from_stage'], listStages())
    return [
      {
        id,
        title,
        type,
        one_of: choices,
        from_stage: fromStage,
        help: readText(reader, fields['help'], [...path, 'help']),
      },
    ]
  })
}
