import type { Plan } from '../../plan/plan.js'
import { type Row, createRow, createRowOrNever } from '../rows.js'
import type { BinarySheet } from './binary.js'
import { SHARES, formatApart } from '../../text/figures/format-apart.js'
import { formatTimes } from '../../text/figures/format-number.js'
import { formatShare } from '../../text/figures/format-share.js'
import { formatFrequency } from '../../text/figures/natural-frequency.js'

/** Lists the rows on how often the model is right, and what that compares with. */
export function listRateRows(plan: Plan, sheet: BinarySheet): readonly Row[] {
  return [
    ...(sheet.derivedRate ? [createDerivedRateRow(sheet.derivedRate, sheet.rates[sheet.derivedRate])] : []),
    createMajorityAccuracyRow(sheet),
    createAccuracyRow(sheet),
    createLiftRow(sheet),
    createMaxLiftRow(sheet),
    ...(plan.project?.data_domain === 'people' ? [createPlausibleLiftRow(sheet)] : []),
    ...(plan.project?.data_domain === 'people' ? [createMostProfitableRateRow(sheet)] : []),
    ...(sheet.precisionFromAuc !== undefined ? [createPrecisionFromAucRow(sheet)] : []),
  ]
}

function createMajorityAccuracyRow({ majorityAccuracy, accuracy, rates }: BinarySheet): Row {
  const answer = getFrequentAnswer(rates)
  return createRow(
    'majority_class_accuracy',
    majorityAccuracy,
    {
      title: `Accuracy of always answering "${answer}"`,
      unit: 'share',
      formula: 'larger of base rate and 1 − base rate',
    },
    (share) => [
      formatAccuracies(accuracy ?? share, share)[1],
      `Always answering "${answer}" is right in ${formatAccuracies(accuracy ?? share, share)[1]} of cases, without any model.`,
    ],
  )
}

/** Returns the more frequent answer, which is right more often than the other one. */
function getFrequentAnswer({ baseRate = 0 }: BinarySheet['rates']): 'yes' | 'no' {
  return baseRate > 0.5 ? 'yes' : 'no'
}

/** The expected accuracy, and that of always giving the frequent answer, which it is compared with. */
function formatAccuracies(expected: number, majority = expected): readonly [expected: string, majority: string] {
  return formatApart(SHARES, expected, majority)
}

function createAccuracyRow({ majorityAccuracy, accuracy, rates }: BinarySheet): Row {
  const answer = getFrequentAnswer(rates)
  return createRow(
    'accuracy',
    accuracy,
    {
      title: 'Expected accuracy',
      unit: 'share',
      formula: '1 − base rate − selection rate + 2 × base rate × recall',
    },
    (share) => [
      formatAccuracies(share, majorityAccuracy)[0],
      majorityAccuracy !== undefined && share < majorityAccuracy
        ? `Lower than always answering "${answer}", so accuracy isn't a useful metric here.`
        : `At least as high as always answering "${answer}".`,
    ],
  )
}

function createLiftRow({ lift }: BinarySheet): Row {
  return createRow('lift', lift, { title: 'Lift', unit: 'times', formula: 'precision ÷ base rate' }, (times) => [
    formatTimes(times),
    `Positives are ${formatTimes(times)} times as frequent among the cases acted on as among all cases.`,
  ])
}

function createMaxLiftRow({ maxLift }: BinarySheet): Row {
  return createRow(
    'max_lift',
    maxLift,
    {
      title: 'Maximum lift',
      unit: 'times',
      formula: 'smaller of 1 ÷ base rate and 1 ÷ selection rate',
    },
    (times) => [formatTimes(times), 'No model can exceed this lift at the planned selection rate.'],
  )
}

function createPlausibleLiftRow({ lift, plausibleLift }: BinarySheet): Row {
  return createRow(
    'plausible_lift',
    plausibleLift,
    {
      title: 'Plausible lift for human behavior',
      unit: 'times',
      formula: '√(1 ÷ selection rate), a rule of thumb from campaigns and churn',
      isRuleOfThumb: true,
    },
    (times) => [
      formatTimes(times),
      lift !== undefined && lift > 2 * times
        ? 'The plan expects more than twice this lift.'
        : 'The lift that a good model of human behavior typically reaches at this selection rate.',
    ],
  )
}

function createMostProfitableRateRow({ mostProfitableSelectionRate, unitPayoffs }: BinarySheet): Row {
  return createRowOrNever(
    'most_profitable_selection_rate',
    mostProfitableSelectionRate,
    {
      title: 'Most profitable selection rate',
      unit: 'share',
      formula: 'base rate² × (gain + loss)² ÷ (2 × loss)², if recall is the square root of the selection rate',
      isRuleOfThumb: true,
    },
    unitPayoffs && unitPayoffs.gain <= 0 ? 'Acting on a positive case gains nothing.' : undefined,
    (share) => [
      formatShare(share),
      `By a rule of thumb, acting on ${formatShare(share)} of cases would earn the most. The chart of a brief goes through the planned precision instead, so it can peak elsewhere.`,
    ],
  )
}

function createPrecisionFromAucRow({ precisionFromAuc }: BinarySheet): Row {
  return createRow(
    'precision_from_auc',
    precisionFromAuc,
    {
      title: 'Precision implied by the AUC',
      unit: 'share',
      formula:
        'from AUC, base rate, and selection rate, if the scores of positives and negatives are normally distributed',
      isRuleOfThumb: true,
    },
    (share) => [formatShare(share), `At the expected AUC, ${formatFrequency(share)} actions would be right.`],
  )
}

const RATES = {
  baseRate: { title: 'Base rate', formula: 'selection rate × precision ÷ recall', of: 'cases are positive' },
  selectionRate: { title: 'Selection rate', formula: 'base rate × recall ÷ precision', of: 'cases are acted on' },
  precision: { title: 'Precision', formula: 'base rate × recall ÷ selection rate', of: 'cases acted on are positive' },
  recall: { title: 'Recall', formula: 'selection rate × precision ÷ base rate', of: 'positives are found' },
} as const

const KEYS = {
  baseRate: 'base_rate',
  selectionRate: 'selection_rate',
  precision: 'precision',
  recall: 'recall',
} as const

function createDerivedRateRow(name: keyof typeof RATES, value: number | undefined): Row {
  const { title, formula, of } = RATES[name]
  return createRow(KEYS[name], value, { title, unit: 'share', formula }, (share) => [
    formatShare(share),
    `Calculated from the other three rates: ${formatFrequency(share)} ${of}.`,
  ])
}
