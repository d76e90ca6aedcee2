import { isApproved, listRoleSignoffs } from '../../agreement/signoff-status.js'
import { formatPersonName } from '../../plan/display-name.js'
import { findRoleHolders } from '../../plan/role-holders.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'

const SIGNED =
  'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\neconomics:\n  base_rate: 2%\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2026-11-20\n'

export default rule({
  id: 'buy-in/signed-without-walkthrough',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'The sponsor signed off, and no one went through the figures with them first.',
  why: 'A sponsor who first learns at launch how often the model is wrong can take a normal error rate for a failure. Half an hour at kickoff prevents that.',
  sources: [RARELY_DEPLOYED, DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'info', data: 'warning' },
  requires: { signoffs: path.signoffs, people: path.people, economics: path.economics },
  optional: {},
  good: [
    `${SIGNED}    walked_through_on: 2026-11-18\n`,
    SIGNED.replace('economics:\n  base_rate: 2%\n', ''),
    SIGNED.replace('decision: approved', 'decision: declined'),
  ],
  bad: [{ plan: SIGNED, path: 'signoffs.ilse-1.walked_through_on' }],
  *check({ people }, { plan, today }) {
    for (const person of findRoleHolders({ people }, 'executive_sponsor')) {
      const signed = listRoleSignoffs(plan, person, today).find(({ role }) => role === 'executive_sponsor')
      if (signed?.signoff === undefined || !isApproved(signed) || signed.signoff.walked_through_on !== undefined)
        continue
      const name = formatPersonName(person)
      yield {
        path: pathInside(path.signoffs, signed.signoff.id, 'walked_through_on'),
        message: `${name} signed off as executive sponsor, but the plan doesn't say when anyone went through the figures with ${name}. Later, a normal error rate can look like a failure.`,
        help: `Go through the sponsor brief with ${name}, and record the day as \`walked_through_on\` of the sign-off.`,
      }
    }
  },
})
