import { YAML_SPEC } from '../shared/citations.js'
import { itemsAt, placesOf, wholePlanRule } from '../shared/whole-plan.js'
import type { ListField } from '../../plan/field.js'
import type { Fix, FixEdit } from '../../plan/read/fix.js'
import { formFields } from '../../plan/form.js'
import { idFrom } from '../../plan/id.js'
import { listed } from '../../text/join.js'
import { type Path, showPath } from '../../plan/path.js'
import { counted } from '../../text/rule-words.js'

export default wholePlanRule({
  id: 'plan/item-without-id',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
  summary: 'An item in a list has no id.',
  why: 'An id lets a decision, sign-off, or waiver refer to one exact item. Without an id, an item is known only by its position, so inserting another item can break references.',
  sources: [YAML_SPEC],
  severity: { kickoff: 'warning' },
  good: ['mlplan: 2\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n'],
  bad: [
    { plan: 'mlplan: 2\ndata:\n  sources:\n    - name: Billing history\n', at: 'data.sources.#1' },
    {
      plan: 'mlplan: 2\nmilestones:\n  - id: pilot\n    name: Pilot ends\n  - name: Training is done\n',
      at: 'milestones.#2',
    },
  ],
  *check(look) {
    for (const form of formFields()) {
      const { field } = form
      if (field.kind !== 'list') continue
      for (const path of placesOf(form.path, look)) {
        const items = itemsAt(path, look)
        const [first, ...others] = items.filter(({ id }) => id.startsWith('#'))
        if (!first) continue
        const count = others.length + 1
        const fix = fixOf(path, field, items)
        yield {
          at: [...path, first.id],
          related: others.map(({ id }) => ({ at: [...path, id], note: 'also has no id' })),
          message: `${counted(count, 'item')} under ${showPath(path)} ${count === 1 ? 'has' : 'have'} no id. A reference by position breaks when the order changes.`,
          help: 'Give each item a short, unique id, such as `id: billing`.',
          ...(fix && { fix }),
        }
      }
    }
  },
})

type Item = Readonly<Record<string, unknown>> & { readonly id: string }

/** The ids that the interview would have given; `undefined` where an item has no name to make one from. */
function fixOf(path: Path, { named }: ListField, items: readonly Item[]): Fix | undefined {
  const taken = items.map(({ id }) => id)
  const edits: FixEdit[] = []
  for (const item of items.filter(({ id }) => id.startsWith('#'))) {
    const id = idOf(item, named, taken)
    if (id === undefined) return undefined
    taken.push(id)
    edits.push({ kind: 'set', path: [...path, item.id, 'id'], from: undefined, to: id })
  }
  const [first, ...others] = edits
  if (first === undefined) return undefined
  const ids = listed(taken.slice(-edits.length).map((id) => `\`${id}\``))
  const what = `add the ${edits.length === 1 ? 'id' : 'ids'} ${ids} to ${counted(edits.length, 'item')} under \`${showPath(path)}\``
  return { what, edits: [first, ...others] }
}

function idOf(item: Item, named: string, taken: readonly string[]): string | undefined {
  const { path } = item
  if (typeof path === 'string' && path !== '') return idFrom(path, taken, 'entry', 79)
  const name = item[named]
  return typeof name === 'string' && name !== '' ? idFrom(name, taken, 'item') : undefined
}
