import { PLAN, type SectionName } from '../plan/plan.js'
import { ROLES } from '../plan/roles.js'
import { parsePercent } from '../plan/share.js'
import { stageNames } from '../plan/stage.js'
import { type LimitName, LIMITS } from '../rules/shared/limits.js'
import { renamedHelp } from '../rules/renamed-rule.js'
import type { Rule, Ruling } from '../rules/rule.js'
import { lockedToday } from './migrate.js'
import { readChecks } from './read-checks.js'
import { isOtherVersion, versionTrouble } from './read-version.js'
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

export { POLICY_VERSION } from './read-version.js'

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
 * Checks parsed YAML against what a policy may say. Takes anything, throws nothing. Unlike a plan, a policy applies as a
 * whole or not at all: one trouble and it doesn't. A policy of another format has keys of its own, so only that is said.
 * `file`: as the person would name it in a command.
 */
export function readPolicy(
  raw: unknown,
  rules: readonly Rule[],
  file = 'FILE',
): { readonly policy: Policy; readonly troubles: readonly PolicyTrouble[] } {
  const wrongVersion = versionTrouble(raw, file)
  const reader: Reader = { troubles: wrongVersion ? [wrongVersion] : [] }
  const said = record(reader, isOtherVersion(raw) ? {} : raw, [], POLICY_KEYS)
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

/** What a policy itself requires is a rule too, and has a severity and locks like any other. */
function ownRuleIds(checks: readonly Check[]): readonly string[] {
  return [...Object.values(OWN_RULES), ...checks.map(({ id }) => ownRule(id))]
}

function editionOf(reader: Reader, value: unknown): string | undefined {
  const edition = typeof value === 'number' ? String(value) : text(reader, value, ['edition'])
  if (edition === undefined || /^\d+\.\d+(\.\d+)?$/.test(edition)) return edition
  const message = `\`edition\` is ${shown(value)}; expected an mlplan version such as 0.1.0.`
  reader.troubles.push({ path: ['edition'], message, help: 'Write the mlplan version whose rules you reviewed.' })
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
      const message = `${at[1]} has a fixed severity that a policy can't change.`
      reader.troubles.push({ path: at, message, help: 'Remove the line.' })
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
  return texts(reader, value, ['locked']).flatMap((one, index) => {
    const path = ['locked', String(index)]
    const today = lockedToday(one)
    if (today === one || known.includes(one)) return oneOf(reader, one, path, known) ?? []
    const message = `There is no rule, section, or limit \`${one}\`.`
    reader.troubles.push({ path, message, help: renamedHelp('name', one, today) })
    return []
  })
}

function limitsOf(reader: Reader, value: unknown): Policy['limits'] {
  return byName(reader, value, 'limits', Object.keys(LIMITS) as LimitName[], 'limit', (said, at) => {
    const { unit } = LIMITS[at[1] as LimitName]
    const isShare = unit === 'share'
    const limit = number(reader, isShare && typeof said === 'string' ? (parsePercent(said) ?? said) : said, at)
    if (limit === undefined || (limit >= 0 && (!isShare || limit <= 1))) return limit
    const expected = isShare ? 'a share between 0 and 1, such as 20%' : `a number of ${unit}, 0 or more`
    reader.troubles.push({
      path: at,
      message: `${called(at)} is ${shown(said)}; expected ${expected}.`,
      help: isShare && limit > 1 && limit <= 100 ? `Use \`${limit}%\` if that's what you meant.` : 'Correct the value.',
    })
    return undefined
  })
}

const CUSTOM_KEYS = ['id', 'title', 'type', 'one_of', 'from_stage', 'help'] as const

function customOf(reader: Reader, value: unknown): readonly CustomField[] {
  return items(reader, value, ['custom']).flatMap(([item, at]) => {
    const said = record(reader, item, at, CUSTOM_KEYS)
    const id = idOf(reader, said['id'], at, 'Add the key that plans use under custom, such as `id: cost_center`.')
    if (id === undefined) return []
    const title = text(reader, said['title'], [...at, 'title']) ?? id
    const oneOfThese = said['one_of'] === undefined ? undefined : texts(reader, said['one_of'], [...at, 'one_of'])
    const type = oneOf(reader, said['type'] ?? 'text', [...at, 'type'], CUSTOM_TYPES) ?? 'text'
    const fromStage = oneOf(reader, said['from_stage'], [...at, 'from_stage'], stageNames())
    return [
      { id, title, type, one_of: oneOfThese, from_stage: fromStage, help: text(reader, said['help'], [...at, 'help']) },
    ]
  })
}
