import { type Path, showPath } from '../../plan/path.js'
import { YAML_SPEC } from '../shared/citations.js'
import type { Problem } from '../rule.js'
import { itemsAt, saidPlaces, wholePlanRule } from '../shared/whole-plan.js'

export default wholePlanRule({
  id: 'plan/duplicate-id',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
  summary: 'Two items in one list have the same id.',
  why: 'If two items share an id, a reference could mean either one. No one can tell which owner, success criterion, or sign-off is meant.',
  sources: [YAML_SPEC],
  severity: { kickoff: 'error' },
  good: [
    'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n  - id: ilse-b\n    name: Ilse Bakker\n',
    'mlplan: 2\npeople:\n  - id: billing\n    name: The billing office\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n  - id: ilse\n    name: Ilse Bakker\n',
      at: 'people.#2.id',
    },
  ],
  *check(look) {
    for (const { path } of saidPlaces(look, ({ field }) => field.kind === 'list'))
      yield* repeated(path, itemsAt(path, look))
  },
})

/** Only their position distinguishes items of the same id. */
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
      message: `More than one item under ${showPath(path)} has the id \`${id}\`, so references to it are ambiguous.`,
      help: 'Give one of the items another id, then check every reference to it.',
    }
  }
}
