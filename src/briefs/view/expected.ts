import { path } from '../../plan/typed-path.js'
import type { Task } from '../../plan/profile.js'
import type { Row } from '../../worksheet/rows.js'
import { getWorksheet, listWorksheetRows } from '../../worksheet/worksheet.js'
import { createShareSentences } from '../counts.js'
import { getNouns } from '../nouns.js'
import { type TemplateValue, toTemplateValue, type BriefContext } from '../template-value.js'
import { describeLimits } from './limits.js'
import { formatEstimate } from '../../text/figures/format-figure.js'
import { formatNumber, formatTypedNumber } from '../../text/figures/format-number.js'
import { formatExactShare, formatShare } from '../../text/figures/format-share.js'
import { formatCounts } from '../../text/figures/natural-frequency.js'
import { roundShare } from '../../text/figures/round.js'

/**
 * What else to know before signing off: today's process, where the project stops paying off, how figures are tested.
 */
export interface ExpectedSection {
  /** Printed after how often the model is right: today's process and its figures. */
  readonly beside: readonly TemplateValue[]
  readonly limits: readonly TemplateValue[]
  /** Empty if no accuracy is expected or was shared. */
  readonly accuracy: readonly TemplateValue[]
  readonly shown: readonly TemplateValue[]
}

export function createExpectedSection(context: BriefContext): ExpectedSection {
  return {
    beside: [
      ...describeMissedToday(context),
      ...describeActedOn(context),
      ...describeResolved(context),
      ...describeRework(context),
    ],
    limits: describeLimits(context),
    accuracy: describeSharedAccuracy(context),
    shown: [...describeAuc(context), ...describeAnswersReviewed(context), ...describeForecastLimits(context)],
  }
}

/** How many of the cases today's process already finds. */
function describeMissedToday({ plan }: BriefContext): readonly TemplateValue[] {
  const { current, base_rate: baseRate } = plan.economics ?? {}
  if (current?.precision === undefined || current.selection_rate === undefined || !baseRate?.likely) return []
  const foundShare = roundShare((current.selection_rate * current.precision) / baseRate.likely)
  if (plan.project?.task !== 'binary' || foundShare > 1) return []
  const { counts, of: total } = formatCounts([foundShare, 1 - foundShare])
  const { cases } = getNouns(plan)
  const [foundCount = '', missedCount = ''] = counts
  return [
    toTemplateValue(
      `Of every ${total} ${cases} the model should find, today's process finds ${foundCount} and misses ${missedCount}`,
    ),
  ]
}

/** The share of cases that will be acted on, and today's share. */
function describeActedOn({ plan }: BriefContext): readonly TemplateValue[] {
  const { selection_rate: selectionRate, current } = plan.economics ?? {}
  const currentRate = current?.selection_rate
  if (plan.project?.task !== 'binary' || selectionRate === undefined || currentRate === undefined) return []
  const { cases, acted } = getNouns(plan)
  return [
    toTemplateValue(
      `${formatExactShare(selectionRate.likely)} of ${cases} will be ${acted}; today, ${formatExactShare(currentRate)} are`,
    ),
  ]
}

function describeResolved(context: BriefContext): readonly TemplateValue[] {
  if (context.plan.project?.task !== 'generative') return []
  return createShareSentences(context).describeText(
    path.economics.assistant.resolution_definition,
    context.plan.economics?.assistant?.resolution_definition,
    (text) => `Resolved means: ${text}`,
  )
}

function describeRework(context: BriefContext): readonly TemplateValue[] {
  if (context.plan.project?.task !== 'generative') return []
  const reworkRate = context.plan.economics?.assistant?.rework_rate
  const { cases } = getNouns(context.plan)
  return createShareSentences(context).describeShare(
    path.economics.assistant.rework_rate,
    reworkRate === undefined ? undefined : { likely: reworkRate },
    (frequency) => `In ${frequency} ${cases}, the answer will be wrong but harmless, and people come back`,
  )
}

const { assistant: assist, forecast } = path.economics

const ACCURACY_WORD = /\baccura(cy|te)/i

