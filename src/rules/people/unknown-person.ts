import { isBlank } from '../../plan/blank.js'
import type { Path } from '../../plan/path.js'
import { toPath, path } from '../../plan/typed-path.js'
import type { Person } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { suggestPerson } from '../shared/suggest-person.js'
import { type ValueGetter, findFilledFields, wholePlanRule } from '../shared/whole-plan.js'

const ONE_PERSON_YAML =
  'people:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor, decision_owner, integration_owner]\n'

export default wholePlanRule({
  id: 'people/unknown-person',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: "The plan names a person who isn't listed under people.",
  why: "An owner who isn't listed can't be asked, briefed, or reminded. The person may have left the company, which leaves their work without an owner.",
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  judgesForm: true,
  suppressedBy: [
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
  reads: [toPath(path.people)],
  good: [`mlplan: 2\n${ONE_PERSON_YAML}rollout:\n  go_no_go:\n    decided_by: ilse\n`],
  bad: [
    {
      plan: `mlplan: 2\n${ONE_PERSON_YAML}rollout:\n  go_no_go:\n    decided_by: isle\n`,
      path: 'rollout.go_no_go.decided_by',
    },
    {
      plan: `mlplan: 2\n${ONE_PERSON_YAML}economics:\n  base_rate: { likely: 1.8%, owner: Ilse Verhoeven }\n`,
      path: 'economics.base_rate.owner',
    },
  ],
  *check(get) {
    const people = (get(toPath(path.people)) ?? []) as readonly Person[]
    for (const [id, [firstPath, ...otherPaths]] of findPersonReferences(get)) {
      if (firstPath === undefined || people.some((person) => person.id === id)) continue
      yield {
        path: firstPath,
        related: otherPaths.map((path) => ({ path, note: `also names \`${id}\`` })),
        message: `No one under people has the id \`${id}\`.`,
        help: suggestPerson(id, people),
      }
    }
  },
})

/** Finds every person id that the plan uses, with the paths that use it. */
function findPersonReferences(get: ValueGetter): Map<string, Path[]> {
  const references = new Map<string, Path[]>()
  const filledFields = findFilledFields(get, ({ field, path: [section] }) => {
    /* The approver of a waiver is checked with everything else that makes the waiver valid. */
    return section !== 'waivers' && (field.kind === 'person' || field.kind === 'estimate')
  })
  for (const { formField, path, value } of filledFields) {
    const isPerson = formField.field.kind === 'person'
    const id = isPerson ? value : (value as { owner?: unknown }).owner
    if (typeof id !== 'string' || isBlank(id)) continue
    references.set(id, [...(references.get(id) ?? []), isPerson ? path : [...path, 'owner']])
  }
  return references
}
