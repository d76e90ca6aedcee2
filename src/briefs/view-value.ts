import { showDay } from '../plan/day.js'
import type { Estimate } from '../plan/field.js'
import { fieldApplies, formFields } from '../plan/form.js'
import type { Path } from '../plan/path.js'
import { pathOf, place, valueAt } from '../plan/place.js'
import type { Plan } from '../plan/plan.js'
import { product, showEstimate, sum } from './amounts.js'
import { isBlank, nameOf, noteAt, remark, type Said, saying, type Telling, unsaid } from './said.js'
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

export interface FigureRow {
  readonly what: string
  readonly value: Said
  readonly source: Said
}

/** Every figure somebody could object to, with whom to ask. */
export function figures(telling: Telling): readonly FigureRow[] {
  return formFields()
    .filter(
      (form) => form.field.kind === 'estimate' && (form.path[0] === 'economics' || form.path[0] === 'expectations'),
    )
    .filter((form) => fieldApplies(form, telling.profile) === true)
    .filter((form) => form.from !== 'optional' || valueAt(telling.plan, form.path) !== undefined)
    .map((form) => ({
      what: form.field.title,
      value: saidAt(telling, form.path),
      source: sourceOf(telling, form.path),
    }))
}

/** What a figure says about itself; most share the source of all figures. */
function sourceOf({ plan }: Telling, path: Path): Said {
  const figure = valueAt(plan, path) as Estimate | undefined
  if (figure === undefined) return remark('none yet')
  const own = origin(plan, figure)
  return own === undefined ? remark('as above') : saying(own)
}

/** Where the figures come from that do not say it themselves. */
export function basis(telling: Telling): Said {
  const said = telling.plan.economics?.basis
  const text = said && origin(telling.plan, said)
  return text === undefined ? unsaid(telling, pathOf(place.economics.basis.source)) : saying(text)
}

type Origin = Pick<Estimate, 'source' | 'as_of' | 'owner'>

function origin(plan: Plan, { source, as_of, owner }: Origin): string | undefined {
  const parts = [
    source,
    as_of === undefined ? undefined : showDay(as_of),
    owner === undefined ? undefined : nameOf(plan, owner),
  ].filter((part) => !isBlank(part))
  return parts.length === 0 ? undefined : parts.join('; ')
}
