import type { Path } from '../../plan/path.js'
import { pathOf, place } from '../../plan/typed-path.js'
import type { Person } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { isSaid } from '../shared/missing.js'
import { howToName } from '../shared/persons.js'
import { type Look, saidPlaces, wholePlanRule } from '../shared/whole-plan.js'

const SOMEBODY =
  'people:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor, decision_owner, integration_owner]\n'

export default wholePlanRule({
  id: 'people/unknown-person',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
  summary: "The plan names a person who isn't listed under people.",
  why: "An owner who isn't listed can't be asked, briefed, or reminded. The person may have left the company, which leaves their work without an owner.",
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  follows: [
    'buy-in/no-sponsor',
    'buy-in/no-decision-owner',
    'buy-in/no-ml-lead',
    'buy-in/no-finance-partner',
    'integration/no-owner',
    'legal/no-reviewer',
    'data/no-data-owner',
    'change/no-front-line-rep',
    'change/works-council-not-consulted',
  ],
  reads: [pathOf(place.people)],
  good: [`mlplan: 2\n${SOMEBODY}rollout:\n  go_no_go:\n    decided_by: ilse\n`],
  bad: [
    { plan: `mlplan: 2\n${SOMEBODY}rollout:\n  go_no_go:\n    decided_by: isle\n`, at: 'rollout.go_no_go.decided_by' },
    {
      plan: `mlplan: 2\n${SOMEBODY}economics:\n  base_rate: { likely: 1.8%, owner: Ilse Verhoeven }\n`,
      at: 'economics.base_rate.owner',
    },
  ],
  *check(look) {
    const people = (look(pathOf(place.people)) ?? []) as readonly Person[]
    for (const [id, [first, ...others]] of usesOfPeople(look)) {
      if (first === undefined || people.some((person) => person.id === id)) continue
      yield {
        at: first,
        related: others.map((at) => ({ at, note: `also names \`${id}\`` })),
        message: `No one under people has the id \`${id}\`.`,
        help: howToName(id, people),
      }
    }
  },
})

/** Every id used where a person is named, with the places that use it. */
function usesOfPeople(look: Look): Map<string, Path[]> {
  const uses = new Map<string, Path[]>()
  const places = saidPlaces(look, ({ field, path: [section] }) => {
    /* The approver of a waiver is checked with everything else that makes the waiver valid. */
    return section !== 'waivers' && (field.kind === 'person' || field.kind === 'estimate')
  })
  for (const { form, path, value } of places) {
    const isPerson = form.field.kind === 'person'
    const id = isPerson ? value : (value as { owner?: unknown }).owner
    if (typeof id !== 'string' || !isSaid(id)) continue
    uses.set(id, [...(uses.get(id) ?? []), isPerson ? path : [...path, 'owner']])
  }
  return uses
}
