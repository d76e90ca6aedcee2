import { type Path, formatPath } from '../../plan/path.js'
import { YAML_SPEC } from '../shared/citations.js'
import type { Problem } from '../rule.js'
import { findListItems, findFilledFields, wholePlanRule } from '../shared/whole-plan.js'

export default wholePlanRule({
  id: 'plan/duplicate-id',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'Two items in one list have the same id.',
  why: 'If two items share an id, a reference could mean either one. No one can tell which owner, success criterion, or sign-off is meant.',
  sources: [YAML_SPEC],
  severity: { kickoff: 'error' },
  judgesForm: true,
  good: [
    'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n  - id: ilse-b\n    name: Ilse Bakker\n',
    'mlplan: 2\npeople:\n  - id: billing\n    name: The billing office\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n  - id: ilse\n    name: Ilse Bakker\n',
      path: 'people.#2.id',
    },
  ],
  *check(get) {
    for (const { path } of findFilledFields(get, ({ field }) => field.kind === 'list'))
      yield* findDuplicates(path, findListItems(path, get))
  },
})

/** Items with the same id can be told apart only by position, so their paths use `#1`, `#2`. */
function* findDuplicates(path: Path, items: readonly { readonly id: string }[]): Generator<Problem> {
  const firstIndexes = new Map<string, number>()
  for (const [index, { id }] of items.entries()) {
    const firstIndex = firstIndexes.get(id)
    if (firstIndex === undefined) {
      firstIndexes.set(id, index)
      continue
    }
    yield {
      path: [...path, `#${index + 1}`, 'id'],
      related: [{ path: [...path, `#${firstIndex + 1}`, 'id'], note: 'has the same id' }],
      message: `More than one item under ${formatPath(path)} has the id \`${id}\`, so references to it are ambiguous.`,
      help: 'Give one of the items another id, then check every reference to it.',
    }
  }
}
