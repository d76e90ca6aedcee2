import { type Path, samePath } from '../plan/path.js'
import { pathOf, place } from '../plan/place.js'
import type { Role } from '../plan/roles.js'
import { reached, type Stage } from '../plan/stage.js'

/** What somebody agrees to in a role: what is theirs, and nothing else. */
export interface Cover {
  /** As it stands after "agree to". */
  readonly words: string
  /** The places of the plan that the agreement binds. */
  readonly places: readonly Path[]
  /** The first stage that is not begun without it; without one it is welcome, and never missed. */
  readonly from?: Stage
}

const NOTHING: Cover = { words: 'nothing in particular', places: [] }

const { value, target, economics, expectations, integration, change, data, model, legal, risk, rollout } = place
const PURPOSE_MONEY_BAR = [
  value,
  economics,
  expectations.precision,
  expectations.recall,
  expectations.bar,
  rollout.go_no_go,
  place.project.launch_on,
  place.project.task,
].map(pathOf)

const COVERS: Readonly<Record<Role, Cover>> = {
  executive_sponsor: {
    words: 'the purpose, the money, the bar and the launch day',
    places: PURPOSE_MONEY_BAR,
    from: 'data',
  },
  decision_owner: {
    words: 'the decision, the action, the target, the bar and the change of work',
    places: [
      value.operation,
      value.decision,
      value.action,
      place.project.task,
      target,
      expectations.precision,
      expectations.recall,
      expectations.bar,
      change,
    ].map(pathOf),
    from: 'data',
  },
  privacy_legal: {
    words: 'the legal answers and the use of the data',
    places: [place.project.jurisdictions, legal, data].map(pathOf),
    from: 'data',
  },
  integration_owner: { words: 'the integration', places: [pathOf(integration)], from: 'modeling' },
  finance_partner: {
    words: 'the figures',
    /* The kind of task, and what acting does, decide which figures count. */
    places: [economics, place.project.task, value.changes_outcome, value.current_process.kind].map(pathOf),
    from: 'modeling',
  },
  data_owner: { words: 'the use of the sources', places: [pathOf(data.sources)], from: 'modeling' },
  frontline_rep: { words: 'the change of work', places: [pathOf(change)], from: 'pre-launch' },
  works_council: { words: 'the change of work', places: [pathOf(change)], from: 'pre-launch' },
  ml_lead: {
    words: 'the expectations, the model, the roll-out and the monitoring',
    places: [place.project, expectations, model, rollout, place.monitoring, place.assumptions, place.milestones].map(
      pathOf,
    ),
  },
  steering_committee: { words: 'the purpose, the money, the bar and the launch day', places: PURPOSE_MONEY_BAR },
  security: { words: 'the integration', places: [pathOf(integration)] },
  validator: { words: 'the model and the expectations', places: [place.project.task, model, expectations].map(pathOf) },
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
