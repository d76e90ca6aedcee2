import { path } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { IMPACT_ASSESSMENT_CANADA } from '../shared/citations-of-law.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'risk/harms-not-screened',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'risk_owner',
  missing: [path.risk.harms],
  summary: "The plan doesn't say what a wrong result can do to a person.",
  why: 'The severity of a possible mistake determines which safeguards are needed and for whom. An unnecessary call does less harm than a refused benefit.',
  sources: [IMPACT_ASSESSMENT_CANADA, AI_RMF],
  message:
    "No harm screening. The model uses personal data, but the plan doesn't say what a wrong result can do to a person.",
  help: 'Go through the list of harms with someone who knows the people affected. If none applies, set risk.harms to an empty list.',
  good: [
    'mlplan: 2\nlegal:\n  uses_personal_data: true\nrisk:\n  harms: [financial, suspicion]\n',
    'mlplan: 2\nlegal:\n  uses_personal_data: true\nrisk:\n  harms: []\n',
    'mlplan: 2\nlegal:\n  uses_personal_data: false\n',
  ],
  bad: [{ plan: 'mlplan: 2\nlegal:\n  uses_personal_data: true\n', path: 'risk.harms', stage: 'data' }],
})
