import type { Path } from '../plan/path.js'
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

const COVERS: Readonly<Record<Role, Cover>> = {
  executive_sponsor: {
    words: 'the purpose, the money and the bar',
    places: [place.value, place.economics, place.expectations.bar].map(pathOf),
    from: 'data',
  },
  decision_owner: {
    words: 'the decision, the action, the target, the bar and the change of work',
    places: [
      place.value.operation,
      place.value.decision,
      place.value.action,
      place.target,
      place.expectations.bar,
      place.change,
    ].map(pathOf),
    from: 'data',
  },
  privacy_legal: {
    words: 'the legal answers and the use of the data',
    places: [place.legal, place.data].map(pathOf),
    from: 'data',
  },
  integration_owner: { words: 'the integration', places: [pathOf(place.integration)], from: 'modeling' },
  finance_partner: { words: 'the figures', places: [pathOf(place.economics)], from: 'modeling' },
  data_owner: { words: 'the use of the sources', places: [pathOf(place.data.sources)], from: 'modeling' },
  frontline_rep: { words: 'the change of work', places: [pathOf(place.change)], from: 'pre-launch' },
  works_council: { words: 'the change of work', places: [pathOf(place.change)], from: 'pre-launch' },
  ml_lead: { words: 'the expectations', places: [pathOf(place.expectations)] },
  steering_committee: {
    words: 'the purpose, the money and the bar',
    places: [place.value, place.economics, place.expectations.bar].map(pathOf),
  },
  security: { words: 'the integration', places: [pathOf(place.integration)] },
  validator: { words: 'the model and the expectations', places: [place.model, place.expectations].map(pathOf) },
  risk_owner: { words: 'the remaining risks', places: [pathOf(place.risk)] },
  vendor_contact: NOTHING,
}

export function coverOf(role: Role): Cover {
  return COVERS[role]
}

/** Has everybody in this role to have agreed by now? */
export function isAgreementDue(role: Role, stage: Stage): boolean {
  const { from } = coverOf(role)
  return from !== undefined && reached(stage, from)
}