const WHAT_MATTERS: Readonly<Record<Task, string>> = {
  binary: 'What counts is how often an action is right',
  multiclass: 'What counts is how many cases the model handles by itself, and how many of them correctly',
  forecast: "What counts is the error, compared with today's forecast",
  regression: "What counts is the error, compared with today's figure",
  ranking: 'What counts is the gain measured with real users',
  generative: 'What counts is how many cases are resolved, and how many do harm',
}

/** About accuracy, only if the plan expects one or one was shared; else the brief avoids the word. */
function describeSharedAccuracy(context: BriefContext): readonly TemplateValue[] {
  const { accuracy: share, shared_figures = [] } = context.plan.expectations ?? {}
  const isShared = shared_figures.some(({ statement }) => ACCURACY_WORD.test(statement ?? ''))
  if (share === undefined && !isShared) return []
  const sentences = createShareSentences(context).describeText(
    path.expectations.accuracy,
    share && formatEstimate(share, { quantity: 'share', unit: '' }, undefined),
    (shareText) => `Stakeholders expect that ${shareText} of answers are right`,
  )
  const majorityClassText = findRow(context, 'majority_class_accuracy')?.explanation ?? ''
  return [
    ...(sentences.length > 0 ? sentences : [toTemplateValue('An accuracy figure was shared outside this plan')]),
    ...(majorityClassText === '' ? [] : [toTemplateValue(majorityClassText)]),
    toTemplateValue(WHAT_MATTERS[context.plan.project?.task ?? 'binary']),
  ]
}

function describeAuc(context: BriefContext): readonly TemplateValue[] {
  const row = findRow(context, 'precision_from_auc')
  const expectedAuc = context.plan.expectations?.auc
  if (!expectedAuc || !row || row.value === undefined) return []
  return [
    toTemplateValue(`The expected AUC is ${formatTypedNumber(expectedAuc.likely)}. ${row.explanation}`, {
      note: 'rule of thumb',
    }),
  ]
}

function describeAnswersReviewed(context: BriefContext): readonly TemplateValue[] {
  const { assistant: inputs } = context.plan.economics ?? {}
  if (context.plan.project?.task !== 'generative') return []
  const { plan, tolerableRate } = getWorksheet(context.plan).otherTask?.assistant?.review ?? {}
  const requirement =
    plan === undefined || tolerableRate === undefined
      ? ''
      : `; ${formatNumber(plan.cases)} answers, at most ${plan.failures} of them harmful, would show that the harm rate is below ${formatShare(tolerableRate)}`
  return createShareSentences(context).describeText(
    assist.reviewed_answers,
    inputs?.reviewed_answers === undefined ? undefined : formatNumber(inputs.reviewed_answers),
    (count) => `People review ${count} answers before launch${requirement}`,
  )
}

/** What limits a forecast: what history alone can predict, and the other data that the model uses. */
function describeForecastLimits(context: BriefContext): readonly TemplateValue[] {
  const { plan } = context
  if (plan.project?.task !== 'forecast' && plan.project?.task !== 'regression') return []
  const { describeText } = createShareSentences(context)
  const {
    external_drivers: drivers,
    has_zeros: hasZeros,
    std_dev: standardDeviation,
    metric,
  } = plan.economics?.forecast ?? {}
  const maxReduction = findRow(context, 'max_error_reduction_from_history')
  return [
    ...(maxReduction?.value === undefined
      ? []
      : [
          toTemplateValue(`History alone can remove at most ${maxReduction.formatted} of the error`, {
            note: 'rule of thumb',
          }),
        ]),
    ...describeText(forecast.external_drivers, drivers, (text) => `Beyond history, the model uses: ${text}`),
    ...(standardDeviation === undefined
      ? []
      : [toTemplateValue(`Always forecasting the mean would be off by ${formatTypedNumber(standardDeviation)}`)]),
    ...(hasZeros === true
      ? [toTemplateValue(`Actual values can be zero${metric === 'mape' ? ', and MAPE is undefined at zero' : ''}`)]
      : []),
  ]
}

function findRow({ plan }: BriefContext, key: string): Row | undefined {
  return listWorksheetRows(plan).find((row) => row.key === key)
}
