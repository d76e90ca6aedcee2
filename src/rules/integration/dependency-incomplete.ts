import { pathInside, path } from '../../plan/typed-path.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'
import { quoteText } from '../../text/plain-text.js'

const { dependencies } = path.integration

const baseRule = rule({
  id: 'integration/dependency-incomplete',
  since: '0.1.0',
  area: 'integration',
  owner: 'integration_owner',
  summary: 'A dependency is missing an owner or a due date.',
  why: 'Another team is more likely to deliver if one person there has committed to a date. Without an owner and a due date, delays often surface just before launch.',
  sources: [RARELY_DEPLOYED, DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'warning', modeling: 'error' },
  requires: { dependencies },
  optional: {},
  good: [
    'mlplan: 2\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      owner: tomas\n      due: 2027-04-30\n',
    'mlplan: 2\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      done_on: 2026-11-02\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      due: 2027-04-30\n',
      path: 'integration.dependencies.field.owner',
    },
    {
      plan: 'mlplan: 2\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      owner: tomas\n',
      path: 'integration.dependencies.field.due',
    },
  ],
  *check({ dependencies }) {
    for (const { id, dependency, owner, due, done_on } of dependencies) {
      if (done_on !== undefined || (owner !== undefined && due !== undefined)) continue
      const missingParts = [owner === undefined ? 'an owner' : '', due === undefined ? 'a due date' : '']
      yield {
        path: pathInside(path.integration.dependencies, id, owner === undefined ? 'owner' : 'due'),
        message: `Dependency ${quoteText(dependency ?? id)} is missing ${joinWith(missingParts.filter((part) => part !== ''))}.`,
        help: 'Ask the integration owner who delivers the dependency and when, and record both.',
      }
    }
  },
})

export default {
  ...baseRule,
  missing: [pathInside(dependencies, '*', 'owner'), pathInside(dependencies, '*', 'due')],
}
