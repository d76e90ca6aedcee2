import { findFormField } from '../../plan/form.js'
import { parsePath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import type { DocumentBlock, DocumentItem } from '../../text/document/document.js'
import { capitalize } from '../../text/capitalize.js'
import { formatLimit } from '../../text/figures/format-limit.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { roundTo } from '../../text/figures/round.js'
import { inSentence } from '../../text/in-sentence.js'
import { joinWith } from '../../text/join.js'
import { formatExactShare } from '../../text/figures/format-share.js'
import { formatQuantity, pluralize } from '../../text/pluralize.js'
import { getCaseNoun } from '../case-noun.js'
import type { CriterionVerdict, Evaluation, Verdict } from '../types.js'
import { getJudgedValue } from '../verdicts.js'
import type { EvaluateRun } from './evaluate-run.js'
import {
  formatAuc,
  formatMeasuredShare,
  formatMoneyInterval,
  formatShareInterval,
  formatYearlyValue,
  type MeasuredInterval,
} from './figure-text.js'

const VERDICT_LABEL: Readonly<Record<Verdict, string>> = { met: 'Met', not_met: 'Not met', not_shown: 'Not shown' }

const FIGURE_NAMES: Readonly<Record<string, string>> = {
  precision: 'precision',
  recall: 'recall',
  accuracy: 'accuracy',
  auc: 'AUC',
  value: 'value',
}

/** Says in one sentence how the criteria stand. */
export function createVerdictSummary(run: EvaluateRun): string {
  return [summarizeVerdicts(run.evaluation), ...describeChoices(run)].join(' ')
}

/** What the command line chose, so that nobody takes a part for the whole, or a tuned threshold for the plan. */
function describeChoices({ plan, evaluation, leftOutCriteria, givenThreshold }: EvaluateRun): readonly string[] {
  const planned = plan.economics?.selection_rate?.likely
  const rate = formatMeasuredShare(evaluation.rates.selectionRate)
  return [
    ...(leftOutCriteria === 0
      ? []
      : [`${pluralize(leftOutCriteria, 'other criterion', 'other criteria')} of the plan not judged (--criterion).`]),
    ...(givenThreshold === undefined
      ? []
      : [
          `Acting from --threshold ${formatNumber(givenThreshold)}, on ${rate} of cases${planned === undefined ? '' : `; the plan acts on ${formatExactShare(planned)}`}. A threshold that was picked on these cases makes them look better than others will be.`,
        ]),
  ]
}

function summarizeVerdicts({ verdicts }: Evaluation): string {
  if (verdicts.length === 0) return 'The plan has no success criteria, so nothing is judged.'
  const parts = (['met', 'not_met', 'not_shown'] as const).flatMap((verdict) => {
    const count = verdicts.filter((one) => one.verdict === verdict).length
    return count === 0 ? [] : [`${formatNumber(count)} ${VERDICT_LABEL[verdict].toLowerCase()}`]
  })
  return `Success criteria: ${joinWith(parts)}.`
}

export function createCriteriaBlocks(run: EvaluateRun): readonly DocumentBlock[] {
  const { verdicts } = run.evaluation
  if (verdicts.length === 0)
    return [
      { kind: 'text', text: 'Fix: Add a criterion under `expectations.success_criteria`, with a figure and a limit.' },
    ]
  return [{ kind: 'list', items: verdicts.map((verdict) => createItem(verdict, run)) }]
}

function createItem(verdict: CriterionVerdict, run: EvaluateRun): DocumentItem {
  const fix = describeFix(verdict, run)
  return {
    label: VERDICT_LABEL[verdict.verdict],
    isUrgent: verdict.verdict !== 'met',
    text: describeMeasured(verdict, run),
    reason: [...describeReason(verdict, run), ...(fix === undefined ? [] : [`Fix: ${fix}`])].join(' ') || undefined,
  }
}

/** `Precision is 13.9% (11.9%–16.1%), on 4,000 customers. The minimum is 12%.` */
function describeMeasured(verdict: CriterionVerdict, { plan, evaluation }: EvaluateRun): string {
  const { figure = '', measured, measuredAtPlanned, metric, id } = verdict
  const name = FIGURE_NAMES[figure]
  if (name === undefined || !measured) return `${metric ?? id}. ${describeLimits(verdict, plan)}`.trim()
  const cases = `on ${formatQuantity(evaluation.cases, getCaseNoun(plan))}`
  const shifted = measuredAtPlanned
    ? ` At the base rate of the plan, ${name} is ${formatMeasured(figure, measuredAtPlanned, plan)}.`
    : ''
  return `${capitalize(name)} is ${formatMeasured(figure, measured, plan)}, ${cases}.${shifted} ${describeLimits(verdict, plan)}`.trim()
}

function formatMeasured(figure: string, measured: MeasuredInterval, plan: Plan): string {
  if (figure === 'auc') return formatAuc(measured)
  return figure === 'value'
    ? formatMoneyInterval(measured, plan).replace(' (', ' a year (')
    : formatShareInterval(measured)
}

function describeLimits({ atLeast, atMost, figure }: CriterionVerdict, { economics }: Plan): string {
  const write = (limit: number): string => formatLimit({ figure }, limit, economics?.currency)
  return [
    ...(atLeast === undefined ? [] : [`The minimum is ${write(atLeast)}.`]),
    ...(atMost === undefined ? [] : [`The maximum is ${write(atMost)}.`]),
  ].join(' ')
}

function describeReason(verdict: CriterionVerdict, { plan }: EvaluateRun): readonly string[] {
  const { reason, cause, needed, measured, figure = '' } = verdict
  if (verdict.verdict !== 'not_shown') return []
  if (cause === 'other') return [`${capitalize(reason ?? "the criterion can't be judged")}.`]
  const leaning = verdict.leans === 'met' ? 'The measured value would meet it.' : "The measured value wouldn't meet it."
  if (cause === 'figures') return [leaning, `More test cases won't settle it.`]
  if (!needed || !measured) return [leaning, 'The test set is too small to tell.']
  const more =
    needed.more > 0 ? `About ${formatNumber(roundTo(needed.more, 2))} more ${getCaseNoun(plan)}` : 'A larger test set'
  const value = figure === 'value' ? formatYearlyValue(measured.value, plan) : formatMeasuredShare(measured.value)
  return [leaning, `${more} would settle it if ${value} holds.`]
}

function describeFix(
  { verdict, cause, figure }: CriterionVerdict,
  { plan, evaluation }: EvaluateRun,
): string | undefined {
  if (verdict === 'met') return undefined
  if (cause === 'other') return undefined
  if (verdict === 'not_met')
    return figure === 'recall'
      ? `Act on more ${getCaseNoun(plan)}, improve the model, or stop the project.`
      : 'Improve the model, or stop the project.'
  if (cause === 'figures') {
    const widest = getJudgedValue(evaluation)?.net.widest
    const title = widest === undefined ? undefined : findFormField(parsePath(widest))?.field.title
    return `Narrow the range of "${title === undefined ? widest : inSentence(title)}" (\`${widest}\`).`
  }
  return 'Score more cases, then run `mlplan evaluate` again.'
}
