import { isBlank } from '../../plan/blank.js'
import { capitalize } from '../../text/capitalize.js'
import { formatDate } from '../../text/format-date.js'
import { getWorksheet } from '../../worksheet/worksheet.js'
import { toPlaceholder, type TemplateValue, toTemplateValue, type BriefContext } from '../template-value.js'
import { roundTo } from '../../text/figures/round.js'
import { pluralize } from '../../text/pluralize.js'
import { getValueName } from '../../worksheet/business.js'
import { formatNetValue } from '../../worksheet/net-value.js'

/** Figures shared outside the plan. */

export interface SharedFiguresSection {
  readonly rows: readonly SharedFigureRow[]
  /** Shared figures that the plan does not support, or that have not been checked. */
  readonly unsupported: readonly TemplateValue[]
  /** How many other figures there are, or that there are none; empty if the plan has no list of shared figures. */
  readonly note: string
}

export interface SharedFigureRow {
  /** `The Board, Apr 21, 2026` */
  readonly shared_with: string
  readonly statement: TemplateValue
  readonly verdict: TemplateValue
}

/** The figures shared outside the plan, each with whether the plan supports it. */
export function createSharedFiguresSection(context: BriefContext): SharedFiguresSection {
  const figures = context.plan.expectations?.shared_figures
  if (figures === undefined) return { rows: [], unsupported: [], note: '' }
  if (figures.length === 0) return { rows: [], unsupported: [], note: 'No figures have been shared outside this plan.' }
  const rows = figures.map((figure) => createSharedFigureRow(context, figure))
  const unsupportedRows = rows.filter(({ verdict }) => !verdict.text.startsWith('supported'))
  const supportedCount = rows.length - unsupportedRows.length
  const supportedText = `${pluralize(supportedCount, 'other figure is', 'other figures are')} supported.`
  return {
    rows,
    unsupported: unsupportedRows.map(({ shared_with, statement, verdict }) =>
      toTemplateValue(`${shared_with}: ${statement.text.replace(/\.$/, '')} (${verdict.text})`),
    ),
    note: unsupportedRows.length === 0 ? formatAllSupported(supportedCount) : supportedCount === 0 ? '' : supportedText,
  }
}

function formatAllSupported(count: number): string {
  return count === 1
    ? 'One figure was shared outside this plan; the plan supports it.'
    : `${count} figures were shared outside this plan; the plan supports all of them.`
}

type SharedFigure = NonNullable<NonNullable<BriefContext['plan']['expectations']>['shared_figures']>[number]

function createSharedFigureRow(context: BriefContext, figure: SharedFigure): SharedFigureRow {
  const { id, shared_with, statement, shared_on, correction } = figure
  const recipient = capitalize(isBlank(shared_with) ? id : (shared_with ?? id))
  const decision = context.plan.decisions?.find((item) => item.id === correction)
  const verdictText = [
    formatVerdict(context, figure),
    ...(decision === undefined ? [] : [formatCorrection(decision)]),
  ].join('; ')
  return {
    shared_with: `${recipient}${shared_on === undefined ? '' : `, ${formatDate(shared_on)}`}`,
    statement: isBlank(statement) ? toPlaceholder('not described yet') : toTemplateValue(statement ?? ''),
    verdict: toTemplateValue(verdictText),
  }
}

/** What the plan records in `supported`, unless its own figures contradict it. */
function formatVerdict({ plan }: BriefContext, { supported, value_per_year: amount }: SharedFigure): string {
  const { value } = getWorksheet(plan).business
  if (supported === true && amount !== undefined && value === undefined)
    return "not checked: the value can't be computed yet"
  if (supported === true && amount !== undefined && value !== undefined && amount > roundTo(value))
    return `marked as supported, but the plan's ${getValueName(plan).name} is ${formatNetValue(plan, value)} a year`
  if (supported === undefined) return 'not checked yet'
  return supported ? 'supported' : 'not supported'
}

function formatCorrection({ decided_on, due }: NonNullable<BriefContext['plan']['decisions']>[number]): string {
  if (decided_on !== undefined) return `corrected on ${formatDate(decided_on)}`
  return due === undefined ? 'correction planned' : `correction due ${formatDate(due)}`
}
