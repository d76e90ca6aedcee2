import type { Plan } from '../plan/plan.js'
import { type Row, row } from './rows.js'
import { outOf, showShare, showTimes } from './words.js'
import type { YesNo } from './yes-no.js'

/** How often it is right, and what that compares with. */
export function rateRows(plan: Plan, sheet: YesNo): readonly Row[] {
  return [
    ...(sheet.workedOut ? [workedOutRow(sheet.workedOut, sheet.rates[sheet.workedOut])] : []),
    accuracyOfDoingNothing(sheet),
    accuracy(sheet),
    lift(sheet),
    maxLift(sheet),
    ...(plan.project?.signal === 'people' ? [plausibleLift(sheet)] : []),
    ...(plan.project?.signal === 'people' ? [plausibleDepth(sheet)] : []),
    ...(sheet.precisionFromAuc !== undefined ? [precisionFromAuc(sheet)] : []),
  ]
}

function accuracyOfDoingNothing({ majorityAccuracy }: YesNo): Row {
  return row(
    'accuracy_of_doing_nothing',
    majorityAccuracy,
    {
      title: 'Accuracy without any model',
      unit: 'share',
      formula: 'the larger of base rate and 1 − base rate',
    },
    (share) => [
      showShare(share),
      `Always giving the same answer is right in ${outOf(share)} cases, without any model.`,
    ],
  )
}

function accuracy({ majorityAccuracy, accuracy }: YesNo): Row {
  return row(
    'accuracy',
    accuracy,
    {
      title: 'Accuracy of this plan',
      unit: 'share',
      formula: '1 − base rate − treated fraction + 2 × base rate × recall',
    },
    (share) => [
      showShare(share),
      majorityAccuracy !== undefined && share < majorityAccuracy
        ? 'Less than without any model: accuracy is no measure here.'
        : 'More than without any model.',
    ],
  )
}

function lift({ lift }: YesNo): Row {
  return row('lift', lift, { title: 'Lift', unit: 'times', formula: 'precision ÷ base rate' }, (times) => [
    showTimes(times),
    `Among the cases acted on, true ones are ${showTimes(times)} times as frequent as among all.`,
  ])
}

function maxLift({ maxLift }: YesNo): Row {
  return row(
    'max_lift',
    maxLift,
    {
      title: 'Highest possible lift',
      unit: 'times',
      formula: 'the smaller of 1 ÷ base rate and 1 ÷ treated fraction',
    },
    (times) => [showTimes(times), 'No model can do better than that at this depth.'],
  )
}

function plausibleLift({ lift, priorLift }: YesNo): Row {
  return row(
    'plausible_lift',
    priorLift,
    {
      title: 'Plausible lift, for what people do',
      unit: 'times',
      formula: '√(1 ÷ treated fraction), a rule of thumb from campaigns and churn',
      heuristic: true,
    },
    (times) => [
      showTimes(times),
      lift !== undefined && lift > 2 * times
        ? 'The plan promises more than twice as much.'
        : 'About what a good model of people reaches at this depth.',
    ],
  )
}

function plausibleDepth({ priorDepth }: YesNo): Row {
  return row(
    'plausible_depth',
    priorDepth,
    {
      title: 'Depth that would pay best',
      unit: 'share',
      formula: 'base rate² × (gain + loss)² ÷ (2 × loss)², if recall is the square root of the depth',
      heuristic: true,
    },
    (share) => [showShare(share), `By the same rule of thumb, acting on ${outOf(share)} cases would earn most.`],
  )
}

function precisionFromAuc({ precisionFromAuc }: YesNo): Row {
  return row(
    'precision_from_auc',
    precisionFromAuc,
    {
      title: 'Precision that the AUC suggests',
      unit: 'share',
      formula: 'from AUC, base rate and treated fraction, if scores of both kinds are normally distributed',
      heuristic: true,
    },
    (share) => [showShare(share), `With that AUC ${outOf(share)} cases acted on would be right.`],
  )
}

const RATES = {
  baseRate: { title: 'Base rate', formula: 'treated fraction × precision ÷ recall', of: 'cases are true' },
  treatedFraction: { title: 'Treated fraction', formula: 'base rate × recall ÷ precision', of: 'cases are acted on' },
  precision: { title: 'Precision', formula: 'base rate × recall ÷ treated fraction', of: 'cases acted on are true' },
  recall: { title: 'Recall', formula: 'treated fraction × precision ÷ base rate', of: 'true cases are found' },
} as const

const KEYS = {
  baseRate: 'base_rate',
  treatedFraction: 'treated_fraction',
  precision: 'precision',
  recall: 'recall',
} as const

function workedOutRow(name: keyof typeof RATES, value: number | undefined): Row {
  const { title, formula, of } = RATES[name]
  return row(KEYS[name], value, { title, unit: 'share', formula }, (share) => [
    showShare(share),
    `It follows from the other three: ${outOf(share)} ${of}.`,
  ])
}
