import { formatExactMoney } from '../text/figures/format-money.js'
import { isFieldApplicable, findFormField, getProfile } from '../plan/form.js'
import { joinWith } from '../text/join.js'
import { isSamePath, type Path } from '../plan/path.js'
import { isNotApplicable } from '../plan/pending.js'
import { toPath, path, getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { getWorksheet } from './worksheet.js'

/** A figure that the value depends on but that isn't estimated yet, with the default assumed for it. */
interface AssumedDefault {
  readonly path: Path
  /** `100% adoption`. */
  readonly label: string
  /** For an assistant that answers alone, or for one that drafts what a person accepts. */
  readonly only?: 'answers' | 'drafts'
}

const ADOPTION = toPath(path.economics.adoption)

const ASSUMED_DEFAULTS: readonly AssumedDefault[] = [
  { path: toPath(path.economics.payoffs.false_negative), label: 'a false negative value of 0' },
  { path: ADOPTION, label: '100% adoption' },
  { path: toPath(path.economics.assistant.rework_rate), label: 'no rework', only: 'answers' },
  { path: toPath(path.economics.assistant.review_minutes), label: 'no time to review drafts', only: 'drafts' },
]

/**
 * Formats the assumptions: `assumes 100% adoption (no estimate yet)`; `undefined` if there are none, apart from the
 * adoption if the reader knows that already.
 */
export function formatAssumedDefaults(
  plan: Plan,
  options: { readonly isAdoptionKnown?: boolean } = {},
): string | undefined {
  const assumptions = listAssumedDefaults(plan)
    .filter(({ path }) => options.isAdoptionKnown !== true || !isSamePath(path, ADOPTION))
    .map(({ label }) => label)
  const estimates = assumptions.length === 1 ? 'no estimate yet' : 'no estimates yet'
  return assumptions.length === 0 ? undefined : `assumes ${joinWith(assumptions)} (${estimates})`
}

/** Tells whether the value is worked out at 100% adoption only because nobody has estimated it. */
export function isAdoptionAssumed(plan: Plan): boolean {
  return listAssumedDefaults(plan).some(({ path }) => isSamePath(path, ADOPTION))
}

/** Says that today's operating cost isn't saved while it is unknown whether today's process ends; else `undefined`. */
export function formatUnsavedCost(plan: Plan): string | undefined {
  const { current, currency, replaces_current_process: isReplacing } = plan.economics ?? {}
  const cost = current?.operating_cost_per_year?.likely
  if (isReplacing !== undefined || !cost || getWorksheet(plan).business.value === undefined) return undefined
  return `The ${formatExactMoney(cost, currency)} a year that today's process costs doesn't count as saved, because the plan doesn't say whether it ends at the launch`
}

/** Lists the defaults in use. Empty while the value is unknown; skips figures marked as not applicable. */
function listAssumedDefaults(plan: Plan): readonly AssumedDefault[] {
  if (getWorksheet(plan).business.value === undefined) return []
  const profile = getProfile(plan)
  const { assistant } = getWorksheet(plan).otherTask ?? {}
  return ASSUMED_DEFAULTS.filter(({ path, only }) => {
    if (only !== undefined && (assistant === undefined || (only === 'drafts') !== assistant.isDrafting)) return false
    const formField = findFormField(path)
    return (
      formField !== undefined &&
      isFieldApplicable(formField, profile) === true &&
      getValue(plan, path) === undefined &&
      !isNotApplicable(path, plan)
    )
  })
}
