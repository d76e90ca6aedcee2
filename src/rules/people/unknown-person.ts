import type { Path } from '../../plan/path.js'
import { pathOf, place } from '../../plan/place.js'
import type { Person } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { isSaid } from '../missing.js'
import { howToName } from '../persons.js'
import { type Look, saidPlaces, wholePlanRule } from '../whole-plan.js'

const SOMEBODY =
  'people:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor, decision_owner, integration_owner]\n'

export default wholePlanRule({
  id: 'people/unknown-person',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'Somebody is named who is not described under people.',
  why: 'An owner whom the plan does not know cannot be asked, briefed or reminded. Often it is somebody who has left, and with them the work they had promised.',
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
    'change/no-front-line-voice',
    'change/works-council-not-heard',
  ],
  reads: [pathOf(place.people)],
  good: [`mlplan: 1\n${SOMEBODY}rollout:\n  go_no_go:\n    decider: ilse\n`],
  bad: [
    { plan: `mlplan: 1\n${SOMEBODY}rollout:\n  go_no_go:\n    decider: isle\n`, at: 'rollout.go_no_go.decider' },
    {
      plan: `mlplan: 1\n${SOMEBODY}economics:\n  base_rate: { likely: 1.8%, owner: Ilse Verhoeven }\n`,
      at: 'economics.base_rate.owner',
    },
  ],
  *check(look) {
    const people = (look(pathOf(place.people)) ?? []) as readonly Person[]
    for (const [id, [first, ...others]] of usesOfPeople(look)) {
      if (first === undefined || people.some((person) => person.id === id)) continue
      yield {
        at: first,
        related: others.map((at) => ({ at, note: `names \`${id}\` too` })),
        message: `\`${id}\` is named here, and nobody under people has that id.`,
        help: howToName(id, people),
      }
    }
  },
})

/** Every id that stands where a person is named, with the places where it stands. */
function usesOfPeople(look: Look): Map<string, Path[]> {
  const uses = new Map<string, Path[]>()
  const places = saidPlaces(look, ({ field, path: [section] }) => {
    /* Who approved a waiver is judged with all else that makes it valid. */
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
