import { addDays, daysBetween } from '../../plan/day.js'
import { formatPath } from '../../plan/path.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'
import { checkWaivers } from '../shared/waiver.js'
import { pluralize } from '../../text/pluralize.js'

const WAIVER =
  'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\nwaivers:\n  - id: lead\n    rule: buy-in/no-ml-lead\n    path: people.ml_lead\n    reason: She starts in January\n    approved_by: ilse\n'

export default rule({
  id: 'plan/waiver-too-long',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'A waiver runs longer than a waiver may.',
  why: 'A waiver accepts a gap for now. One that runs for years removes the rule without saying so, and its approver may have left by then.',
  sources: [AI_RMF],
  severity: { kickoff: 'warning' },
  requires: { waivers: path.waivers },
  optional: { people: path.people },
  good: [`${WAIVER}    valid_through: 2027-01-15\n`, `${WAIVER}    valid_through: 2027-11-24\n`],
  bad: [
    { plan: `${WAIVER}    valid_through: 2035-12-31\n`, path: 'waivers.lead.valid_through' },
    { plan: `${WAIVER}    valid_through: 2027-11-25\n`, path: 'waivers.lead.valid_through' },
  ],
  *check({ waivers, people }, { today, rules, limits }) {
    for (const waiver of checkWaivers(waivers, { people, today, rules })) {
      if (waiver.kind !== 'valid') continue
      const days = daysBetween(today, waiver.validThrough)
      if (days <= limits.max_waiver_days) continue
      yield {
        path: pathInside(path.waivers, waiver.id, 'valid_through'),
        message: `The waiver for ${waiver.rule} at ${formatPath(waiver.path)} runs through ${waiver.validThrough}, ${pluralize(days, 'day')} from now. Until then, no one will look at the finding again.`,
        help: `Set \`valid_through\` to ${addDays(today, limits.max_waiver_days)} or earlier, and let ${waiver.approvedBy} decide again by then.`,
      }
    }
  },
})
