import { capital } from '../../text/capitalize.js'
import { fieldAt } from '../../plan/form.js'
import { inside, pathOf, place } from '../../plan/typed-path.js'
import { formatDate } from '../../text/format-date.js'
import { formatRange } from '../../text/format-range.js'
import { rowsOf } from '../../worksheet/worksheet.js'
import { product, showEstimate, showPercent, sum } from '../amounts.js'
import { nounsOf } from '../nouns.js'
import { exemption, isBlank, noteAt, remark, type Said, saying, type Telling, unsaid } from '../template-value.js'
import { labelOf, saidAt } from './plan.js'
import { showNumber } from '../format-value.js'

/** What changes, how far the KPIs should move, and what it costs, from the plan's own figures. */

/** What is done today: in the plan's words, else what the choice means. */
export function today(telling: Telling): Said {
  const { kind, description } = place.value.current_process
  const said = saidAt(telling, pathOf(description))
  if (said.said) return said
  const choice = saidAt(telling, pathOf(kind))
  return choice.means === '' ? choice : { ...choice, text: choice.means }
}

type Kpi = NonNullable<NonNullable<Telling['plan']['value']>['kpis']>[number]

/** Each KPI in a line: from where, to where, by when. */
export function goals(telling: Telling): readonly Said[] {
  return (telling.plan.value?.kpis ?? []).map((kpi) => {
    const at = inside(place.value.kpis, kpi.id)
    const name = isBlank(kpi.name) ? kpi.id : (kpi.name ?? kpi.id)
    const note = ['baseline', 'target'].map((field) => noteAt(telling, [...at, field])).find((one) => one !== '')
    return saying(`${name}: ${goalOf(kpi, unitOf(kpi, name))}`, { note: note ?? '' })
  })
}

/** `from 7,200 (Oct 31, 2026) to 7,100 by Mar 31, 2028` */
function goalOf(kpi: Kpi, { short, full }: Unit): string {
  const { baseline, target, measured_on, target_due } = kpi
  const by = target_due === undefined ? '' : ` by ${formatDate(target_due)}`
  const day = measured_on === undefined ? undefined : formatDate(measured_on)
  const none = isBlank(kpi.no_baseline_reason) ? '' : `; no baseline (${kpi.no_baseline_reason})`
  if (target === undefined) {
    const now =
      baseline === undefined ? '' : `${showNumber(baseline)}${full}${day === undefined ? ' today' : ` on ${day}`}; `
    return `${now}target not decided yet${none}`
  }
  const aim = `${showNumber(target)}${full}${by}`
  if (kpi.direction === 'hold') {
    if (baseline === target && day !== undefined) return `no worse than ${showNumber(target)}${full} (${day})${by}`
    const now =
      baseline === undefined ? '' : ` (${showNumber(baseline)}${short}${day === undefined ? ' today' : ` on ${day}`})`
    return `no worse than ${aim}${now}${none}`
  }
  if (baseline === undefined) return `${aim}${none}`
  return `from ${showNumber(baseline)}${short}${day === undefined ? '' : ` (${day})`} to ${aim}`
}

interface Unit {
  /** Where the whole unit follows: `%`. */
  readonly short: string
  /** Behind the number: `% of chats`, ` customers`; none where the name of the KPI says it already. */
  readonly full: string
}

function unitOf({ unit }: Kpi, name: string): Unit {
  const of = unit?.trim() ?? ''
  if (of.startsWith('%')) return { short: '%', full: of }
  const full = of === '' || name.toLowerCase().includes(of.toLowerCase()) ? '' : ` ${of}`
  return { short: '', full }
}

