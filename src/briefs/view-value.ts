import { showDay } from '../plan/day.js'
import type { Path } from '../plan/path.js'
import { pathOf, place } from '../plan/place.js'
import { product, showEstimate, sum } from './amounts.js'
import { isBlank, noteAt, remark, type Said, saying, type Telling, unsaid } from './said.js'
import { saidAt } from './view-plan.js'
import { showNumber } from './words.js'

/** What it is about and what it costs, from the plan's own figures. */

/** The first business number: where it stands and where it should go. */
export interface Problem {
  /** False while there is none: then `name` says so. */
  readonly known: boolean
  readonly name: Said
  readonly today: Said
  readonly aim: Said
}

export function problem(telling: Telling): Problem {
  const kpi = telling.plan.value?.kpi?.[0]
  const none = unsaid(telling, pathOf(place.value.kpi))
  if (!kpi) return { known: false, name: none, today: none, aim: none }
  const at: Path = [...pathOf(place.value.kpi), kpi.id]
  return {
    known: true,
    name: saidAt(telling, [...at, 'name']),
    today: standing(telling, at, kpi),
    aim: aim(telling, at, kpi),
  }
}

type Kpi = NonNullable<NonNullable<Telling['plan']['value']>['kpi']>[number]

function standing(telling: Telling, at: Path, kpi: Kpi): Said {
  if (kpi.baseline !== undefined) {
    const asOf = kpi.baseline_as_of === undefined ? '' : ` (${showDay(kpi.baseline_as_of)})`
    const note = noteAt(telling, [...at, 'baseline'])
    return saying(`${measured(kpi.baseline, kpi.unit)} today${asOf}`, { note })
  }
  if (isBlank(kpi.no_baseline_because)) return unsaid(telling, [...at, 'baseline'], "today's value")
  return remark(`there is no number today: ${kpi.no_baseline_because}`)
}

function aim(telling: Telling, at: Path, kpi: Kpi): Said {
  if (kpi.target === undefined) return unsaid(telling, [...at, 'target'], 'where it should go')
  const verb = { up: 'it should rise to', down: 'it should fall to', hold: 'it must not get worse than' }
  const by = kpi.target_by === undefined ? '' : ` by ${showDay(kpi.target_by)}`
  const words = kpi.direction === undefined ? 'it should become' : verb[kpi.direction]
  return saying(`${words} ${measured(kpi.target, kpi.unit)}${by}`, { note: noteAt(telling, [...at, 'target']) })
}

/** `1.8% of customers`, `83 claims in 100` */
function measured(value: number, unit: string | undefined): string {
  const of = unit?.trim() ?? ''
  return `${showNumber(value)}${of === '' || of.startsWith('%') ? of : ` ${of}`}`
}

/** How many cases are acted on in a period. */
export function workload(telling: Telling): Said {
  const { volume_per_period: volume, treated_fraction: treated, period } = telling.plan.economics ?? {}
  if (volume === undefined) return unsaid(telling, pathOf(place.economics.volume_per_period))
  const every = period === undefined ? 'in a period' : `a ${period}`
  const cases = showEstimate(volume, 'count', 'cases', undefined)
  if (telling.plan.project?.task !== 'binary') return saying(`${cases} ${every}`)
  if (treated === undefined)
    return saying(`${cases} ${every}`, {
      note: unsaid(telling, pathOf(place.economics.treated_fraction), 'how many of them are acted on').text,
    })
  const actions = product(volume.likely, treated.likely)
  return saying(`${actions.rounded ? 'about ' : ''}${showNumber(actions.value)} of ${cases} ${every}`)
}

export interface Cost {
  readonly once: Said
  readonly a_year: Said
}

const ONCE = ['build_cost', 'integration_cost', 'change_cost'] as const

/** What it costs once, all parts together, and what it costs a year. */
export function cost(telling: Telling): Cost {
  return { once: together(telling), a_year: saidAt(telling, pathOf(place.economics.run_cost_per_year)) }
}

/** What is not known yet is not counted as nothing: the sum says "at least". */
function together(telling: Telling): Said {
  const { plan } = telling
  const known = ONCE.flatMap((name) => plan.economics?.[name] ?? [])
  if (known.length === 0) return remark('not decided yet')
  const text = showEstimate(sum(known), 'money', '', plan.economics?.currency)
  const missing = ONCE.length - known.length
  return missing === 0
    ? saying(text)
    : saying(`at least ${text}`, {
        note: missing === 1 ? 'one part is not decided yet' : `${missing} parts are not decided yet`,
      })
}
