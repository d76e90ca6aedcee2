import { getPersonName } from '../../plan/display-name.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

export default rule({
  id: 'integration/dependency-overdue',
  since: '0.1.0',
  area: 'integration',
  owner: 'integration_owner',
  summary: 'A dependency is overdue.',
  why: "Other teams don't always announce delays. Each week without a follow-up can cut into testing and training, and in the end delay the launch.",
  sources: [RARELY_DEPLOYED, DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  requires: { dependencies: path.integration.dependencies },
  optional: { people: path.people },
  good: [
    'mlplan: 2\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      due: 2027-04-30\n',
    'mlplan: 2\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      due: 2026-10-30\n      done_on: 2026-11-02\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nintegration:\n  dependencies:\n    - id: field\n      dependency: A field for the score in the CRM\n      due: 2026-10-30\n',
      path: 'integration.dependencies.field.due',
    },
  ],
  *check({ dependencies, people }, { today }) {
    for (const { id, dependency, owner, due, done_on } of dependencies) {
      if (due === undefined || due >= today || done_on !== undefined) continue
      const ownerText = owner === undefined ? '' : ` (owner: ${getPersonName({ people }, owner)})`
      yield {
        path: pathInside(path.integration.dependencies, id, 'due'),
        cause: 'clock',
        message: `Dependency ${quoteText(dependency ?? id)}${ownerText} was due on ${due} and isn't done.`,
        help: 'Ask for an update. Set done_on if the work is done; otherwise set a new due date that the launch date allows.',
      }
    }
  },
})
