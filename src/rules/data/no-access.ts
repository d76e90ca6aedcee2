import { getPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { ROOT_CAUSES } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

export default rule({
  id: 'data/no-access',
  since: '0.1.0',
  area: 'integration',
  owner: 'data_owner',
  summary: "Access to a data source hasn't been granted.",
  why: "Modeling can't start without the data, and getting access often takes longer than modeling. Until access is granted, later dates in the plan are uncertain.",
  sources: [ROOT_CAUSES],
  severity: { data: 'warning', modeling: 'error' },
  requires: { sources: path.data.sources },
  optional: { people: path.people },
  good: [
    'mlplan: 2\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      access: granted\n',
    'mlplan: 2\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      access: requested\n',
      path: 'data.sources.billing.access',
    },
    {
      plan: 'mlplan: 2\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      access: none\n',
      path: 'data.sources.billing.access',
    },
  ],
  *check({ sources, people }) {
    for (const { id, name, owner, access } of sources) {
      if (access === undefined || access === 'granted') continue
      const ownerName = owner === undefined ? 'the owner of the data source' : getPersonName({ people }, owner)
      yield {
        path: pathInside(path.data.sources, id, 'access'),
        message:
          access === 'none'
            ? `No one has requested access to ${quoteText(name ?? id)} yet.`
            : `Access to ${quoteText(name ?? id)} was requested but hasn't been granted.`,
        help:
          access === 'none'
            ? `Ask ${ownerName} for access now.`
            : `Ask ${ownerName} what is still needed and when access will be granted.`,
      }
    }
  },
})
