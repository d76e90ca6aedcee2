import { formatShare } from '../text/figures/format-share.js'
import type { Plan } from '../plan/plan.js'
import { computePilot, type PilotSheet } from './pilot.js'
import { computeMeasuredFigure, type MeasuredFigure } from './pilot-target.js'
import { type Row, type RowText, createRow, createNeverRow } from './rows.js'
import { SHARES, formatApart } from '../text/figures/format-apart.js'
import type { BinarySheet } from './tasks/binary.js'
import { formatCount } from '../text/figures/format-number.js'
import { pluralize } from '../text/pluralize.js'

/** Lists the rows on the pilot: what it takes, what is planned, and what that can show. */
export function listPilotRows(plan: Plan, sheet: BinarySheet): readonly Row[] {
  const pilot = computePilot(plan, sheet)
  if (!pilot) return listNoPilotRows(computeMeasuredFigure(plan, sheet))
  return [
    createSampleSizeRow(pilot),
    ...(pilot.target.kind === 'criterion' ? [createPayingSizeRow(pilot)] : []),
    ...(pilot.target.kind === 'no-effect' || pilot.casesNeededForAnyEffect === undefined
      ? []
      : [createAnyEffectRow(pilot)]),
    ...(pilot.casesExpected === undefined ? [] : [createExpectedCasesRow(pilot)]),
    ...(pilot.chanceIfExpected === undefined ? [] : [createChanceRow(pilot, 'expected', pilot.chanceIfExpected)]),
    ...(pilot.chanceIfBreakEven === undefined ? [] : [createChanceRow(pilot, 'break_even', pilot.chanceIfBreakEven)]),
  ]
}

/** Without a criterion, a pilot has nothing to show where no value of what it measures would change the decision. */
function listNoPilotRows(figure: MeasuredFigure | undefined): readonly Row[] {
  if (figure?.paysOff !== 'always' && figure?.paysOff !== 'never') return []
  const text = { title: 'Pilot sample size', unit: 'cases', formula: describeTest(figure) } as const
  return [createSettledRow('pilot_sample_size', text, figure)]
}

/** No pilot can show that the project pays off if it never does, and none is needed if it always does. */
function createSettledRow(key: string, text: RowText, { kind, paysOff }: MeasuredFigure): Row {
  return paysOff === 'always'
    ? createNeverRow(key, text, `The project pays off at any ${kind}, so no pilot is needed to show it.`, 'none needed')
    : createNeverRow(key, text, `The project pays off at no ${kind}, so no pilot can show that it does.`)
}

const TEST = '5% significance level (one-sided), 80% power'

function describeTest(figure: MeasuredFigure): string {
  return figure.kind === 'uplift' ? `two groups: precision and precision − uplift, ${TEST}` : `one share, ${TEST}`
}

function createSampleSizeRow(pilot: PilotSheet): Row {
  const text = { title: 'Pilot sample size', unit: 'cases', formula: describeTest(pilot.figure) } as const
  const { figure, target, casesNeeded } = pilot
  if (casesNeeded === undefined) {
    return createNeverRow(
      'pilot_sample_size',
      text,
      `The expected ${figure.kind} of ${formatShare(figure.expected)} isn't above ${describeTarget(pilot)}, so no pilot can show that it is.`,
    )
  }
  const isAnyEffect = target.kind === 'no-effect'
  return createRow(
    'pilot_sample_size',
    casesNeeded,
    isAnyEffect ? { ...text, formula: ANY_EFFECT_TEST } : text,
    (cases) => [
      formatCount(cases),
      `Cases needed${inBothGroups(pilot)} to show ${isAnyEffect ? 'that acting has any effect' : `that ${figure.kind} is above ${describeTarget(pilot)}`}, if it is ${formatShare(figure.expected)}${describeDays(pilot)}.`,
    ],
  )
}

/** Describes what the pilot must exceed: `the criterion of 0.8%`. */
function describeTarget({ target }: PilotSheet): string {
  return `${target.kind === 'criterion' ? 'the criterion of' : 'break-even,'} ${formatShare(target.value)}`
}

function inBothGroups({ figure }: PilotSheet): string {
  return figure.kind === 'uplift' ? ', in both groups together,' : ''
}

function describeDays(pilot: PilotSheet): string {
  const duration = formatPilotDuration(pilot)
  return duration === undefined ? '' : `. With all eligible cases, that takes ${duration}`
}

