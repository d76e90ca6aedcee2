import { pathOf, place } from '../../plan/place.js'
import { GENDER_SHADES, ML_TEST_SCORE } from '../citations.js'
import { GRAVITY, isGrave } from '../grave-for-people.js'
import { rule } from '../rule.js'

const AT = place.risk.groups

const grave = (groups: string): string =>
  `mlplan: 1\nlegal:\n  personal_data: true\n  significant_effect: true\nrisk:\n  harms: [money, lasting]\n${groups}`

const noGroups = rule({
  id: 'risk/no-groups',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'risk_owner',
  summary: 'A mistake is grave for a person, and nobody looks whether some people meet more of them.',
  why: 'A figure over everybody hides those for whom it works badly, since they are few. They find it out themselves, and then it is a scandal and not a finding. Which groups count, and what is fair to them, is for people to judge.',
  sources: [GENDER_SHADES, ML_TEST_SCORE],
  severity: { modeling: 'warning', 'pre-launch': 'error' },
  given: {},
  maybe: { groups: AT, ...GRAVITY },
  good: [
    grave(
      '  groups:\n    - id: older\n      group: Applicants over 65\n      limit: at most 2 points more refused than of all\n',
    ),
    'mlplan: 1\nlegal:\n  personal_data: true\n  significant_effect: false\nrisk:\n  harms: [money]\n',
  ],
  bad: [
    { plan: grave(''), at: 'risk.groups' },
    { plan: grave('  groups: []\n'), at: 'risk.groups' },
  ],
  *check({ groups, ...gravity }, { limits }) {
    if ((groups ?? []).length > 0 || !isGrave(gravity, limits)) return
    yield {
      at: AT,
      related: [
        gravity.significant === true
          ? { at: place.legal.significant_effect, note: 'the effect on people is significant' }
          : { at: place.risk.harms, note: 'what a mistake can do' },
      ],
      message:
        'A mistake is grave for a person, and no group of people is named for whom it is looked at apart how well it works.',
      help: 'Name the groups for whom it might work worse, and for each the limit from which on it works too badly.',
    }
  },
})

/* Where a mistake is a nuisance, nobody has to look at groups. */
export default { ...noGroups, missing: [pathOf(AT)] }
