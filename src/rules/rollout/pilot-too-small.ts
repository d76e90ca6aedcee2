import { SHARES, formatApart } from '../../text/figures/format-apart.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { daysBetween } from '../../plan/day.js'
import type { Path } from '../../plan/path.js'
import { path, pathInside, toPath } from '../../plan/typed-path.js'
import { computePilot, type PilotSheet } from '../../worksheet/pilot.js'
import { formatChance, formatPilotDuration } from '../../worksheet/pilot-rows.js'
import { SAMPLE_SIZE } from '../shared/citations.js'
import { CALLS, exampleWith, FRAUD } from '../shared/example-plans.js'
import type { Phase } from '../shared/phases.js'
import { isShownEarlier } from '../shared/figures/shown-earlier.js'
import { numberRule } from '../shared/number-rule.js'
import { pluralize } from '../../text/pluralize.js'

const pilotPhase = (share: string, end: string): string =>
  `  phases:\n    - id: pilot\n      kind: pilot\n      share: ${share}\n      start: 2027-06-01\n      end: ${end}\n`

export default numberRule({
  id: 'rollout/pilot-too-small',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  summary: 'The pilot has too few cases to show whether the success criterion is met or the project pays off.',
  why: "A pilot must distinguish the expected result from one that isn't worth having, not just from no effect. With too few cases, a project that only breaks even passes almost as often as a good one, and opinions decide instead of results.",
  sources: [SAMPLE_SIZE],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
  suppressedBy: [
    'economics/loses-money',
    'economics/rates-inconsistent',
    'economics/rate-unreachable',
    'economics/nothing-to-predict',
    'economics/action-never-pays',
    'rollout/no-control-group',
    'expectations/criterion-above-expected',
    'expectations/criterion-equals-expected',
  ],
  reads: [
    path.rollout.phases,
    path.rollout.go_no_go.due,
    path.rollout.pilot.control_share,
    path.rollout.pilot.success_criterion,
    path.expectations.success_criteria,
    path.expectations.precision,
    path.economics,
    path.target.outcome_window_days,
    path.target.label_delay_days,
    path.target.leading_indicator.known_after_days,
  ],
  good: [
    exampleWith(CALLS, { success_rate: '40%' }, { rollout: pilotPhase('100%', '2027-08-06') }),
    exampleWith(FRAUD, {}, { rollout: pilotPhase('10%', '2027-06-30') }),
    exampleWith(CALLS, { success_rate: '40%' }, { rollout: '  go_no_go:\n    due: 2027-06-09\n' }),
  ],
  bad: [
    {
      plan: exampleWith(CALLS, { success_rate: '40%' }, { rollout: pilotPhase('10%', '2027-06-30') }),
      path: 'rollout.phases.pilot.end',
    },
    { plan: exampleWith(CALLS, {}, { rollout: pilotPhase('100%', '2027-08-06') }), path: 'rollout.phases.pilot.end' },
    {
      plan: exampleWith(
        CALLS,
        { volume_per_period: '30000', operating_cost_per_year: '2000' },
        { rollout: '  go_no_go:\n    due: 2027-06-09\n' },
      ),
      path: 'rollout.go_no_go.due',
    },
  ],
  *check({ binary }, plan, { limits, today, stage }) {
    const pilot = binary && computePilot(plan, binary)
    const phase = plan.rollout?.phases?.find(({ kind }) => kind === 'pilot')
    if (!pilot || (stage === 'kickoff' && isShownEarlier(plan, pilot))) return
    const { casesExpected, casesNeeded, daysWithAllCases, daysToOutcome, target } = pilot
    /* Until the pilot is planned, a leading indicator can still cut the wait for outcomes. */
    const wait = phase === undefined ? (daysToOutcome ?? 0) : 0
    const isInfeasible = casesNeeded === undefined || (daysWithAllCases ?? 0) - wait > limits.max_pilot_days
    const isTooSmall = casesExpected !== undefined && (casesNeeded === undefined || casesExpected < casesNeeded)
    if (!isTooSmall && !(isInfeasible && casesExpected === undefined)) return
    const decisionDue = plan.rollout?.go_no_go?.due
    yield {
      path: locateProblem(phase, decisionDue, target.criterion),
      related: [
        ...(target.criterion === undefined
          ? []
          : [
              {
                path: pathInside(path.expectations.success_criteria, target.criterion, 'at_least'),
                note: 'criterion that the pilot must meet',
              },
            ]),
        { path: path.expectations.precision, note: 'expected precision' },
        { path: path.economics.selection_rate, note: 'share of cases acted on' },
      ],
      message: describePilot(
        pilot,
        isInfeasible,
        phase === undefined ? describeDecision(today, decisionDue) : undefined,
      ),
      help: isInfeasible
        ? 'Act where the effect is larger, test a metric that shows results sooner, or record what else the go/no-go decision rests on.'
        : 'Run the pilot longer or on a larger share, or test a metric that shows results sooner.',
    }
  },
})

