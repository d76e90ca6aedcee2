import { findFormField } from '../plan/form.js'
import type { Path } from '../plan/path.js'
import type { Profile } from '../plan/profile.js'
import { REQUIRED_ROLES } from '../plan/roles.js'
import { hasReached, type Stage, listStages } from '../plan/stage.js'
import type { Rule, SeverityOverride, Severity } from '../rules/rule.js'

/** Returns the severity of a problem of this rule at this path, for the stage and the profile of the project. */
export function getSeverity(rule: Rule, path: Path, stage: Stage, profile: Profile): Severity | 'off' {
  const defaultSeverity =
    rule.severity === 'as-expected'
      ? getMissingFieldSeverity(path, stage, profile)
      : findSeverityAtStage(rule.severity, stage)
  if (rule.severityOverride) return applyOverride(rule.severityOverride, defaultSeverity, stage)
  return defaultSeverity === 'warning' && rule.escalates && isRisky(profile) ? 'error' : defaultSeverity
}

/** Applies the severity that an organization sets. It isn't raised for risky projects. */
function applyOverride(
  { severity, from: fromStage }: SeverityOverride,
  defaultSeverity: Severity | 'off',
  stage: Stage,
): Severity | 'off' {
  if (fromStage !== undefined) return hasReached(stage, fromStage) ? severity : 'off'
  return defaultSeverity === 'off' ? 'off' : severity
}

function findSeverityAtStage(byStage: { readonly [S in Stage]?: Severity | 'off' }, stage: Stage): Severity | 'off' {
  let severity: Severity | 'off' = 'off'
  for (const name of listStages()) {
    severity = byStage[name] ?? severity
    if (name === stage) return severity
  }
  return severity
}

/**
 * A missing field is a warning at the stage where it is expected and an error after that. A vital one is always an
 * error.
 */
function getMissingFieldSeverity(path: Path, stage: Stage, { initiative }: Profile): Severity | 'off' {
  if (initiative === 'research' && isAboutDeployment(path)) return 'off'
  const requiredRole = path[0] === 'people' ? REQUIRED_ROLES.find((candidate) => candidate.role === path[1]) : undefined
  const field = findFormField(path)
  const expectedFrom = requiredRole?.expectedFrom ?? field?.expectedFrom ?? 'optional'
  if (expectedFrom === 'optional' || !hasReached(stage, expectedFrom)) return 'off'
  return stage !== expectedFrom || field?.vital === true || requiredRole?.vital === true ? 'error' : 'warning'
}

/** New capabilities, deep learning, and language models are underestimated most often. */
function isRisky({ initiative, method }: Profile): boolean {
  return initiative === 'new_capability' || method === 'deep' || method === 'llm'
}

/** Whether a model that is never meant to be deployed needs no answer there. */
function isAboutDeployment([section = '', name = '']: Path): boolean {
  if (section === 'people') return DEPLOYMENT_ROLES.has(name)
  if (section === 'value') return name !== 'operation'
  return DEPLOYMENT_SECTIONS.has(section) || (section === 'project' && name === 'launch_due')
}

const DEPLOYMENT_SECTIONS: ReadonlySet<string> = new Set([
  'economics',
  'integration',
  'change',
  'rollout',
  'monitoring',
  'signoffs',
])
const DEPLOYMENT_ROLES: ReadonlySet<string> = new Set([
  'decision_owner',
  'integration_owner',
  'finance_partner',
  'frontline_rep',
])
