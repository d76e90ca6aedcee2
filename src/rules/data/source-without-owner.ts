import { inside, place } from '../../plan/typed-path.js'
import { ROOT_CAUSES, RULES_OF_ML } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

const { sources } = place.data

const withoutOwner = rule({
  id: 'data/source-without-owner',
  since: '0.1.0',
  area: 'integration',
  who: 'data_owner',
  summary: 'A data source has no owner.',
  why: 'Each data source needs one person who grants access, knows what the fields mean, and warns the project before the source changes. A source without an owner is more likely to change without notice.',
  sources: [ROOT_CAUSES, RULES_OF_ML],
  severity: { kickoff: 'warning', data: 'error' },
  given: { sources },
  maybe: {},
  good: ['mlplan: 2\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      owner: jonas\n'],
  bad: [
    {
      plan: 'mlplan: 2\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n',
      at: 'data.sources.billing.owner',
    },
  ],
  *check({ sources: list }) {
    for (const { id, name, owner } of list) {
      if (owner !== undefined) continue
      yield {
        at: inside(sources, id, 'owner'),
        message: `${quoted(name ?? id)} has no owner, so the plan doesn't show who can grant access to it.`,
        help: 'Ask who owns the data source, and set `owner` to the id of that person.',
      }
    }
  },
})

export default { ...withoutOwner, missing: [inside(sources, '*', 'owner')] }
