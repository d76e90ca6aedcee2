import { daysBetween } from '../../plan/day.js'
import { formatPath } from '../../plan/path.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'
import { coversFinding, checkWaivers } from '../shared/waiver.js'
import { pluralize } from '../../text/pluralize.js'

const SPONSOR = 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n'
const WAIVER =
  '    rule: buy-in/no-ml-lead\n    path: people.ml_lead\n    reason: She starts in January\n    approved_by: ilse\n'

export default rule({
  id: 'plan/waiver-expired',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'A waiver has expired, so the finding it covered counts again.',
  why: "The approver accepted the finding only through the waiver's expiration date. Extending the waiver needs a new decision.",
  sources: [AI_RMF],
  severity: { kickoff: 'error' },
  requires: { waivers: path.waivers },
  optional: { people: path.people },
  good: [
    `${SPONSOR}waivers:\n  - id: lead\n${WAIVER}    valid_through: 2027-01-15\n`,
    `${SPONSOR}waivers:\n  - id: lead\n${WAIVER}    valid_through: 2026-11-24\n`,
    `${SPONSOR}waivers:\n  - id: lead\n${WAIVER}    valid_through: 2026-11-20\n  - id: lead-again\n${WAIVER}    valid_through: 2027-01-15\n`,
  ],
  bad: [
    {
      plan: `${SPONSOR}waivers:\n  - id: lead\n${WAIVER}    valid_through: 2026-11-20\n`,
      path: 'waivers.lead.valid_through',
    },
  ],
  *check({ waivers, people }, { today, rules }) {
    const checkedWaivers = checkWaivers(waivers, { people, today, rules })
    for (const waiver of checkedWaivers) {
      if (waiver.kind !== 'expired') continue
      const { id, rule: waivedRule, path: waivedPath, approvedBy, validThrough } = waiver
      /* A newer waiver covers the same finding, so this one is only history. */
      if (
        checkedWaivers.some(
          (candidate) => candidate.kind === 'valid' && coversFinding(candidate, { rule: waivedRule, path: waivedPath }),
        )
      )
        continue
      yield {
        path: pathInside(path.waivers, id, 'valid_through'),
        cause: 'clock',
        message: `The waiver for ${waivedRule} at ${formatPath(waivedPath)} expired ${pluralize(daysBetween(validThrough, today), 'day')} ago. ${approvedBy} approved the waiver through ${validThrough}, so the finding counts again.`,
        help: `Ask ${approvedBy} to approve a new date, or fix the finding and remove the waiver.`,
      }
    }
  },
})
