import { writeShare } from '../text/figures/format-share.js'
import { formatNumber } from '../text/figures/format-number.js'
import { getRecordedName, findNamedPerson } from '../plan/display-name.js'
import type { Estimate, Field, Quantity } from '../plan/field.js'
import { isRecord } from '../plan/read/normalize.js'
import type { Path } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { formatLimitChange, formatLimitFigure } from '../text/figures/format-limit.js'
import { type PlanQuestion, findRoleHolder, getSubstituteValue } from './plan-questions.js'

/** The current answer in the plan, as a person would enter it; `undefined` if there is none. */
export function formatCurrentAnswer(planQuestion: PlanQuestion, plan: Plan): string | undefined {
  if (planQuestion.kind === 'role') {
    const holder = findRoleHolder(plan, planQuestion.role)
    return holder && formatNameAndTitle(holder)
  }
  const value = getValue(plan, planQuestion.path)
  if (planQuestion.kind === 'item') return Array.isArray(value) && value.length === 0 ? 'none' : undefined
  const substitute = getSubstituteValue(planQuestion, plan)
  if (planQuestion.form.field.satisfiedBy === 'at_most') return formatCurrentLimit(planQuestion.path, plan)
  if (value === undefined && typeof substitute === 'string') return `no number, because ${substitute}`
  if (value === undefined || isUnnamed(planQuestion.form.field, value, plan)) return undefined
  return formatAsInput(planQuestion.form.field, value, plan)
}

/** A criterion in its unit, or as the change that it asks for. */
function formatCurrentLimit(path: Path, plan: Plan): string | undefined {
  const criterion = getValue(plan, path.slice(0, -1))
  if (!isRecord(criterion)) return undefined
  const { at_least: atLeast, at_most: atMost, unit, baseline } = criterion
  const limit = atLeast ?? atMost
  if (typeof limit !== 'number') return undefined
  const bound = atLeast === undefined ? 'at most' : 'at least'
  const unitText = typeof unit === 'string' ? unit : undefined
  if (typeof baseline === 'number') return `${bound} ${formatLimitChange(limit, baseline, unitText)}`
  return `${bound} ${formatLimitFigure(limit, unitText)}`
}

/** "TBD" is no answer to show, or to accept again. */
function isUnnamed({ kind }: Field, value: unknown, plan: Plan): boolean {
  return kind === 'person' && findNamedPerson(plan, String(value)) === undefined
}

export function formatAsInput(field: Field, value: unknown, plan: Plan): string {
  switch (field.kind) {
    case 'estimate':
      return isEstimate(value) ? formatEstimateInput(field.quantity, value) : String(value)
    case 'number':
      return formatFigureInput(field.quantity, Number(value))
    case 'yesNo':
      return value === true ? 'yes' : 'no'
    case 'choices':
      return Array.isArray(value) && value.length > 0 ? value.join(', ') : 'none'
    case 'person':
      return getRecordedName(plan, String(value))
    case 'text':
    case 'choice':
    case 'date':
    case 'ref':
    case 'scalars':
    case 'group':
    case 'list':
      return String(value)
  }
}

function formatNameAndTitle({
  name,
  title,
}: {
  readonly name?: string | undefined
  readonly title?: string | undefined
}) {
  return title === undefined ? (name ?? '') : `${name}, ${title}`
}

function isEstimate(value: unknown): value is Estimate {
  return isRecord(value) && typeof value['likely'] === 'number'
}

function formatEstimateInput(quantity: Quantity, { likely, low, high, sample_size: size }: Estimate): string {
  const likelyText = formatFigureInput(quantity, likely)
  if (size !== undefined) return `${formatEstimateInput(quantity, { likely, low, high })}, n = ${size}`
  return low === undefined || high === undefined
    ? likelyText
    : `${formatFigureInput(quantity, low)} to ${formatFigureInput(quantity, high)}, likely ${likelyText}`
}

function formatFigureInput(quantity: Quantity, value: number): string {
  return quantity === 'share' ? writeShare(value) : formatNumber(value)
}
