import { stageNames } from '../plan/stage.js'
import type { Effective, From } from './compose.js'
import { type Check, type Condition, type CustomField, wordsOf } from './policy.js'
import { type LimitName, LIMITS } from '../rules/shared/limits.js'
import type { Rule } from '../rules/rule.js'
import { clean } from '../text/sanitize.js'

/** What the page of an effective policy is made from. */
export interface PolicyTold {
  readonly plan: string
  readonly effective: Effective
  /** As they are judged by, with what the policy says of them. */
  readonly rules: readonly Rule[]
  /** The file and line of something, such as `mlplan.policy.yaml:12`. */
  readonly lineOf: (from: From<unknown>) => string
}

interface Line {
  readonly text: string
  readonly remark?: string
}

/**
 * The effective policy as a policy: YAML that could be saved and used, with a comment behind each line that says where
 * it comes from and what the default is.
 */
export function renderPolicy(told: PolicyTold): string {
  const lines = [
    ...head(told),
    { text: 'mlplan_policy: 2' },
    ...edition(told),
    ...rules(told),
    ...locked(told),
    ...limits(told),
    ...stages('roles', told.effective.roles, told),
    ...stages('sections', told.effective.sections, told),
    ...list('custom', told.effective.custom, told, customLines),
    ...list('checks', told.effective.checks, told, checkLines),
    ...law(told),
  ]
  const width = Math.min(56, Math.max(...lines.filter(({ remark }) => remark).map(({ text }) => text.length)))
  return `${lines.map(({ text, remark }) => (remark === undefined ? text : `${text.padEnd(width)}  # ${remark}`)).join('\n')}\n`
}

function head({ plan, effective, rules }: PolicyTold): readonly Line[] {
  const { layers } = effective
  const ruled = rules.filter(({ ruling, lockedBy }) => ruling ?? lockedBy).length
  const where =
    layers.length === 0
      ? [`# No policy applies to ${clean(plan)} (no mlplan.policy.yaml in this folder or its parents).`]
      : [
          `# Policy for ${clean(plan)}. Later files override earlier ones, except for locked rules:`,
          ...layers.map(
            ({ file, policy, isGiven }) =>
              `#   ${clean(file)}${policy.name === undefined ? '' : `, ${clean(policy.name)}`}${isGiven ? " (from --policy, overrides the repository's policy)" : ''}`,
          ),
        ]
  const some = ruled === 0 ? `All ${rules.length}` : `${rules.length - ruled} of ${rules.length}`
  return [...where, `# ${some} rules use their default severity. See \`mlplan explain\`.`].map((text) => ({ text }))
}

function edition({ effective, lineOf }: PolicyTold): readonly Line[] {
  const { edition: from } = effective
  return from === undefined
    ? []
    : [{ text: `edition: ${scalar(from.value)}`, remark: `${lineOf(from)}; newer rules have severity info` }]
}

function rules({ effective, rules: all, lineOf }: PolicyTold): readonly Line[] {
  const lines = all.flatMap((rule): readonly Line[] => {
    if (!rule.ruling) return []
    const from = effective.rules.get(rule.id)
    const because = from ? lineOf(from) : askedFor(rule, effective, lineOf)
    return [{ text: `  ${rule.id}: ${wordsOf(rule.ruling)}`, remark: `${because}; default: ${usually(rule)}` }]
  })
  return under('rules', lines)
}

/** The policy does not name the rule itself, but its role, or its age. */
function askedFor({ since, missing }: Rule, { roles }: Effective, lineOf: PolicyTold['lineOf']): string {
  const role = missing.flatMap(([section, name]) =>
    section === 'people' && name !== undefined ? (roles.get(name) ?? []) : [],
  )[0]
  return role ? lineOf(role) : `added in ${since}, after this edition`
}

function usually({ severity }: Rule): string {
  if (severity === 'as-expected') return "depends on the field's stage"
  const turns = stageNames().flatMap((stage) =>
    severity[stage] === undefined ? [] : [`${severity[stage]} from ${stage}`],
  )
  return turns.join(', ')
}

function locked({ effective, lineOf }: PolicyTold): readonly Line[] {
  return under(
    'locked',
    [...effective.locked.values()].map((from) => ({ text: `  - ${scalar(from.value)}`, remark: lineOf(from) })),
  )
}

function limits({ effective, lineOf }: PolicyTold): readonly Line[] {
  const names = Object.keys(LIMITS) as LimitName[]
  return under(
    'limits',
    names.map((name) => {
      const { usual, unit, means } = LIMITS[name]
      const from = effective.limits.get(name)
      const origin = from ? `${lineOf(from)}; default ${usual}` : 'default'
      return { text: `  ${name}: ${from?.value ?? usual}`, remark: `${origin}; ${unit}: ${means}` }
    }),
  )
}

function stages(key: string, all: ReadonlyMap<string, From<string>>, { lineOf }: PolicyTold): readonly Line[] {
  return under(
    key,
    [...all].map(([name, from]) => ({ text: `  ${name}: ${from.value}`, remark: lineOf(from) })),
  )
}

function list<T>(
  key: string,
  all: ReadonlyMap<string, From<T>>,
  { lineOf }: PolicyTold,
  linesOf: (value: T) => readonly string[],
): readonly Line[] {
  const lines = [...all.values()].flatMap((from) =>
    linesOf(from.value).map((text, index) =>
      index === 0 ? { text: `  - ${text}`, remark: lineOf(from) } : { text: `    ${text}` },
    ),
  )
  return under(key, lines)
}

function customLines({ id, title, type, one_of, from_stage, help }: CustomField): readonly string[] {
  return keyed({ id, title, type, one_of, from_stage, help })
}

function checkLines({ id, when, ...check }: Check): readonly string[] {
  const condition = when ? ['when:', ...keyed({ ...when }).map((line) => `  ${line}`)] : []
  return [...keyed({ id, ...check }), ...condition]
}

type Keys = Readonly<Record<string, Condition[keyof Condition] | undefined>>

function keyed(keys: Keys): readonly string[] {
  return Object.entries(keys).flatMap(([key, value]) => {
    if (value === undefined) return []
    const shown = Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : scalar(value)
    return [`${key}: ${shown}`]
  })
}

function law({ effective, lineOf }: PolicyTold): readonly Line[] {
  return under(
    'law',
    effective.law.map((from) => ({ text: `  - ${scalar(from.value)}`, remark: lineOf(from) })),
  )
}

function under(key: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [{ text: `${key}:` }, ...lines]
}

/** JSON is YAML; a plain word needs no quotes, but for those that mean something else. */
function scalar(value: unknown): string {
  const text = String(value)
  const isPlain =
    typeof value !== 'string' ||
    (/^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text))
  return isPlain ? text : JSON.stringify(text)
}
