import { place } from '../../plan/place.js'
import { pilotOf } from '../../worksheet/pilot.js'
import { SAMPLE_SIZE } from '../citations.js'
import { CALLS, exampleWith, FRAUD } from '../example-plans.js'
import { numberRule } from '../number-rule.js'
import { showNumber } from '../words.js'

const pilot = (share: string, end: string): string =>
  `  phases:\n    - id: pilot\n      kind: pilot\n      share: ${share}\n      start: 2027-06-01\n      end: ${end}\n`

export default numberRule({
  id: 'rollout/pilot-too-small',
  since: '0.1.0',
  impediment: 'performance',
  who: 'decision_owner',
  summary: 'The pilot is too small to show what it is meant to show.',
  why: 'A pilot with too few cases ends in "it depends": the effect that was promised cannot be told from chance. The time is spent, and the decision is made by the loudest.',
  sources: [SAMPLE_SIZE],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  follows: [
    'economics/loses-money',
    'economics/rates-contradict',
    'economics/rate-impossible',
    'economics/nothing-to-predict',
    'economics/acting-never-pays',
    'rollout/no-control',
  ],
  reads: [place.rollout.phases, place.rollout.pilot.control_share, place.expectations.precision, place.economics],
  good: [
    exampleWith(CALLS, {}, { rollout: pilot('100%', '2027-08-06') }),
    exampleWith(FRAUD, {}, { rollout: pilot('10%', '2027-06-30') }),
  ],
  bad: [
    { plan: exampleWith(CALLS, {}, { rollout: pilot('100%', '2027-06-30') }), at: 'rollout.phases.pilot.end' },
    { plan: exampleWith(CALLS, {}, { rollout: pilot('10%', '2027-08-06') }), at: 'rollout.phases.pilot.end' },
  ],
  *check({ yesNo }, plan) {
    const sheet = yesNo && pilotOf(plan, yesNo)
    const phase = plan.rollout?.phases?.find(({ kind }) => kind === 'pilot')
    if (!sheet || !phase || sheet.expected === undefined || sheet.expected >= sheet.needed) return
    const what =
      sheet.shows === 'effect'
        ? 'that the action changes as much as promised'
        : 'that enough of the actions are right to pay'
    yield {
      at: ['rollout', 'phases', phase.id, 'end'],
      related: [
        { at: place.expectations.precision, note: 'as promised' },
        { at: place.economics.treated_fraction, note: 'so many of the cases are acted on' },
      ],
      message: `About ${showNumber(sheet.expected)} cases would be acted on, or held back for comparison, in the pilot; to show ${what} it takes ${showNumber(sheet.needed)} (5% risk of error, 80% power).`,
      help: 'Let the pilot run longer or on a larger share, or judge it by something that shows sooner.',
    }
  },
})
