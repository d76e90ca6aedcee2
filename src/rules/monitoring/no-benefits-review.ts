import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED, TDSP_CHARTER } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'monitoring/no-benefits-review',
  since: '0.1.0',
  area: 'adoption',
  owner: 'executive_sponsor',
  missing: [path.monitoring.benefits_review.due],
  summary: 'The plan has no date for a benefits review.',
  why: 'Actual results are more likely to be compared with expected results if a date is set in advance. Without a review, the next project may be approved on the strength of a success that no one measured.',
  sources: [TDSP_CHARTER, RARELY_DEPLOYED],
  message: 'No benefits review deadline. The actual benefit may never be compared with the expected benefit.',
  help: 'Choose a date a few months after launch with the sponsor, and set monitoring.benefits_review.due.',
  good: ['mlplan: 2\nmonitoring:\n  benefits_review:\n    due: 2028-01-31\n'],
  bad: [
    {
      plan: 'mlplan: 2\nmonitoring:\n  owner: ada\n',
      path: 'monitoring.benefits_review.due',
      stage: 'pre-launch',
    },
  ],
})
