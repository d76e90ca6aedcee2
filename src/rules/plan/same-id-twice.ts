import { type Path, showPath } from '../../plan/path.js'
import { YAML_SPEC } from '../citations.js'
import type { Problem } from '../rule.js'
import { itemsAt, saidPlaces, wholePlanRule } from '../whole-plan.js'

export default wholePlanRule({
  id: 'plan/same-id-twice',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'Two items of one list have the same id.',
  why: 'Whatever names that id could mean either of the two. An owner, a bar or a sign-off that may be one thing or another is none.',
  sources: [YAML_SPEC],
  severity: { kickoff: 'error' },
  good: [
    'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n  - id: ilse-b\n    name: Ilse Bakker\n',
    'mlplan: 1\npeople:\n  - id: billing\n    name: The billing office\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n  - id: ilse\n    name: Ilse Bakker\n',
      at: 'people.#2.id',
    },
  ],
  *check(look) {
    for (const { path } of saidPlaces(look, ({ field }) => field.kind === 'list'))
      yield* repeated(path, itemsAt(path, look))
  },
})

/** Items of the same id can only be told apart by their position. */
function* repeated(path: Path, items: readonly { readonly id: string }[]): Generator<Problem> {
  const first = new Map<string, number>()
  for (const [index, { id }] of items.entries()) {
    const before = first.get(id)
    if (before === undefined) {
      first.set(id, index)
      continue
    }
    yield {
      at: [...path, `#${index + 1}`, 'id'],
      related: [{ at: [...path, `#${before + 1}`, 'id'], note: 'has the same id' }],
      message: `\`${id}\` is the id of more than one item under ${showPath(path)}.`,
      help: 'Give one of them another id, and check who refers to it.',
    }
  }
}
