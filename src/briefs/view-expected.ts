import { rounded } from '../worksheet/words.js'
import { type Path, samePath } from '../plan/path.js'
import { pathOf, place } from '../plan/place.js'
import type { Task } from '../plan/profile.js'
import type { Row } from '../worksheet/rows.js'
import { rowsOf, worksheetOf } from '../worksheet/worksheet.js'

import { counting } from './counts.js'
import { showFrequencies } from './frequency.js'
import { remark, type Said, saying, type Telling } from './said.js'
import { missingFigure } from './view-figures.js'
import { showBoth } from './view-stress.js'
import { showNumber } from './words.js'

/** What else there is to know before agreeing: today beside tomorrow, where it stops paying, what the figures rest on. */
export interface Expected {
  /** Beyond how often it will be right. */
  readonly beside: readonly Said[]
  readonly limits: readonly Said[]
  /** Empty where nobody was promised an accuracy. */
  readonly accuracy: readonly Said[]
  readonly shown: readonly Said[]
}

export function expected(telling: Telling): Expected {
  return {
    beside: [...missedToday(telling), ...actedOn(telling), ...rework(telling)],
    limits: limits(telling),
    accuracy: accuracy(telling),
    shown: [...auc(telling), ...answersRead(telling), ...beyondHistory(telling)],
  }
}

/** Today's process finds some of the true cases too. */
function missedToday({ plan }: Telling): readonly Said[] {
  const { current, base_rate: base } = plan.economics ?? {}
  if (current?.precision === undefined || current.treated_fraction === undefined || !base?.likely) return []
  const found = rounded((current.treated_fraction * current.precision) / base.likely)
  if (plan.project?.task !== 'binary' || found > 1) return []
  const [yes = '', no = ''] = showFrequencies([found, 1 - found])
  return [saying(`Today ${yes.replace(' in ', ' of every ')} true cases are found and ${no} missed`)]
}

/** How many cases are acted on, with the number of today out of as many. */
function actedOn({ plan }: Telling): readonly Said[] {
  const { treated_fraction: treated, current } = plan.economics ?? {}
  const now = current?.treated_fraction
  if (plan.project?.task !== 'binary' || treated === undefined || now === undefined) return []
  const { likely, low, high } = treated
  const [then = '', from, to, today] = showFrequencies([likely, low ?? likely, high ?? likely, now])
  const range = low === undefined && high === undefined ? '' : ` (${from} to ${to})`
  return [saying(`Acted on: ${then.replace(' in ', `${range} of every `)} cases; today ${today}`)]
}

function rework(telling: Telling): readonly Said[] {
  if (telling.plan.project?.task !== 'generative') return []
  const rate = telling.plan.economics?.assist?.rework_rate
  return [
    counting(telling).share(
      place.economics.assist.rework_rate,
      rate === undefined ? undefined : { likely: rate },
      'How often an answer is wrong but harmless',
      (often) => `In ${often} it will be wrong but harmless, and people come back`,
    ),
  ]
}

type Beyond = (limit: string) => string
const { assist, forecast, ranking, routing } = place.economics

/* What is promised of the model, and how a limit to it is told. */
const PROMISES: readonly (readonly [at: Path, beyond: Beyond])[] = [
  [pathOf(place.expectations.precision), (limit) => `${limit} right`],
  [pathOf(routing.accuracy), (limit) => `${limit} right`],
  [pathOf(forecast.promised_error), (limit) => `an error of ${limit}`],
  [pathOf(ranking.expected_gain), (limit) => `${limit} more`],
  [pathOf(assist.resolved_rate), (limit) => `${limit} cases solved`],
  [pathOf(assist.accepted), (limit) => `${limit} drafts used`],
  [pathOf(assist.harm_rate), (limit) => `${limit} cases with harm`],
]

