import type { Plan } from '../../plan/plan.js'
import { type AssistantSheet, assistantOf } from './assistant.js'
import { type ForecastSheet, forecastOf } from './forecast.js'
import type { Model } from '../model.js'
import { type RankingSheet, rankingOf } from './ranking.js'
import { type RoutingSheet, routingOf } from './routing.js'
import type { Row } from '../rows.js'

/** The tasks that are no yes or no, each in its own form: what they share is that they have to beat today. */
export interface OtherTask {
  readonly model: Model | undefined
  readonly rows: readonly Row[]
  readonly routing?: RoutingSheet
  readonly forecast?: ForecastSheet
  readonly ranking?: RankingSheet
  readonly assistant?: AssistantSheet
}

export function otherTaskOf(plan: Plan): OtherTask | undefined {
  switch (plan.project?.task) {
    case 'multiclass':
      return routingOf(plan)
    case 'forecast':
    case 'regression':
      return forecastOf(plan)
    case 'ranking':
      return rankingOf(plan)
    case 'generative':
      return assistantOf(plan)
    case 'binary':
    case undefined:
      return undefined
  }
}
