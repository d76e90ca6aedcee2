import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

const { sources } = path.data

const licenseNotChecked = rule({
  id: 'data/license-not-checked',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary: 'Third-party data is used without confirmed permission.',
  why: "Data bought or licensed for one purpose often can't be used for another. A license problem found after the model is built can force the team to discard the model. This rule is a reminder to ask, not legal advice.",
  sources: [AI_RMF],
  severity: { data: 'warning', modeling: 'error' },
  requires: { sources },
  optional: {},
  good: [
    'mlplan: 2\ndata:\n  sources:\n    - id: addresses\n      name: Purchased address data\n      from_third_party: true\n      use_permitted: true\n',
    'mlplan: 2\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      from_third_party: false\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\ndata:\n  sources:\n    - id: addresses\n      name: Purchased address data\n      from_third_party: true\n',
      path: 'data.sources.addresses.use_permitted',
    },
    {
      plan: 'mlplan: 2\ndata:\n  sources:\n    - id: addresses\n      name: Purchased address data\n      from_third_party: true\n      use_permitted: false\n',
      path: 'data.sources.addresses.use_permitted',
    },
  ],
  *check({ sources: sourceList }) {
    for (const { id, name, from_third_party, use_permitted } of sourceList) {
      if (from_third_party !== true || use_permitted === true) continue
      yield {
        path: pathInside(sources, id, 'use_permitted'),
        message: `${quoteText(name ?? id)} comes from a third party, and no one has confirmed that the contract allows this use.`,
        help: 'Ask the privacy and legal reviewer to read the contract, and set `use_permitted` to true if the contract allows this use.',
      }
    }
  },
})

/* The organization's own data needs no contract check. */
export default { ...licenseNotChecked, missing: [pathInside(sources, '*', 'use_permitted')] }
