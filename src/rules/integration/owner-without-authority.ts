import { findRoleHolders } from '../../plan/role-holders.js'
import { hasName, formatPersonName, getPersonName } from '../../plan/display-name.js'
import { listRoleSignoffs, isApproved } from '../../agreement/signoff-status.js'
import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'

export default rule({
  id: 'integration/owner-without-authority',
  since: '0.1.0',
  area: 'integration',
  owner: 'integration_owner',
  summary: "The owner of the receiving system hasn't signed off on the change.",
  why: "Usually, only the owner of a system can commit to changing it. An integration owner from another team may plan for months, only to learn that the work isn't in anyone's backlog.",
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', modeling: 'error' },
  suppressedBy: ['buy-in/no-signoffs-requested'],
  requires: { people: path.people, owner: path.integration.receiving_system.owner },
  optional: { signoffs: path.signoffs, systemName: path.integration.receiving_system.name },
  good: [
    'mlplan: 2\npeople:\n  - id: tomas\n    name: Tomas Berg\n    roles: [integration_owner]\nintegration:\n  receiving_system:\n    owner: tomas\n',
    'mlplan: 2\npeople:\n  - id: tomas\n    name: Tomas Berg\n    roles: [integration_owner]\n  - id: rita\n    name: Rita Osei\nintegration:\n  receiving_system:\n    owner: rita\nsignoffs:\n  - id: rita-1\n    person: rita\n    decision: approved\n    signed_on: 2026-11-20\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: tomas\n    name: Tomas Berg\n    roles: [integration_owner]\n  - id: rita\n    name: Rita Osei\nintegration:\n  receiving_system:\n    name: CRM campaign queue\n    owner: rita\n',
      path: 'integration.receiving_system.owner',
      stage: 'data',
    },
  ],
  *check({ people, owner, systemName }, { today, plan }) {
    const integrators = findRoleHolders({ people }, 'integration_owner')
    const person = people.find((candidate) => candidate.id === owner)
    if (!person || !hasName(person) || integrators.length === 0 || integrators.includes(person)) return
    /* The system owner counts as an integration owner here, since the receiving system belongs to that person. */
    const [signoffStatus] = listRoleSignoffs(plan, { ...person, roles: ['integration_owner'] }, today)
    if (signoffStatus && isApproved(signoffStatus)) return
    const names = joinWith(integrators.map(formatPersonName))
    yield {
      path: path.integration.receiving_system.owner,
      cause: signoffStatus?.state === 'expired' ? 'clock' : 'content',
      related: [{ path: ['people', integrators[0]?.id ?? ''], note: 'responsible for the change' }],
      message: `No valid sign-off from ${getPersonName({ people }, owner)}, who owns the receiving system${systemName === undefined ? '' : ` (${systemName})`}. ${names} can't commit to the change alone.`,
      help: `Ask ${getPersonName({ people }, owner)} to take the role integration_owner or to sign off, and record the answer under signoffs.`,
    }
  },
})
