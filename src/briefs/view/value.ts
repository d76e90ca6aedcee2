import { listMissingCosts, ONE_TIME_COSTS } from '../../worksheet/business.js'
import { isBlank } from '../../plan/blank.js'
import { capitalize } from '../../text/capitalize.js'
import { findFormField } from '../../plan/form.js'
import { pathInside, toPath, path } from '../../plan/typed-path.js'
import { shortenMessage } from '../../text/sentence.js'
import { formatDate } from '../../text/format-date.js'
import { getWorksheet, listWorksheetRows } from '../../worksheet/worksheet.js'
import { multiply, sumEstimates } from '../amounts.js'
import { getNouns } from '../nouns.js'
import {
  formatCheckNote,
  toPlaceholder,
  type TemplateValue,
  toTemplateValue,
  type BriefContext,
  describeMissing,
} from '../template-value.js'
import { getOptionLabel, getAnswer } from './plan.js'
import { formatEstimate } from '../../text/figures/format-figure.js'
import { formatCount, formatNumber, formatTypedNumber } from '../../text/figures/format-number.js'
import { formatRange } from '../../text/figures/format-range.js'
import { formatExactShare } from '../../text/figures/format-share.js'

/** What changes, the KPI targets, the workload, the rollout, and the costs, from the plan's own figures. */

/** What is done today, in the plan's words; else the meaning of the chosen kind of process. */
export function describeCurrentProcess(context: BriefContext): TemplateValue {
  const { kind, description } = path.value.current_process
  const answer = getAnswer(context, toPath(description))
  if (answer.said) return answer
  const choice = getAnswer(context, toPath(kind))
  return choice.means === '' ? choice : { ...choice, text: choice.means }
}

/** The alternatives that were not chosen, each with the reason, cut after a line or two. */
export function listAlternatives({ plan }: BriefContext): readonly TemplateValue[] {
  return (plan.value?.alternatives ?? []).flatMap(({ option, reason_rejected: reason }) => {
    if (isBlank(option)) return []
    return [toTemplateValue(isBlank(reason) ? (option ?? '') : `${option}. ${shortenMessage(reason ?? '')}`)]
  })
}

type Kpi = NonNullable<NonNullable<BriefContext['plan']['value']>['kpis']>[number]

/** One line per KPI: baseline, target, and due date. */
export function listGoals(context: BriefContext): readonly TemplateValue[] {
  return (context.plan.value?.kpis ?? []).map((kpi) => {
    const kpiPath = pathInside(path.value.kpis, kpi.id)
    const name = isBlank(kpi.name) ? kpi.id : (kpi.name ?? kpi.id)
    const note = ['baseline', 'target']
      .map((field) => formatCheckNote(context, [...kpiPath, field]))
      .find((text) => text !== '')
    return toTemplateValue(`${name}: ${formatGoal(kpi, getKpiUnit(kpi, name))}`, { note: note ?? '' })
  })
}

/** `from 7,200 (Oct 31, 2026) to 7,100 by Mar 31, 2028` */
function formatGoal(kpi: Kpi, { short, full }: KpiUnit): string {
  const { baseline, target, measured_on, target_due } = kpi
  const dueText = target_due === undefined ? '' : ` by ${formatDate(target_due)}`
  const measuredOn = measured_on === undefined ? undefined : formatDate(measured_on)
  const noBaselineText = isBlank(kpi.no_baseline_reason) ? '' : `; no baseline (${kpi.no_baseline_reason})`
  if (target === undefined) {
    const baselineText =
      baseline === undefined
        ? ''
        : `${formatTypedNumber(baseline)}${full}${measuredOn === undefined ? ' today' : ` on ${measuredOn}`}; `
    return `${baselineText}target not decided yet${noBaselineText}`
  }
  const targetText = `${formatTypedNumber(target)}${full}${dueText}`
  if (kpi.direction === 'hold') {
    if (baseline === target && measuredOn !== undefined)
      return `no worse than ${formatTypedNumber(target)}${full} (${measuredOn})${dueText}`
    const baselineText =
      baseline === undefined
        ? ''
        : ` (${formatTypedNumber(baseline)}${short}${measuredOn === undefined ? ' today' : ` on ${measuredOn}`})`
    return `no worse than ${targetText}${baselineText}${noBaselineText}`
  }
  if (baseline === undefined) return `${targetText}${noBaselineText}`
  return `from ${formatTypedNumber(baseline)}${short}${measuredOn === undefined ? '' : ` (${measuredOn})`} to ${targetText}`
}

interface KpiUnit {
  /** Used if the full unit follows later in the line: `%`. */
  readonly short: string
  /** Follows the number: `% of chats`, ` customers`; empty if the name of the KPI already has it. */
  readonly full: string
}