/** How many cases are acted on in a period: `12,000 of 400,000 customers a month (3%)`. */
export function workload(telling: Telling): Said {
  const { volume_per_period: volume, selection_rate: selected, period } = telling.plan.economics ?? {}
  const at = pathOf(place.economics.volume_per_period)
  if (volume === undefined) return unsaid(telling, at, 'The volume')
  const every = period === undefined ? 'in each period' : `a ${period}`
  const { cases } = nounsOf(telling.plan)
  const note = noteAt(telling, at)
  if (telling.plan.project?.task !== 'binary' || selected === undefined)
    return saying(`${showEstimate(volume, 'count', cases, undefined)} ${every}`, { note })
  const actions = product(volume.likely, selected.likely)
  const about = actions.rounded ? 'about ' : ''
  const words = `${about}${showNumber(actions.value)} of ${showNumber(volume.likely)} ${cases} ${every} (${showPercent(selected.likely)})`
  return saying(words, { note })
}

/** What the team has, and what the plan takes: `1,000 of 1,170 hours a month`. */
export function hoursNeeded(telling: Telling): Said {
  const { period } = telling.plan.economics ?? {}
  const every = period === undefined ? 'in each period' : `a ${period}`
  const said = saidAt(telling, pathOf(place.change.staff_hours_per_period))
  const needed = rowsOf(telling.plan).find(({ key }) => key === 'staff_hours_needed')
  const takes = needed?.value === undefined ? '' : ` (needed: ${needed.shown})`
  return { ...said, text: `${said.text} ${every} available${takes}` }
}

type Phase = NonNullable<NonNullable<Telling['plan']['rollout']>['phases']>[number]

/** The steps of the rollout: `Pilot: 20% of payments, Aug 3, 2026–Sep 27, 2026`. */
export function phases({ plan }: Telling): readonly Said[] {
  const { cases } = nounsOf(plan)
  return (plan.rollout?.phases ?? []).map((phase) => {
    const share = phase.share === undefined ? '' : `${showPercent(phase.share)} of ${cases}`
    const parts = [share, phaseSpan(phase)].filter((part) => part !== '')
    return saying(`${phaseName(phase)}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`)
  })
}

function phaseName({ id, kind }: Phase): string {
  const { field } = fieldAt([...pathOf(place.rollout.phases), '*', 'kind']) ?? {}
  if (kind === undefined || field?.kind !== 'choice') return capital(id)
  return kind === 'full' ? 'Full rollout' : capital(labelOf(field.options, kind))
}

/** `Jun 1, 2027–Aug 6, 2027`; empty without dates. */
export function phaseSpan({ start, end }: Phase): string {
  if (start === undefined) return end === undefined ? '' : `until ${formatDate(end)}`
  return end === undefined ? `from ${formatDate(start)}` : formatRange(formatDate(start), formatDate(end))
}

export interface Cost {
  readonly once: Said
  readonly a_year: Said
}

const ONCE = {
  build_cost: 'build',
  integration_cost: 'integration',
  change_cost: 'change management',
} as const
const PARTS = Object.keys(ONCE) as (keyof typeof ONCE)[]

/** What it costs once, all parts together, and what it costs a year. */
export function cost(telling: Telling): Cost {
  return { once: together(telling), a_year: saidAt(telling, pathOf(place.economics.operating_cost_per_year)) }
}

/** The parts of the one-time cost that have no estimate; one that does not apply costs nothing. */
export function costsMissing({ plan }: Telling): readonly string[] {
  const isOpen = (name: keyof typeof ONCE) =>
    plan.economics?.[name] === undefined && exemption(plan, pathOf(place.economics[name])) === undefined
  return PARTS.filter(isOpen).map((name) => ONCE[name])
}

/** What has no estimate yet is not counted as nothing: the sum says "at least". */
function together(telling: Telling): Said {
  const { plan } = telling
  const known = PARTS.flatMap((name) => plan.economics?.[name] ?? [])
  if (known.length === 0) return remark('not estimated yet')
  const text = showEstimate(sum(known), 'money', '', plan.economics?.currency)
  const missing = costsMissing(telling)
  return missing.length === 0
    ? saying(text)
    : saying(`at least ${text}`, { note: `${missing.join(' and ')} not estimated yet` })
}