/** `45 days, of which 37 until the last outcome is known`; `undefined` if the days can't be computed. */
export function formatPilotDuration({ daysWithAllCases: days, daysToOutcome }: PilotSheet): string | undefined {
  if (days === undefined) return undefined
  const waiting =
    daysToOutcome === undefined
      ? ', without the wait for outcomes'
      : daysToOutcome === 0
        ? ''
        : `, of which ${formatDuration(daysToOutcome)} until the last outcome is known`
  return `${formatDuration(days)}${waiting}`
}

function createPayingSizeRow(pilot: PilotSheet): Row {
  const { figure } = pilot
  const key = 'pilot_sample_size_break_even'
  const text = { title: 'Pilot sample size for break-even', unit: 'cases', formula: describeTest(figure) } as const
  if (figure.paysOff === 'always' || figure.paysOff === 'never') return createSettledRow(key, text, figure)
  if (figure.breakEven !== undefined && figure.expected <= figure.breakEven) {
    const [expectedText, breakEvenText] = formatApart(SHARES, figure.expected, figure.breakEven)
    return createNeverRow(
      key,
      text,
      `The expected ${figure.kind} of ${expectedText} isn't above break-even, ${breakEvenText}, so no pilot can show that the project pays off.`,
    )
  }
  return createRow(key, pilot.casesNeededToPay, text, (cases) => [
    formatCount(cases),
    `Cases needed${inBothGroups(pilot)} to show that the project pays off, with ${figure.kind} above ${formatShare(figure.breakEven ?? 0)}.`,
  ])
}

const ANY_EFFECT_TEST = 'two groups: precision and precision − uplift, 5% significance level (two-sided), 80% power'

function createAnyEffectRow({ casesNeededForAnyEffect }: PilotSheet): Row {
  return createRow(
    'pilot_sample_size_any_effect',
    casesNeededForAnyEffect,
    { title: 'Pilot sample size for any effect', unit: 'cases', formula: ANY_EFFECT_TEST },
    (cases) => [
      formatCount(cases),
      'Cases needed, in both groups together, to show that acting has any effect. An effect can be real and still not pay off.',
    ],
  )
}

function createExpectedCasesRow({ casesExpected, casesKnown, figure }: PilotSheet): Row {
  const known =
    casesKnown === casesExpected
      ? ''
      : ` The outcomes of only ${formatCount(casesKnown ?? 0)} are known by the go/no-go decision.`
  return createRow(
    'pilot_cases_expected',
    casesExpected,
    {
      title: 'Cases in the planned pilot',
      unit: 'cases',
      formula: 'cases per day × selection rate × pilot share × days',
    },
    (cases) => [
      formatCount(cases),
      `Cases that are acted on${figure.kind === 'uplift' ? ' or in the control group' : ''} from the first to the last day of the pilot.${known}`,
    ],
  )
}

const CHANCES = {
  expected: { title: 'Chance that the pilot passes, as expected', condition: 'if the model does as expected' },
  break_even: { title: 'Chance that the pilot passes, at break-even', condition: 'if the project only breaks even' },
} as const

function createChanceRow({ figure, target }: PilotSheet, key: keyof typeof CHANCES, chance: number): Row {
  const { title, condition } = CHANCES[key]
  const passing =
    target.kind === 'criterion'
      ? `measured ${figure.kind} is at least ${formatShare(target.value)}`
      : target.kind === 'break-even'
        ? `the pilot shows that ${figure.kind} is above break-even`
        : 'the pilot shows an effect'
  return createRow(
    `pilot_pass_chance_${key}`,
    chance,
    {
      title,
      unit: 'share',
      formula: `chance that ${passing}, with the cases in the planned pilot whose outcomes are known by then`,
    },
    (share) => [formatChance(share), `The planned pilot passes with this chance ${condition}.`],
  )
}

/** `64%`, in whole percents; a chance is never certain: `over 99%`, `under 1%`. */
export function formatChance(chance: number): string {
  const percent = Math.round(chance * 100)
  if (percent > 99) return 'over 99%'
  return percent < 1 ? 'under 1%' : `${percent}%`
}

/** `45 days`, `109 months`; in months from two on. */
function formatDuration(days: number): string {
  if (days < 61) return pluralize(days, 'day')
  return `${formatCount(Math.round((days * 12) / 365))} months`
}
