import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'
import { checkWaivers } from '../shared/waiver.js'

const PEOPLE =
  'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n  - id: marek\n    name: Marek Novák\n    roles: [ml_lead]\n'
const WAIVER_DETAILS = '    reason: The pilot will answer this within a month\n    valid_through: 2027-01-31\n'

export default rule({
  id: 'plan/waiver-invalid',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'A waiver is incomplete or invalid, so it has no effect.',
  why: 'To accept a known gap, a named person with authority must give a reason and an end date. Without these, a waiver would only hide a finding, and no one could be asked about it later.',
  sources: [AI_RMF],
  severity: { kickoff: 'error' },
  requires: { waivers: path.waivers },
  optional: { people: path.people },
  good: [
    `${PEOPLE}waivers:\n  - id: margin\n    rule: economics/thin-margin\n    path: economics\n    approved_by: ilse\n${WAIVER_DETAILS}`,
    `${PEOPLE}waivers:\n  - id: pilot\n    rule: change/training-not-done\n    path: change\n    approved_by: marek\n${WAIVER_DETAILS}`,
  ],
  bad: [
    {
      plan: `${PEOPLE}waivers:\n  - id: margin\n    rule: economics/thin-margin\n    path: economics\n    approved_by: ilse\n`,
      path: 'waivers.margin.reason',
    },
    {
      plan: `${PEOPLE}waivers:\n  - id: margin\n    rule: economics/thin-margin\n    path: economics\n    approved_by: marek\n${WAIVER_DETAILS}`,
      path: 'waivers.margin.approved_by',
    },
    {
      plan: `${PEOPLE}waivers:\n  - id: margin\n    rule: economics/thin-margin\n    path: economics\n    approved_by: isle\n${WAIVER_DETAILS}`,
      path: 'waivers.margin.approved_by',
    },
    {
      plan: `${PEOPLE}waivers:\n  - id: margin\n    rule: economics/thin-margins\n    path: economics\n    approved_by: ilse\n${WAIVER_DETAILS}`,
      path: 'waivers.margin.rule',
    },
    {
      plan: `${PEOPLE}waivers:\n  - id: margin\n    rule: economics/thin-margin\n    path: economics.base_rat\n    approved_by: ilse\n${WAIVER_DETAILS}`,
      path: 'waivers.margin.path',
    },
  ],
  *check({ waivers, people }, { today, rules }) {
    for (const waiver of checkWaivers(waivers, { people, today, rules })) {
      if (waiver.kind !== 'not-valid') continue
      for (const { key, message, help } of waiver.errors) {
        yield { path: pathInside(path.waivers, waiver.id, key), message, help }
      }
    }
  },
})
