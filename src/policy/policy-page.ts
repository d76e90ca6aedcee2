import { listStages } from '../plan/stage.js'
import type { EffectivePolicy, ResolvedValue } from './types.js'
import { type PolicyCheck, type CheckCondition, type CustomField, formatSeverityOverride } from './policy.js'
import { type LimitName, LIMITS } from '../rules/shared/limits.js'
import type { Rule } from '../rules/rule.js'
import { sanitize } from '../text/sanitize.js'

/** Input for rendering the effective policy. */
export interface PolicyPageInput {
  readonly plan: string
  readonly effective: EffectivePolicy
  /** The rules with the overrides of the policy applied. */
  readonly rules: readonly Rule[]
  /** Formats where a value comes from, such as `mlplan.policy.yaml:12`. */
  readonly formatSource: (resolved: ResolvedValue<unknown>) => string
}

interface PolicyLine {
  readonly text: string
  readonly comment?: string
}

/**
 * Renders the effective policy as a valid policy file, with a comment on each line that names its source and the
 * default.
 */
export function renderPolicy(input: PolicyPageInput): string {
  const lines = [
    ...formatHeader(input),
    { text: 'mlplan_policy: 2' },
    ...formatEdition(input),
    ...formatRules(input),
    ...formatLocked(input),
    ...formatLimits(input),
    ...formatStages('roles', input.effective.roles, input),
    ...formatStages('sections', input.effective.sections, input),
    ...formatList('custom', input.effective.custom, input, formatCustomField),
    ...formatList('checks', input.effective.checks, input, formatCheck),
    ...formatLaw(input),
  ]
  const width = Math.min(56, Math.max(...lines.filter(({ comment }) => comment).map(({ text }) => text.length)))
  return `${lines.map(({ text, comment }) => (comment === undefined ? text : `${text.padEnd(width)}  # ${comment}`)).join('\n')}\n`
}

function formatHeader({ plan, effective, rules }: PolicyPageInput): readonly PolicyLine[] {
  const { layers } = effective
  const overrideCount = rules.filter(({ severityOverride }) => severityOverride).length
  const layerLines =
    layers.length === 0
      ? [`# No policy applies to ${sanitize(plan)} (no mlplan.policy.yaml in this folder or its parents).`]
      : [
          `# Policy for ${sanitize(plan)}. Later files override earlier ones, except for locked rules:`,
          ...layers.map(
            ({ file, policy, isFromCommandLine }) =>
              `#   ${sanitize(file)}${policy.name === undefined ? '' : `, ${sanitize(policy.name)}`}${isFromCommandLine ? " (from --policy, overrides the repository's policy)" : ''}`,
          ),
        ]
  const defaultCount =
    overrideCount === 0 ? `All ${rules.length}` : `${rules.length - overrideCount} of ${rules.length}`
  return [...layerLines, `# ${defaultCount} rules use their default severity. See \`mlplan explain\`.`].map((text) => ({
    text,
  }))
}

function formatEdition({ effective, formatSource }: PolicyPageInput): readonly PolicyLine[] {
  const { edition: resolved } = effective
  return resolved === undefined
    ? []
    : [
        {
          text: `edition: ${formatScalar(resolved.value)}`,
          comment: `${formatSource(resolved)}; newer rules have severity info`,
        },
      ]
}

function formatRules({ effective, rules: allRules, formatSource }: PolicyPageInput): readonly PolicyLine[] {
  const lines = allRules.flatMap((rule): readonly PolicyLine[] => {
    if (!rule.severityOverride) return []
    const resolved = effective.rules.get(rule.id)
    const source = resolved ? formatSource(resolved) : findImplicitSource(rule, effective, formatSource)
    return [
      {
        text: `  ${rule.id}: ${formatSeverityOverride(rule.severityOverride)}`,
        comment: `${source}; default: ${formatDefaultSeverity(rule)}`,
      },
    ]
  })
  return formatBlock('rules', lines)
}

