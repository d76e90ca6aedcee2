import { hasName } from '../../plan/display-name.js'
import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { pluralize } from '../../text/pluralize.js'

export default rule({
  id: 'buy-in/no-signoffs-requested',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'No one has been asked to sign off on the plan.',
  why: 'At kickoff, a sign-off usually takes one conversation. An objection that first comes up just before launch can stop the whole project.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'off' },
  requires: { people: path.people },
  optional: { signoffs: path.signoffs, started: path.project.started_on },
  good: [
    'mlplan: 2\nproject:\n  started_on: 2026-11-24\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
    'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2026-11-20\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      path: 'signoffs',
    },
  ],
  *check({ people, signoffs, started }, { today }) {
    /* On the first day there has been no time to ask. */
    if (started !== undefined && started >= today) return
    const namedCount = people.filter(hasName).length
    if (namedCount === 0 || (signoffs ?? []).length > 0) return
    yield {
      path: path.signoffs,
      cause: started === undefined ? 'content' : 'clock',
      message: `No sign-offs requested. ${namedCount === 1 ? "The one person in the plan hasn't" : `None of the ${pluralize(namedCount, 'person', 'people')} in the plan has`} signed off.`,
      help: 'Give each person their brief and the request from `mlplan signoff NAME --request`, then record the answer with `mlplan signoff NAME`.',
    }
  },
})
