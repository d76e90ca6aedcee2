import { capitalize } from '../../text/capitalize.js'
import { findFormField } from '../../plan/form.js'
import { toPath, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { listWorksheetInputs } from '../../worksheet/inputs.js'
import { type Row, hasResult } from '../../worksheet/rows.js'
import { listWorksheetRows, getWorksheet } from '../../worksheet/worksheet.js'
import { toPlaceholder, type TemplateValue, toTemplateValue, type BriefContext } from '../template-value.js'
import { type CasePlans, findYearStep, formatYearAmount } from '../../worksheet/net-value.js'
import type { MoneyRow } from './year-table.js'
import { getValueName, listMissingCosts } from '../../worksheet/business.js'
import { formatExactShare, formatShare } from '../../text/figures/format-share.js'

/** Results in rows, each in the worst case, as expected, and in the best case. */

const SUMMARY_KEYS: ReadonlySet<string> = new Set(['net_value_per_year', 'payback_months'])

/** The results that close the table "Per year". */
export function selectSummaryRows(plan: Plan, rows: readonly MoneyRow[]): readonly MoneyRow[] {
  const title = capitalize(getValueName(plan).name)
  return rows
    .filter(({ key }) => SUMMARY_KEYS.has(key))
    .map((row) => (row.key === 'net_value_per_year' ? { ...row, title, what: toTemplateValue(title) } : row))
}

/* In the order of the finance brief. */
const RESULT_KEYS: readonly string[] = [
  'net_value_per_year',
  'payback_months',
  'net_present_value',
  'expected_precision',
  'break_even_precision_vs_current',
  'break_even_precision',
  'safety_margin',
  'perfect_model_limit',
]

/**
 * True for a main result. If the baseline has a value, only the break-even precision over it is one. For tasks other
 * than binary, all results are.
 */
export function isMainResult(plan: Plan, key: string): boolean {
  const { binary } = getWorksheet(plan)
  if (!binary) return true
  return RESULT_KEYS.includes(key) && !(binary.baselineValue !== 0 && key === 'break_even_precision')
}

export function selectMainResults(plan: Plan, rows: readonly MoneyRow[]): readonly MoneyRow[] {
  const getRank = ({ key }: MoneyRow) => (RESULT_KEYS.includes(key) ? RESULT_KEYS.indexOf(key) : RESULT_KEYS.length)
  return rows.filter(({ key }) => isMainResult(plan, key)).toSorted((left, right) => getRank(left) - getRank(right))
}

/* Printed elsewhere in the brief, or not about money. */
const OMITTED_KEYS: ReadonlySet<string> = new Set([
  'one_time_cost',
  'accuracy',
  'majority_class_accuracy',
  'max_lift',
  'most_profitable_selection_rate',
  'actions_per_period',
  'staff_hours_needed',
])

export function createResultRows(context: BriefContext, casePlans: CasePlans | undefined): readonly MoneyRow[] {
  const { plan } = context
  const step = findYearStep(plan)
  const rowsByCase = casePlans?.map((casePlan) => [
    ...createPrecisionRows(casePlan, plan.expectations?.precision),
    ...listWorksheetRows(casePlan),
  ])
  return [...createPrecisionRows(plan), ...listWorksheetRows(plan)]
    .filter((row) => !OMITTED_KEYS.has(row.key) && !repeatsInput(context, row) && isKnown(context, row))
    .map((row) => {
      const [worse, better] = [rowsByCase?.[0], rowsByCase?.[1]].map((rows) => rows?.find(({ key }) => key === row.key))
      const { key, title, formula, isRuleOfThumb } = row
      const createCaseCell = (caseRow: Row | undefined) => createCell(context, caseRow ?? row, step)
      const what = toTemplateValue(title, { note: isRuleOfThumb ? 'rule of thumb' : formatRowNote(context, row) })
      const main = key === 'net_value_per_year'
      return {
        key,
        main,
        title,
        what,
        formula,
        worse: createCaseCell(worse),
        likely: createCaseCell(row),
        better: createCaseCell(better),
      }
    })
}

/** The expected precision, to compare with the break-even precision in the same three cases. */
function createPrecisionRows(plan: Plan, stated = plan.expectations?.precision): readonly Row[] {
  const { binary, business } = getWorksheet(plan)
  const value = binary?.rates.precision
  if (!binary || value === undefined || business.value === undefined) return []
  const isStated = (share: number): boolean => [stated?.likely, stated?.low, stated?.high].includes(share)
  const title = `Expected ${findFormField(toPath(path.expectations.precision))?.field.title.toLowerCase() ?? 'precision'}`
  return [
    {
      key: 'expected_precision',
      title,
      unit: 'share',
      value,
      formatted: isStated(value) ? formatExactShare(value) : formatShare(value),
      formula: '',
      explanation: '',
      isRuleOfThumb: false,
    },
  ]
}

/** Names the cost parts without an estimate, which would make the payback longer. */
function formatRowNote(context: BriefContext, { key }: Row): string {
  const dependsOnCost = key === 'payback_months' || key === 'net_present_value'
  const missingCosts = listMissingCosts(context.plan)
  return dependsOnCost && missingCosts.length > 0 ? `excludes ${missingCosts.join(' and ')}` : ''
}

/** True if the result is an amount that the plan gives anyway; the inputs show it with all its digits. */
function repeatsInput({ plan }: BriefContext, { unit, value }: Row): boolean {
  const isAmount = unit === 'money' && value !== undefined
  return isAmount && listWorksheetInputs(plan).some(({ likely }) => Math.abs(likely) === Math.abs(value))
}

/** False for a result that cannot be computed yet; it gets no row. A payback of "never" is known. */
function isKnown({ plan }: BriefContext, row: Row): boolean {
  const { key } = row
  if (key === 'payback_months') return isPaybackKnown(plan)
  return hasResult(row) && (key !== 'net_present_value' || plan.economics?.horizon_years !== undefined)
}

function isPaybackKnown(plan: Plan): boolean {
  const { value, oneTimeCost } = getWorksheet(plan).business
  return value !== undefined && oneTimeCost !== undefined
}

/** Rows that belong to the sums of a year, so they are rounded as these are. */
const YEAR_KEYS: ReadonlySet<string> = new Set(['net_value_per_year', 'net_present_value'])

function createCell({ plan }: BriefContext, row: Row, step: number): TemplateValue {
  if (row.value === undefined) return createMissingCell(plan, row)
  return toTemplateValue(YEAR_KEYS.has(row.key) ? formatYearAmount(plan, row.value, step) : row.formatted)
}

function createMissingCell(plan: Plan, { key, formatted }: Row): TemplateValue {
  if (formatted !== '') return toPlaceholder(formatted)
  return toPlaceholder(key === 'payback_months' && isPaybackKnown(plan) ? 'never' : 'not known yet')
}
