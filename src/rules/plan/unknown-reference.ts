import { fieldAt } from '../../plan/form.js'
import { nearest } from '../../text/suggest.js'
import { parsePath, type Path } from '../../plan/path.js'
import { YAML_SPEC } from '../shared/citations.js'
import { itemsAt, type Look, saidPlaces, wholePlanRule } from '../shared/whole-plan.js'

export default wholePlanRule({
  id: 'plan/unknown-reference',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
  summary: "The plan refers to a success criterion or a decision that isn't listed.",
  why: "A reference to a missing item can't be checked. For example, without a written success criterion, the go/no-go decision has nothing to rest on.",
  sources: [YAML_SPEC],
  severity: { kickoff: 'error' },
  good: [
    'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: hits\n      metric: Precision among the customers called\n      at_least: 6.5\nrollout:\n  go_no_go:\n    success_criterion: hits\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: hits\n      metric: Precision among the customers called\n      at_least: 6.5\nrollout:\n  go_no_go:\n    success_criterion: hit\n',
      at: 'rollout.go_no_go.success_criterion',
    },
    {
      plan: 'mlplan: 2\nexpectations:\n  shared_figures:\n    - id: board\n      shared_with: the Board\n      supported: false\n      correction: board-letter\n',
      at: 'expectations.shared_figures.board.correction',
    },
  ],
  *check(look) {
    for (const { id, into, places } of referencesOf(look)) {
      const known = itemsAt(parsePath(into), look).map((item) => item.id)
      const [first, ...others] = places
      if (first === undefined || known.includes(id) || (known.length === 0 && isExpected(into))) continue
      const near = nearest(id, known)
      yield {
        at: first,
        related: others.map((at) => ({ at, note: `also refers to \`${id}\`` })),
        message: `No item under ${into} has the id \`${id}\`, so this reference points to nothing.`,
        help:
          near === undefined
            ? `Add \`${id}\` under ${into}, or use the id of a listed item.`
            : `Use \`${near}\` if that's what you meant.`,
      }
    }
  },
})

interface Reference {
  readonly id: string
  readonly into: string
  readonly places: readonly Path[]
}

function referencesOf(look: Look): Iterable<Reference> {
  const references = new Map<string, Reference>()
  for (const { form, path, value } of saidPlaces(look, ({ field }) => field.kind === 'ref')) {
    if (form.field.kind !== 'ref' || typeof value !== 'string') continue
    const key = `${form.field.into} ${value}`
    const before = references.get(key)?.places ?? []
    references.set(key, { id: value, into: form.field.into, places: [...before, path] })
  }
  return references.values()
}

/** Where the whole list is missed already, the references into it follow from that. */
function isExpected(list: string): boolean {
  return fieldAt(parsePath(list))?.from !== 'optional'
}
