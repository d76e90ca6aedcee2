import type { Estimate } from '../../plan/field.js'
import { pathOf, place } from '../../plan/typed-path.js'
import { showEstimate } from '../amounts.js'
import { counting } from '../counts.js'
import { nounsOf } from '../nouns.js'
import { noteAt, type Said, saying, type Telling, unsaid } from '../template-value.js'
import { workedOutAt } from './figures.js'
import { saidAt } from './plan.js'
import { showNumber } from '../format-value.js'

/**
 * How often the model will be right, in counts of cases: each kind of task in its own sentences. What is not decided is
 * left to the last line of the brief, unless nothing is.
 */
export function rightness(telling: Telling): readonly Said[] {
  const sentences = sentencesOf(telling)
  if (sentences.length > 0) return sentences
  const at = FIRST[telling.plan.project?.task ?? 'binary']
  return [unsaid(telling, pathOf(at), 'How often the model will be right')]
}

const { assistant, forecast, ranking, routing } = place.economics

/* What is asked about first where nothing is decided. */
const FIRST = {
  binary: place.expectations.precision,
  multiclass: routing.accuracy,
  forecast: forecast.expected_error,
  regression: forecast.expected_error,
  ranking: ranking.expected_gain,
  generative: assistant.resolution_rate,
} as const

function sentencesOf(telling: Telling): readonly Said[] {
  switch (telling.plan.project?.task) {
    case 'binary':
      return [...picks(telling), ...yesNoRest(telling)]
    case 'multiclass':
      return routingSentences(telling)
    case 'forecast':
    case 'regression':
      return forecastSentences(telling)
    case 'ranking':
      return rankingSentences(telling)
    case 'generative':
      return assistantSentences(telling)
    case undefined:
      return []
  }
}

/** What is predicted, in the plan's words, with the time it may take: what makes a case one of the right ones. */
export function prediction(telling: Telling): Said {
  const { outcome, outcome_window_days } = place.target
  const said = saidAt(telling, pathOf(outcome))
  const days = saidAt(telling, pathOf(outcome_window_days))
  return said.said && days.said ? { ...said, text: `${said.text.replace(/\.$/, '')} (within ${days.text})` } : said
}

/** The same for people who work with it: `About 1 in 13 customers called is the right one`. */
export function rightInUse(telling: Telling): readonly Said[] {
  const { plan } = telling
  const precision = plan.expectations?.precision?.likely
  const oneIn = precision === undefined || precision === 0 ? 0 : Math.round(1 / precision)
  const isTold = precision !== undefined && oneIn > 1 && Math.abs(1 / oneIn - precision) <= 0.05 * precision
  if (plan.project?.task !== 'binary' || !isTold) return rightness(telling)
  const { cases, acted } = nounsOf(plan)
  const about = Math.abs(1 / oneIn - precision) < 1e-9 ? '' : 'about '
  const rest = oneIn === 2 ? 'the other is a false alarm' : `the other ${oneIn - 1} are false alarms`
  const words = `Of every ${showNumber(oneIn)} ${cases} ${acted}, ${about}1 is the right one; ${rest}`
  return [saying(words, { note: noteAt(telling, pathOf(place.expectations.precision)) }), ...found(telling)]
}

/** The error side is given with the other: how many of those acted on are false alarms. */
function picks(telling: Telling): readonly Said[] {
  const { split } = counting(telling)
  const { cases, acted } = nounsOf(telling.plan)
  const follows = workedOutAt(telling, pathOf(place.expectations.precision))
  return split(
    place.expectations.precision,
    telling.plan.expectations?.precision ?? follows,
    (yes, no, of) =>
      `Of every ${of} ${cases} ${acted}, ${yes} will be the right ones and ${no} false alarms${computed(follows)}`,
  )
}

function computed(share: Estimate | undefined): string {
  return share === undefined ? '' : ' (computed from the other three rates)'
}

