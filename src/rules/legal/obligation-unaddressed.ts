import { toPath, path } from '../../plan/typed-path.js'
import { AI_ACT, AI_ACT_MOVED, FEDERAL_USE_OF_AI } from '../shared/citations-of-law.js'
import { OBLIGATION_INPUTS, findOpenObligations } from '../shared/duties-open.js'
import type { Rule } from '../rule.js'
import { wholePlanRule } from '../shared/whole-plan.js'

const { ai_act, us_federal: federal } = path.legal
const HIRING =
  'mlplan: 2\nproject:\n  jurisdictions: [eu]\n  launch_due: 2028-02-01\nlegal:\n  organization: company\n  ai_act:\n    role: deployer\n    tier: high\n    high_risk_basis: employment\n'
const LENDING = HIRING.replace('company', 'bank').replace('employment', 'credit')
const OBLIGATION_ANSWERS =
  '    overseer: lena\n    logs_months: 12\n    worker_notice: The works council in May 2027, everyone by letter in June\n'
const AGENCY =
  'mlplan: 2\nproject:\n  jurisdictions: [us]\nlegal:\n  organization: us_federal_agency\n  us_federal:\n    is_high_impact: true\n'

const baseRule: Rule = wholePlanRule({
  id: 'legal/obligation-unaddressed',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary: "The law requires something by the launch that the plan doesn't address.",
  why: 'The law sets obligations and the dates they start to apply. The plan must say how the project meets them. Human oversight, log retention, or an assessment before the first use is easy to plan early and can delay the launch if missing. mlplan is a screening aid, not legal advice.',
  sources: [AI_ACT, AI_ACT_MOVED, FEDERAL_USE_OF_AI],
  severity: { modeling: 'warning', 'pre-launch': 'error' },
  reads: OBLIGATION_INPUTS,
  good: [
    `${HIRING}${OBLIGATION_ANSWERS}`,
    `${LENDING}${OBLIGATION_ANSWERS}    rights_assessment_on: 2026-11-18\n`,
    HIRING.replace('2028-02-01', '2027-06-01'),
    `${AGENCY}    practices: [tested, assessed, monitored, trained, overseen, appeals, feedback]\n`,
  ],
  bad: [
    { plan: HIRING, path: 'legal.ai_act.overseer' },
    { plan: `${HIRING}    logs_months: 3\n`, path: 'legal.ai_act.logs_months' },
    { plan: `${LENDING}${OBLIGATION_ANSWERS}`, path: 'legal.ai_act.rights_assessment_on' },
    { plan: `${AGENCY}    practices: [tested, assessed]\n`, path: 'legal.us_federal.practices', stage: 'pre-launch' },
  ],
  *check(_, context) {
    yield* findOpenObligations(context, true)
  },
})

export default {
  ...baseRule,
  missing: [
    ai_act.overseer,
    ai_act.logs_months,
    ai_act.worker_notice,
    ai_act.rights_assessment_on,
    federal.practices,
  ].map(toPath),
}