function getKpiUnit({ unit }: Kpi, name: string): KpiUnit {
  const unitText = unit?.trim() ?? ''
  if (unitText.startsWith('%')) return { short: '%', full: unitText }
  const full = unitText === '' || name.toLowerCase().includes(unitText.toLowerCase()) ? '' : ` ${unitText}`
  return { short: '', full }
}

/** How many cases are acted on in a period: `12,000 of 400,000 customers a month (3%)`. */
export function describeWorkload(context: BriefContext): TemplateValue {
  const { volume_per_period: volume, selection_rate: selectionRate, period } = context.plan.economics ?? {}
  const volumePath = toPath(path.economics.volume_per_period)
  if (volume === undefined) return describeMissing(context, volumePath, 'The volume')
  const periodText = period === undefined ? 'in each period' : `a ${period}`
  const { cases } = getNouns(context.plan)
  const note = formatCheckNote(context, volumePath)
  if (context.plan.project?.task !== 'binary' || selectionRate === undefined)
    return toTemplateValue(`${formatEstimate(volume, { quantity: 'count', unit: cases }, undefined)} ${periodText}`, {
      note,
    })
  const actions = multiply(volume.likely, selectionRate.likely)
  const qualifier = actions.isRounded ? 'about ' : ''
  const text = `${qualifier}${formatNumber(actions.value)} of ${formatNumber(volume.likely)} ${cases} ${periodText} (${formatExactShare(selectionRate.likely)})`
  const { capacity } = getWorksheet(context.plan).binary ?? {}
  const limitText = capacity?.isExceeded ? `; staff have time for ${formatCount(capacity.maxCases)}` : ''
  return toTemplateValue(`${text}${limitText}`, { note })
}

/** Staff hours available, and hours needed: `1,170 hours a month available (needed: 1,000)`. */
export function describeStaffHours(context: BriefContext): TemplateValue {
  const { period } = context.plan.economics ?? {}
  const periodText = period === undefined ? 'in each period' : `a ${period}`
  const answer = getAnswer(context, toPath(path.change.staff_hours_per_period))
  const neededRow = listWorksheetRows(context.plan).find(({ key }) => key === 'staff_hours_needed')
  const neededText = neededRow?.value === undefined ? '' : ` (needed: ${neededRow.formatted})`
  return { ...answer, text: `${answer.text} ${periodText} available${neededText}` }
}

type RolloutPhase = NonNullable<NonNullable<BriefContext['plan']['rollout']>['phases']>[number]

/** The phases of the rollout: `Pilot: 20% of payments, Aug 3, 2026–Sep 27, 2026`. */
export function listPhases({ plan }: BriefContext): readonly TemplateValue[] {
  const { cases } = getNouns(plan)
  return (plan.rollout?.phases ?? []).map((phase) => {
    const share = phase.share === undefined ? '' : `${formatExactShare(phase.share)} of ${cases}`
    const parts = [share, formatPhaseSpan(phase)].filter((part) => part !== '')
    return toTemplateValue(`${formatPhaseName(phase)}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`)
  })
}

function formatPhaseName({ id, kind }: RolloutPhase): string {
  const { field } = findFormField([...toPath(path.rollout.phases), '*', 'kind']) ?? {}
  if (kind === undefined || field?.kind !== 'choice') return capitalize(id)
  return kind === 'full' ? 'Full rollout' : capitalize(getOptionLabel(field.options, kind))
}

/** `Jun 1, 2027–Aug 6, 2027`; empty without dates. */
export function formatPhaseSpan({ start, end }: RolloutPhase): string {
  if (start === undefined) return end === undefined ? '' : `until ${formatDate(end)}`
  return end === undefined ? `from ${formatDate(start)}` : formatRange(formatDate(start), formatDate(end))
}

export interface CostSection {
  readonly once: TemplateValue
  readonly a_year: TemplateValue
}

/** The one-time cost, all parts together, and the operating cost per year. */
export function createCostSection(context: BriefContext): CostSection {
  return {
    once: describeOneTimeCost(context),
    a_year: getAnswer(context, toPath(path.economics.operating_cost_per_year)),
  }
}

/** The sum of the one-time costs; it says "at least" if a part has no estimate yet. */
function describeOneTimeCost(context: BriefContext): TemplateValue {
  const { plan } = context
  const estimates = ONE_TIME_COSTS.flatMap((name) => plan.economics?.[name] ?? [])
  if (estimates.length === 0) return toPlaceholder('not estimated yet')
  const text = formatEstimate(sumEstimates(estimates), { quantity: 'money', unit: '' }, plan.economics?.currency)
  const missingCosts = listMissingCosts(plan)
  return missingCosts.length === 0
    ? toTemplateValue(text)
    : toTemplateValue(`at least ${text}`, { note: `${missingCosts.join(' and ')} not estimated yet` })
}
