import { PLAN, type SectionName } from '../plan/plan.js'
import { ROLES } from '../plan/roles.js'
import { parsePercent } from '../plan/share.js'
import { stageNames } from '../plan/stage.js'
import { type LimitName, LIMITS } from '../rules/limits.js'
import type { Rule, Ruling } from '../rules/rule.js'
import { readChecks } from './read-checks.js'
import {
  type Check,
  CUSTOM_TYPES,
  type CustomField,
  OWN_RULES,
  ownRule,
  type Policy,
  type PolicyTrouble,
} from './policy.js'
import { called, idOf, items, number, oneOf, type Reader, record, shown, text, texts } from './values.js'

export const POLICY_VERSION = 1

/** Of a policy, in the order in which it is written. */
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
 * Checks parsed YAML against what a policy may say. Takes anything, throws nothing. Unlike a plan, a policy is followed
 * as a whole or not at all: one trouble and it does not hold.
 */
export function readPolicy(
  raw: unknown,
  rules: readonly Rule[],
): { readonly policy: Policy; readonly troubles: readonly PolicyTrouble[] } {
  const reader: Reader = { troubles: [] }
  const said = record(reader, raw, [], POLICY_KEYS)
  checkVersion(reader, said['mlplan_policy'])
  const stages = stageNames()
  const checks = readChecks(reader, said['checks'])
  const ids = [...rules.map(({ id }) => id), ...ownRuleIds(checks)]
  const policy: Policy = {
    name: text(reader, said['name'], ['name']),
    edition: editionOf(reader, said['edition']),
    extends: texts(reader, said['extends'], ['extends']),
    rules: rulingsOf(reader, said['rules'], ids, new Set(rules.filter(({ check }) => !check).map(({ id }) => id))),
    locked: lockedOf(reader, said['locked'], ids),
    limits: limitsOf(reader, said['limits']),
    roles: byName(
      reader,
      said['roles'],
      'roles',
      ROLES.map(({ value }) => value),
      'role',
      (value, at) => oneOf(reader, value, at, stages),
    ),
    sections: byName(reader, said['sections'], 'sections', Object.keys(PLAN) as SectionName[], 'section', (value, at) =>
      oneOf(reader, value, at, stages),
    ),
    custom: customOf(reader, said['custom']),
    checks,
    law: texts(reader, said['law'], ['law']),
  }
  return { policy, troubles: reader.troubles }
}

function checkVersion({ troubles }: Reader, version: unknown): void {
  if (version === POLICY_VERSION) return
  const is = version === undefined ? 'does not say its version' : `says version ${shown(version)}`
  const message = `The policy ${is}; this mlplan knows version ${POLICY_VERSION}.`
  troubles.push({
    path: ['mlplan_policy'],
    message,
    help: `Write \`mlplan_policy: ${POLICY_VERSION}\` as its first key.`,
  })
}

/** What a policy asks for itself is a rule too, and can be ruled on and locked like any other. */
function ownRuleIds(checks: readonly Check[]): readonly string[] {
  return [...Object.values(OWN_RULES), ...checks.map(({ id }) => ownRule(id))]
}

function editionOf(reader: Reader, value: unknown): string | undefined {
  const edition = typeof value === 'number' ? String(value) : text(reader, value, ['edition'])
  if (edition === undefined || /^\d+\.\d+(\.\d+)?$/.test(edition)) return edition
  const message = `\`edition\` is ${shown(value)}; expected a version of mlplan such as 0.1.0.`
  reader.troubles.push({ path: ['edition'], message, help: 'Write the version whose rules you have looked at.' })
  return undefined
}

function byName<K extends string, T>(
  reader: Reader,
  value: unknown,
  section: string,
  known: readonly K[],
  what: string,
  read: (value: unknown, path: readonly string[]) => T | undefined,
): { readonly [N in K]?: T } {
  const said = Object.entries(record(reader, value, [section], known, what))
  const found = said.flatMap(([name, one]) => {
    const result = read(one, [section, name])
    return result === undefined ? [] : [[name, result] as const]
  })
  /* Only known names are left. */
  return Object.fromEntries(found) as { readonly [N in K]?: T }
}

