import { inside, place } from '../../plan/typed-path.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { listed } from '../../text/join.js'
import { quoted } from '../../text/rule-words.js'

const { dependencies } = place.integration

const withoutOwnerOrDay = rule({
  id: 'integration/dependency-incomplete',
  since: '0.1.0',
  area: 'integration',
  who: 'integration_owner',
  summary: 'A dependency is missing an owner or a due date.',
  why: 'Another team is more likely to deliver if one person there has committed to a date. Without an owner and a due date, delays often surface just before launch.',
  sources: [RARELY_DEPLOYED, DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'warning', modeling: 'error' },
  given: { dependencies },
  maybe: {},
  good: [
    'mlplan: 2\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      owner: tomas\n      due: 2027-04-30\n',
    'mlplan: 2\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      done_on: 2026-11-02\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      due: 2027-04-30\n',
      at: 'integration.dependencies.field.owner',
    },
    {
      plan: 'mlplan: 2\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      owner: tomas\n',
      at: 'integration.dependencies.field.due',
    },
  ],
  *check({ dependencies }) {
    for (const { id, dependency: what, owner, due, done_on } of dependencies) {
      if (done_on !== undefined || (owner !== undefined && due !== undefined)) continue
      const lacking = [owner === undefined ? 'an owner' : '', due === undefined ? 'a due date' : '']
      yield {
        at: inside(place.integration.dependencies, id, owner === undefined ? 'owner' : 'due'),
        message: `Dependency ${quoted(what ?? id)} is missing ${listed(lacking.filter((one) => one !== ''))}.`,
        help: 'Ask the integration owner who delivers the dependency and when, and record both.',
      }
    }
  },
})

export default {
  ...withoutOwnerOrDay,
  missing: [inside(dependencies, '*', 'owner'), inside(dependencies, '*', 'due')],
}
