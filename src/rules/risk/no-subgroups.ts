import { toPath, path } from '../../plan/typed-path.js'
import { GENDER_SHADES, ML_TEST_SCORE } from '../shared/citations.js'
import { SEVERITY_INPUTS, isSeverelyHarmful } from '../shared/severe-harm.js'
import { rule } from '../rule.js'

const SUBGROUPS_PATH = path.risk.subgroups

const planWithSevereHarm = (subgroups: string): string =>
  `mlplan: 2\nlegal:\n  uses_personal_data: true\n  has_significant_effect: true\nrisk:\n  harms: [financial, irreversible]\n${subgroups}`

const baseRule = rule({
  id: 'risk/no-subgroups',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'risk_owner',
  summary: "Errors can seriously harm people, but the plan doesn't check whether some groups get more errors.",
  why: 'An overall figure can hide a small group for whom the model works badly. If the people affected notice the problem first, they may lose trust in the project. Which groups matter, and what is fair, is for people to judge.',
  sources: [GENDER_SHADES, ML_TEST_SCORE],
  severity: { modeling: 'warning', 'pre-launch': 'error' },
  requires: {},
  optional: { subgroups: SUBGROUPS_PATH, ...SEVERITY_INPUTS },
  good: [
    planWithSevereHarm(
      '  subgroups:\n    - id: older\n      subgroup: Applicants over 65\n      limit: refusal rate at most 2 points above the overall rate\n',
    ),
    'mlplan: 2\nlegal:\n  uses_personal_data: true\n  has_significant_effect: false\nrisk:\n  harms: [financial]\n',
  ],
  bad: [
    { plan: planWithSevereHarm(''), path: 'risk.subgroups' },
    { plan: planWithSevereHarm('  subgroups: []\n'), path: 'risk.subgroups' },
  ],
  *check({ subgroups, ...harmInputs }, { limits }) {
    if ((subgroups ?? []).length > 0 || !isSeverelyHarmful(harmInputs, limits)) return
    yield {
      path: SUBGROUPS_PATH,
      related: [
        harmInputs.hasSignificantEffect === true
          ? { path: path.legal.has_significant_effect, note: 'significant effect on people' }
          : { path: path.risk.harms, note: 'possible harms' },
      ],
      message:
        "No subgroups. Errors can seriously harm people, but the plan doesn't check whether some groups get more errors.",
      help: 'Name the groups for whom the model might work worse, and set a limit for each.',
    }
  },
})

/* Subgroups are required only if a mistake can seriously harm people, so `missing` is set here and not by missing(). */
export default { ...baseRule, missing: [toPath(SUBGROUPS_PATH)] }
