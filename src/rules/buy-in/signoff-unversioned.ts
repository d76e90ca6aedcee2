import { getPersonName } from '../../plan/display-name.js'
import { listRoleSignoffs, isApproved, isTiedToVersion, type Signoff } from '../../agreement/signoff-status.js'
import { joinWith } from '../../text/join.js'
import type { Person } from '../../plan/plan.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { formatNumber } from '../../text/figures/format-number.js'

const HANDWRITTEN_SIGNOFF =
  'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [data_owner]\ndata:\n  sources:\n    - id: billing\n      name: Billing history\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    roles: [data_owner]\n    decision: approved\n    signed_on: 2026-11-20\n'

export default rule({
  id: 'buy-in/signoff-unversioned',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: "A sign-off isn't tied to a version of the plan.",
  why: 'A sign-off written by hand stays in the file even if the plan changes. Later, no one can tell which version of the figures the sign-off covered.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'info', data: 'warning', 'pre-launch': 'error' },
  requires: { people: path.people, signoffs: path.signoffs },
  optional: {},
  good: [`${HANDWRITTEN_SIGNOFF}    fingerprints: data.sources v1-25cad7e2e2f296a6-959fc923f19b58e9\n`],
  bad: [
    { plan: HANDWRITTEN_SIGNOFF, path: 'signoffs.ilse-1' },
    {
      plan: `${HANDWRITTEN_SIGNOFF}    fingerprints: people.ilse.name v1-8dd53ed71e8a18a9-0000000000000000\n`,
      path: 'signoffs.ilse-1',
    },
  ],
  *check({ people, signoffs }, { plan, today }) {
    const validSignoffs = new Set(
      people
        .flatMap((person) => listRoleSignoffs(plan, person, today).filter(isApproved))
        .map(({ signoff }) => signoff),
    )
    const unversioned = signoffs.filter((signoff) => validSignoffs.has(signoff) && !isTiedToVersion(signoff))
    const [first] = unversioned
    if (first === undefined) return
    const names = joinWith([...new Set(unversioned.map((signoff) => getSignerName(people, signoff)))])
    const qualifier = unversioned.every(({ fingerprints: fingerprint }) => fingerprint === undefined) ? '' : 'fully '
    const [statement, objectText] =
      unversioned.length === 1 ? ["sign-off isn't", 'the sign-off'] : ["sign-offs aren't", 'the sign-offs']
    yield {
      path: pathInside(path.signoffs, first.id),
      message: `${formatNumber(unversioned.length)} ${statement} ${qualifier}tied to a version of the plan (${names}). If the plan changes, lint can't flag ${objectText} as outdated.`,
      help: `Record ${unversioned.length === 1 ? 'the sign-off' : 'each sign-off'} again with \`mlplan signoff ${unversioned.length === 1 ? (first.person ?? 'NAME') : 'NAME'}\`, which shows what the sign-off covers and stores its fingerprint.`,
    }
  },
})

function getSignerName(people: readonly Person[], { person: personId }: Signoff): string {
  return personId === undefined ? 'unnamed' : getPersonName({ people }, personId)
}
