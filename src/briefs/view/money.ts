import { getPersonName, findNamedPerson } from '../../plan/display-name.js'
import type { Range } from '../../numbers/ranges.js'
import { findFormField } from '../../plan/form.js'
import { formatPath } from '../../plan/path.js'
import { findOpenQuestion } from '../../plan/pending.js'
import { getValue, path as planPath, toPath } from '../../plan/typed-path.js'
import { formatAssumedDefaults } from '../../worksheet/assumed-defaults.js'
import { capitalize } from '../../text/capitalize.js'
import type { Plan } from '../../plan/plan.js'
import { describeSampleRanges } from '../../worksheet/inputs.js'
import { usesIntervention } from '../../worksheet/tasks/binary-payoffs.js'
import { getWorksheet } from '../../worksheet/worksheet.js'
import { toPlaceholder, type TemplateValue, toTemplateValue, type BriefContext } from '../template-value.js'
import { describeMissingInput, formatSource, getDerivedRate } from './figures.js'
import { isMainResult, createResultRows, selectMainResults, selectSummaryRows } from './money-rows.js'
import { formatYearStep, getCasePlans } from '../../worksheet/net-value.js'
import { createYearRows, type MoneyRow } from './year-table.js'
import { getAnswer } from './plan.js'
import { getValueName, listMissingCosts } from '../../worksheet/business.js'
import { formatMoneyWithRange } from '../../text/figures/format-apart.js'
import { formatShare } from '../../text/figures/format-share.js'
import { findAdoptionBreakEven } from '../needed.js'
import { formatEstimate, formatFigure } from '../../text/figures/format-figure.js'

/** The money section: results from the worksheet, formatted for a brief. */

export interface MoneySection {
  readonly a_year: TemplateValue
  /** The formula of the net value, in words. */
  readonly formula: string
  readonly deciding: KeyDriverSection
  /** `Net value per year`, or what else the value is as long as the operating cost is unknown. */
  readonly value_title: string
  readonly value_name: string
  /** How ranges from samples are to be taken; empty if there are none. */
  readonly samples: string
  /** When the value of an outcome counts. */
  readonly timing: string
  /** How the amounts of a year are rounded: `to $1,000`, and as a sentence. */
  readonly step: string
  readonly rounding: string
  /** True if there is a worst and a best case. */
  readonly has_ends: boolean
  /** The parts of a year and the main results, for a one-page brief. */
  readonly summary: readonly MoneyRow[]
  /** What finance reads first. */
  readonly results: readonly MoneyRow[]
  /** All other results. */
  readonly further: readonly MoneyRow[]
  /** Results that have a formula. */
  readonly formulas: readonly MoneyRow[]
  /** What is assumed for inputs without an estimate; empty if none is missing. */
  readonly assumes: string
  /** The parts that the one-time cost leaves out because they have no estimate; mostly empty. */
  readonly excludes: string
}

/** The key driver: the one input on which the value depends most. */
export interface KeyDriverSection {
  readonly known: boolean
  readonly what: string
  readonly value: TemplateValue
  readonly source: TemplateValue
  /** The person to ask; the source if no one is named. */
  readonly ask: TemplateValue
}

export function createMoneySection(context: BriefContext): MoneySection {
  const { plan } = context
  const casePlans = getCasePlans(plan)
  const yearRows = createYearRows(plan, casePlans)
  const resultRows = createResultRows(context, casePlans)
  const assumedText = formatAssumedDefaults(plan)
  const missingCosts = listMissingCosts(plan)
  return {
    a_year: describeNetValue(context),
    formula: getWorksheet(plan).model?.formula ?? '',
    deciding: createKeyDriverSection(context),
    value_title: getValueName(plan).title,
    value_name: getValueName(plan).name,
    has_ends: casePlans !== undefined,
    samples: casePlans === undefined ? '' : (describeSampleRanges(plan) ?? ''),
    timing: describeTiming(plan),
    step: formatYearStep(plan),
    rounding: `Amounts of a year and totals are rounded ${formatYearStep(plan)}, others to two digits`,
    summary: [...yearRows, ...selectSummaryRows(plan, resultRows)],
    results: [...yearRows, ...selectMainResults(plan, resultRows)],
    further: resultRows.filter(({ key }) => !isMainResult(plan, key)),
    formulas: resultRows.filter(({ formula }) => formula !== ''),
    assumes: assumedText === undefined ? '' : `${capitalize(getValueName(plan).name)} ${assumedText}`,
    excludes: missingCosts.length === 0 ? '' : `${missingCosts.join(' and ')} (not estimated yet)`,
  }
}

