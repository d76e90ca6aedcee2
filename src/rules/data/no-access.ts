import { inside, place } from '../../plan/place.js'
import { ROOT_CAUSES } from '../citations.js'
import { nameOf } from '../persons.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

export default rule({
  id: 'data/no-access',
  since: '0.1.0',
  impediment: 'integration',
  who: 'data_owner',
  summary: 'Access to a source of data has not been granted.',
  why: 'Without the data there is no model, and access often takes longer than modeling. Until it is granted, every later day in the plan is a guess.',
  sources: [ROOT_CAUSES],
  severity: { data: 'warning', modeling: 'error' },
  given: { sources: place.data.sources },
  maybe: { people: place.people },
  good: [
    'mlplan: 1\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      access: granted\n',
    'mlplan: 1\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      access: requested\n',
      at: 'data.sources.billing.access',
    },
    {
      plan: 'mlplan: 1\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      access: none\n',
      at: 'data.sources.billing.access',
    },
  ],
  *check({ sources, people }) {
    for (const { id, name, owner, access } of sources) {
      if (access === undefined || access === 'granted') continue
      const who = owner === undefined ? 'its owner' : nameOf(people, owner)
      yield {
        at: inside(place.data.sources, id, 'access'),
        message:
          access === 'none'
            ? `Nobody has asked for access to ${quoted(name ?? id)} yet.`
            : `Access to ${quoted(name ?? id)} is asked for and not granted.`,
        help:
          access === 'none' ? `Ask ${who} for access now.` : `Ask ${who} what is still needed and by when it comes.`,
      }
    }
  },
})
