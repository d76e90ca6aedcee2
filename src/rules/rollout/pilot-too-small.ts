import { path } from '../../plan/typed-path.js'
import { computePilot } from '../../worksheet/pilot.js'
import { SAMPLE_SIZE } from '../shared/citations.js'
import { CALLS, exampleWith, FRAUD } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { pluralize } from '../../text/pluralize.js'

const pilotPhase = (share: string, end: string): string =>
  `  phases:\n    - id: pilot\n      kind: pilot\n      share: ${share}\n      start: 2027-06-01\n      end: ${end}\n`

export default numberRule({
  id: 'rollout/pilot-too-small',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  summary: 'The pilot has too few cases to give a clear result.',
  why: "A pilot with too few cases is likely to be inconclusive, because the expected result can't be distinguished from chance. Opinions may decide instead of results.",
  sources: [SAMPLE_SIZE],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  suppressedBy: [
    'economics/loses-money',
    'economics/rates-inconsistent',
    'economics/rate-unreachable',
    'economics/nothing-to-predict',
    'economics/action-never-pays',
    'rollout/no-control-group',
  ],
  reads: [path.rollout.phases, path.rollout.pilot.control_share, path.expectations.precision, path.economics],
  good: [
    exampleWith(CALLS, {}, { rollout: pilotPhase('100%', '2027-08-06') }),
    exampleWith(FRAUD, {}, { rollout: pilotPhase('10%', '2027-06-30') }),
  ],
  bad: [
    { plan: exampleWith(CALLS, {}, { rollout: pilotPhase('100%', '2027-06-30') }), path: 'rollout.phases.pilot.end' },
    { plan: exampleWith(CALLS, {}, { rollout: pilotPhase('10%', '2027-08-06') }), path: 'rollout.phases.pilot.end' },
  ],
  *check({ binary }, plan) {
    const pilotSheet = binary && computePilot(plan, binary)
    const phase = plan.rollout?.phases?.find(({ kind }) => kind === 'pilot')
    if (
      !pilotSheet ||
      !phase ||
      pilotSheet.casesExpected === undefined ||
      pilotSheet.casesExpected >= pilotSheet.casesNeeded
    )
      return
    const claimText =
      pilotSheet.goal === 'effect'
        ? 'that the action works as well as expected'
        : 'that enough actions are right to pay off'
    yield {
      path: ['rollout', 'phases', phase.id, 'end'],
      related: [
        { path: path.expectations.precision, note: 'expected precision' },
        { path: path.economics.selection_rate, note: 'share of cases acted on' },
      ],
      message: `The pilot would have about ${pluralize(pilotSheet.casesExpected, 'case')}, acted on or in the control group. Showing ${claimText} takes ${pluralize(pilotSheet.casesNeeded, 'case')} (5% significance level, 80% power).`,
      help: 'Run the pilot longer or on a larger share, or test a metric that shows results sooner.',
    }
  },
})
