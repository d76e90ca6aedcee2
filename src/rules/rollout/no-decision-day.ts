import { place } from '../../plan/place.js'
import { AI_RMF, RARELY_DEPLOYED } from '../citations.js'
import { missing } from '../missing.js'

const LACKING: Readonly<Record<string, string>> = {
  on: 'on which day',
  decider: 'by whom',
  bar: 'by which bar',
}

export default missing({
  id: 'rollout/no-decision-day',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'executive_sponsor',
  missing: [place.rollout.go_no_go.on, place.rollout.go_no_go.decider, place.rollout.go_no_go.bar],
  summary: 'It is not said when, by whom or by which bar go or no-go is decided.',
  why: 'Without a day, a person and a bar the decision is never made: the pilot runs on, is neither a success nor a failure, and fades. A date in the calendar of the one who decides is what keeps people interested.',
  sources: [AI_RMF, RARELY_DEPLOYED],
  message: (title, key) =>
    `It is not said ${LACKING[key] ?? title} go or no-go is decided: as it stands it will not be.`,
  help: 'Agree with the sponsor on one day, one person who decides, and the bar it is decided by.',
  good: [
    'mlplan: 1\nexpectations:\n  bar:\n    - id: precision\n      measure: precision\nrollout:\n  go_no_go:\n    on: 2027-08-16\n    decider: ilse\n    bar: precision\n',
  ],
  bad: [
    { plan: 'mlplan: 1\nproject:\n  name: Churn calls\n', at: 'rollout.go_no_go.on', stage: 'kickoff' },
    {
      plan: 'mlplan: 1\nrollout:\n  go_no_go:\n    on: 2027-08-16\n    bar: precision\n',
      at: 'rollout.go_no_go.decider',
      stage: 'data',
    },
  ],
})
