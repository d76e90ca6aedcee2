import { YAML_SPEC } from '../shared/citations.js'
import { findListItems, expandListPath, wholePlanRule } from '../shared/whole-plan.js'
import type { ListField } from '../../plan/field.js'
import type { Fix, FixEdit } from '../../plan/read/types.js'
import { listFormFields } from '../../plan/form.js'
import { createId } from '../../plan/id.js'
import { joinWith } from '../../text/join.js'
import { type Path, formatPath } from '../../plan/path.js'
import { pluralize } from '../../text/pluralize.js'

export default wholePlanRule({
  id: 'plan/item-without-id',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'An item in a list has no id.',
  why: 'An id lets a decision, sign-off, or waiver refer to one exact item. Without an id, an item is known only by its position, so inserting another item can break references.',
  sources: [YAML_SPEC],
  severity: { kickoff: 'warning' },
  judgesForm: true,
  good: ['mlplan: 2\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n'],
  bad: [
    { plan: 'mlplan: 2\ndata:\n  sources:\n    - name: Billing history\n', path: 'data.sources.#1' },
    {
      plan: 'mlplan: 2\nmilestones:\n  - id: pilot\n    name: Pilot ends\n  - name: Training is done\n',
      path: 'milestones.#2',
    },
  ],
  *check(get) {
    for (const formField of listFormFields()) {
      const { field } = formField
      if (field.kind !== 'list') continue
      for (const path of expandListPath(formField.path, get)) {
        const items = findListItems(path, get)
        const [first, ...others] = items.filter(({ id }) => id.startsWith('#'))
        if (!first) continue
        const count = others.length + 1
        const fix = createFix(path, field, items)
        yield {
          path: [...path, first.id],
          related: others.map(({ id }) => ({ path: [...path, id], note: 'also has no id' })),
          message: `${pluralize(count, 'item')} under ${formatPath(path)} ${count === 1 ? 'has' : 'have'} no id. A reference by position breaks when the order changes.`,
          help: 'Give each item a short, unique id, such as `id: billing`.',
          ...(fix && { fix }),
        }
      }
    }
  },
})

type Item = Readonly<Record<string, unknown>> & { readonly id: string }

/** Creates the ids that the interview would give. Returns `undefined` if an item has no name to derive an id from. */
function createFix(path: Path, { labelField }: ListField, items: readonly Item[]): Fix | undefined {
  const takenIds = items.map(({ id }) => id)
  const edits: FixEdit[] = []
  for (const item of items.filter(({ id }) => id.startsWith('#'))) {
    const id = createItemId(item, labelField, takenIds)
    if (id === undefined) return undefined
    takenIds.push(id)
    edits.push({ kind: 'set', path: [...path, item.id, 'id'], from: undefined, to: id })
  }
  const [first, ...others] = edits
  if (first === undefined) return undefined
  const ids = joinWith(takenIds.slice(-edits.length).map((id) => `\`${id}\``))
  const description = `add the ${edits.length === 1 ? 'id' : 'ids'} ${ids} to ${pluralize(edits.length, 'item')} under \`${formatPath(path)}\``
  return { description, edits: [first, ...others] }
}

function createItemId(item: Item, labelField: string, takenIds: readonly string[]): string | undefined {
  const { path: fieldPath } = item
  if (typeof fieldPath === 'string' && fieldPath !== '') return createId(fieldPath, takenIds, 'entry', 79)
  const name = item[labelField]
  return typeof name === 'string' && name !== '' ? createId(name, takenIds, 'item') : undefined
}
