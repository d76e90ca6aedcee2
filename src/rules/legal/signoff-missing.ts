import { agreementOf } from '../../agreement/signoff-status.js'
import { inside, place } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { GDPR } from '../shared/citations-of-law.js'
import { holdersOf } from '../shared/persons.js'
import { rule } from '../rule.js'
import { listed } from '../../text/join.js'

export default rule({
  id: 'legal/signoff-missing',
  since: '0.1.0',
  area: 'privacy-legal',
  who: 'privacy_legal',
  summary: 'No privacy and legal reviewer has signed off.',
  why: 'A reviewer may be named in the plan without having reviewed it. A late review can change what the team has already built. mlplan is a screening aid, not legal advice.',
  sources: [RARELY_DEPLOYED, GDPR],
  severity: { kickoff: 'warning', data: 'error' },
  given: { people: place.people },
  maybe: { signoffs: place.signoffs },
  follows: ['legal/no-reviewer', 'buy-in/no-signoffs-requested'],
  good: [
    'mlplan: 2\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\nsignoffs:\n  - id: lena-1\n    person: lena\n    decision: approved_with_conditions\n    signed_on: 2026-11-20\n',
    'mlplan: 2\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\nsignoffs:\n  - id: lena-1\n    person: lena\n    decision: declined\n    signed_on: 2026-11-20\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\n',
      at: 'people.lena',
      stage: 'data',
    },
    {
      plan: 'mlplan: 2\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2026-11-20\n',
      at: 'people.lena',
    },
  ],
  *check({ people, signoffs }, { today, plan }) {
    const reviewers = holdersOf(people, 'privacy_legal')
    const said = reviewers.flatMap((person) =>
      agreementOf(plan, person, today).filter(({ role }) => role === 'privacy_legal'),
    )
    const [first] = reviewers
    /* A refusal, and a sign-off dated in the future, have rules of their own. */
    if (first === undefined || said.some(({ state }) => state !== 'not-asked')) return
    if (
      signoffs?.some(
        ({ person: by, signed_on: on }) => on !== undefined && on > today && reviewers.some(({ id }) => id === by),
      )
    )
      return
    const names = listed(
      reviewers.map((person) => person.name ?? person.id),
      'or',
    )
    yield {
      at: inside(place.people, first.id),
      message: `No privacy and legal sign-off from ${names}. Work done before the sign-off may need to be redone.`,
      help: `Ask for a review, and record the answer and any conditions with \`mlplan signoff ${first.id}\`.`,
    }
  },
})
