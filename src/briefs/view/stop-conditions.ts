import { isBlank } from '../../plan/blank.js'
import { getPersonName, findNamedPerson } from '../../plan/display-name.js'
import { capitalize } from '../../text/capitalize.js'
import { joinWith } from '../../text/join.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { formatDate } from '../../text/format-date.js'
import { computePilot } from '../../worksheet/pilot.js'
import { formatChance } from '../../worksheet/pilot-rows.js'
import { getWorksheet } from '../../worksheet/worksheet.js'
import { toPlaceholder, type TemplateValue, toTemplateValue, type BriefContext } from '../template-value.js'
import { getAnswer } from './plan.js'
import { formatStopLimits } from '../../text/figures/format-limit.js'

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
  const rules = (context.plan.expectations?.success_criteria ?? []).map((criterion) => ({
    metric: capitalize(isBlank(criterion.metric) ? criterion.id : (criterion.metric ?? criterion.id)),
    rule: describeStopRule(context, criterion),
    evaluation_data: getAnswer(
      context,
      pathInside(path.expectations.success_criteria, criterion.id, 'evaluation_data'),
    ),
  }))
  return [...rules, ...listPassChances(context)]
}

/** How likely the planned test passes, so that nobody takes a pass for a proof. */
function listPassChances({ plan }: BriefContext): readonly StopRule[] {
  const { binary, otherTask } = getWorksheet(plan)
  const pilot = binary && computePilot(plan, binary)
  const review = otherTask?.assistant?.review.planned
  if (pilot?.chanceIfExpected !== undefined)
    return [createPassChance('pilot', pilot.chanceIfExpected, pilot.chanceIfBreakEven, 'at break-even')]
  if (review === undefined) return []
  return [createPassChance('review', review.chanceIfExpected, review.chanceIfTolerable, 'at the tolerable rate')]
}

function createPassChance(
  test: 'pilot' | 'review',
  expected: number,
  worst: number | undefined,
  condition: string,
): StopRule {
  const worstText = worst === undefined ? '' : `; ${formatChance(worst)} ${condition}`
  return {
    metric: `Chance that the ${test} passes`,
    rule: toTemplateValue(`${formatChance(expected)} as expected${worstText}`),
    evaluation_data: toPlaceholder(''),
  }
}

function describeStopRule(context: BriefContext, criterion: Criterion): TemplateValue {
  const { due, decided_by } = criterion
  const limits = formatStopLimits(criterion, context.plan.economics?.currency)
  const decidedBy = findNamedPerson(context.plan, decided_by)
  const decisionMaker = decidedBy === undefined ? undefined : getPersonName(context.plan, decidedBy)
  const dueText = due === undefined ? '' : ` by ${formatDate(due)}`
  const decisionText =
    decisionMaker === undefined ? (dueText === '' ? '' : `Decided${dueText}`) : `${decisionMaker} decides${dueText}`
  const ruleText = limits === '' ? '' : `stop if ${limits}`
  const missingParts = [
    limits === '' ? 'limit' : undefined,
    due === undefined ? 'date' : undefined,
    decisionMaker === undefined ? 'decision maker' : undefined,
  ].filter((part) => part !== undefined)
  const note = missingParts.length === 0 ? '' : `${joinWith(missingParts)} not decided yet`
  const sentences = [ruleText, decisionText].filter((part) => part !== '')
  return sentences.length === 0 ? toPlaceholder(note) : toTemplateValue(sentences.join('. '), { note })
}
