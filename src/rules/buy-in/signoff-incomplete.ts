import { hasName, formatPersonName } from '../../plan/display-name.js'
import { listMissingFromApproval } from '../../agreement/required-content.js'
import { isSignoffDue } from '../../agreement/signoff-scope.js'
import { listRoleSignoffs } from '../../agreement/signoff-status.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { getRoleLabel } from '../../plan/roles.js'
import { joinAtMost } from '../../text/join.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'

const REVIEWER =
  'mlplan: 2\nproject:\n  stage: data\n  jurisdictions: [us]\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\nsignoffs:\n  - id: lena-1\n    person: lena\n    decision: approved\n    signed_on: 2026-11-20\n'
const SOURCE =
  'data:\n  sources:\n    - id: calls\n      name: Call log\n      owner: lena\n      history_from: 2023-01-01\n      contains_personal_data: false\n      from_third_party: false\n'

export default rule({
  id: 'buy-in/signoff-incomplete',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'A sign-off was given before the plan had what the role signs off on.',
  why: 'A sign-off on a nearly empty plan approves nothing, but looks like an approval. When the answers arrive, often shortly before launch, the person may still decline.',
  sources: [RARELY_DEPLOYED],
  severity: { data: 'error' },
  requires: { people: path.people, signoffs: path.signoffs },
  optional: {},
  good: [`${REVIEWER}legal:\n  uses_personal_data: false\n${SOURCE}`],
  bad: [
    { plan: REVIEWER, path: 'signoffs.lena-1' },
    { plan: `${REVIEWER}legal:\n  uses_personal_data: true\n${SOURCE}`, path: 'signoffs.lena-1' },
  ],
  *check({ people }, { today, stage, plan }) {
    for (const person of people.filter(hasName)) {
      for (const roleSignoff of listRoleSignoffs(plan, person, today)) {
        const { role, signoff, signedOn } = roleSignoff
        if (signoff === undefined || !isSignoffDue(role, stage)) continue
        const missing = listMissingFromApproval(roleSignoff, plan, { stage, today })
        if (missing.length === 0) continue
        const name = formatPersonName(person)
        yield {
          path: pathInside(path.signoffs, signoff.id),
          followsFrom: missing.map((gap) => gap.path),
          message: `${name}'s sign-off (${[getRoleLabel(role), signedOn].filter((part) => part !== undefined).join(', ')}) doesn't count yet. The plan lacks: ${joinAtMost(
            missing.map(({ title }) => title),
            MAX_TITLES,
          )}.`,
          help: `Add the missing answers, then ask ${name} to sign off again (\`mlplan signoff ${person.id} --request\` drafts the message).`,
        }
      }
    }
  },
})

const MAX_TITLES = 4
