import { inside, place } from '../../plan/place.js'
import { AI_RMF } from '../citations.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

const { sources } = place.data

const notChecked = rule({
  id: 'data/license-not-checked',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'privacy_legal',
  summary: 'Data from outside is used, and nobody has checked that its contract allows it.',
  why: 'Data that was bought or lent for one purpose may often not be used for another. When that comes out after the model is built, the model has to be thrown away. This is a reminder to ask, not legal advice.',
  sources: [AI_RMF],
  severity: { data: 'warning', modeling: 'error' },
  given: { sources },
  maybe: {},
  good: [
    'mlplan: 1\ndata:\n  sources:\n    - id: addresses\n      name: Bought address data\n      third_party: true\n      license_ok: true\n',
    'mlplan: 1\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      third_party: false\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\ndata:\n  sources:\n    - id: addresses\n      name: Bought address data\n      third_party: true\n',
      at: 'data.sources.addresses.license_ok',
    },
    {
      plan: 'mlplan: 1\ndata:\n  sources:\n    - id: addresses\n      name: Bought address data\n      third_party: true\n      license_ok: false\n',
      at: 'data.sources.addresses.license_ok',
    },
  ],
  *check({ sources: list }) {
    for (const { id, name, third_party, license_ok } of list) {
      if (third_party !== true || license_ok === true) continue
      yield {
        at: inside(sources, id, 'license_ok'),
        message: `${quoted(name ?? id)} comes from outside, and nobody has checked that the contract allows this use.`,
        help: 'Have the contract read by whoever reviews legal questions, and write license_ok: true when it allows it.',
      }
    }
  },
})

/* For the organization's own data nobody has to check a contract. */
export default { ...notChecked, missing: [inside(sources, '*', 'license_ok')] }
