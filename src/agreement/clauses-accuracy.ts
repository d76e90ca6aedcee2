import type { Estimate } from '../plan/field.js'
import { findFormField } from '../plan/form.js'
import type { Plan } from '../plan/plan.js'
import { path, toPath, type TypedPath } from '../plan/typed-path.js'
import { formatEstimate } from '../text/figures/format-figure.js'
import { fillRange } from '../worksheet/estimate-range.js'
import { type CaseSplit, countSplit } from './case-split.js'
import { type Clause, formatFieldValue } from './clause.js'

/**
 * States how often the model will be wrong, which is rarely said out loud, and what that figure rests on. Each task has
 * its own sentences, with the counts of the briefs.
 */
export function createErrorRateClause(plan: Plan): Clause {
  const lines = listErrorRates(plan)
  const { evidence } = plan.expectations ?? {}
  return lines.length === 0 || evidence === undefined
    ? lines
    : [...lines, `Basis of this figure: ${formatFieldValue(plan, path.expectations.evidence, evidence)}.`]
}

const { assistant, routing, forecast } = path.economics

function listErrorRates(plan: Plan): Clause {
  const { expectations, economics } = plan
  switch (plan.project?.task) {
    case 'binary':
      return describe(
        plan,
        path.expectations.precision,
        expectations?.precision,
        ({ yes, no, total }) => `Of every ${total} cases acted on, ${yes} will be right and ${no} false alarms.`,
      )
    case 'multiclass':
      return [
        ...describe(
          plan,
          routing.coverage,
          economics?.routing?.coverage,
          ({ yes, no, total }) =>
            `Of every ${total} cases, the model will handle ${yes} by itself; ${no} stay with people.`,
        ),
        ...describe(
          plan,
          routing.accuracy,
          economics?.routing?.accuracy,
          ({ yes, no, total }) => `Of every ${total} cases the model handles, ${yes} will be right and ${no} wrong.`,
        ),
      ]
    case 'generative':
      return listAssistantRates(plan)
    case 'forecast':
    case 'regression':
      return describeForecastError(plan)
    case 'ranking':
      return describeRankingGain(plan)
    case undefined:
      return []
  }
}

function describe(
  plan: Plan,
  typedPath: TypedPath<unknown>,
  share: Estimate | undefined,
  format: (split: CaseSplit) => string,
): readonly string[] {
  if (share === undefined) return []
  const { field } = findFormField(toPath(typedPath)) ?? {}
  return [format(countSplit(field === undefined ? share : fillRange(plan, field, share)))]
}

/** A case that goes to a person isn't wrong; how many answers are wrong is a figure of its own. */
function listAssistantRates(plan: Plan): readonly string[] {
  const { resolution_rate, acceptance_rate, harm_rate } = plan.economics?.assistant ?? {}
  return [
    ...describe(
      plan,
      assistant.resolution_rate,
      resolution_rate,
      ({ yes, no, total }) =>
        `Of every ${total} cases the assistant handles, it will resolve ${yes}; ${no} go to a person.`,
    ),
    ...describe(
      plan,
      assistant.acceptance_rate,
      acceptance_rate,
      ({ yes, no, total }) => `Of every ${total} drafts, people will use ${yes}; ${no} go unused.`,
    ),
    ...describe(
      plan,
      assistant.harm_rate,
      harm_rate,
      ({ yes, total }) => `In ${yes} of every ${total} cases the assistant handles, an answer will do harm.`,
    ),
  ]
}

function describeForecastError(plan: Plan): readonly string[] {
  const { expected_error: error, metric } = plan.economics?.forecast ?? {}
  if (error === undefined) return []
  const metricText = metric === undefined ? '' : ` (${formatFieldValue(plan, forecast.metric, metric)})`
  return [`The expected forecast error${metricText} is ${formatPlain(error, 'number')}; lower is better.`]
}

function describeRankingGain(plan: Plan): readonly string[] {
  const gain = plan.economics?.ranking?.expected_gain
  if (gain === undefined) return []
  return [
    `The new order should raise the metric by ${formatPlain(gain, 'share')} of its current value.`,
    'Unless real users show that gain, the project drops the new order.',
  ]
}

function formatPlain(estimate: Estimate, quantity: 'number' | 'share'): string {
  return formatEstimate(estimate, { quantity, unit: '' }, undefined)
}
