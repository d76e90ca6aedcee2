import { findRoleHolders } from '../../plan/role-holders.js'
import { formatPersonName } from '../../plan/display-name.js'
import { listRoleSignoffs } from '../../agreement/signoff-status.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { GDPR } from '../shared/citations-of-law.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'

export default rule({
  id: 'legal/signoff-missing',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary: 'No privacy and legal reviewer has signed off.',
  why: 'A reviewer may be named in the plan without having reviewed it. A late review can change what the team has already built. mlplan is a screening aid, not legal advice.',
  sources: [RARELY_DEPLOYED, GDPR],
  severity: { kickoff: 'warning', data: 'error' },
  requires: { people: path.people },
  optional: { signoffs: path.signoffs },
  suppressedBy: ['legal/no-reviewer', 'buy-in/no-signoffs-requested'],
  good: [
    'mlplan: 2\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\nsignoffs:\n  - id: lena-1\n    person: lena\n    decision: approved_with_conditions\n    signed_on: 2026-11-20\n',
    'mlplan: 2\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\nsignoffs:\n  - id: lena-1\n    person: lena\n    decision: declined\n    signed_on: 2026-11-20\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\n',
      path: 'people.lena',
      stage: 'data',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2026-11-20\n',
      path: 'people.lena',
    },
  ],
  *check({ people, signoffs }, { today, plan }) {
    const reviewers = findRoleHolders({ people }, 'privacy_legal')
    const statuses = reviewers.flatMap((person) =>
      listRoleSignoffs(plan, person, today).filter(({ role }) => role === 'privacy_legal'),
    )
    const [first] = reviewers
    /* Other rules report a declined sign-off and a sign-off dated in the future. */
    if (first === undefined || statuses.some(({ state }) => state !== 'not-requested')) return
    if (
      signoffs?.some(
        ({ person: personId, signed_on: signedOn }) =>
          signedOn !== undefined && signedOn > today && reviewers.some(({ id }) => id === personId),
      )
    )
      return
    const names = joinWith(reviewers.map(formatPersonName), 'or')
    yield {
      path: pathInside(path.people, first.id),
      message: `No privacy and legal sign-off from ${names}. Work done before the sign-off may need to be redone.`,
      help: `Ask for a review, and record the answer and any conditions with \`mlplan signoff ${first.id}\`.`,
    }
  },
})
