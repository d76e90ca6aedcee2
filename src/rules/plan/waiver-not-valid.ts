import { inside, place } from '../../plan/place.js'
import { AI_RMF } from '../citations.js'
import { rule } from '../rule.js'
import { judgedWaivers } from '../waiver.js'

const PEOPLE =
  'mlplan: 1\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n  - id: marek\n    name: Marek Novák\n    roles: [ml_lead]\n'
const REST = '    reason: The pilot shows it within a month\n    until: 2027-01-31\n'

export default rule({
  id: 'plan/waiver-not-valid',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'A waiver lacks something, so that it waives nothing.',
  why: 'To live with a known gap is a decision: of somebody with a name who may decide it, for a reason, until a day. Without one of these it is a way to make a finding disappear, and nobody can be asked about it when it comes back.',
  sources: [AI_RMF],
  severity: { kickoff: 'error' },
  given: { waivers: place.waivers },
  maybe: { people: place.people },
  good: [
    `${PEOPLE}waivers:\n  - id: margin\n    rule: economics/thin-margin\n    at: economics\n    approved_by: ilse\n${REST}`,
    `${PEOPLE}waivers:\n  - id: pilot\n    rule: change/training-after-launch\n    at: change\n    approved_by: marek\n${REST}`,
  ],
  bad: [
    {
      plan: `${PEOPLE}waivers:\n  - id: margin\n    rule: economics/thin-margin\n    at: economics\n    approved_by: ilse\n`,
      at: 'waivers.margin.reason',
    },
    {
      plan: `${PEOPLE}waivers:\n  - id: margin\n    rule: economics/thin-margin\n    at: economics\n    approved_by: marek\n${REST}`,
      at: 'waivers.margin.approved_by',
    },
    {
      plan: `${PEOPLE}waivers:\n  - id: margin\n    rule: economics/thin-margin\n    at: economics\n    approved_by: isle\n${REST}`,
      at: 'waivers.margin.approved_by',
    },
    {
      plan: `${PEOPLE}waivers:\n  - id: margin\n    rule: economics/thin-margins\n    at: economics\n    approved_by: ilse\n${REST}`,
      at: 'waivers.margin.rule',
    },
    {
      plan: `${PEOPLE}waivers:\n  - id: margin\n    rule: economics/thin-margin\n    at: economics.base_rat\n    approved_by: ilse\n${REST}`,
      at: 'waivers.margin.at',
    },
  ],
  *check({ waivers, people }, { today, rules }) {
    for (const waiver of judgedWaivers(waivers, { people, today, rules })) {
      if (waiver.kind !== 'not-valid') continue
      for (const { key, message, help } of waiver.lacks) {
        yield { at: inside(place.waivers, waiver.id, key), message, help }
      }
    }
  },
})
