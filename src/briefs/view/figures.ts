import { namePeriod } from '../../worksheet/period.js'
import { isBlank } from '../../plan/blank.js'
import { getPersonName, findNamedPerson } from '../../plan/display-name.js'
import { formatDate } from '../../text/format-date.js'
import type { Estimate } from '../../plan/field.js'
import { isFieldApplicable, findFormField, type FormField, listFormFields } from '../../plan/form.js'
import { isWithin, type Path, isSamePath } from '../../plan/path.js'
import { toPath, path, getValue } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RATE_PATHS, resolveRates } from '../../worksheet/tasks/binary-rates.js'
import {
  toPlaceholder,
  type TemplateValue,
  toTemplateValue,
  type BriefContext,
  describeMissing,
} from '../template-value.js'
import { getOptionLabel, getAnswer } from './plan.js'
import { formatEstimate } from '../../text/figures/format-figure.js'
import { roundShare } from '../../text/figures/round.js'

/** The inputs of a plan, each with its source. */

export interface SourcedInputRow {
  readonly what: string
  readonly value: TemplateValue
  readonly source: TemplateValue
}

/** All inputs that the plan has and that a reader could question. */
export function listInputRows(context: BriefContext): readonly SourcedInputRow[] {
  return listInputFields(context)
    .filter(({ path }) => hasInput(context, path))
    .map((formField) => createInputRow(context, formField))
}

/** The inputs that this kind of project needs and that the plan does not have. */
export function listMissingInputs(context: BriefContext): readonly Path[] {
  return listInputFields(context)
    .map(({ path }) => path)
    .filter((path) => !hasInput(context, path))
}

function hasInput(context: BriefContext, path: Path): boolean {
  return getValue(context.plan, path) !== undefined || getDerivedRate(context, path) !== undefined
}

/** The first missing input that the value cannot be computed without; `undefined` if there is none. */
export function findMissingInput(context: BriefContext): FormField | undefined {
  const { plan } = context
  if (plan.project?.task === undefined) return findFormField(toPath(path.project.task))
  if (plan.economics?.period === undefined) return findFormField(toPath(path.economics.period))
  const missing = listInputFields(context)
    .filter(({ path }) => !OPTIONAL_INPUTS.some((optionalPath) => isWithin(path, optionalPath)))
    .find(({ path }) => getValue(plan, path) === undefined)
  /* Until this is answered, neither the payoffs nor the intervention fields apply. */
  const isOutcomeEffectOpen = plan.project.task === 'binary' && plan.value?.action_changes_outcome === undefined
  return missing ?? (isOutcomeEffectOpen ? findFormField(toPath(path.value.action_changes_outcome)) : undefined)
}

/** Describes the missing input, with the owner and due date of the open question. */
export function describeMissingInput(context: BriefContext): TemplateValue {
  const missing = findMissingInput(context)
  return missing
    ? describeMissing(context, missing.path, missing.field.title)
    : toPlaceholder("can't be computed from these inputs")
}

/** The source of one input: its own, or the default source. */
export function formatSource({ plan }: BriefContext, path: Path): string | undefined {
  const figure = getValue(plan, path) as Estimate | undefined
  const ownSource = typeof figure === 'object' ? formatSourceFields(plan, figure) : undefined
  return ownSource ?? (path[0] === 'expectations' ? formatEvidence(plan) : formatBasis(plan))
}

function formatBasis(plan: Plan): string | undefined {
  return plan.economics?.basis && formatSourceFields(plan, plan.economics.basis)
}

/** Expected model results have their own evidence, not the source of the amounts. */
function formatEvidence({ expectations }: Plan): string | undefined {
  const { field } = findFormField(toPath(path.expectations.evidence)) ?? {}
  if (field?.kind !== 'choice' || expectations?.evidence === undefined) return undefined
  return getOptionLabel(field.options, expectations.evidence)
}

