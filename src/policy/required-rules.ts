import { samePath } from '../plan/path.js'
import { PLAN, type Plan, type SectionName } from '../plan/plan.js'
import { type Role, roleLabel } from '../plan/roles.js'
import { reached } from '../plan/stage.js'
import { isSaid } from '../rules/shared/missing.js'
import type { Problem, Rule } from '../rules/rule.js'
import type { Effective } from './compose.js'
import { ownRuleOf } from './policy-rule.js'
import { OWN_RULES } from './policy.js'

/** Roles that must be filled, and sections that must have content. */
export function requiredRules(effective: Effective, usual: readonly Rule[]): readonly Rule[] {
  return [...rolesRule(effective, usual), ...sectionsRule(effective)]
}

/** The rule that asks every plan for a role already, if there is one. */
export function ruleForRole(role: string, rules: readonly Rule[]): Rule | undefined {
  return rules.find(
    ({ missing, severity }) => severity === 'as-expected' && missing.some((place) => samePath(place, ['people', role])),
  )
}

/** For those that no rule of mlplan asks for; the rule that does, says it better. */
function rolesRule({ roles }: Effective, usual: readonly Rule[]): readonly Rule[] {
  /* The names were checked when the policy was read. */
  const wanted = [...roles]
    .filter(([role]) => !ruleForRole(role, usual))
    .map(([role, from]) => ({ role: role as Role, ...from }))
  const [first] = wanted
  if (!first) return []
  return [
    ownRuleOf(
      {
        id: OWN_RULES.roles,
        who: 'executive_sponsor',
        summary: 'A role that the organization requires is vacant.',
        severity: { kickoff: 'error' },
        missing: wanted.map(({ role }) => ['people', role]),
        reads: [['people']],
        follows: [],
        *check(look, { stage }): Iterable<Problem> {
          const people = (look(['people']) ?? []) as NonNullable<Plan['people']>
          for (const { role, value, layer } of wanted) {
            const isHeld = people.some(({ roles: held, name }) => held?.includes(role) && isSaid(name))
            if (isHeld || !reached(stage, value)) continue
            yield {
              at: ['people', role],
              message: `No ${roleLabel(role)}. ${layer.policy.name ?? layer.file} requires one starting at the ${value} stage.`,
              help: `Add a person with the role ${role} under people.`,
            }
          }
        },
      },
      first.layer,
      'buy-in',
    ),
  ]
}

function sectionsRule({ sections }: Effective): readonly Rule[] {
  const [first] = sections.values()
  if (!first) return []
  const wanted = [...sections].map(([name, from]) => ({ name: name as SectionName, ...from }))
  return [
    ownRuleOf(
      {
        id: OWN_RULES.sections,
        who: 'ml_lead',
        summary: 'A section that the organization requires is empty.',
        severity: { kickoff: 'error' },
        missing: wanted.map(({ name }) => [name]),
        reads: wanted.map(({ name }) => [name]),
        follows: [],
        *check(look, { stage }): Iterable<Problem> {
          for (const { name, value, layer } of wanted) {
            if (!reached(stage, value) || saysSomething(look([name]))) continue
            yield {
              at: [name],
              message: `The section ${name} ("${PLAN[name].title}") is empty. ${layer.policy.name ?? layer.file} requires this section starting at the ${value} stage.`,
              help: `Run \`mlplan init --section ${name}\`, or add the section to the plan.`,
            }
          }
        },
      },
      first.layer,
    ),
  ]
}

function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (typeof value !== 'object' || value === null) return isSaid(value)
  return Object.values(value).some(saysSomething)
}
