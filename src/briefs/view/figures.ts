import { formatDate } from '../../text/format-date.js'
import type { Estimate } from '../../plan/field.js'
import { fieldApplies, fieldAt, type FormField, formFields } from '../../plan/form.js'
import { isWithin, type Path, samePath } from '../../plan/path.js'
import { pathOf, place, valueAt } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RATE_PATHS, ratesSaid } from '../../worksheet/tasks/binary-rates.js'
import { showEstimate } from '../amounts.js'
import { isBlank, nameOf, remark, type Said, saying, type Telling, unsaid } from '../template-value.js'
import { labelOf, saidAt } from './plan.js'

/** The inputs of a plan, each with its source. */

export interface FigureRow {
  readonly what: string
  readonly value: Said
  readonly source: Said
}

/** Every input that somebody could object to, as far as the plan has it. */
export function figures(telling: Telling): readonly FigureRow[] {
  return figureForms(telling)
    .filter(({ path }) => hasFigure(telling, path))
    .map((form) => rowOf(telling, form))
}

/** The inputs that a plan of this kind needs and does not have. */
export function missingFigures(telling: Telling): readonly Path[] {
  return figureForms(telling)
    .map(({ path }) => path)
    .filter((path) => !hasFigure(telling, path))
}

function hasFigure(telling: Telling, path: Path): boolean {
  return valueAt(telling.plan, path) !== undefined || workedOutAt(telling, path) !== undefined
}

/** Why the value cannot be computed: the first input without which there is none; `undefined` where all are there. */
export function missingInput(telling: Telling): FormField | undefined {
  const { plan } = telling
  if (plan.project?.task === undefined) return fieldAt(pathOf(place.project.task))
  if (plan.economics?.period === undefined) return fieldAt(pathOf(place.economics.period))
  const missing = figureForms(telling)
    .filter(({ path }) => !SPARED.some((spared) => isWithin(path, spared)))
    .find(({ path }) => valueAt(plan, path) === undefined)
  /* While that is open, neither the four values nor the intervention are asked for. */
  const isKindOpen = plan.project.task === 'binary' && plan.value?.action_changes_outcome === undefined
  return missing ?? (isKindOpen ? fieldAt(pathOf(place.value.action_changes_outcome)) : undefined)
}

/** The same in words, with who has the question and by when. */
export function missingFigure(telling: Telling): Said {
  const missing = missingInput(telling)
  return missing ? unsaid(telling, missing.path, missing.field.title) : remark("can't be computed from these inputs")
}

/** The source of one input: its own, or that of all of them. */
export function originAt({ plan }: Telling, path: Path): string | undefined {
  const figure = valueAt(plan, path) as Estimate | undefined
  const own = typeof figure === 'object' ? origin(plan, figure) : undefined
  return own ?? (path[0] === 'expectations' ? evidenceOf(plan) : basisOf(plan))
}

function basisOf(plan: Plan): string | undefined {
  return plan.economics?.basis && origin(plan, plan.economics.basis)
}

/** What is expected of the model rests on its own evidence, not on the source of the amounts. */
function evidenceOf({ expectations }: Plan): string | undefined {
  const { field } = fieldAt(pathOf(place.expectations.evidence)) ?? {}
  if (field?.kind !== 'choice' || expectations?.evidence === undefined) return undefined
  return labelOf(field.options, expectations.evidence)
}

/** The source of all inputs that do not name their own. */
export function basis(telling: Telling): Said {
  const text = basisOf(telling.plan)
  return text === undefined ? unsaid(telling, pathOf(place.economics.basis.source)) : saying(text)
}

/* Chosen, not measured: they have no source. */
const CHOSEN: readonly Path[] = [
  place.economics.horizon_years,
  place.economics.discount_rate,
  place.economics.assistant.reviewed_answers,
  place.expectations.fixed_threshold,
].map(pathOf)

const { payoffs, forecast, ranking, assistant: assist } = place.economics

/* A value a year can be worked out without them; they count as nothing, or follow from others. */
const SPARED: readonly Path[] = [
  place.economics.base_rate,
  place.economics.current,
  place.economics.build_cost,
  place.economics.integration_cost,
  place.economics.change_cost,
  place.economics.operating_cost_per_year,
  place.economics.adoption,
  place.expectations.recall,
  payoffs.false_negative,
  forecast.naive_error,
  ranking.current_value,
  assist.rework_rate,
  assist.rework_cost,
].map(pathOf)

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
    return { what: field.title, value, source: remark('computed from the other rates') }
  }
  return { what: field.title, value: saidAt(telling, path), source: sourceOf(telling, path) }
}

/** The fourth of the four rates, which follows from the others; with no more digits than people give. */
export function workedOutAt({ plan }: Telling, path: Path): Estimate | undefined {
  const { rates, workedOut } = ratesSaid(plan)
  const share = workedOut !== undefined && samePath(RATE_PATHS[workedOut], path) ? rates[workedOut] : undefined
  return share === undefined ? undefined : { likely: Number(share.toPrecision(2)) }
}

/** Its own source; most share that of all. */
function sourceOf({ plan }: Telling, path: Path): Said {
  const figure = valueAt(plan, path) as Estimate | number | undefined
  const own = typeof figure === 'object' ? origin(plan, figure) : undefined
  if (own !== undefined) return saying(own)
  if (path[0] !== 'expectations') return remark(basisOf(plan) === undefined ? 'no source' : 'default')
  const evidence = evidenceOf(plan)
  return evidence === undefined ? remark('no source') : saying(evidence)
}

type Origin = Pick<Estimate, 'source' | 'as_of' | 'owner'>

function origin(plan: Plan, { source, as_of, owner }: Origin): string | undefined {
  const parts = [
    source,
    as_of === undefined ? undefined : formatDate(as_of),
    owner === undefined ? undefined : nameOf(plan, owner),
  ].filter((part) => !isBlank(part))
  return parts.length === 0 ? undefined : parts.join('; ')
}
