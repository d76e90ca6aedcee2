import type { Plan } from '../../plan/plan.js'
import { formatBeyondBreakEven, formatSuccess } from '../../worksheet/tasks/baseline.js'
import { capitalize } from '../../text/capitalize.js'
import { isBlank } from '../../plan/blank.js'
import { findFormField } from '../../plan/form.js'
import { formatPath } from '../../plan/path.js'
import { formatHeld, sortByDistance, type InputBreakEven } from '../../worksheet/input-break-even.js'
import { getStressTests } from '../../worksheet/stress.js'
import { findYearStep, formatYearAmount } from '../../worksheet/net-value.js'
import { namePeriod } from '../../worksheet/period.js'
import { getWorksheet } from '../../worksheet/worksheet.js'
import { toPlaceholder, type TemplateValue, toTemplateValue, type BriefContext } from '../template-value.js'
import { describeNetValue, describeAmountPerYear } from './money.js'
import { getAnswer, getUnit } from './plan.js'
import { formatExactMoney } from '../../text/figures/format-money.js'
import { formatShare } from '../../text/figures/format-share.js'
import { formatPlanAndBreakEven } from '../../worksheet/break-even-text.js'

/** Stress tests: how much may go wrong before the project loses money, and how shared amounts compare. */

export interface StressSection {
  readonly parts: readonly OutlookRow[]
  /** The plan has ranges, so there are a worst and a best case. */
  readonly ranged: boolean
  readonly amounts: readonly AmountRow[]
  /** `Loses money`, or `Today's process is better`; `Pays off` if the plan doesn't as it stands. */
  readonly turns_title: string
  readonly turns: readonly BreakEvenRow[]
  readonly shared: readonly SharedValueRow[]
}

export interface OutlookRow {
  readonly part: string
  readonly worst: TemplateValue
  readonly value: TemplateValue
  readonly best: TemplateValue
}

export interface AmountRow {
  readonly what: string
  readonly halved: TemplateValue
  readonly as_planned: TemplateValue
  readonly doubled: TemplateValue
}

export interface BreakEvenRow {
  readonly what: string
  readonly now: TemplateValue
  /** `below 6.4%` */
  readonly turns: string
}

export interface SharedValueRow {
  readonly shared_with: TemplateValue
  readonly shared: TemplateValue
  readonly supported: TemplateValue
  readonly verdict: TemplateValue
}

export function createStressSection(context: BriefContext): StressSection {
  const { plan } = context
  const { outlooks, amounts } = getStressTests(plan)
  const step = findYearStep(plan)
  const describe = (amount: number | undefined): TemplateValue =>
    amount === undefined ? toPlaceholder('not known yet') : toTemplateValue(formatYearAmount(plan, amount, step))
  return {
    ranged: outlooks.some(({ range }) => range !== undefined),
    parts: outlooks.map(({ shareOfExpected, value, range }) => ({
      part: formatShare(shareOfExpected),
      worst: describe(range?.low),
      value: describe(value),
      best: describe(range?.high),
    })),
    amounts: amounts.map(({ label: what, halved, asPlanned, doubled }) => ({
      what,
      halved: describe(halved),
      as_planned: describe(asPlanned),
      doubled: describe(doubled),
    })),
    turns_title: formatTurnsTitle(plan),
    turns: sortByDistance(getWorksheet(plan).business.breakEvens).map((breakEven) =>
      createBreakEvenRow(context, breakEven),
    ),
    shared: createSharedValueRows(context),
  }
}

/** A plan that is compared with an alternative can earn less than that without losing money. */
function formatTurnsTitle(plan: Plan): string {
  const { value = 0, breakEvens } = getWorksheet(plan).business
  const formatTitle = value < 0 ? formatSuccess : formatBeyondBreakEven
  const titles = new Set(breakEvens.map(({ alternative }) => capitalize(formatTitle(alternative))))
  const [title, ...others] = titles
  if (title !== undefined && others.length === 0) return title.replace(/^The project loses/, 'Loses')
  return value < 0 ? 'Pays off' : 'No longer pays off'
}

/** The planned value and the break-even value of an input, with the project's own noun for cases. */
export function formatBreakEven({ plan }: BriefContext, breakEven: InputBreakEven): readonly [string, string] {
  return formatPlanAndBreakEven(plan, breakEven, (field) => getUnit(plan, field))
}

function createBreakEvenRow(context: BriefContext, breakEven: InputBreakEven): BreakEvenRow {
  const { path, likely, breakEvenValue } = breakEven
  const condition = formatHeld(breakEven)
  const [plannedText, breakEvenText] = formatBreakEven(context, breakEven)
  const title = namePeriod(findFormField(path)?.field.title ?? formatPath(path), context.plan)
  const answer = getAnswer(context, path)
  return {
    what: title,
    now: answer.said ? answer : toTemplateValue(plannedText),
    turns: `${breakEvenValue < likely ? 'below' : 'above'} ${breakEvenText}${condition === '' ? '' : `, ${condition}`}`,
  }
}

/** Yearly amounts shared outside the plan, compared with what the plan supports. */
function createSharedValueRows(context: BriefContext): readonly SharedValueRow[] {
  const { plan } = context
  const { value, valueRange } = getWorksheet(plan).business
  return (plan.expectations?.shared_figures ?? []).flatMap(({ shared_with, value_per_year: amount }) => {
    if (amount === undefined) return []
    return [
      {
        shared_with: isBlank(shared_with) ? toPlaceholder('no one named') : toTemplateValue(shared_with ?? ''),
        shared: toTemplateValue(formatExactMoney(amount, plan.economics?.currency)),
        /* Any caution about the value is in the bottom line. */
        supported: value === undefined ? describeNetValue(context) : describeAmountPerYear(context, value, valueRange),
        verdict: describeVerdict(context, amount),
      },
    ]
  })
}

function describeVerdict({ plan }: BriefContext, amount: number): TemplateValue {
  const { value, valueRange } = getWorksheet(plan).business
  if (value === undefined) return toPlaceholder('not known yet')
  if (amount <= value) return toTemplateValue('supported')
  return toTemplateValue(
    valueRange && amount <= valueRange.high
      ? 'more than expected, but within the best case'
      : 'more than the plan supports',
  )
}
