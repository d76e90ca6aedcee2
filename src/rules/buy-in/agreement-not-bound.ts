import { agreementOf, isAgreed, isBound, type Signoff } from '../../agreement/standing.js'
import { listed } from '../../plan/listed.js'
import { inside, place } from '../../plan/place.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { rule } from '../rule.js'
import { counted } from '../words.js'

const BY_HAND =
  'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [data_owner]\ndata:\n  sources:\n    - id: billing\n      name: Billing history\nsignoffs:\n  - id: ilse-1\n    by: ilse\n    roles: [data_owner]\n    decision: approved\n    on: 2026-11-20\n'

export default rule({
  id: 'buy-in/agreement-not-bound',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'An agreement does not say which state of the plan it was given to.',
  why: 'An agreement written down by hand stays in the file whatever becomes of the plan. When it is needed, nobody can tell whether these figures were agreed to or others.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'info', data: 'warning', 'pre-launch': 'error' },
  given: { people: place.people, signoffs: place.signoffs },
  maybe: {},
  good: [`${BY_HAND}    content:\n      economics: v1-6c682ddefd065900-a1e130847c5137d4\n`],
  bad: [
    { plan: BY_HAND, at: 'signoffs.ilse-1' },
    { plan: `${BY_HAND}    content: people.ilse.name v1-8dd53ed71e8a18a9-0000000000000000\n`, at: 'signoffs.ilse-1' },
  ],
  *check({ people, signoffs }, { plan, today }) {
    const holds = new Set(
      people.flatMap((person) => agreementOf(plan, person, today).filter(isAgreed)).map(({ signoff }) => signoff),
    )
    const open = signoffs.filter((signoff) => holds.has(signoff) && !isBound(signoff))
    const [first] = open
    if (first === undefined) return
    const names = listed([...new Set(open.map((signoff) => nameIn(people, signoff)))])
    const to = open.every(({ content }) => content === undefined) ? 'no content' : 'less than was agreed to'
    yield {
      at: inside(place.signoffs, first.id),
      message: `${counted(open.length, 'agreement is', 'agreements are')} bound to ${to} (${names}): if the plan changes, nobody is told that they agreed to another one.`,
      help: `Record it with \`mlplan sign ${first.by ?? 'PERSON'}\`, which shows what is agreed to and keeps its fingerprint.`,
    }
  },
})

function nameIn(
  people: readonly { readonly id: string; readonly name?: string | undefined }[],
  { by }: Signoff,
): string {
  return people.find(({ id }) => id === by)?.name ?? by ?? 'nobody'
}
