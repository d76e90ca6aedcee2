import { type Path, isSamePath } from '../plan/path.js'
import { joinWith } from '../text/join.js'
import { toPath, path, type TypedPath } from '../plan/typed-path.js'
import type { Role } from '../plan/roles.js'
import { TASK_RATE_PATHS } from './task-rates.js'
import { hasReached, type Stage } from '../plan/stage.js'

/** What a role signs off on: the parts of the plan that the role is responsible for, and nothing else. */
export interface SignoffScope {
  /** Completes "sign off on …". */
  readonly description: string
  /** The parts of the plan that the sign-off covers. */
  readonly paths: readonly Path[]
  /** The first stage that is blocked without the sign-off. Without a stage, the sign-off is optional. */
  readonly requiredFrom?: Stage
}

const EMPTY_SCOPE: SignoffScope = { description: 'nothing', paths: [] }

const { value, target, economics, expectations, integration, change, data, model, legal, risk, rollout } = path
/** What the sponsor signs off on, in words and as parts of the plan, so that neither is wider than the other. */
const SPONSOR_PARTS: readonly { readonly words: string; readonly paths: readonly TypedPath<unknown>[] }[] = [
  { words: 'purpose', paths: [value] },
  {
    words: 'figures',
    paths: [
      economics,
      /* Among the figures, since the net value counts only the cases that staff can handle, each once per outcome window. */
      change.handling_minutes_per_case,
      change.staff_hours_per_period,
      target.outcome_window_days,
      target.rescores_same_cases,
    ],
  },
  {
    words: 'expectations',
    paths: [
      path.project.task,
      expectations.precision,
      expectations.recall,
      expectations.evidence,
      expectations.success_criteria,
    ],
  },
  { words: 'go/no-go', paths: [rollout.go_no_go] },
  { words: 'launch date', paths: [path.project.launch_due] },
]
const SPONSOR_DESCRIPTION = joinWith(SPONSOR_PARTS.map(({ words }) => words))
const SPONSOR_PATHS = SPONSOR_PARTS.flatMap(({ paths }) => paths.map(toPath))

const SCOPES: Readonly<Record<Role, SignoffScope>> = {
  executive_sponsor: {
    description: SPONSOR_DESCRIPTION,
    paths: SPONSOR_PATHS,
    requiredFrom: 'data',
  },
  decision_owner: {
    description: 'decision, action, target, success criteria, and workflow changes',
    paths: [
      value.operation,
      value.decision,
      value.action,
      path.project.task,
      target,
      expectations.precision,
      expectations.recall,
      expectations.evidence,
      ...TASK_RATE_PATHS,
      expectations.success_criteria,
      change,
    ].map(toPath),
    requiredFrom: 'data',
  },
  privacy_legal: {
    description: 'the legal answers and data use',
    paths: [path.project.jurisdictions, legal, data].map(toPath),
    requiredFrom: 'data',
  },
  integration_owner: { description: 'the integration', paths: [toPath(integration)], requiredFrom: 'modeling' },
  finance_partner: {
    description: 'the figures',
    /* The task and the effect of the action decide which figures count. */
    paths: [economics, path.project.task, value.action_changes_outcome, value.current_process.kind].map(toPath),
    requiredFrom: 'modeling',
  },
  data_owner: { description: 'use of the data sources', paths: [toPath(data.sources)], requiredFrom: 'modeling' },
  frontline_rep: { description: 'the workflow changes', paths: [toPath(change)], requiredFrom: 'pre-launch' },
  works_council: { description: 'the workflow changes', paths: [toPath(change)], requiredFrom: 'pre-launch' },
  ml_lead: {
    description: 'expectations, model, rollout, and monitoring',
    paths: [
      path.project,
      expectations,
      ...TASK_RATE_PATHS,
      model,
      rollout,
      path.monitoring,
      path.assumptions,
      path.milestones,
    ].map(toPath),
  },
  steering_committee: { description: SPONSOR_DESCRIPTION, paths: SPONSOR_PATHS },
  security: { description: 'the integration', paths: [toPath(integration)] },
  validator: {
    description: 'model and expectations',
    paths: [path.project.task, model, expectations, ...TASK_RATE_PATHS].map(toPath),
  },
  risk_owner: { description: 'the remaining risks', paths: [toPath(risk)] },
  vendor_contact: EMPTY_SCOPE,
}

export function getSignoffScope(role: Role): SignoffScope {
  return SCOPES[role]
}

/** The parts that a sign-off in these roles covers, without duplicates. */
export function listSignoffPaths(roles: readonly Role[]): readonly Path[] {
  const [only, ...others] = roles
  if (only !== undefined && others.length === 0) return getSignoffScope(only).paths
  const paths = roles.flatMap((role) => getSignoffScope(role).paths)
  return paths.filter((path, index) => paths.findIndex((candidate) => isSamePath(path, candidate)) === index)
}

/** Whether everyone in this role should have signed off by this stage. */
export function isSignoffDue(role: Role, stage: Stage): boolean {
  const { requiredFrom } = getSignoffScope(role)
  return requiredFrom !== undefined && hasReached(stage, requiredFrom)
}
