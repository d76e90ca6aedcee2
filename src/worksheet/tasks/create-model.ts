import type { Plan } from '../../plan/plan.js'
import type { ValueModel } from '../model.js'
import { createAssistantModel } from './assistant.js'
import { createBinaryModel } from './binary-model.js'
import { createForecastModel } from './forecast.js'
import { createRankingModel } from './ranking.js'
import { createRoutingModel } from './routing.js'

/** Returns the value model of a plan of any task; `undefined` if the task or the period is missing. */
export function createValueModel(plan: Plan): ValueModel | undefined {
  switch (plan.project?.task) {
    case 'binary':
      return createBinaryModel(plan)
    case 'multiclass':
      return createRoutingModel(plan)
    case 'forecast':
    case 'regression':
      return createForecastModel(plan)
    case 'ranking':
      return createRankingModel(plan)
    case 'generative':
      return createAssistantModel(plan)
    case undefined:
      return undefined
  }
}
