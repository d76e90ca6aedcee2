import { fieldAt } from '../../plan/form.js'
import { nearest } from '../../plan/near.js'
import { parsePath, type Path } from '../../plan/path.js'
import { YAML_SPEC } from '../citations.js'
import { itemsAt, type Look, saidPlaces, wholePlanRule } from '../whole-plan.js'

export default wholePlanRule({
  id: 'plan/unknown-reference',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'A bar or a decision is referred to that the plan does not hold.',
  why: 'A go or no-go that is judged by a bar nobody has written down will be judged by whatever is at hand that day.',
  sources: [YAML_SPEC],
  severity: { kickoff: 'error' },
  good: [
    'mlplan: 1\nexpectations:\n  bar:\n    - id: hits\n      measure: Precision among the customers called\n      at_least: 6.5\nrollout:\n  go_no_go:\n    bar: hits\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nexpectations:\n  bar:\n    - id: hits\n      measure: Precision among the customers called\n      at_least: 6.5\nrollout:\n  go_no_go:\n    bar: hit\n',
      at: 'rollout.go_no_go.bar',
    },
    {
      plan: 'mlplan: 1\nexpectations:\n  told:\n    - id: board\n      to: the Board\n      holds: "no"\n      corrected_by: board-letter\n',
      at: 'expectations.told.board.corrected_by',
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
        related: others.map((at) => ({ at, note: `refers to \`${id}\` too` })),
        message: `\`${id}\` is referred to here, and nothing under ${into} has that id.`,
        help:
          near === undefined
            ? `Add \`${id}\` under ${into}, or refer to something that is there.`
            : `Write \`${near}\`, if that is what is meant.`,
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
