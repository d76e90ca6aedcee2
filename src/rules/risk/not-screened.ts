import { place } from '../../plan/place.js'
import { AI_RMF } from '../citations.js'
import { IMPACT_ASSESSMENT_CANADA } from '../citations-of-law.js'
import { missing } from '../missing.js'

export default missing({
  id: 'risk/not-screened',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'risk_owner',
  missing: [place.risk.harms],
  summary: 'It is not said what a wrong result can do to a person.',
  why: 'A call too many is forgotten by evening, a refused benefit is not. How bad a mistake may be decides how much has to be looked after, by whom and for whom, and it is easier to ask than to be asked.',
  sources: [IMPACT_ASSESSMENT_CANADA, AI_RMF],
  message: 'It concerns people, and it is not said what a wrong result can do to one of them.',
  help: 'Go through the list with somebody who knows those concerned; where none of it applies, write an empty list.',
  good: [
    'mlplan: 1\nlegal:\n  personal_data: true\nrisk:\n  harms: [money, suspicion]\n',
    'mlplan: 1\nlegal:\n  personal_data: true\nrisk:\n  harms: []\n',
    'mlplan: 1\nlegal:\n  personal_data: false\n',
  ],
  bad: [{ plan: 'mlplan: 1\nlegal:\n  personal_data: true\n', at: 'risk.harms', stage: 'data' }],
})