/** Finds the source of an override the policy sets indirectly, through a required role or the edition. */
function findImplicitSource(
  { since, missing }: Rule,
  { roles }: EffectivePolicy,
  formatSource: PolicyPageInput['formatSource'],
): string {
  const role = missing.flatMap(([section, name]) =>
    section === 'people' && name !== undefined ? (roles.get(name) ?? []) : [],
  )[0]
  return role ? formatSource(role) : `added in ${since}, after this edition`
}

function formatDefaultSeverity({ severity }: Rule): string {
  if (severity === 'as-expected') return "depends on the field's stage"
  const changes = listStages().flatMap((stage) =>
    severity[stage] === undefined ? [] : [`${severity[stage]} from ${stage}`],
  )
  return changes.join(', ')
}

function formatLocked({ effective, formatSource }: PolicyPageInput): readonly PolicyLine[] {
  return formatBlock(
    'locked',
    [...effective.locked.values()].map((resolved) => ({
      text: `  - ${formatScalar(resolved.value)}`,
      comment: formatSource(resolved),
    })),
  )
}

function formatLimits({ effective, formatSource }: PolicyPageInput): readonly PolicyLine[] {
  const names = Object.keys(LIMITS) as LimitName[]
  return formatBlock(
    'limits',
    names.map((name) => {
      const { defaultValue, unit, description } = LIMITS[name]
      const resolved = effective.limits.get(name)
      const origin = resolved ? `${formatSource(resolved)}; default ${defaultValue}` : 'default'
      return { text: `  ${name}: ${resolved?.value ?? defaultValue}`, comment: `${origin}; ${unit}: ${description}` }
    }),
  )
}

function formatStages(
  key: string,
  entries: ReadonlyMap<string, ResolvedValue<string>>,
  { formatSource }: PolicyPageInput,
): readonly PolicyLine[] {
  return formatBlock(
    key,
    [...entries].map(([name, resolved]) => ({ text: `  ${name}: ${resolved.value}`, comment: formatSource(resolved) })),
  )
}

function formatList<T>(
  key: string,
  entries: ReadonlyMap<string, ResolvedValue<T>>,
  { formatSource }: PolicyPageInput,
  formatValue: (value: T) => readonly string[],
): readonly PolicyLine[] {
  const lines = [...entries.values()].flatMap((resolved) =>
    formatValue(resolved.value).map((text, index) =>
      index === 0 ? { text: `  - ${text}`, comment: formatSource(resolved) } : { text: `    ${text}` },
    ),
  )
  return formatBlock(key, lines)
}

function formatCustomField({ id, title, type, one_of, from_stage, help }: CustomField): readonly string[] {
  return formatKeys({ id, title, type, one_of, from_stage, help })
}

function formatCheck({ id, when, ...check }: PolicyCheck): readonly string[] {
  const condition = when ? ['when:', ...formatKeys({ ...when }).map((line) => `  ${line}`)] : []
  return [...formatKeys({ id, ...check }), ...condition]
}

type KeyValues = Readonly<Record<string, CheckCondition[keyof CheckCondition] | undefined>>

function formatKeys(keys: KeyValues): readonly string[] {
  return Object.entries(keys).flatMap(([key, value]) => {
    if (value === undefined) return []
    const valueText = Array.isArray(value) ? `[${value.map(formatScalar).join(', ')}]` : formatScalar(value)
    return [`${key}: ${valueText}`]
  })
}

function formatLaw({ effective, formatSource }: PolicyPageInput): readonly PolicyLine[] {
  return formatBlock(
    'law',
    effective.law.map((resolved) => ({ text: `  - ${formatScalar(resolved.value)}`, comment: formatSource(resolved) })),
  )
}

function formatBlock(key: string, lines: readonly PolicyLine[]): readonly PolicyLine[] {
  return lines.length === 0 ? [] : [{ text: `${key}:` }, ...lines]
}

/** Quotes text as JSON, which is valid YAML, unless it is a plain word that YAML reads as a string. */
function formatScalar(value: unknown): string {
  const text = String(value)
  const isPlain =
    typeof value !== 'string' ||
    (/^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text))
  return isPlain ? text : JSON.stringify(text)
}
