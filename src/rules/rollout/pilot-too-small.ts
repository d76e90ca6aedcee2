import { place } from '../../plan/typed-path.js'
import { pilotOf } from '../../worksheet/pilot.js'
import { SAMPLE_SIZE } from '../shared/citations.js'
import { CALLS, exampleWith, FRAUD } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { counted } from '../../text/rule-words.js'

const pilot = (share: string, end: string): string =>
  `  phases:\n    - id: pilot\n      kind: pilot\n      share: ${share}\n      start: 2027-06-01\n      end: ${end}\n`

export default numberRule({
  id: 'rollout/pilot-too-small',
  since: '0.1.0',
  area: 'expectations',
  who: 'decision_owner',
  summary: 'The pilot has too few cases to give a clear result.',
  why: "A pilot with too few cases is likely to be inconclusive, because the expected result can't be distinguished from chance. Opinions may decide instead of results.",
  sources: [SAMPLE_SIZE],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  follows: [
    'economics/loses-money',
    'economics/rates-inconsistent',
    'economics/rate-unreachable',
    'economics/nothing-to-predict',
    'economics/action-never-pays',
    'rollout/no-control-group',
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
        ? 'that the action works as well as expected'
        : 'that enough actions are right to pay off'
    yield {
      at: ['rollout', 'phases', phase.id, 'end'],
      related: [
        { at: place.expectations.precision, note: 'expected precision' },
        { at: place.economics.selection_rate, note: 'share of cases acted on' },
      ],
      message: `The pilot would have about ${counted(sheet.expected, 'case')}, acted on or in the control group. Showing ${what} takes ${counted(sheet.needed, 'case')} (5% significance level, 80% power).`,
      help: 'Run the pilot longer or on a larger share, or test a metric that shows results sooner.',
    }
  },
})
