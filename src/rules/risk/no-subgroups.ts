import { pathOf, place } from '../../plan/typed-path.js'
import { GENDER_SHADES, ML_TEST_SCORE } from '../shared/citations.js'
import { GRAVITY, isGrave } from '../shared/severe-harm.js'
import { rule } from '../rule.js'

const AT = place.risk.subgroups

const grave = (groups: string): string =>
  `mlplan: 2\nlegal:\n  uses_personal_data: true\n  has_significant_effect: true\nrisk:\n  harms: [financial, irreversible]\n${groups}`

const noGroups = rule({
  id: 'risk/no-subgroups',
  since: '0.1.0',
  area: 'privacy-legal',
  who: 'risk_owner',
  summary: "Errors can seriously harm people, but the plan doesn't check whether some groups get more errors.",
  why: 'An overall figure can hide a small group for whom the model works badly. If the people affected notice the problem first, they may lose trust in the project. Which groups matter, and what is fair, is for people to judge.',
  sources: [GENDER_SHADES, ML_TEST_SCORE],
  severity: { modeling: 'warning', 'pre-launch': 'error' },
  given: {},
  maybe: { groups: AT, ...GRAVITY },
  good: [
    grave(
      '  subgroups:\n    - id: older\n      subgroup: Applicants over 65\n      limit: refusal rate at most 2 points above the overall rate\n',
    ),
    'mlplan: 2\nlegal:\n  uses_personal_data: true\n  has_significant_effect: false\nrisk:\n  harms: [financial]\n',
  ],
  bad: [
    { plan: grave(''), at: 'risk.subgroups' },
    { plan: grave('  subgroups: []\n'), at: 'risk.subgroups' },
  ],
  *check({ groups, ...gravity }, { limits }) {
    if ((groups ?? []).length > 0 || !isGrave(gravity, limits)) return
    yield {
      at: AT,
      related: [
        gravity.significant === true
          ? { at: place.legal.has_significant_effect, note: 'significant effect on people' }
          : { at: place.risk.harms, note: 'possible harms' },
      ],
      message:
        "No subgroups. Errors can seriously harm people, but the plan doesn't check whether some groups get more errors.",
      help: 'Name the groups for whom the model might work worse, and set a limit for each.',
    }
  },
})

/* Where a mistake is a nuisance, nobody has to look at groups. */
export default { ...noGroups, missing: [pathOf(AT)] }
