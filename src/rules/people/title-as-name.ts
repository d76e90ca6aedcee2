import { inside, place } from '../../plan/place.js'
import { REQUIRED_ROLES } from '../../plan/roles.js'
import { AI_RMF, RARELY_DEPLOYED } from '../citations.js'
import { isTitle } from '../name-words.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

export default rule({
  id: 'people/title-as-name',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'Where the name of a person should stand, there is a title.',
  why: 'Titles stay when people leave. Whoever follows has promised nothing, and often hears of the project when it needs money; a name shows on that day that somebody has to be won over anew.',
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'warning' },
  given: { people: place.people },
  maybe: {},
  good: [
    'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    title: Chief Operating Officer\n    roles: [executive_sponsor]\n',
    'mlplan: 1\npeople:\n  - id: cio\n    name: Cio Marchetti\n    roles: [ml_lead]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: cfo\n    name: CFO\n    roles: [executive_sponsor]\n',
      at: 'people.cfo.name',
    },
    {
      plan: 'mlplan: 1\npeople:\n  - id: ops\n    name: Head of Operations\n    roles: [decision_owner]\n',
      at: 'people.ops.name',
    },
  ],
  *check({ people }) {
    for (const { id, kind, name, roles } of people) {
      const isNeeded = REQUIRED_ROLES.some(({ role }) => roles?.includes(role))
      if (!isNeeded || kind === 'body' || name === undefined || !isTitle(name)) continue
      yield {
        at: inside(place.people, id, 'name'),
        message: `${quoted(name)} is a title, and not the name of a person.`,
        help: 'Write the name of whoever holds it today, and the title under `title`.',
      }
    }
  },
})