function yesNoRest(telling: Telling): readonly Said[] {
  const { share } = counting(telling)
  const { economics } = telling.plan
  const today = economics?.current?.precision
  return [
    ...share(place.economics.base_rate, economics?.base_rate, (often) => `At random, ${often} would be right`),
    ...share(
      place.economics.current.precision,
      today === undefined ? undefined : { likely: today },
      (often) => `Today, ${often} are right`,
    ),
    ...found(telling),
  ]
}

function found(telling: Telling): readonly Said[] {
  const { split } = counting(telling)
  const { cases } = nounsOf(telling.plan)
  const follows = workedOutAt(telling, pathOf(place.expectations.recall))
  return split(
    place.expectations.recall,
    telling.plan.expectations?.recall ?? follows,
    (yes, no, of) =>
      `Of every ${of} ${cases} the model should find, it finds ${yes} and misses ${no}${computed(follows)}`,
  )
}

function routingSentences(telling: Telling): readonly Said[] {
  const { split, share } = counting(telling)
  const { cases } = nounsOf(telling.plan)
  const said = telling.plan.economics?.routing
  return [
    ...split(
      routing.coverage,
      said?.coverage,
      (yes, no, of) => `Of every ${of} ${cases}, the model will handle ${yes} by itself; ${no} stay with people`,
    ),
    ...split(
      routing.accuracy,
      said?.accuracy,
      (yes, no, of) => `Of every ${of} ${cases} the model handles, ${yes} will be right and ${no} wrong`,
    ),
    ...share(routing.human_error_rate, said?.human_error_rate, (often) => `Today, people get ${often} wrong`),
  ]
}

function forecastSentences(telling: Telling): readonly Said[] {
  const { plain } = counting(telling)
  const said = telling.plan.economics?.forecast
  const figure = (value: number | undefined) => (value === undefined ? undefined : showNumber(value))
  const expected = said?.expected_error && showEstimate(said.expected_error, 'number', '', undefined)
  const metric = said?.metric === undefined ? '' : ` (${said.metric.toUpperCase()})`
  return [
    ...plain(
      forecast.expected_error,
      expected,
      (error) => `The expected forecast error${metric} is ${error}; lower is better`,
    ),
    ...plain(forecast.current_error, figure(said?.current_error), (error) => `Today's forecast is off by ${error}`),
    ...plain(forecast.naive_error, figure(said?.naive_error), (error) => `The simplest forecast is off by ${error}`),
  ]
}

function rankingSentences(telling: Telling): readonly Said[] {
  const { plain } = counting(telling)
  const said = telling.plan.economics?.ranking
  const today = said?.current_value
  const gain = said?.expected_gain && showEstimate(said.expected_gain, 'share', '', undefined)
  return [
    ...plain(ranking.current_order, said?.current_order, (order) => `Today's order: ${order}`),
    ...plain(ranking.online_metric, said?.online_metric, (metric) => `Success is measured with real users: ${metric}`),
    ...plain(
      ranking.current_value,
      today && showEstimate(today, 'share', '', undefined),
      (value) => `Today, the metric is ${value}`,
    ),
    ...plain(
      ranking.expected_gain,
      gain,
      (more) => `The new order should raise the metric by ${more} of its current value`,
    ),
  ]
}

function assistantSentences(telling: Telling): readonly Said[] {
  const { share, split } = counting(telling)
  const { cases } = nounsOf(telling.plan)
  const said = telling.plan.economics?.assistant
  const accepted = said?.acceptance_rate
  return [
    ...split(
      assistant.resolution_rate,
      said?.resolution_rate,
      (yes, no, of) => `Of every ${of} ${cases}, the assistant will resolve ${yes}; ${no} go to a person`,
    ),
    ...split(
      assistant.acceptance_rate,
      accepted,
      (yes, no, of) => `Of every ${of} drafts, people will use ${yes}; ${no} go unused`,
    ),
    ...share(assistant.harm_rate, said?.harm_rate, (often) => `In ${often} ${cases}, an answer will do harm`),
  ]
}
