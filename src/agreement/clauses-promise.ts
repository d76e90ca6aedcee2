import { capitalize } from '../text/capitalize.js'
import { joinWith } from '../text/join.js'
import { getItemName, getPersonName } from '../plan/display-name.js'
import { toPath, path } from '../plan/typed-path.js'
import { toPlainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { formatDate } from '../text/format-date.js'
import { formatFrequency, formatExact } from '../text/format-numbers.js'
import { type Clause, formatLabeledSentence } from './clause.js'

/** Clauses on how often the model is wrong, when the project stops, who decides, rollout, monitoring, and rollback. */

/** States how often the model will be wrong, which is rarely said out loud. */
export function createErrorRateClause(plan: Plan): Clause {
  const { expectations, economics } = plan
  switch (plan.project?.task) {
    case 'binary':
      return createWrongShareClause(
        expectations?.precision?.likely,
        (share) => `Of the cases acted on, ${share} will be false alarms.`,
      )
    case 'multiclass':
      return createWrongShareClause(
        economics?.routing?.accuracy?.likely,
        (share) => `Of the cases the model handles by itself, ${share} will be wrong.`,
      )
    case 'generative':
      return (
        createHarmClause(economics?.assistant?.harm_rate?.likely) ??
        createWrongShareClause(
          economics?.assistant?.resolution_rate?.likely,
          (share) => `Of the cases the assistant takes on, ${share} will not be resolved.`,
        )
      )
    case 'forecast':
    case 'regression':
      return createForecastErrorClause(economics?.forecast?.expected_error?.likely)
    case 'ranking':
      return createRankingGainClause(economics?.ranking?.expected_gain?.likely)
    case undefined:
      return { open: 'prediction task' }
  }
}

function createWrongShareClause(rightShare: number | undefined, formatSentence: (share: string) => string): Clause {
  return rightShare === undefined
    ? { open: 'how often the model is right' }
    : { text: formatSentence(formatOutOfTen(1 - rightShare)) }
}

/** `about 8 in 10`. Shares below 1 in 10 or above 9 in 10 are counted out of a larger number. */
function formatOutOfTen(share: number): string {
  const count = Math.round(share * 10)
  if (count < 1 || count > 9) return formatFrequency(share)
  return `${Math.abs(share * 10 - count) < 1e-6 ? '' : 'about '}${count} in 10`
}

function createHarmClause(rate: number | undefined): Clause {
  return rate === undefined ? undefined : { text: `Of all answers, ${formatOutOfTen(rate)} will do harm.` }
}

function createForecastErrorClause(expectedError: number | undefined): Clause {
  return expectedError === undefined
    ? { open: 'expected forecast error' }
    : { text: `The expected forecast error is ${expectedError}.` }
}

function createRankingGainClause(share: number | undefined): Clause {
  return share === undefined
    ? { open: 'expected gain of the new order' }
    : {
        text: `The new order should gain ${formatExact(share, 'share', '', undefined)}. Unless real users show that gain, the project drops the new order.`,
      }
}

type Criterion = NonNullable<NonNullable<Plan['expectations']>['success_criteria']>[number]

/** States one line per success criterion. */
export function createCriteriaClause(plan: Plan): Clause {
  const criteria = (plan.expectations?.success_criteria ?? []).filter(
    (criterion) => criterion.at_least !== undefined || criterion.at_most !== undefined,
  )
  if (criteria.length === 0) return { open: 'success criteria' }
  return { text: criteria.map((criterion) => formatCriterion(criterion, plan)) }
}

function formatCriterion(criterion: Criterion, plan: Plan): string {
  const { at_least, at_most, due, decided_by, metric, id } = criterion
  const limits = [
    at_least === undefined ? undefined : `below ${formatLimit(criterion, at_least, plan)}`,
    at_most === undefined ? undefined : `above ${formatLimit(criterion, at_most, plan)}`,
  ].filter((limit) => limit !== undefined)
  const deadline = due === undefined ? '' : ` by ${formatDate(due)}`
  const decisionWithOwner = decided_by === undefined ? '' : `${getPersonName(plan, decided_by)} decides${deadline}.`
  const decisionSentence = decisionWithOwner === '' && deadline !== '' ? `Decided${deadline}.` : decisionWithOwner
  const stopCondition = `${capitalize(toPlainText(metric ?? id))}: stop if ${limits.join(' or ')}.`
  return decisionSentence === '' ? stopCondition : `${stopCondition} ${decisionSentence}`
}

const SHARE_METRICS: ReadonlySet<Criterion['figure']> = new Set([
  'precision',
  'uplift',
  'recall',
  'accuracy',
  'resolution_rate',
  'harm_rate',
] as const)

function formatLimit({ figure }: Criterion, value: number, { economics }: Plan): string {
  if (figure === 'value') return `${formatExact(value, 'money', '', economics?.currency)} a year`
  return formatExact(value, SHARE_METRICS.has(figure) && value <= 1 ? 'share' : 'number', '', undefined)
}

export function createGoNoGoClause(plan: Plan): Clause {
  const { due, decided_by } = plan.rollout?.go_no_go ?? {}
  if (due === undefined) return { open: 'go/no-go date' }
  const owner = decided_by === undefined ? '' : `${getPersonName(plan, decided_by)}, `
  return { text: `Go/no-go decision: ${owner}${formatDate(due)}.` }
}

export function createLaunchClause({ project }: Plan): Clause {
  return project?.launch_due === undefined
    ? { open: 'launch date' }
    : { text: `Launch: ${formatDate(project.launch_due)}.` }
}

/** States the fallback and the rollback, one line each. */
export function createContingencyClause({ integration }: Plan): Clause {
  const lines = [
    integration?.fallback === undefined ? undefined : formatLabeledSentence('Fallback', integration.fallback),
    integration?.rollback?.method === undefined
      ? undefined
      : formatLabeledSentence('Rollback', integration.rollback.method),
  ].filter((line) => line !== undefined)
  return lines.length === 0 ? { open: 'fallback and rollback' } : { text: lines }
}

export function createRolloutClause(plan: Plan): Clause {
  const phases = plan.rollout?.phases ?? []
  if (phases.length === 0) return { open: 'rollout phases' }
  return {
    text: `Rollout: ${joinWith(phases.map(({ id }) => getItemName(plan, toPath(path.rollout.phases), id)))}.`,
  }
}

export function createMonitoringClause(plan: Plan): Clause {
  const owner = plan.monitoring?.owner
  return owner === undefined
    ? { open: 'monitoring owner' }
    : { text: `${getPersonName(plan, owner)} monitors the model after launch.` }
}