const SEVERITIES = ['off', 'info', 'warning', 'error'] as const

/** `error`, or `error from data`. */
export const RULINGS: readonly string[] = [
  ...SEVERITIES,
  ...SEVERITIES.slice(1).flatMap((severity) => stageNames().map((stage) => `${severity} from ${stage}`)),
]

function rulingsOf(
  reader: Reader,
  value: unknown,
  ids: readonly string[],
  fixed: ReadonlySet<string>,
): Readonly<Record<string, Ruling>> {
  return byName(reader, value, 'rules', ids, 'rule', (said, at): Ruling | undefined => {
    if (fixed.has(at[1] ?? '')) {
      const message = `${at[1]} cannot be ruled on: what cannot be read cannot be judged.`
      reader.troubles.push({ path: at, message, help: 'Take the line out.' })
      return undefined
    }
    /* YAML 1.1 writers turn `off` into false. */
    const word = oneOf(reader, said === false ? 'off' : said, at, RULINGS)
    if (word === undefined) return undefined
    const [severity, stage] = word.split(' from ')
    const from = stageNames().find((one) => one === stage)
    const found = SEVERITIES.find((one) => one === severity) ?? 'error'
    return from === undefined ? { severity: found } : { severity: found, from }
  }) as Policy['rules']
}

function lockedOf(reader: Reader, value: unknown, ids: readonly string[]): readonly string[] {
  const sections = [...new Set(ids.map((id) => `${id.split('/')[0]}/*`))]
  const known = ['*', ...sections, ...ids, ...Object.keys(LIMITS).map((name) => `limits.${name}`)]
  return texts(reader, value, ['locked']).flatMap(
    (one, index) => oneOf(reader, one, ['locked', String(index)], known) ?? [],
  )
}

function limitsOf(reader: Reader, value: unknown): Policy['limits'] {
  return byName(reader, value, 'limits', Object.keys(LIMITS) as LimitName[], 'limit', (said, at) => {
    const { unit } = LIMITS[at[1] as LimitName]
    const isShare = unit === 'share'
    const limit = number(reader, isShare && typeof said === 'string' ? (parsePercent(said) ?? said) : said, at)
    if (limit === undefined || (limit >= 0 && (!isShare || limit <= 1))) return limit
    const expected = isShare ? 'a share between 0 and 1, such as 20%' : `a number of ${unit}, zero or more`
    reader.troubles.push({
      path: at,
      message: `${called(at)} is ${shown(said)}; expected ${expected}.`,
      help: isShare && limit > 1 && limit <= 100 ? `Write \`${limit}%\`, if percent is meant.` : 'Correct it.',
    })
    return undefined
  })
}

const CUSTOM_KEYS = ['id', 'title', 'type', 'one_of', 'from', 'help'] as const

function customOf(reader: Reader, value: unknown): readonly CustomField[] {
  return items(reader, value, ['custom']).flatMap(([item, at]) => {
    const said = record(reader, item, at, CUSTOM_KEYS)
    const id = idOf(reader, said['id'], at, 'Write the key that plans have under custom, as `id: cost_center`.')
    if (id === undefined) return []
    const title = text(reader, said['title'], [...at, 'title']) ?? id
    const oneOfThese = said['one_of'] === undefined ? undefined : texts(reader, said['one_of'], [...at, 'one_of'])
    const type = oneOf(reader, said['type'] ?? 'text', [...at, 'type'], CUSTOM_TYPES) ?? 'text'
    const from = oneOf(reader, said['from'], [...at, 'from'], stageNames())
    return [{ id, title, type, one_of: oneOfThese, from, help: text(reader, said['help'], [...at, 'help']) }]
  })
}
