import { inside, place } from '../../plan/place.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../citations.js'
import { rule } from '../rule.js'
import { listed } from '../../plan/listed.js'
import { quoted } from '../words.js'

const { dependencies } = place.integration

const withoutOwnerOrDay = rule({
  id: 'integration/dependency-without-owner-or-day',
  since: '0.1.0',
  impediment: 'integration',
  who: 'integration_owner',
  summary: 'Something others have to do first has nobody who does it, or no day.',
  why: 'Work in somebody else’s hands gets done when one person there has promised it for a day. Without a name and a day it is a hope, and it surfaces as a delay shortly before the launch.',
  sources: [RARELY_DEPLOYED, DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'warning', modeling: 'error' },
  given: { dependencies },
  maybe: {},
  good: [
    'mlplan: 1\nintegration:\n  dependencies:\n    - id: field\n      what: A field for the score in the CRM\n      owner: tomas\n      due: 2027-04-30\n',
    'mlplan: 1\nintegration:\n  dependencies:\n    - id: field\n      what: A field for the score in the CRM\n      done_on: 2026-11-02\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nintegration:\n  dependencies:\n    - id: field\n      what: A field for the score in the CRM\n      due: 2027-04-30\n',
      at: 'integration.dependencies.field.owner',
    },
    {
      plan: 'mlplan: 1\nintegration:\n  dependencies:\n    - id: field\n      what: A field for the score in the CRM\n      owner: tomas\n',
      at: 'integration.dependencies.field.due',
    },
  ],
  *check({ dependencies }) {
    for (const { id, what, owner, due, done_on } of dependencies) {
      if (done_on !== undefined || (owner !== undefined && due !== undefined)) continue
      const lacking = [owner === undefined ? 'nobody who does it' : '', due === undefined ? 'no day' : '']
      yield {
        at: inside(place.integration.dependencies, id, owner === undefined ? 'owner' : 'due'),
        message: `${quoted(what ?? id)} has to be done first and has ${listed(lacking.filter((one) => one !== ''))}.`,
        help: 'Ask the integration owner who does it and by which day, and write both down.',
      }
    }
  },
})

export default {
  ...withoutOwnerOrDay,
  missing: [inside(dependencies, '*', 'owner'), inside(dependencies, '*', 'due')],
}
