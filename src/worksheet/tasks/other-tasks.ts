import type { Plan } from '../../plan/plan.js'
import { computeAssistantTask } from './assistant.js'
import { computeForecastTask } from './forecast.js'
import { computeRankingTask } from './ranking.js'
import { computeRoutingTask } from './routing.js'
import type { OtherTask } from './types.js'

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
