import { showPath } from '../../plan/path.js'
import { YAML_SPEC } from '../citations.js'
import { itemsAt, placesOf, wholePlanRule } from '../whole-plan.js'
import { formFields } from '../../plan/form.js'
import { counted } from '../words.js'

export default wholePlanRule({
  id: 'plan/item-without-id',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'Items of a list have no id.',
  why: 'An id lets a decision, a sign-off or an exception name exactly what it is about. Without one the only name is the position, and the next item put in above it makes every such reference mean something else.',
  sources: [YAML_SPEC],
  severity: { kickoff: 'warning' },
  good: ['mlplan: 1\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n'],
  bad: [
    { plan: 'mlplan: 1\ndata:\n  sources:\n    - name: Billing history\n', at: 'data.sources.#1' },
    {
      plan: 'mlplan: 1\nmilestones:\n  - id: pilot\n    name: Pilot ends\n  - name: Training is done\n',
      at: 'milestones.#2',
    },
  ],
  *check(look) {
    const lists = formFields().filter(({ field }) => field.kind === 'list')
    for (const path of lists.flatMap((form) => placesOf(form.path, look))) {
      const [first, ...others] = itemsAt(path, look).filter(({ id }) => id.startsWith('#'))
      if (!first) continue
      const count = others.length + 1
      yield {
        at: [...path, first.id],
        related: others.map(({ id }) => ({ at: [...path, id], note: 'has no id either' })),
        message: `${counted(count, 'item')} under ${showPath(path)} ${count === 1 ? 'has' : 'have'} no id, so nothing can refer to ${count === 1 ? 'it' : 'them'} for good.`,
        help: 'Give each a short id of its own, such as `id: billing`.',
      }
    }
  },
})
