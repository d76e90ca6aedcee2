import { inside, place } from '../../plan/place.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../citations.js'
import { nameOf } from '../persons.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

export default rule({
  id: 'integration/dependency-overdue',
  since: '0.1.0',
  impediment: 'integration',
  who: 'integration_owner',
  summary: 'Something others had to do first is past its day and not done.',
  why: 'Delays in other people’s work rarely announce themselves. Each week in which nobody asks is a week taken from testing and training, and in the end from the launch.',
  sources: [RARELY_DEPLOYED, DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  given: { dependencies: place.integration.dependencies },
  maybe: { people: place.people },
  good: [
    'mlplan: 1\nintegration:\n  dependencies:\n    - id: field\n      what: A field for the score in the CRM\n      due: 2027-04-30\n',
    'mlplan: 1\nintegration:\n  dependencies:\n    - id: field\n      what: A field for the score in the CRM\n      due: 2026-10-30\n      done_on: 2026-11-02\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nintegration:\n  dependencies:\n    - id: field\n      what: A field for the score in the CRM\n      due: 2026-10-30\n',
      at: 'integration.dependencies.field.due',
    },
  ],
  *check({ dependencies, people }, { today }) {
    for (const { id, what, owner, due, done_on } of dependencies) {
      if (due === undefined || due >= today || done_on !== undefined) continue
      const who = owner === undefined ? '' : ` by ${nameOf(people, owner)}`
      yield {
        at: inside(place.integration.dependencies, id, 'due'),
        cause: 'clock',
        message: `${quoted(what ?? id)} was to be done${who} by ${due} and is not.`,
        help: 'Ask how it stands: write done_on if it is done, or a new day that the launch can live with.',
      }
    }
  },
})
