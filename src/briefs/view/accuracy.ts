import type { Estimate } from '../../plan/field.js'
import { toPath, path } from '../../plan/typed-path.js'
import { isSamePath } from '../../plan/path.js'
import { getWorksheet } from '../../worksheet/worksheet.js'
import { createShareSentences } from '../counts.js'
import { getNouns } from '../nouns.js'
import {
  formatCheckNote,
  type TemplateValue,
  toTemplateValue,
  type BriefContext,
  describeMissing,
} from '../template-value.js'
import { getDerivedRate } from './figures.js'
import { getAnswer } from './plan.js'
import { formatEstimate } from '../../text/figures/format-figure.js'
import { formatNumber, formatTypedNumber } from '../../text/figures/format-number.js'

/**
 * How often the model will be right, in counts of cases, with its own sentences for each kind of task. Undecided
 * figures are left to the closing line of the brief, unless all of them are undecided.
 */
export function describeAccuracy(context: BriefContext): readonly TemplateValue[] {
  const sentences = listTaskSentences(context)
  if (sentences.length > 0) return sentences
  const path = FIRST_FIGURES[context.plan.project?.task ?? 'binary']
  return [describeMissing(context, toPath(path), 'How often the model will be right')]
}

const { assistant, forecast, ranking, routing } = path.economics

/* The figure that is named if none is decided. */
const FIRST_FIGURES = {
  binary: path.expectations.precision,
  multiclass: routing.accuracy,
  forecast: forecast.expected_error,
  regression: forecast.expected_error,
  ranking: ranking.expected_gain,
  generative: assistant.resolution_rate,
} as const

function listTaskSentences(context: BriefContext): readonly TemplateValue[] {
  switch (context.plan.project?.task) {
    case 'binary':
      return describeBinary(context)
    case 'multiclass':
      return describeRouting(context)
    case 'forecast':
    case 'regression':
      return describeForecast(context)
    case 'ranking':
      return describeRanking(context)
    case 'generative':
      return describeAssistant(context)
    case undefined:
      return []
  }
}

function describeBinary(context: BriefContext): readonly TemplateValue[] {
  const contradictions = listContradictions(context)
  return contradictions.length > 0
    ? [...contradictions, ...describeRatesWithoutModel(context)]
    : [...describePrecision(context), ...describeRatesWithoutModel(context), ...describeRecall(context)]
}

/** Says why no error rate is shown: rates that no model can have together are no expectation. */
function listContradictions({ plan }: BriefContext): readonly TemplateValue[] {
  const rates = [path.expectations.precision, path.expectations.recall].map(toPath)
  return getWorksheet(plan)
    .unusableInputs.filter((input) => rates.some((rate) => isSamePath(rate, input.path)))
    .map(({ reason }) => toTemplateValue(`No error rate is shown, because ${reason}`))
}

/** The outcome that the model predicts, in the plan's words, with its time window. */
export function describePrediction(context: BriefContext): TemplateValue {
  const { outcome, outcome_window_days } = path.target
  const answer = getAnswer(context, toPath(outcome))
  const windowAnswer = getAnswer(context, toPath(outcome_window_days))
  return answer.said && windowAnswer.said
    ? { ...answer, text: `${answer.text.replace(/\.$/, '')} (within ${windowAnswer.text})` }
    : answer
}

/** How often the model is right, for staff who use it: `Of every 13 customers called, about 1 is the right one; …`. */
export function describeAccuracyInUse(context: BriefContext): readonly TemplateValue[] {
  const { plan } = context
  const precision = plan.expectations?.precision?.likely
  const oneIn = precision === undefined || precision === 0 ? 0 : Math.round(1 / precision)
  const isSimpleRatio = precision !== undefined && oneIn > 1 && Math.abs(1 / oneIn - precision) <= 0.05 * precision
  if (plan.project?.task !== 'binary' || !isSimpleRatio || listContradictions(context).length > 0)
    return describeAccuracy(context)
  const { cases, acted } = getNouns(plan)
  const qualifier = Math.abs(1 / oneIn - precision) < 1e-9 ? '' : 'about '
  const falseAlarmsText = oneIn === 2 ? 'the other is a false alarm' : `the other ${oneIn - 1} are false alarms`
  const sentence = `Of every ${formatNumber(oneIn)} ${cases} ${acted}, ${qualifier}1 is the right one; ${falseAlarmsText}`
  return [
    toTemplateValue(sentence, { note: formatCheckNote(context, toPath(path.expectations.precision)) }),
    ...describeRecall(context),
  ]
}

/** Precision, with the number of false alarms. */
function describePrecision(context: BriefContext): readonly TemplateValue[] {
  const { describeSplit } = createShareSentences(context)
  const { cases, acted } = getNouns(context.plan)
  const derivedRate = getDerivedRate(context, toPath(path.expectations.precision))
  return describeSplit(
    path.expectations.precision,
    context.plan.expectations?.precision ?? derivedRate,
    (yes, no, total) =>
      `Of every ${total} ${cases} ${acted}, ${yes} will be right and ${no} false alarms${formatDerivedNote(derivedRate)}`,
  )
}

