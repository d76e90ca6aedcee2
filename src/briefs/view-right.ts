import type { Estimate } from '../plan/field.js'
import { pathOf, place } from '../plan/place.js'
import { showEstimate } from './amounts.js'
import { counting } from './counts.js'
import { type Said, type Telling, unsaid } from './said.js'
import { workedOutAt } from './view-figures.js'
import { showNumber } from './words.js'

/** How often it will be right, in counts of cases: each kind of task in its own sentences. */
export function rightness(telling: Telling): readonly Said[] {
  const { task } = telling.plan.project ?? {}
  switch (task) {
    case 'binary':
      return yesNoSentences(telling)
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
      return [unsaid(telling, ['project', 'task'], 'what has to be known for each case')]
  }
}

function yesNoSentences(telling: Telling): readonly Said[] {
  const { split, share } = counting(telling)
  const { expectations: said, economics } = telling.plan
  const [precision, recall] = [place.expectations.precision, place.expectations.recall].map((one) =>
    workedOutAt(telling, pathOf(one)),
  )
  const follows = (share: Estimate | undefined): string =>
    share === undefined ? '' : '; that follows from the other three figures'
  const at = place.expectations
  const today = economics?.current?.precision
  const base = place.economics.base_rate
  const before = place.economics.current.precision
  return [
    share(base, economics?.base_rate, 'How often it happens anyway', (often) => `It happens in ${often} cases`),
    split(
      at.precision,
      said?.precision ?? precision,
      'How often it will be right',
      (yes, no, of) => `Of every ${of} cases acted on, ${yes} will be right and ${no} will not${follows(precision)}`,
    ),
    ...(today === undefined ? [] : [share(before, { likely: today }, '', (often) => `Today ${often} are right`)]),
    split(
      at.recall,
      said?.recall ?? recall,
      'How many true cases it will find',
      (yes, no, of) => `Of every ${of} true cases it will find ${yes} and miss ${no}${follows(recall)}`,
    ),
  ]
}

function routingSentences(telling: Telling): readonly Said[] {
  const { split, share } = counting(telling)
  const at = place.economics.routing
  const said = telling.plan.economics?.routing
  return [
    split(
      at.coverage,
      said?.coverage,
      'How many it handles alone',
      (yes, no, of) => `Of every ${of} cases it will handle ${yes} alone; ${no} stay with people`,
    ),
    split(
      at.accuracy,
      said?.accuracy,
      'How often it will be right',
      (yes, no, of) => `Of every ${of} it handles alone, ${yes} will be right and ${no} wrong`,
    ),
    share(
      at.human_error_rate,
      said?.human_error_rate,
      'How often people are wrong today',
      (often) => `Today people get ${often} wrong`,
    ),
  ]
}

function forecastSentences(telling: Telling): readonly Said[] {
  const { plain } = counting(telling)
  const at = place.economics.forecast
  const said = telling.plan.economics?.forecast
  const figure = (value: number | undefined) => (value === undefined ? undefined : showNumber(value))
  const promised = said?.promised_error && showEstimate(said.promised_error, 'number', '', undefined)
  return [
    plain(
      at.promised_error,
      promised,
      'How far off it will be',
      (error) => `It will be off by ${error}; less is better`,
    ),
    plain(
      at.current_error,
      figure(said?.current_error),
      "how far off today's forecast is",
      (error) => `Today's forecast is off by ${error}`,
    ),
    plain(
      at.naive_error,
      figure(said?.naive_error),
      'How far off the simplest forecast is',
      (error) => `The simplest forecast is off by ${error}`,
    ),
  ]
}

function rankingSentences(telling: Telling): readonly Said[] {
  const { plain, share, split } = counting(telling)
  const at = place.economics.ranking
  const said = telling.plan.economics?.ranking
  return [
    plain(at.baseline, said?.baseline, "today's order", (order) => `Today they come in this order: ${order}`),
    plain(
      at.online_metric,
      said?.online_metric,
      'the measure with real users',
      (measure) => `It is judged with real users: ${measure}`,
    ),
    share(at.baseline_value, said?.baseline_value, 'that measure today', (often) => `Today that is ${often}`),
    split(
      at.expected_gain,
      said?.expected_gain,
      'the expected gain',
      (more, _, of) => `For every ${of} there are today, there should be ${more} more`,
    ),
  ]
}

function assistantSentences(telling: Telling): readonly Said[] {
  const { plain, share, split } = counting(telling)
  const at = place.economics.assist
  const said = telling.plan.economics?.assist
  return [
    split(
      at.resolved_rate,
      said?.resolved_rate,
      'How many it will solve',
      (yes, no, of) => `Of every ${of} cases it will solve ${yes}; ${no} go to a person`,
    ),
    plain(at.success, said?.success, 'when a case counts as solved', (text) => `Solved means: ${text}`),
    share(
      at.harm_rate,
      said?.harm_rate,
      'How often an answer does harm',
      (often) => `In ${often} cases an answer will do harm`,
    ),
  ]
}
