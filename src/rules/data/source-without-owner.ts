import { inside, place } from '../../plan/place.js'
import { ROOT_CAUSES, RULES_OF_ML } from '../citations.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

const { sources } = place.data

const withoutOwner = rule({
  id: 'data/source-without-owner',
  since: '0.1.0',
  impediment: 'integration',
  who: 'data_owner',
  summary: 'A source of data has no owner.',
  why: 'Somebody has to grant access to each source, know what its fields mean, and tell the project before it changes. A source that nobody owns is granted by nobody and changes without notice.',
  sources: [ROOT_CAUSES, RULES_OF_ML],
  severity: { kickoff: 'warning', data: 'error' },
  given: { sources },
  maybe: {},
  good: ['mlplan: 1\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      owner: jonas\n'],
  bad: [
    {
      plan: 'mlplan: 1\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n',
      at: 'data.sources.billing.owner',
    },
  ],
  *check({ sources: list }) {
    for (const { id, name, owner } of list) {
      if (owner !== undefined) continue
      yield {
        at: inside(sources, id, 'owner'),
        message: `${quoted(name ?? id)} has no owner: it is not known who may grant access to it.`,
        help: 'Find out who owns it and write their id as owner.',
      }
    }
  },
})

export default { ...withoutOwner, missing: [inside(sources, '*', 'owner')] }
