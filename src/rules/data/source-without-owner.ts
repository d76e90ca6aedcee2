import { pathInside, path } from '../../plan/typed-path.js'
import { ROOT_CAUSES, RULES_OF_ML } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

const { sources } = path.data

const sourceWithoutOwner = rule({
  id: 'data/source-without-owner',
  since: '0.1.0',
  area: 'integration',
  owner: 'data_owner',
  summary: 'A data source has no owner.',
  why: 'Each data source needs one person who grants access, knows what the fields mean, and warns the project before the source changes. A source without an owner is more likely to change without notice.',
  sources: [ROOT_CAUSES, RULES_OF_ML],
  severity: { kickoff: 'warning', data: 'error' },
  requires: { sources },
  optional: {},
  good: ['mlplan: 2\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      owner: jonas\n'],
  bad: [
    {
      plan: 'mlplan: 2\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n',
      path: 'data.sources.billing.owner',
    },
  ],
  *check({ sources: sourceList }) {
    for (const { id, name, owner } of sourceList) {
      if (owner !== undefined) continue
      yield {
        path: pathInside(sources, id, 'owner'),
        message: `${quoteText(name ?? id)} has no owner, so the plan doesn't show who can grant access to it.`,
        help: 'Ask who owns the data source, and set `owner` to the id of that person.',
      }
    }
  },
})

export default { ...sourceWithoutOwner, missing: [pathInside(sources, '*', 'owner')] }
