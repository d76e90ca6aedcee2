import { type Path, samePath } from '../plan/path.js'
import { pathOf, place } from '../plan/typed-path.js'
import type { Role } from '../plan/roles.js'
import { reached, type Stage } from '../plan/stage.js'

/** What somebody signs off on in a role: what is theirs, and nothing else. */
export interface Cover {
  /** As it stands after "sign off on". */
  readonly words: string
  /** The places of the plan that the sign-off binds. */
  readonly places: readonly Path[]
  /** The first stage that is blocked without it; without one it is welcome, and never missed. */
  readonly from?: Stage
}

const NOTHING: Cover = { words: 'nothing', places: [] }

const PURPOSE_AND_BUDGET = 'purpose, budget, success criteria, and launch date'

const { value, target, economics, expectations, integration, change, data, model, legal, risk, rollout } = place
const PURPOSE_MONEY_BAR = [
  value,
  economics,
  expectations.precision,
  expectations.recall,
  expectations.success_criteria,
  rollout.go_no_go,
  place.project.launch_due,
  place.project.task,
].map(pathOf)

const COVERS: Readonly<Record<Role, Cover>> = {
  executive_sponsor: {
    words: PURPOSE_AND_BUDGET,
    places: PURPOSE_MONEY_BAR,
    from: 'data',
  },
  decision_owner: {
    words: 'decision, action, target, success criteria, and workflow changes',
    places: [
      value.operation,
      value.decision,
      value.action,
      place.project.task,
      target,
      expectations.precision,
      expectations.recall,
      expectations.success_criteria,
      change,
    ].map(pathOf),
    from: 'data',
  },
  privacy_legal: {
    words: 'the legal answers and data use',
    places: [place.project.jurisdictions, legal, data].map(pathOf),
    from: 'data',
  },
  integration_owner: { words: 'the integration', places: [pathOf(integration)], from: 'modeling' },
  finance_partner: {
    words: 'the figures',
    /* The kind of task, and what acting does, decide which figures count. */
    places: [economics, place.project.task, value.action_changes_outcome, value.current_process.kind].map(pathOf),
    from: 'modeling',
  },
  data_owner: { words: 'use of the data sources', places: [pathOf(data.sources)], from: 'modeling' },
  frontline_rep: { words: 'the workflow changes', places: [pathOf(change)], from: 'pre-launch' },
  works_council: { words: 'the workflow changes', places: [pathOf(change)], from: 'pre-launch' },
  ml_lead: {
    words: 'expectations, model, rollout, and monitoring',
    places: [place.project, expectations, model, rollout, place.monitoring, place.assumptions, place.milestones].map(
      pathOf,
    ),
  },
  steering_committee: { words: PURPOSE_AND_BUDGET, places: PURPOSE_MONEY_BAR },
  security: { words: 'the integration', places: [pathOf(integration)] },
  validator: { words: 'model and expectations', places: [place.project.task, model, expectations].map(pathOf) },
  risk_owner: { words: 'the remaining risks', places: [pathOf(risk)] },
  vendor_contact: NOTHING,
}

export function coverOf(role: Role): Cover {
  return COVERS[role]
}

/** The places that somebody binds who signs in these roles, each once. */
export function placesOf(roles: readonly Role[]): readonly Path[] {
  const [only, ...others] = roles
  if (only !== undefined && others.length === 0) return coverOf(only).places
  const places = roles.flatMap((role) => coverOf(role).places)
  return places.filter((path, index) => places.findIndex((other) => samePath(path, other)) === index)
}

/** Has everybody in this role to have agreed by now? */
export function isAgreementDue(role: Role, stage: Stage): boolean {
  const { from } = coverOf(role)
  return from !== undefined && reached(stage, from)
}
