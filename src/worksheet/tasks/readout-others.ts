import type { Plan } from '../../plan/plan.js'
import type { AssistantSheet } from './assistant.js'
import type { ForecastSheet } from './forecast.js'
import type { OtherTask } from './other-tasks.js'
import type { RankingSheet } from './ranking.js'
import type { RoutingSheet } from './routing.js'
import { showMoney, showShare, showTimes } from '../../text/format-numbers.js'

/** What the figures of the other tasks say beside the money: where they begin to beat today's process. */
export function otherSentences(plan: Plan, { routing, forecast, ranking, assistant }: OtherTask): readonly string[] {
  if (routing) return routingSentences(plan, routing)
  if (forecast) return forecastSentences(forecast)
  if (ranking) return rankingSentences(plan, ranking)
  return assistant ? assistantSentences(plan, assistant) : []
}

function routingSentences(plan: Plan, { costToday, breakEvenErrorRate: share }: RoutingSheet): readonly string[] {
  const { currency, routing } = plan.economics ?? {}
  const [people, accuracy] = [routing?.human_error_rate?.likely ?? 0, routing?.accuracy?.likely ?? 0]
  const today = `Today's process costs ${showMoney(costToday, currency)} a year, including people's errors.`
  if (share === undefined) return [today]
  const limit =
    share >= 1
      ? 'Even a model that is always wrong would save money, because an error costs less than handling a case by hand.'
      : `Of the cases the model handles alone, up to ${showShare(share)} can be wrong before the savings are gone.`
  const planned = `People get ${showShare(people)} of cases wrong today. The plan expects the model to get ${showShare(1 - accuracy)} wrong.`
  return [today, limit, planned]
}

function forecastSentences({ skill, skillOverToday, skillOfToday }: ForecastSheet): readonly string[] {
  const against = (share: number | undefined, whose: string): readonly string[] =>
    share === undefined ? [] : [`The expected error is ${lowerOrHigher(share)} than that of ${whose}.`]
  return [
    ...against(skillOverToday, "today's forecast"),
    ...against(skill, 'the naive forecast'),
    ...(skillOfToday !== undefined && skillOfToday <= 0
      ? ["The naive forecast would be at least as good as today's, at almost no cost."]
      : []),
  ]
}

function lowerOrHigher(share: number): string {
  return share < 0 ? `${showShare(-share)} higher` : `${showShare(share)} lower`
}

function rankingSentences(plan: Plan, { casesPerArm, testDays }: RankingSheet): readonly string[] {
  const gain = plan.economics?.ranking?.expected_gain?.likely
  if (casesPerArm === undefined || gain === undefined) return []
  const days =
    testDays === undefined ? '' : `, about ${showTimes(testDays)} ${testDays === 1 ? 'day' : 'days'} of all cases`
  return [
    `A test that can detect a gain of ${showShare(gain)} needs ${showTimes(casesPerArm)} cases in each of two groups${days}.`,
  ]
}

function assistantSentences(plan: Plan, sheet: AssistantSheet): readonly string[] {
  const { assistant: assist } = plan.economics ?? {}
  const [planned, breakEven] = sheet.isDrafting
    ? [assist?.acceptance_rate?.likely, sheet.breakEvenAcceptance]
    : [assist?.resolution_rate?.likely, sheet.breakEvenResolvedRate]
  const done = sheet.isDrafting ? 'of its drafts are accepted' : 'of cases are resolved without a person'
  return [...paysFrom(breakEven, planned, done), ...harmUpTo(sheet.tolerableHarmRate, assist?.harm_rate?.likely)]
}

function paysFrom(breakEven: number | undefined, planned: number | undefined, done: string): readonly string[] {
  if (breakEven === undefined) return []
  if (breakEven > 1) return [`Even if 100% ${done}, the assistant doesn't pay off.`]
  const expects = planned === undefined ? '' : `; the plan expects ${showShare(planned)}`
  return [`Before operating cost, the assistant pays off when ${showShare(breakEven)} ${done}${expects}.`]
}

/** Where any rate would do, or none, the value says all there is to say. */
function harmUpTo(share: number | undefined, planned: number | undefined): readonly string[] {
  if (share === undefined || share >= 1) return []
  const expects = planned === undefined ? '' : `; the plan expects a harm rate of ${showShare(planned)}`
  return [`If more than ${showShare(share)} of cases cause harm, harm costs more than the assistant earns${expects}.`]
}
