import type { Plan } from '../../plan/plan.js'
import { type AssistantSheet, computeAssistantTask } from './assistant.js'
import { type ForecastSheet, computeForecastTask } from './forecast.js'
import type { ValueModel } from '../model.js'
import { type RankingSheet, computeRankingTask } from './ranking.js'
import { type RoutingSheet, computeRoutingTask } from './routing.js'
import type { Row } from '../rows.js'

/** A task that isn't binary. Each kind has its own sheet; all of them are compared with today's process. */
export interface OtherTask {
  readonly model: ValueModel | undefined
  readonly rows: readonly Row[]
  readonly routing?: RoutingSheet
  readonly forecast?: ForecastSheet
  readonly ranking?: RankingSheet
  readonly assistant?: AssistantSheet
}

export function computeOtherTask(plan: Plan): OtherTask | undefined {
  switch (plan.project?.task) {
    case 'multiclass':
      return computeRoutingTask(plan)
    case 'forecast':
    case 'regression':
      return computeForecastTask(plan)
    case 'ranking':
      return computeRankingTask(plan)
    case 'generative':
      return computeAssistantTask(plan)
    case 'binary':
    case undefined:
      return undefined
  }
}
