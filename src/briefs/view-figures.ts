import { showDay } from '../plan/day.js'
import type { Estimate } from '../plan/field.js'
import { fieldApplies, fieldAt, type FormField, formFields } from '../plan/form.js'
import { isWithin, type Path, samePath } from '../plan/path.js'
import { pathOf, place, valueAt } from '../plan/place.js'
import type { Plan } from '../plan/plan.js'
import { RATE_PATHS, ratesSaid } from '../worksheet/yes-no-rates.js'
import { showEstimate } from './amounts.js'
import { isBlank, nameOf, remark, type Said, saying, type Telling, unsaid } from './said.js'
import { labelOf, saidAt } from './view-plan.js'

/** The figures a plan gives, each with whom to ask. */

export interface FigureRow {
  readonly what: string
  readonly value: Said
  readonly source: Said
}

/** Every figure somebody could object to. */
export function figures(telling: Telling): readonly FigureRow[] {
  return figureForms(telling).map((form) => rowOf(telling, form))
}

/** Those that say what an outcome is worth, or what the task has in place of that. */
export function outcomes(telling: Telling): readonly FigureRow[] {
  return figureForms(telling)
    .filter(({ path }) => isOutcome(path))
    .map((form) => rowOf(telling, form))
}

export function otherFigures(telling: Telling): readonly FigureRow[] {
  return figureForms(telling)
    .filter(({ path }) => !isOutcome(path))
    .map((form) => rowOf(telling, form))
}

/** Why something cannot be worked out: the first figure that is missing, with who finds out and by when. */
export function missingFigure(telling: Telling): Said {
  if (telling.plan.project?.task === undefined)
    return unsaid(telling, pathOf(place.project.task), 'what has to be known for each case')
  const period = pathOf(place.economics.period)
  if (telling.plan.economics?.period === undefined) return unsaid(telling, period, 'Period')
  const missing = figureForms(telling)
    .filter(({ path }) => !SPARED.some((spared) => isWithin(path, spared)))
    .find(({ path }) => valueAt(telling.plan, path) === undefined)
  return missing ? unsaid(telling, missing.path, missing.field.title) : remark('not known yet')
}

/** What the plan says of where one figure comes from, be it the figure itself or all of them. */
export function originAt({ plan }: Telling, path: Path): string | undefined {
  const figure = valueAt(plan, path) as Estimate | undefined
  const own = typeof figure === 'object' ? origin(plan, figure) : undefined
  return own ?? (path[0] === 'expectations' ? evidenceOf(plan) : basisOf(plan))
}

function basisOf(plan: Plan): string | undefined {
  return plan.economics?.basis && origin(plan, plan.economics.basis)
}

/** What is expected of the model has one evidence, which is not that of the amounts. */
function evidenceOf({ expectations }: Plan): string | undefined {
  const { field } = fieldAt(pathOf(place.expectations.evidence)) ?? {}
  if (field?.kind !== 'choice' || expectations?.evidence === undefined) return undefined
  return labelOf(field.options, expectations.evidence)
}

/** Where the figures come from that do not say it themselves. */
export function basis(telling: Telling): Said {
  const said = telling.plan.economics?.basis
  const text = said && origin(telling.plan, said)
  return text === undefined ? unsaid(telling, pathOf(place.economics.basis.source)) : saying(text)
}

/* Chosen, not measured: nobody can say where they come from. */
const CHOSEN: readonly Path[] = [
  place.economics.horizon_years,
  place.economics.discount_rate,
  place.economics.assist.evaluated_cases,
  place.expectations.threshold_at,
].map(pathOf)

const { payoffs, intervention, routing, forecast, ranking, assist } = place.economics
const OUTCOMES: readonly Path[] = [payoffs, intervention, routing, forecast, ranking, assist].map(pathOf)

/* A value a year can be worked out without them; they count as nothing, or follow from others. */
const SPARED: readonly Path[] = [
  place.economics.base_rate,
  place.economics.current,
  place.economics.build_cost,
  place.economics.integration_cost,
  place.economics.change_cost,
  place.economics.run_cost_per_year,
  place.economics.adoption,
  place.expectations.recall,
  payoffs.missed,
  forecast.naive_error,
  ranking.baseline_value,
  assist.rework_rate,
  assist.rework_cost,
].map(pathOf)

function isOutcome(path: Path): boolean {
  return OUTCOMES.some((outcome) => isWithin(path, outcome))
}

/** Those that are there, and those that should be. */
function figureForms({ plan, profile }: Telling): readonly FormField[] {
  return formFields()
    .filter(({ path }) => (path[0] === 'economics' || path[0] === 'expectations') && !path.includes('*'))
    .filter(({ field }) => field.kind === 'estimate' || field.kind === 'number')
    .filter(({ path }) => !CHOSEN.some((chosen) => samePath(chosen, path)))
    .filter((form) => fieldApplies(form, profile) === true)
    .filter((form) => form.from !== 'optional' || valueAt(plan, form.path) !== undefined)
}

function rowOf(telling: Telling, { path, field }: FormField): FigureRow {
  const share = workedOutAt(telling, path)
  if (share !== undefined) {
    const value = saying(showEstimate(share, 'share', '', undefined))
    return { what: field.title, value, source: remark('follows from the others') }
  }
  return { what: field.title, value: saidAt(telling, path), source: sourceOf(telling, path) }
}

/** The fourth of the four rates, which follows from the others; with no more digits than people give. */
export function workedOutAt({ plan }: Telling, path: Path): Estimate | undefined {
  const { rates, workedOut } = ratesSaid(plan)
  const share = workedOut !== undefined && samePath(RATE_PATHS[workedOut], path) ? rates[workedOut] : undefined
  return share === undefined ? undefined : { likely: Number(share.toPrecision(2)) }
}

/** What a figure says about itself; most share the source of all figures. */
function sourceOf({ plan }: Telling, path: Path): Said {
  const figure = valueAt(plan, path) as Estimate | number | undefined
  if (figure === undefined) return remark('none yet')
  const own = typeof figure === 'number' ? undefined : origin(plan, figure)
  if (own !== undefined) return saying(own)
  if (path[0] !== 'expectations') return remark('as above')
  const evidence = evidenceOf(plan)
  return evidence === undefined ? remark('not said') : saying(evidence)
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
