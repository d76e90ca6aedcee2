import { place } from '../../plan/place.js'
import { RARELY_DEPLOYED, TDSP_CHARTER } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'monitoring/no-benefit-review',
  since: '0.1.0',
  impediment: 'interest',
  who: 'executive_sponsor',
  missing: [place.monitoring.benefits_review.due],
  summary: 'There is no day on which the benefit is measured.',
  why: 'What was promised is compared with what came only if a day is set for it beforehand. Afterwards everybody is busy, and the next project is asked for on the strength of a success nobody has measured.',
  sources: [TDSP_CHARTER, RARELY_DEPLOYED],
  message: 'No day is set on which the benefit is measured against what was promised.',
  help: 'Agree with the sponsor on a day a few months after the launch, under monitoring.benefits_review.due.',
  good: ['mlplan: 1\nmonitoring:\n  benefits_review:\n    due: 2028-01-31\n'],
  bad: [
    {
      plan: 'mlplan: 1\nmonitoring:\n  owner: ada\n',
      at: 'monitoring.benefits_review.due',
      stage: 'pre-launch',
    },
  ],
})
