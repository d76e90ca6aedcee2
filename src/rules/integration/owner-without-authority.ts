import { agreementOf, isAgreed } from '../../agreement/signoff-status.js'
import { place } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { holdersOf, nameOf } from '../shared/persons.js'
import { rule } from '../rule.js'
import { listed } from '../../text/join.js'

export default rule({
  id: 'integration/owner-without-authority',
  since: '0.1.0',
  area: 'integration',
  who: 'integration_owner',
  summary: "The owner of the receiving system hasn't signed off on the change.",
  why: "Usually, only the owner of a system can commit to changing it. An integration owner from another team may plan for months, only to learn that the work isn't in anyone's backlog.",
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', modeling: 'error' },
  follows: ['buy-in/no-signoffs-requested'],
  given: { people: place.people, owner: place.integration.receiving_system.owner },
  maybe: { signoffs: place.signoffs, system: place.integration.receiving_system.name },
  good: [
    'mlplan: 2\npeople:\n  - id: tomas\n    name: Tomas Berg\n    roles: [integration_owner]\nintegration:\n  receiving_system:\n    owner: tomas\n',
    'mlplan: 2\npeople:\n  - id: tomas\n    name: Tomas Berg\n    roles: [integration_owner]\n  - id: rita\n    name: Rita Osei\nintegration:\n  receiving_system:\n    owner: rita\nsignoffs:\n  - id: rita-1\n    person: rita\n    decision: approved\n    signed_on: 2026-11-20\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: tomas\n    name: Tomas Berg\n    roles: [integration_owner]\n  - id: rita\n    name: Rita Osei\nintegration:\n  receiving_system:\n    name: CRM campaign queue\n    owner: rita\n',
      at: 'integration.receiving_system.owner',
      stage: 'data',
    },
  ],
  *check({ people, owner, system }, { today, plan }) {
    const integrators = holdersOf(people, 'integration_owner')
    const person = people.find((one) => one.id === owner)
    if (!person || integrators.length === 0 || integrators.includes(person)) return
    /* Asked as if the integration were theirs: their system is. */
    const [agreement] = agreementOf(plan, { ...person, roles: ['integration_owner'] }, today)
    if (agreement && isAgreed(agreement)) return
    const names = listed(integrators.map((one) => one.name ?? one.id))
    yield {
      at: place.integration.receiving_system.owner,
      cause: agreement?.state === 'over' ? 'clock' : 'content',
      related: [{ at: ['people', integrators[0]?.id ?? ''], note: 'responsible for the change' }],
      message: `No valid sign-off from ${nameOf(people, owner)}, who owns the receiving system${system === undefined ? '' : ` (${system})`}. ${names} can't commit to the change alone.`,
      help: `Ask ${nameOf(people, owner)} to take the role integration_owner or to sign off, and record the answer under signoffs.`,
    }
  },
})