/** A saved customer can bring a margin over years, which the plan counts at once. */
function describeTiming(plan: Plan): string {
  const { intervention, payoffs, discount_rate: discountRate } = plan.economics ?? {}
  if (plan.project?.task !== 'binary' || getWorksheet(plan).business.value === undefined) return ''
  const amount =
    usesIntervention(plan) && intervention?.value !== undefined
      ? `The value of one success (${formatFigure(intervention.value.likely, MONEY, plan.economics?.currency)})`
      : payoffs?.true_positive !== undefined
        ? 'The value of each outcome'
        : undefined
  const discounting = discountRate === undefined ? '' : ' and undiscounted within that year'
  return amount === undefined
    ? ''
    : `${amount} counts in full in the year of the action${discounting}, even if the money arrives later`
}

const MONEY = { quantity: 'money', unit: '' } as const

/** The net value per year with its range, or the input that is missing to compute it. */
export function describeNetValue(context: BriefContext): TemplateValue {
  const { plan } = context
  const { value, valueRange } = getWorksheet(plan).business
  if (value === undefined) return describeMissingInput(context)
  const assumedText = formatAssumedDefaults(plan)
  const notes = [...(valueRange ? [] : ['no range given']), ...(assumedText === undefined ? [] : [assumedText])]
  return toTemplateValue(formatMoneyWithRange(value, valueRange, plan.economics?.currency), { note: notes.join('; ') })
}

function createKeyDriverSection(context: BriefContext): KeyDriverSection {
  const { plan } = context
  const unestimated = describeUnestimatedAdoption(context)
  if (unestimated !== undefined) return unestimated
  const path = getWorksheet(plan).business.keyDriver
  const unknown = toPlaceholder('not known yet')
  if (!path) return { known: false, what: '', value: unknown, source: unknown, ask: unknown }
  const what = findFormField(path)?.field.title ?? formatPath(path)
  const rate = getDerivedRate(context, path)
  if (rate !== undefined) {
    const source = toPlaceholder('computed from the other rates')
    return {
      known: true,
      what,
      value: toTemplateValue(formatEstimate(rate, { quantity: 'share', unit: '' }, undefined)),
      source,
      ask: source,
    }
  }
  const source = formatSource(context, path)
  const owner = findNamedPerson(plan, getOwner(getValue(plan, path)) ?? plan.economics?.basis?.owner)
  const sourceValue = source === undefined ? toPlaceholder('no source') : toTemplateValue(source)
  return {
    known: true,
    what,
    value: getAnswer(context, path),
    source: sourceValue,
    ask: owner === undefined ? sourceValue : toTemplateValue(getPersonName(plan, owner)),
  }
}

/** A figure that nobody has estimated can turn the verdict however sure the others are. */
function describeUnestimatedAdoption(context: BriefContext): KeyDriverSection | undefined {
  const { plan } = context
  const adoption = toPath(planPath.economics.adoption)
  const breakEven = findAdoptionBreakEven(context)
  if (breakEven === undefined) return undefined
  const question = findOpenQuestion(adoption, plan)
  const owner = findNamedPerson(plan, question?.owner)
  return {
    known: true,
    what: findFormField(adoption)?.field.title ?? '',
    value: toTemplateValue('not estimated yet', { note: `the project pays off only above ${formatShare(breakEven)}` }),
    source: toPlaceholder('none yet'),
    ask: owner === undefined ? toPlaceholder('no one asked yet') : toTemplateValue(getPersonName(plan, owner)),
  }
}

function getOwner(figure: unknown): string | undefined {
  return typeof figure === 'object' && figure !== null ? (figure as { owner?: string }).owner : undefined
}

/** An amount per year with its range; a placeholder if it is not known. */
export function describeAmountPerYear(
  { plan }: BriefContext,
  value: number | undefined,
  range: Range | undefined,
): TemplateValue {
  return value === undefined
    ? toPlaceholder('not known yet')
    : toTemplateValue(formatMoneyWithRange(value, range, plan.economics?.currency))
}