function formatDerivedNote(rate: Estimate | undefined): string {
  return rate === undefined ? '' : ' (computed from the other three rates)'
}

function describeRatesWithoutModel(context: BriefContext): readonly TemplateValue[] {
  const { describeShare } = createShareSentences(context)
  const { economics } = context.plan
  const currentPrecision = economics?.current?.precision
  return [
    ...describeShare(
      path.economics.base_rate,
      economics?.base_rate,
      (frequency) => `At random, ${frequency} would be right`,
    ),
    ...describeShare(
      path.economics.current.precision,
      currentPrecision === undefined ? undefined : { likely: currentPrecision },
      (frequency) => `Today, ${frequency} are right`,
    ),
  ]
}

function describeRecall(context: BriefContext): readonly TemplateValue[] {
  const { describeSplit } = createShareSentences(context)
  const { cases } = getNouns(context.plan)
  const derivedRate = getDerivedRate(context, toPath(path.expectations.recall))
  return describeSplit(
    path.expectations.recall,
    context.plan.expectations?.recall ?? derivedRate,
    (yes, no, total) =>
      `Of every ${total} ${cases} the model should find, it finds ${yes} and misses ${no}${formatDerivedNote(derivedRate)}`,
  )
}

function describeRouting(context: BriefContext): readonly TemplateValue[] {
  const { describeSplit, describeShare } = createShareSentences(context)
  const { cases } = getNouns(context.plan)
  const inputs = context.plan.economics?.routing
  return [
    ...describeSplit(
      routing.coverage,
      inputs?.coverage,
      (yes, no, total) => `Of every ${total} ${cases}, the model will handle ${yes} by itself; ${no} stay with people`,
    ),
    ...describeSplit(
      routing.accuracy,
      inputs?.accuracy,
      (yes, no, total) => `Of every ${total} ${cases} the model handles, ${yes} will be right and ${no} wrong`,
    ),
    ...describeShare(
      routing.human_error_rate,
      inputs?.human_error_rate,
      (frequency) => `Today, people get ${frequency} wrong`,
    ),
  ]
}

function describeForecast(context: BriefContext): readonly TemplateValue[] {
  const { describeText } = createShareSentences(context)
  const inputs = context.plan.economics?.forecast
  const formatFigure = (value: number | undefined) => (value === undefined ? undefined : formatTypedNumber(value))
  const expectedError =
    inputs?.expected_error && formatEstimate(inputs.expected_error, { quantity: 'number', unit: '' }, undefined)
  const metric = inputs?.metric === undefined ? '' : ` (${inputs.metric.toUpperCase()})`
  return [
    ...describeText(
      forecast.expected_error,
      expectedError,
      (error) => `The expected forecast error${metric} is ${error}; lower is better`,
    ),
    ...describeText(
      forecast.current_error,
      formatFigure(inputs?.current_error),
      (error) => `Today's forecast is off by ${error}`,
    ),
    ...describeText(
      forecast.naive_error,
      formatFigure(inputs?.naive_error),
      (error) => `The simplest forecast is off by ${error}`,
    ),
  ]
}

function describeRanking(context: BriefContext): readonly TemplateValue[] {
  const { describeText } = createShareSentences(context)
  const inputs = context.plan.economics?.ranking
  const currentValue = inputs?.current_value
  const gain = inputs?.expected_gain && formatEstimate(inputs.expected_gain, { quantity: 'share', unit: '' }, undefined)
  return [
    ...describeText(ranking.current_order, inputs?.current_order, (order) => `Today's order: ${order}`),
    ...describeText(
      ranking.online_metric,
      inputs?.online_metric,
      (metric) => `Success is measured with real users: ${metric}`,
    ),
    ...describeText(
      ranking.current_value,
      currentValue && formatEstimate(currentValue, { quantity: 'share', unit: '' }, undefined),
      (value) => `Today, the metric is ${value}`,
    ),
    ...describeText(
      ranking.expected_gain,
      gain,
      (gainText) => `The new order should raise the metric by ${gainText} of its current value`,
    ),
  ]
}

function describeAssistant(context: BriefContext): readonly TemplateValue[] {
  const { describeShare, describeSplit } = createShareSentences(context)
  const { cases } = getNouns(context.plan)
  const inputs = context.plan.economics?.assistant
  const acceptanceRate = inputs?.acceptance_rate
  return [
    ...describeSplit(
      assistant.resolution_rate,
      inputs?.resolution_rate,
      (yes, no, total) =>
        `Of every ${total} ${cases} the assistant handles, it will resolve ${yes}; ${no} go to a person`,
    ),
    ...describeSplit(
      assistant.acceptance_rate,
      acceptanceRate,
      (yes, no, total) => `Of every ${total} drafts, people will use ${yes}; ${no} go unused`,
    ),
    ...describeShare(
      assistant.harm_rate,
      inputs?.harm_rate,
      (frequency) => `In ${frequency} ${cases} the assistant handles, an answer will do harm`,
    ),
  ]
}
