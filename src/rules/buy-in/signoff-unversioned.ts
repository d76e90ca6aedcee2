import { agreementOf, isAgreed, isBound, type Signoff } from '../../agreement/signoff-status.js'
import { listed } from '../../text/join.js'
import { inside, place } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { showNumber } from '../../text/rule-words.js'

const BY_HAND =
  'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [data_owner]\ndata:\n  sources:\n    - id: billing\n      name: Billing history\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    roles: [data_owner]\n    decision: approved\n    signed_on: 2026-11-20\n'

export default rule({
  id: 'buy-in/signoff-unversioned',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  summary: "A sign-off isn't tied to a version of the plan.",
  why: 'A sign-off written by hand stays in the file even if the plan changes. Later, no one can tell which version of the figures the sign-off covered.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'info', data: 'warning', 'pre-launch': 'error' },
  given: { people: place.people, signoffs: place.signoffs },
  maybe: {},
  good: [`${BY_HAND}    fingerprints: data.sources v1-25cad7e2e2f296a6-959fc923f19b58e9\n`],
  bad: [
    { plan: BY_HAND, at: 'signoffs.ilse-1' },
    {
      plan: `${BY_HAND}    fingerprints: people.ilse.name v1-8dd53ed71e8a18a9-0000000000000000\n`,
      at: 'signoffs.ilse-1',
    },
  ],
  *check({ people, signoffs }, { plan, today }) {
    const holds = new Set(
      people.flatMap((person) => agreementOf(plan, person, today).filter(isAgreed)).map(({ signoff }) => signoff),
    )
    const open = signoffs.filter((signoff) => holds.has(signoff) && !isBound(signoff))
    const [first] = open
    if (first === undefined) return
    const names = listed([...new Set(open.map((signoff) => nameIn(people, signoff)))])
    const fully = open.every(({ fingerprints: content }) => content === undefined) ? '' : 'fully '
    const [is, it] = open.length === 1 ? ["sign-off isn't", 'the sign-off'] : ["sign-offs aren't", 'the sign-offs']
    yield {
      at: inside(place.signoffs, first.id),
      message: `${showNumber(open.length)} ${is} ${fully}tied to a version of the plan (${names}). If the plan changes, lint can't flag ${it} as outdated.`,
      help: `Record ${open.length === 1 ? 'the sign-off' : 'each sign-off'} again with \`mlplan signoff ${open.length === 1 ? (first.person ?? 'NAME') : 'NAME'}\`, which shows what the sign-off covers and stores its fingerprint.`,
    }
  },
})

function nameIn(
  people: readonly { readonly id: string; readonly name?: string | undefined }[],
  { person: by }: Signoff,
): string {
  return people.find(({ id }) => id === by)?.name ?? by ?? 'unnamed'
}
