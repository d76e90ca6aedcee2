import { place } from '../../plan/typed-path.js'
import type { Task } from '../../plan/profile.js'
import type { Row } from '../../worksheet/rows.js'
import { rounded } from '../../text/format-numbers.js'
import { rowsOf } from '../../worksheet/worksheet.js'
import { showPercent } from '../amounts.js'
import { counting } from '../counts.js'
import { countsAlike } from '../natural-frequency.js'
import { nounsOf } from '../nouns.js'
import { type Said, saying, type Telling } from '../template-value.js'
import { limits } from './limits.js'
import { showNumber } from '../format-value.js'

/** What else there is to know before signing off: today's process, where it stops paying off, what the figures rest on. */
export interface Expected {
  /** Beyond how often the model will be right. */
  readonly beside: readonly Said[]
  readonly limits: readonly Said[]
  /** Empty where nobody was given an accuracy. */
  readonly accuracy: readonly Said[]
  readonly shown: readonly Said[]
}

export function expected(telling: Telling): Expected {
  return {
    beside: [...missedToday(telling), ...actedOn(telling), ...resolved(telling), ...rework(telling)],
    limits: limits(telling),
    accuracy: accuracy(telling),
    shown: [...auc(telling), ...answersRead(telling), ...beyondHistory(telling)],
  }
}

/** Today's process finds some of them too. */
function missedToday({ plan }: Telling): readonly Said[] {
  const { current, base_rate: base } = plan.economics ?? {}
  if (current?.precision === undefined || current.selection_rate === undefined || !base?.likely) return []
  const found = rounded((current.selection_rate * current.precision) / base.likely)
  if (plan.project?.task !== 'binary' || found > 1) return []
  const { of, counts } = countsAlike([found, 1 - found])
  const { cases } = nounsOf(plan)
  const [yes = '', no = ''] = counts
  return [saying(`Of every ${of} ${cases} the model should find, today's process finds ${yes} and misses ${no}`)]
}

/** How many cases are acted on, with the share of today. */
function actedOn({ plan }: Telling): readonly Said[] {
  const { selection_rate: selected, current } = plan.economics ?? {}
  const now = current?.selection_rate
  if (plan.project?.task !== 'binary' || selected === undefined || now === undefined) return []
  const { cases, acted } = nounsOf(plan)
  return [saying(`${showPercent(selected.likely)} of ${cases} will be ${acted}; today, ${showPercent(now)} are`)]
}

function resolved(telling: Telling): readonly Said[] {
  if (telling.plan.project?.task !== 'generative') return []
  return counting(telling).plain(
    place.economics.assistant.resolution_definition,
    telling.plan.economics?.assistant?.resolution_definition,
    (text) => `Resolved means: ${text}`,
  )
}

function rework(telling: Telling): readonly Said[] {
  if (telling.plan.project?.task !== 'generative') return []
  const rate = telling.plan.economics?.assistant?.rework_rate
  const { cases } = nounsOf(telling.plan)
  return counting(telling).share(
    place.economics.assistant.rework_rate,
    rate === undefined ? undefined : { likely: rate },
    (often) => `In ${often} ${cases}, the answer will be wrong but harmless, and people come back`,
  )
}

const { assistant: assist, forecast } = place.economics

const WORD = /\baccura(cy|te)/i

const WHAT_COUNTS: Readonly<Record<Task, string>> = {
  binary: 'What counts is how often an action is right',
  multiclass: 'What counts is how many cases the model handles by itself, and how many of them correctly',
  forecast: "What counts is the error, compared with today's forecast",
  regression: "What counts is the error, compared with today's figure",
  ranking: 'What counts is the gain measured with real users',
  generative: 'What counts is how many cases are resolved, and how many do harm',
}

/** Only where people were given one; otherwise the word is better not raised at all. */
function accuracy(telling: Telling): readonly Said[] {
  const { accuracy: share, shared_figures = [] } = telling.plan.expectations ?? {}
  const isShared = shared_figures.some(({ statement }) => WORD.test(statement ?? ''))
  if (share === undefined && !isShared) return []
  const words = counting(telling).share(
    place.expectations.accuracy,
    share,
    (often) => `Stakeholders expect that ${often} answers are right`,
  )
  const without = rowAt(telling, 'majority_class_accuracy')?.reading ?? ''
  return [
    ...(words.length > 0 ? words : [saying('An accuracy figure was shared outside this plan')]),
    ...(without === '' ? [] : [saying(without)]),
    saying(WHAT_COUNTS[telling.plan.project?.task ?? 'binary']),
  ]
}

function auc(telling: Telling): readonly Said[] {
  const row = rowAt(telling, 'precision_from_auc')
  const said = telling.plan.expectations?.auc
  if (!said || !row || row.value === undefined) return []
  return [saying(`The expected AUC is ${showNumber(said.likely)}. ${row.reading}`, { note: 'rule of thumb' })]
}

function answersRead(telling: Telling): readonly Said[] {
  const { assistant: said } = telling.plan.economics ?? {}
  if (telling.plan.project?.task !== 'generative') return []
  const needed = rowAt(telling, 'answers_to_review')?.value
  const enough =
    needed === undefined
      ? ''
      : `; about ${showNumber(rounded(needed))} reviews without harm would confirm the expected harm rate with 95% confidence`
  return counting(telling).plain(
    assist.reviewed_answers,
    said?.reviewed_answers === undefined ? undefined : showNumber(said.reviewed_answers),
    (count) => `People review ${count} answers before launch${enough}`,
  )
}

/** What limits a forecast: how far history goes, and what the model knows beyond it. */
function beyondHistory(telling: Telling): readonly Said[] {
  const { plan } = telling
  if (plan.project?.task !== 'forecast' && plan.project?.task !== 'regression') return []
  const { plain } = counting(telling)
  const { external_drivers: drivers, has_zeros: zeros, std_dev: spread, metric } = plan.economics?.forecast ?? {}
  const most = rowAt(telling, 'max_error_reduction_from_history')
  return [
    ...(most?.value === undefined
      ? []
      : [saying(`History alone can remove at most ${most.shown} of the error`, { note: 'rule of thumb' })]),
    ...plain(forecast.external_drivers, drivers, (text) => `Beyond history, the model uses: ${text}`),
    ...(spread === undefined ? [] : [saying(`Always forecasting the mean would be off by ${showNumber(spread)}`)]),
    ...(zeros === true
      ? [saying(`Actual values can be zero${metric === 'mape' ? ', and MAPE is undefined at zero' : ''}`)]
      : []),
  ]
}

function rowAt({ plan }: Telling, key: string): Row | undefined {
  return rowsOf(plan).find((row) => row.key === key)
}