/** Below which it costs more than it saves, today's process and the run cost counted in. */
function limits(telling: Telling): readonly Said[] {
  const { value, turns } = worksheetOf(telling.plan).business
  if (value === undefined) return [missingFigure(telling)]
  const told = PROMISES.flatMap(([path, beyond]) => {
    const turn = turns.find((one) => samePath(one.path, path))
    if (!turn) return []
    const [, there] = showBoth(telling, path, turn.likely, turn.at)
    const limit = beyond(there.replace(' in ', ' of every '))
    const isBelow = turn.at < turn.likely
    return value < 0
      ? [saying(`It would take ${isBelow ? 'less' : 'more'} than ${limit}, other figures as they are`)]
      : [saying(`${isBelow ? 'Below' : 'Above'} ${limit} it costs more than it saves`)]
  })
  if (value < 0) return [saying('As planned it costs more than it saves'), ...told]
  return told.length === 0 ? [remark('it pays, however wrong it is')] : told
}

const PROMISED_IN_WORDS = /\baccura(cy|te)/i

const WHAT_COUNTS: Readonly<Record<Task, string>> = {
  binary: 'What counts is how often an action is right',
  multiclass: 'What counts are the cases it handles alone',
  forecast: "What counts is how far off it is, against today's forecast",
  regression: "What counts is how far off it is, against today's figure",
  ranking: 'What counts is what real users do',
  generative: 'What counts is how many cases are solved, and how many harmed',
}

/** Said because it was promised; otherwise the word is better not raised at all. */
function accuracy(telling: Telling): readonly Said[] {
  const { accuracy: promised, told = [] } = telling.plan.expectations ?? {}
  const isTold = told.some(({ said }) => PROMISED_IN_WORDS.test(said ?? ''))
  if (promised === undefined && !isTold) return []
  const { share } = counting(telling)
  const words = promised
    ? share(place.expectations.accuracy, promised, '', (often) => `An accuracy was promised: ${often} answers right`)
    : saying('An accuracy was promised')
  const none = rowAt(telling, 'accuracy_of_doing_nothing')?.reading ?? ''
  return [words, ...(none === '' ? [] : [saying(none)]), saying(WHAT_COUNTS[telling.plan.project?.task ?? 'binary'])]
}

function auc(telling: Telling): readonly Said[] {
  const row = rowAt(telling, 'precision_from_auc')
  const said = telling.plan.expectations?.auc
  if (!said || !row || row.value === undefined) return []
  return [saying(`An AUC of ${showNumber(said.likely)} is expected. ${row.reading}`, { note: 'a rule of thumb' })]
}

function answersRead(telling: Telling): readonly Said[] {
  const { assist: said } = telling.plan.economics ?? {}
  if (telling.plan.project?.task !== 'generative') return []
  const needed = rowAt(telling, 'answers_to_read')?.value
  const enough =
    needed === undefined ? '' : `; about ${showNumber(rounded(needed))} without harm would show that harm is so rare`
  return [
    counting(telling).plain(
      assist.evaluated_cases,
      said?.evaluated_cases === undefined ? undefined : showNumber(said.evaluated_cases),
      'How many answers people read before launch',
      (count) => `Before launch people read and judge ${count} answers${enough}`,
    ),
  ]
}

/** What bounds a forecast: how far the past goes, and what it knows beyond. */
function beyondHistory(telling: Telling): readonly Said[] {
  const { plan } = telling
  if (plan.project?.task !== 'forecast' && plan.project?.task !== 'regression') return []
  const { plain } = counting(telling)
  const { outside_information: outside, has_zeros: zeros, spread, metric } = plan.economics?.forecast ?? {}
  const most = rowAt(telling, 'best_skill_from_history')
  const history =
    most?.value === undefined
      ? []
      : [saying(`From the past alone at most ${most.shown} of the error can go`, { note: 'a rule of thumb' })]
  return [
    ...history,
    plain(
      forecast.outside_information,
      outside,
      'What it knows beyond the past',
      (text) => `Beyond the past it knows: ${text}`,
    ),
    ...(spread === undefined ? [] : [saying(`Always saying the mean would be off by ${showNumber(spread)}`)]),
    ...(zeros === true
      ? [saying(`The true value can be zero${metric === 'mape' ? '; then a percentage of it cannot be told' : ''}`)]
      : []),
  ]
}

function rowAt({ plan }: Telling, key: string): Row | undefined {
  return rowsOf(plan).find((row) => row.key === key)
}
