import type { Plan } from '../../plan/plan.js'
import { type Row, row } from '../rows.js'
import { outOf, showShare, showTimes } from '../../text/format-numbers.js'
import type { YesNo } from './binary.js'

/** How often it is right, and what that compares with. */
export function rateRows(plan: Plan, sheet: YesNo): readonly Row[] {
  return [
    ...(sheet.workedOut ? [workedOutRow(sheet.workedOut, sheet.rates[sheet.workedOut])] : []),
    accuracyOfDoingNothing(sheet),
    accuracy(sheet),
    lift(sheet),
    maxLift(sheet),
    ...(plan.project?.data_domain === 'people' ? [plausibleLift(sheet)] : []),
    ...(plan.project?.data_domain === 'people' ? [plausibleDepth(sheet)] : []),
    ...(sheet.precisionFromAuc !== undefined ? [precisionFromAuc(sheet)] : []),
  ]
}

function accuracyOfDoingNothing({ majorityAccuracy, rates }: YesNo): Row {
  const answer = frequentAnswer(rates)
  return row(
    'majority_class_accuracy',
    majorityAccuracy,
    {
      title: `Accuracy of always answering "${answer}"`,
      unit: 'share',
      formula: 'larger of base rate and 1 − base rate',
    },
    (share) => [showShare(share), `Always answering "${answer}" is right in ${outOf(share)} cases, without any model.`],
  )
}

/** Right more often than the other one, whatever the case. */
function frequentAnswer({ baseRate = 0 }: YesNo['rates']): 'yes' | 'no' {
  return baseRate > 0.5 ? 'yes' : 'no'
}

function accuracy({ majorityAccuracy, accuracy, rates }: YesNo): Row {
  const answer = frequentAnswer(rates)
  return row(
    'accuracy',
    accuracy,
    {
      title: 'Expected accuracy',
      unit: 'share',
      formula: '1 − base rate − selection rate + 2 × base rate × recall',
    },
    (share) => [
      showShare(share),
      majorityAccuracy !== undefined && share < majorityAccuracy
        ? `Lower than always answering "${answer}", so accuracy isn't a useful metric here.`
        : `At least as high as always answering "${answer}".`,
    ],
  )
}

function lift({ lift }: YesNo): Row {
  return row('lift', lift, { title: 'Lift', unit: 'times', formula: 'precision ÷ base rate' }, (times) => [
    showTimes(times),
    `Positives are ${showTimes(times)} times as frequent among the cases acted on as among all cases.`,
  ])
}

function maxLift({ maxLift }: YesNo): Row {
  return row(
    'max_lift',
    maxLift,
    {
      title: 'Maximum lift',
      unit: 'times',
      formula: 'smaller of 1 ÷ base rate and 1 ÷ selection rate',
    },
    (times) => [showTimes(times), 'No model can exceed this lift at the planned selection rate.'],
  )
}

function plausibleLift({ lift, priorLift }: YesNo): Row {
  return row(
    'plausible_lift',
    priorLift,
    {
      title: 'Plausible lift for human behavior',
      unit: 'times',
      formula: '√(1 ÷ selection rate), a rule of thumb from campaigns and churn',
      heuristic: true,
    },
    (times) => [
      showTimes(times),
      lift !== undefined && lift > 2 * times
        ? 'The plan expects more than twice this lift.'
        : 'The lift that a good model of human behavior typically reaches at this selection rate.',
    ],
  )
}

function plausibleDepth({ priorDepth }: YesNo): Row {
  return row(
    'most_profitable_selection_rate',
    priorDepth,
    {
      title: 'Most profitable selection rate',
      unit: 'share',
      formula: 'base rate² × (gain + loss)² ÷ (2 × loss)², if recall is the square root of the selection rate',
      heuristic: true,
    },
    (share) => [showShare(share), `By a rule of thumb, acting on ${outOf(share)} cases would earn the most.`],
  )
}

function precisionFromAuc({ precisionFromAuc }: YesNo): Row {
  return row(
    'precision_from_auc',
    precisionFromAuc,
    {
      title: 'Precision implied by the AUC',
      unit: 'share',
      formula:
        'from AUC, base rate, and selection rate, if the scores of positives and negatives are normally distributed',
      heuristic: true,
    },
    (share) => [showShare(share), `At the expected AUC, ${outOf(share)} actions would be right.`],
  )
}

const RATES = {
  baseRate: { title: 'Base rate', formula: 'selection rate × precision ÷ recall', of: 'cases are positive' },
  treatedFraction: { title: 'Selection rate', formula: 'base rate × recall ÷ precision', of: 'cases are acted on' },
  precision: { title: 'Precision', formula: 'base rate × recall ÷ selection rate', of: 'cases acted on are positive' },
  recall: { title: 'Recall', formula: 'selection rate × precision ÷ base rate', of: 'positives are found' },
} as const

const KEYS = {
  baseRate: 'base_rate',
  treatedFraction: 'selection_rate',
  precision: 'precision',
  recall: 'recall',
} as const

function workedOutRow(name: keyof typeof RATES, value: number | undefined): Row {
  const { title, formula, of } = RATES[name]
  return row(KEYS[name], value, { title, unit: 'share', formula }, (share) => [
    showShare(share),
    `Calculated from the other three rates: ${outOf(share)} ${of}.`,
  ])
}