/** The source of all inputs that do not name their own. */
export function describeBasis(context: BriefContext): TemplateValue {
  const text = formatBasis(context.plan)
  return text === undefined ? describeMissing(context, toPath(path.economics.basis.source)) : toTemplateValue(text)
}

/* Inputs that are chosen, not measured, so they have no source. */
const CHOSEN_INPUTS: readonly Path[] = [
  path.economics.horizon_years,
  path.economics.discount_rate,
  path.economics.assistant.reviewed_answers,
  path.expectations.fixed_threshold,
].map(toPath)

const { payoffs, forecast, ranking, assistant: assist } = path.economics

/* The net value can be computed without them: they count as zero, or are derived from other inputs. */
const OPTIONAL_INPUTS: readonly Path[] = [
  path.economics.base_rate,
  path.economics.current,
  path.economics.build_cost,
  path.economics.integration_cost,
  path.economics.change_cost,
  path.economics.operating_cost_per_year,
  path.economics.adoption,
  path.expectations.recall,
  payoffs.false_negative,
  forecast.naive_error,
  ranking.current_value,
  assist.rework_rate,
  assist.rework_cost,
].map(toPath)

/** The form fields of all inputs that the plan has or should have. */
function listInputFields({ plan, profile }: BriefContext): readonly FormField[] {
  return listFormFields()
    .filter(({ path }) => (path[0] === 'economics' || path[0] === 'expectations') && !path.includes('*'))
    .filter(({ field }) => field.kind === 'estimate' || field.kind === 'number')
    .filter(({ path }) => !CHOSEN_INPUTS.some((chosenPath) => isSamePath(chosenPath, path)))
    .filter((formField) => isFieldApplicable(formField, profile) === true)
    .filter((formField) => formField.expectedFrom !== 'optional' || getValue(plan, formField.path) !== undefined)
}

function createInputRow(context: BriefContext, { path, field }: FormField): SourcedInputRow {
  const what = namePeriod(field.title, context.plan)
  const rate = getDerivedRate(context, path)
  if (rate !== undefined) {
    const value = toTemplateValue(formatEstimate(rate, { quantity: 'share', unit: '' }, undefined))
    return { what, value, source: toPlaceholder('computed from the other rates') }
  }
  return { what, value: getAnswer(context, path), source: describeSource(context, path) }
}

/** The rate that is computed from the other three, rounded to two digits; `undefined` for other inputs. */
export function getDerivedRate({ plan }: BriefContext, path: Path): Estimate | undefined {
  const { rates, derivedRate } = resolveRates(plan)
  const rate = derivedRate !== undefined && isSamePath(RATE_PATHS[derivedRate], path) ? rates[derivedRate] : undefined
  return rate === undefined ? undefined : { likely: roundShare(rate) }
}

/** The source of one input; "default" if it uses the default source. */
function describeSource({ plan }: BriefContext, path: Path): TemplateValue {
  const figure = getValue(plan, path) as Estimate | number | undefined
  const ownSource = typeof figure === 'object' ? formatSourceFields(plan, figure) : undefined
  if (ownSource !== undefined) return toTemplateValue(ownSource)
  if (path[0] !== 'expectations') return toPlaceholder(formatBasis(plan) === undefined ? 'no source' : 'default')
  const evidence = formatEvidence(plan)
  return evidence === undefined ? toPlaceholder('no source') : toTemplateValue(evidence)
}

type SourceFields = Pick<Estimate, 'source' | 'as_of' | 'owner'>

function formatSourceFields(plan: Plan, { source, as_of, ...fields }: SourceFields): string | undefined {
  const owner = findNamedPerson(plan, fields.owner)
  const parts = [
    source,
    as_of === undefined ? undefined : formatDate(as_of),
    owner === undefined ? undefined : getPersonName(plan, owner),
  ].filter((part) => !isBlank(part))
  return parts.length === 0 ? undefined : parts.join('; ')
}
