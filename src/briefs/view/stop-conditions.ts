import { isBlank } from '../../plan/blank.js'
import { getPersonName, findNamedPerson } from '../../plan/display-name.js'
import { capitalize } from '../../text/capitalize.js'
import { joinWith } from '../../text/join.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { formatDate } from '../../text/format-date.js'
import { toPlaceholder, type TemplateValue, toTemplateValue, type BriefContext } from '../template-value.js'
import { getAnswer } from './plan.js'
import { formatLimitChange, formatLimitForReaders } from '../../text/figures/format-limit.js'
import { formatExactMoney } from '../../text/figures/format-money.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { formatExactShare } from '../../text/figures/format-share.js'

/** The criteria for stopping the project. */

type Criterion = NonNullable<NonNullable<BriefContext['plan']['expectations']>['success_criteria']>[number]

export interface StopRule {
  readonly metric: string
  /** `stop if below 8. Devon Achebe decides by Sep 17, 2027` */
  readonly rule: TemplateValue
  readonly evaluation_data: TemplateValue
}

/** Each success criterion, stated as the rule for stopping the project. */
export function listStopRules(context: BriefContext): readonly StopRule[] {
  return (context.plan.expectations?.success_criteria ?? []).map((criterion) => ({
    metric: capitalize(isBlank(criterion.metric) ? criterion.id : (criterion.metric ?? criterion.id)),
    rule: describeStopRule(context, criterion),
    evaluation_data: getAnswer(
      context,
      pathInside(path.expectations.success_criteria, criterion.id, 'evaluation_data'),
    ),
  }))
}

function describeStopRule(context: BriefContext, criterion: Criterion): TemplateValue {
  const { at_least, at_most, due, decided_by } = criterion
  const limits = [
    at_least === undefined ? undefined : `below ${formatLimit(context, criterion, at_least)}`,
    at_most === undefined ? undefined : `above ${formatLimit(context, criterion, at_most)}`,
  ].filter((limit) => limit !== undefined)
  const decidedBy = findNamedPerson(context.plan, decided_by)
  const decisionMaker = decidedBy === undefined ? undefined : getPersonName(context.plan, decidedBy)
  const dueText = due === undefined ? '' : ` by ${formatDate(due)}`
  const decisionText =
    decisionMaker === undefined ? (dueText === '' ? '' : `Decided${dueText}`) : `${decisionMaker} decides${dueText}`
  const ruleText = limits.length > 0 ? `stop if ${limits.join(' or ')}` : ''
  const missingParts = [
    limits.length > 0 ? undefined : 'limit',
    due === undefined ? 'date' : undefined,
    decisionMaker === undefined ? 'decision maker' : undefined,
  ].filter((part) => part !== undefined)
  const note = missingParts.length === 0 ? '' : `${joinWith(missingParts)} not decided yet`
  const sentences = [ruleText, decisionText].filter((part) => part !== '')
  return sentences.length === 0 ? toPlaceholder(note) : toTemplateValue(sentences.join('. '), { note })
}

const SHARE_FIGURES = new Set<Criterion['figure']>([
  'precision',
  'uplift',
  'recall',
  'accuracy',
  'resolution_rate',
  'harm_rate',
])

/** The limit in its unit, and the change that it asks for; without a unit, the figure that it matches has one. */
function formatLimit({ plan }: BriefContext, { figure, unit, baseline }: Criterion, limit: number): string {
  const currency = plan.economics?.currency
  if (unit !== undefined || baseline !== undefined) {
    const change = baseline === undefined ? '' : ` (${formatLimitChange(limit, baseline, unit)})`
    return `${formatLimitForReaders(limit, unit, currency)}${change}`
  }
  if (figure === 'value') return `${formatExactMoney(limit, currency)} a year`
  /* A limit above 1 is not a share: the metric says what it counts. */
  return SHARE_FIGURES.has(figure) && limit >= 0 && limit <= 1 ? formatExactShare(limit) : formatNumber(limit)
}
