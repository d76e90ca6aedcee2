import { agreementOf } from '../../agreement/standing.js'
import { inside, place } from '../../plan/place.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { GDPR } from '../citations-of-law.js'
import { holdersOf } from '../persons.js'
import { rule } from '../rule.js'
import { listed } from '../../plan/listed.js'

export default rule({
  id: 'legal/not-reviewed',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'privacy_legal',
  summary: 'Nobody who reviews privacy and legal questions has agreed.',
  why: 'A reviewer who is only named has not seen it. Until one of them has agreed, everything that is built may have to be built differently. mlplan is a screening aid, not legal advice.',
  sources: [RARELY_DEPLOYED, GDPR],
  severity: { kickoff: 'warning', data: 'error' },
  given: { people: place.people },
  maybe: { signoffs: place.signoffs },
  follows: ['legal/no-reviewer', 'buy-in/nobody-asked'],
  good: [
    'mlplan: 1\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\nsignoffs:\n  - id: lena-1\n    by: lena\n    decision: approved_with_conditions\n    on: 2026-11-20\n',
    'mlplan: 1\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\nsignoffs:\n  - id: lena-1\n    by: lena\n    decision: rejected\n    on: 2026-11-20\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\n',
      at: 'people.lena',
      stage: 'data',
    },
    {
      plan: 'mlplan: 1\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\nsignoffs:\n  - id: ilse-1\n    by: ilse\n    decision: approved\n    on: 2026-11-20\n',
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
    if (signoffs?.some(({ by, on }) => on !== undefined && on > today && reviewers.some(({ id }) => id === by))) return
    const names = listed(reviewers.map((person) => person.name ?? person.id))
    yield {
      at: inside(place.people, first.id),
      message:
        reviewers.length === 1
          ? `${names} reviews privacy and legal questions and has not agreed yet.`
          : `${names} review privacy and legal questions, and none of them has agreed yet.`,
      help: `Show it to them, and record what they say with \`mlplan sign ${first.id}\`, their conditions too.`,
    }
  },
})
