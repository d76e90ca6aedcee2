import type { Plan } from '../../plan/plan.js'
import { roundParts } from '../../text/figures/money-step.js'
import { type CasePlans, findYearStep, formatYearAmount } from '../../worksheet/net-value.js'
import { type TemplateValue, toTemplateValue } from '../template-value.js'
import { listValueParts, type ValuePart } from './value-parts.js'

/** What the value of a year is made of, in the three cases. Every column adds up to the last digit. */

/** A result in the worst case, as expected, and in the best case. */
export interface MoneyRow {
  readonly key: string
  /** True for the total of a table. */
  readonly main: boolean
  readonly title: string
  /** The title, with a note if the result is a rule of thumb or a part of the cost is missing. */
  readonly what: TemplateValue
  readonly worse: TemplateValue
  readonly likely: TemplateValue
  readonly better: TemplateValue
  readonly formula: string
}

/** Creates a row for each part; a part that a case doesn't have counts as 0 there. Empty if the value is unknown. */
export function createYearRows(plan: Plan, casePlans: CasePlans | undefined): readonly MoneyRow[] {
  const step = findYearStep(plan)
  const [worse, likely, better] = [casePlans?.[0] ?? plan, plan, casePlans?.[1] ?? plan].map(listValueParts)
  const columns = [worse, likely, better].map((parts) => roundColumn(parts ?? [], step))
  return mergeParts([likely ?? [], worse ?? [], better ?? []]).map(({ key, title }) => {
    const [worseCell, likelyCell, betterCell] = columns.map((column) =>
      toTemplateValue(formatYearAmount(plan, column.get(key) ?? 0, step)),
    )
    const nothing = toTemplateValue('')
    return {
      key,
      main: false,
      title,
      what: toTemplateValue(title),
      worse: worseCell ?? nothing,
      likely: likelyCell ?? nothing,
      better: betterCell ?? nothing,
      formula: '',
    }
  })
}

function roundColumn(parts: readonly ValuePart[], step: number): ReadonlyMap<string, number> {
  const amounts = roundParts(
    parts.map(({ value }) => value),
    step,
  )
  return new Map(parts.map(({ key }, index) => [key, amounts[index] ?? 0]))
}

/** The parts of all columns, in their common order. A title that says what only one column has is made to say so. */
function mergeParts(columns: readonly (readonly ValuePart[])[]): readonly Pick<ValuePart, 'key' | 'title'>[] {
  const keys = PART_ORDER.filter((key) => columns.some((parts) => parts.some((part) => part.key === key)))
  return keys.map((key) => {
    const titles = columns.flatMap((parts) => parts.find((part) => part.key === key)?.title ?? [])
    const [title = ''] = titles
    const isSame = titles.every((other) => other === title)
    if (isSame) return { key, title }
    return { key, title: key === 'today' ? 'Less the best alternative' : `${title}, as expected` }
  })
}

const PART_ORDER: readonly ValuePart['key'][] = ['right', 'wrong', 'actions', 'side', 'today', 'before', 'operating']
