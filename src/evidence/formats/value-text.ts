import { findFormField } from '../../plan/form.js'
import { parsePath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { capitalize } from '../../text/capitalize.js'
import type { DocumentBlock } from '../../text/document/document.js'
import { formatExactMoney } from '../../text/figures/format-money.js'
import { formatShare } from '../../text/figures/format-share.js'
import { inSentence } from '../../text/in-sentence.js'
import { getValueName } from '../../worksheet/business.js'
import { BASELINE_LABEL } from '../../worksheet/tasks/baseline.js'
import { getCaseNoun } from '../case-noun.js'
import { compareShared } from '../shared-figures.js'
import type { BestRateInMoney, MeasuredMoney, PlanValue } from '../types.js'
import { compareWithExpected, getJudgedValue } from '../verdicts.js'
import { getWorksheet } from '../../worksheet/worksheet.js'
import type { EvaluateRun } from './evaluate-run.js'
import { formatMeasuredShare, formatMoneyInterval, formatYearlyValue } from './figure-text.js'

/** What the measured figures are worth, with what is uncertain about it. */
export function createValueBlocks(run: EvaluateRun): readonly DocumentBlock[] {
  const { evaluation, plan } = run
  const { money, missingMoney, capacity } = evaluation
  const value = getJudgedValue(evaluation)
  if (!money || !value)
    return [{ kind: 'text', text: `No value is calculated: ${missingMoney ?? 'a figure is missing'}.` }]
  const lead = capacity
    ? `Staff can act on ${formatShare(capacity.rate)} of ${getCaseNoun(plan)}, not the planned ${formatShare(evaluation.rates.selectionRate)}. There, `
    : ''
  const sentences = [describeValue(value, money, plan, lead), describeBreakEven(money, run), describeExpected(run)]
  return [
    { kind: 'text', text: sentences.filter((sentence) => sentence !== '').join(' ') },
    { kind: 'facts', facts: listUncertainties(value, plan) },
    ...describeShared(run),
  ]
}

function describeValue({ net }: PlanValue, { comparedWith }: MeasuredMoney, plan: Plan, lead: string): string {
  const { name } = getValueName(plan)
  const compared = comparedWith === undefined ? '' : `, compared with ${BASELINE_LABEL[comparedWith]}`
  const text = `${name} is ${formatMoneyInterval({ value: net.value, ...net.combined }, plan)} a year${compared}.`
  return lead === '' ? capitalize(text) : `${lead}${text}`
}

function describeBreakEven({ breakEvenPrecision }: MeasuredMoney, { evaluation }: EvaluateRun): string {
  const { precision } = evaluation.rates
  if (breakEvenPrecision === undefined || !precision) return ''
  if (breakEvenPrecision > 1) return 'No precision breaks even.'
  return `Precision is ${formatMeasuredShare(precision.value)}; break-even is ${formatMeasuredShare(Math.max(0, breakEvenPrecision))}.`
}

function describeExpected({ plan, evaluation }: EvaluateRun): string {
  const expected = getWorksheet(plan).binary?.rates.precision
  const verdict = compareWithExpected(expected, evaluation.rates.precision)
  if (expected === undefined || verdict === undefined) return ''
  const text = formatShare(expected)
  if (verdict === 'not_met') return `Precision is below the expected ${text}.`
  return verdict === 'met'
    ? `Precision is at least the expected ${text}.`
    : `Whether precision reaches the expected ${text} isn't shown.`
}

function listUncertainties(
  { net }: PlanValue,
  plan: Plan,
): readonly { readonly label: string; readonly text: string }[] {
  const write = ({ low, high }: { readonly low: number; readonly high: number }): string =>
    `${formatYearlyValue(low, plan)} to ${formatYearlyValue(high, plan)}`
  const hasFigures = net.sensitivity.length > 0
  return [
    { label: 'From the test cases alone', text: write(net.sampling) },
    ...(hasFigures
      ? [{ label: 'From the business figures alone, worst and best case', text: write(net.figures) }]
      : []),
    ...(hasFigures ? [{ label: 'Worst and best case at both ends of chance', text: write(net.worstAndBest) }] : []),
    { label: 'Key driver', text: net.widest === undefined ? 'the test cases' : nameFigure(net.widest) },
  ]
}

function nameFigure(name: string): string {
  const title = findFormField(parsePath(name))?.field.title
  return title === undefined ? name : `${inSentence(title)} (${name})`
}

function describeShared({ plan, evaluation }: EvaluateRun): readonly DocumentBlock[] {
  const verdicts = { supported: 'is supported', too_high: 'is too high', not_shown: "isn't shown" } as const
  const items = compareShared(plan, evaluation).map(({ value, verdict, sharedWith }) => {
    const recipient = sharedWith === undefined ? '' : ` with ${sharedWith}`
    return {
      isUrgent: verdict === 'too_high',
      text: `The figure of ${formatExactMoney(value, plan.economics?.currency)} a year shared${recipient} ${verdicts[verdict]}.`,
    }
  })
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** Whether another selection rate is shown to pay more. */
export function createBestRateBlock({ plan, evaluation }: EvaluateRun): readonly DocumentBlock[] {
  const { money, capacity } = evaluation
  if (!money) return []
  const best = capacity && money.bestWithinCapacity ? money.bestWithinCapacity : money.best
  return [{ kind: 'text', text: describeBest(best, plan) }]
}

function describeBest({ rate, value, corrected, overPlan }: BestRateInMoney, plan: Plan): string {
  const found = `On these cases, acting on ${formatMeasuredShare(rate)} seems to pay best: ${formatYearlyValue(value, plan)} a year.`
  if (corrected === undefined || !overPlan)
    return `${found} There are too few cases to correct that for having been chosen here.`
  const correction = `Corrected for having been chosen on the same cases, it is ${formatYearlyValue(corrected, plan)}.`
  return overPlan.low > 0
    ? `${found} ${correction} That is ${formatMoneyInterval(overPlan, plan)} more than at the planned rate. Consider acting on ${formatMeasuredShare(rate)}.`
    : `${found} ${correction} No other rate is shown to pay more than the planned one.`
}

/** Whether ranking by expected value instead of by score is shown to pay. */
export function createExpectedValueBlock({ plan, evaluation }: EvaluateRun): readonly DocumentBlock[] {
  const { byExpectedValue } = evaluation.money ?? {}
  if (!byExpectedValue) return []
  const { overScore } = byExpectedValue
  const difference = `${formatMoneyInterval(overScore, plan)} a year`
  const text =
    overScore.low > 0
      ? `Ranking by expected value instead of by score earns ${difference} more, for as many actions.`
      : overScore.high < 0
        ? `Ranking by expected value instead of by score loses money: ${difference}.`
        : `Ranking by expected value instead of by score isn't shown to pay: the difference is ${difference}.`
  return [{ kind: 'text', text }]
}