function describePilot(pilot: PilotSheet, isInfeasible: boolean, decision: string | undefined): string {
  const { casesExpected, daysWithAllCases, figure } = pilot
  const sentences = [
    casesExpected === undefined
      ? undefined
      : `The pilot would have about ${pluralize(casesExpected, 'case')}${figure.kind === 'uplift' ? ', acted on or in the control group' : ' that are acted on'}.`,
    describeNeed(pilot),
    isInfeasible && daysWithAllCases !== undefined
      ? `Even with all eligible cases, that takes ${decision === undefined ? (formatPilotDuration(pilot) ?? '') : pluralize(daysWithAllCases, 'day')}; no feasible pilot can tell.`
      : undefined,
    decision,
    describeChances(pilot),
  ]
  return sentences.filter((sentence) => sentence !== undefined).join(' ')
}

/** Until the pilot is planned, its date is that of the decision that needs it. */
function describeDecision(today: string, due: string | undefined): string | undefined {
  return due === undefined
    ? undefined
    : `The go/no-go decision is due in ${pluralize(daysBetween(today, due), 'day')}, on ${due}.`
}

/** The pilot or, until one is planned, whatever depends on it. */
function locateProblem(phase: Phase | undefined, decisionDue: string | undefined, criterion: string | undefined): Path {
  if (phase) return ['rollout', 'phases', phase.id, ...(phase.end === undefined ? [] : ['end'])]
  if (decisionDue !== undefined) return toPath(path.rollout.go_no_go.due)
  return criterion === undefined
    ? toPath(path.expectations.precision)
    : pathInside(path.expectations.success_criteria, criterion, 'at_least')
}

/** States how many cases show what the pilot must show. */
function describeNeed({ figure, target, casesNeeded, casesNeededToPay }: PilotSheet): string {
  const [expected, targetText] = formatApart(SHARES, figure.expected, target.value)
  const goal =
    target.kind === 'no-effect'
      ? 'that acting has any effect'
      : `that ${figure.kind} is above ${target.kind === 'criterion' ? 'the criterion of' : 'break-even,'} ${targetText}`
  if (casesNeeded === undefined) return `No pilot can show ${goal}, because the plan expects only ${expected}.`
  const toPay =
    casesNeededToPay === undefined ? '' : `; showing that the project pays off takes ${formatNumber(casesNeededToPay)}`
  return `Showing ${goal}, if it is ${expected} as expected, takes ${pluralize(casesNeeded, 'case')} (5% significance level, 80% power)${toPay}.`
}

function describeChances({ chanceIfExpected, chanceIfBreakEven }: PilotSheet): string | undefined {
  if (chanceIfExpected === undefined) return undefined
  const atBreakEven =
    chanceIfBreakEven === undefined
      ? ''
      : `, and with a chance of ${formatChance(chanceIfBreakEven)} if the project only breaks even`
  return `As planned, the pilot passes with a chance of ${formatChance(chanceIfExpected)} if the model does as expected${atBreakEven}.`
}
