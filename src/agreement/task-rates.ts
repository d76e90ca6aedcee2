import { path, type TypedPath } from '../plan/typed-path.js'

const { assistant, routing, forecast, ranking } = path.economics

/** How often the model is wrong, for the tasks whose figures are under `economics`. Whoever signs off on one signs off on all. */
export const TASK_RATE_PATHS: readonly TypedPath<unknown>[] = [
  routing.coverage,
  routing.accuracy,
  forecast.expected_error,
  forecast.metric,
  ranking.expected_gain,
  assistant.resolution_rate,
  assistant.acceptance_rate,
  assistant.harm_rate,
]
