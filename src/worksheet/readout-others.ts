import type { Plan } from '../plan/plan.js'
import type { AssistantSheet } from './assistant.js'
import type { ForecastSheet } from './forecast.js'
import type { OtherTask } from './other-tasks.js'
import type { RankingSheet } from './ranking.js'
import type { RoutingSheet } from './routing.js'
import { showMoney, showShare, showTimes } from './words.js'

/** What the figures of the other tasks say beside the money: from where on they beat what is done today. */
export function otherSentences(plan: Plan, { routing, forecast, ranking, assistant }: OtherTask): readonly string[] {
  if (routing) return routingSentences(plan, routing)
  if (forecast) return forecastSentences(forecast)
  if (ranking) return rankingSentences(plan, ranking)
  return assistant ? assistantSentences(plan, assistant) : []
}

function routingSentences(plan: Plan, { costToday, breakEvenErrorRate: share }: RoutingSheet): readonly string[] {
  const { currency, routing } = plan.economics ?? {}
  const [people, accuracy] = [routing?.human_error_rate?.likely ?? 0, routing?.accuracy?.likely ?? 0]
  const today = `Handled as today, all cases cost ${showMoney(costToday, currency)} a year, people's own mistakes included.`
  if (share === undefined) return [today]
  const limit =
    share >= 1
      ? 'Even if it were always wrong it would save money: a wrong one costs less than one by hand.'
      : `Of the cases the model handles alone, up to ${showShare(share)} may be wrong before nothing is saved.`
  const planned = `People get ${showShare(people)} wrong today; the plan expects ${showShare(1 - accuracy)}.`
  return [today, limit, planned]
}

function forecastSentences({ skill, skillOverToday, skillOfToday }: ForecastSheet): readonly string[] {
  const against = (share: number | undefined, whose: string): readonly string[] =>
    share === undefined ? [] : [`The promised error is ${lessOrMore(share)} than that of ${whose}.`]
  return [
    ...against(skillOverToday, "today's forecast"),
    ...against(skill, 'the simplest forecast'),
    ...(skillOfToday !== undefined && skillOfToday <= 0
      ? ['The simplest forecast would be as good as the one in use, for nothing.']
      : []),
  ]
}

function lessOrMore(share: number): string {
  return share < 0 ? `${showShare(-share)} more` : `${showShare(share)} less`
}

function rankingSentences(plan: Plan, { casesPerArm, testDays }: RankingSheet): readonly string[] {
  const gain = plan.economics?.ranking?.expected_gain?.likely
  if (casesPerArm === undefined || gain === undefined) return []
  const days =
    testDays === undefined ? '' : `, about ${showTimes(testDays)} ${testDays === 1 ? 'day' : 'days'} of all cases`
  return [
    `A test that can show a gain of ${showShare(gain)} needs ${showTimes(casesPerArm)} cases in each of two groups${days}.`,
  ]
}

function assistantSentences(plan: Plan, sheet: AssistantSheet): readonly string[] {
  const { assist } = plan.economics ?? {}
  const [planned, breakEven] = sheet.isDrafting
    ? [assist?.accepted?.likely, sheet.breakEvenAcceptance]
    : [assist?.resolved_rate?.likely, sheet.breakEvenResolvedRate]
  const done = sheet.isDrafting ? 'of its drafts are used' : 'of the cases are solved without a person'
  return [...paysFrom(breakEven, planned, done), ...harmUpTo(sheet.tolerableHarmRate, assist?.harm_rate?.likely)]
}

function paysFrom(breakEven: number | undefined, planned: number | undefined, done: string): readonly string[] {
  if (breakEven === undefined) return []
  if (breakEven > 1) return [`Even if 100% ${done}, it would not pay.`]
  const expects = planned === undefined ? '' : `; the plan expects ${showShare(planned)}`
  return [`Run cost aside, it pays when ${showShare(breakEven)} ${done}${expects}.`]
}

/** Where any rate would do, or none, the value says all there is to say. */
function harmUpTo(share: number | undefined, planned: number | undefined): readonly string[] {
  if (share === undefined || share >= 1) return []
  const expects = planned === undefined ? '' : `; the plan expects ${showShare(planned)}`
  return [
    `Harm may be done in up to ${showShare(share)} of the cases before it costs more than all else brings${expects}.`,
  ]
}
