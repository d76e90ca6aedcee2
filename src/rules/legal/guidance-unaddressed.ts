import { toPath, path } from '../../plan/typed-path.js'
import { IMPACT_ASSESSMENT_CANADA, MODEL_RISK_GUIDANCE, PEER_REVIEW_CANADA } from '../shared/citations-of-law.js'
import { OBLIGATION_INPUTS, findOpenObligations } from '../shared/duties-open.js'
import type { Rule } from '../rule.js'
import { wholePlanRule } from '../shared/whole-plan.js'

const CANADA =
  'mlplan: 2\nproject:\n  jurisdictions: [ca]\nlegal:\n  organization: canada_federal\n  canada:\n    impact_level: II\n'
const BANK =
  'mlplan: 2\nproject:\n  jurisdictions: [us]\n  task: binary\n  method: classical\npeople:\n  - id: jonas\n    name: Jonas de Vries\n    roles: [ml_lead]\n  - id: amara\n    name: Amara Obi\n    roles: [validator]\nlegal:\n  organization: bank\n'

const baseRule: Rule = wholePlanRule({
  id: 'legal/guidance-unaddressed',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary: "Supervisory guidance or a directive calls for something that the plan doesn't address.",
  why: "Guidance isn't law, but supervisors often expect organizations to follow it. Examples are an independent validator, a review by experts, and a person who decides when the stakes are high. A good reason for another approach may also be accepted if the plan records that reason in advance. mlplan is a screening aid, not legal advice.",
  sources: [MODEL_RISK_GUIDANCE, PEER_REVIEW_CANADA, IMPACT_ASSESSMENT_CANADA],
  severity: { modeling: 'info', 'pre-launch': 'warning' },
  reads: OBLIGATION_INPUTS,
  good: [
    `${CANADA}    peer_review: Two reviewers from the National Research Council; published in March\n`,
    CANADA.replace('II', 'I'),
    `${BANK}model:\n  validator: amara\n`,
  ],
  bad: [
    { plan: CANADA, path: 'legal.canada.peer_review' },
    {
      plan: `${CANADA.replace('II', 'III')}    peer_review: Published in March\nintegration:\n  automation_level: automatic\n`,
      path: 'integration.automation_level',
    },
    { plan: `${BANK}model:\n  validator: jonas\n`, path: 'model.validator' },
  ],
  *check(_, context) {
    yield* findOpenObligations(context, false)
  },
})

export default { ...baseRule, missing: [toPath(path.legal.canada.peer_review)] }
