import { formatBeyondBreakEven, formatSuccess } from '../worksheet/tasks/baseline.js'
import type { Range } from '../numbers/ranges.js'
import { findFormField } from '../plan/form.js'
import { formatPath, isSamePath } from '../plan/path.js'
import { inSentence, withArticle } from '../text/in-sentence.js'
import { createBestWorstPlans } from '../worksheet/best-worst-case.js'
import { computeRelativeDistance, type InputBreakEven, sortByDistance } from '../worksheet/input-break-even.js'
import { formatOutcome } from '../worksheet/net-value.js'
import { namePeriod } from '../worksheet/period.js'
import { getWorksheet } from '../worksheet/worksheet.js'
import type { BriefContext } from './template-value.js'
import { formatBreakEven } from './view/stress.js'

/** How thin the margin of a project is: the input that decides, and where it turns. */

/** The margin is thin if an input that is off by less than this share of itself leads to a loss. */
export const THIN_MARGIN = 0.2

/**
 * The break-even of the key driver; of the closest input if there is no driver or only that input has a thin margin.
 */
export function selectBreakEven({ plan }: BriefContext): InputBreakEven | undefined {
  const { breakEvens, keyDriver } = getWorksheet(plan).business
  const [nearest] = sortByDistance(breakEvens)
  const driver = keyDriver && breakEvens.find(({ path }) => isSamePath(path, keyDriver))
  if (driver === undefined || driver.likely === 0) return nearest
  return nearest !== undefined &&
    computeRelativeDistance(nearest) < THIN_MARGIN &&
    computeRelativeDistance(driver) >= THIN_MARGIN
    ? nearest
    : driver
}

/** The first sentence has the worst case already, so it is repeated only if no single input explains it. */
export function describeThinMargin(
  context: BriefContext,
  breakEven: InputBreakEven | undefined,
  range: Range | undefined,
): string {
  const { plan } = context
  if (breakEven !== undefined)
    return `if ${formatBreakEvenChange(context, breakEven, 'falls')}, ${formatBeyondBreakEven(breakEven.alternative)}`
  return range === undefined
    ? "losing part of the model's lift would use it up"
    : `in the worst case, the project ${formatOutcome(plan, range.low, createBestWorstPlans(plan)?.worst)}`
}

export function describeMargin(context: BriefContext, breakEven: InputBreakEven | undefined): string {
  if (breakEven === undefined) return 'No single input alone can turn the value into a loss'
  return `The project ${formatSuccess(breakEven.alternative)} unless ${formatBreakEvenChange(context, breakEven, 'falls')}`
}

/** Formats a break-even as a condition: `the success rate falls below 10% (plan: 12%)`. */
export function formatBreakEvenChange(
  context: BriefContext,
  breakEven: InputBreakEven,
  verbForm: 'falls' | 'were',
): string {
  const { path, likely, breakEvenValue } = breakEven
  const title = inSentence(namePeriod(findFormField(path)?.field.title ?? formatPath(path), context.plan))
  const [plannedText, breakEvenText] = formatBreakEven(context, breakEven)
  const isBelow = breakEvenValue < likely
  const isPlural = /^(?:cases|minutes) /.test(title)
  const verb = verbForm === 'were' ? 'were' : `${isBelow ? 'fall' : 'rise'}${isPlural ? '' : 's'}`
  return `${withArticle(title)} ${verb} ${isBelow ? 'below' : 'above'} ${breakEvenText} (plan: ${plannedText})`
}
