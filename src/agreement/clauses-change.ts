import { capitalize } from '../text/capitalize.js'
import { getPersonName, getItemName, findNamedPerson } from '../plan/display-name.js'
import { path, toPath } from '../plan/typed-path.js'
import { toPlainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { formatDate } from '../text/format-date.js'
import { type Clause, formatLabeledSentence, formatFieldValue } from './clause.js'
import { joinWith } from '../text/join.js'
import { formatQuantity } from '../text/pluralize.js'

/** Clauses on what changes in operation, systems, and teams, and on rollout, launch, fallback, and monitoring. */

export function createOperationChangeClause({ value }: Plan): Clause {
  if (value?.operation === undefined || value.action === undefined) return []
  return [
    formatLabeledSentence('Operation that changes', value.operation),
    formatLabeledSentence('New action', value.action),
  ]
}

export function createSystemChangeClause(plan: Plan): Clause {
  const {
    receiving_system: system,
    delivery,
    destination,
    environments_due: environmentsDue,
    integration_point: integrationPoint,
  } = plan.integration ?? {}
  if (system?.name === undefined) return []
  const paths = path.integration
  const lines = [
    formatLabeledSentence('System that changes to receive the scores', system.name),
    delivery === undefined
      ? undefined
      : formatLabeledSentence('Delivery', formatFieldValue(plan, paths.delivery, delivery)),
    destination === undefined
      ? undefined
      : formatLabeledSentence('Destination', formatFieldValue(plan, paths.destination, destination)),
    environmentsDue === undefined ? undefined : `Environments ready by ${formatDate(environmentsDue)}.`,
    integrationPoint === undefined ? undefined : formatLabeledSentence('Integration point', integrationPoint),
  ].filter((line) => line !== undefined)
  return lines
}

/** States one line per team, and the time that the change takes. */
export function createTeamsClause({ change }: Plan): Clause {
  const teams = (change?.affected_teams ?? []).filter(({ team }) => team !== undefined)
  if (teams.length === 0) return []
  const lines = teams.map(({ team = '', headcount, what_changes }) => {
    const count = headcount === undefined ? '' : ` (${formatQuantity(headcount, 'people')})`
    return what_changes === undefined
      ? `Work changes for ${toPlainText(team)}${count}.`
      : formatLabeledSentence(`${capitalize(toPlainText(team))}${count}`, what_changes)
  })
  const minutes = change?.handling_minutes_per_case
  const hours = change?.staff_hours_per_period
  const timeLines = [
    minutes === undefined ? undefined : `Handling time for one action: ${formatQuantity(minutes, 'minutes')}.`,
    hours === undefined ? undefined : `Staff time available in each period: ${formatQuantity(hours, 'hours')}.`,
  ].filter((line) => line !== undefined)
  return [...lines, ...timeLines]
}

export function createTrainingClause(plan: Plan): Clause {
  const owner = findNamedPerson(plan, plan.change?.training?.owner)
  const due = plan.change?.training?.due
  if (owner === undefined && due === undefined) return []
  const parts = [
    owner === undefined ? undefined : getPersonName(plan, owner),
    due === undefined ? undefined : `complete by ${formatDate(due)}`,
  ].filter((part) => part !== undefined)
  return [`Training: ${parts.join(', ')}.`]
}

export function createSupportClause(plan: Plan): Clause {
  const contact = findNamedPerson(plan, plan.change?.support_contact)
  return contact === undefined ? [] : [`Support contact: ${getPersonName(plan, contact)}.`]
}

export function createGoNoGoClause(plan: Plan): Clause {
  const { due, decided_by } = plan.rollout?.go_no_go ?? {}
  if (due === undefined) return []
  const decider = findNamedPerson(plan, decided_by)
  const owner = decider === undefined ? '' : `${getPersonName(plan, decider)}, `
  return [`Go/no-go decision: ${owner}${formatDate(due)}.`]
}

export function createLaunchClause({ project }: Plan): Clause {
  return project?.launch_due === undefined ? [] : [`Launch: ${formatDate(project.launch_due)}.`]
}

/** States the fallback and the rollback, one line each. */
export function createContingencyClause({ integration }: Plan): Clause {
  const lines = [
    integration?.fallback === undefined ? undefined : formatLabeledSentence('Fallback', integration.fallback),
    integration?.rollback?.method === undefined
      ? undefined
      : formatLabeledSentence('Rollback', integration.rollback.method),
  ].filter((line) => line !== undefined)
  return lines
}

export function createRolloutClause(plan: Plan): Clause {
  const phases = plan.rollout?.phases ?? []
  if (phases.length === 0) return []
  return [`Rollout: ${joinWith(phases.map(({ id }) => getItemName(plan, toPath(path.rollout.phases), id)))}.`]
}

export function createMonitoringClause(plan: Plan): Clause {
  const owner = findNamedPerson(plan, plan.monitoring?.owner)
  return owner === undefined ? [] : [`${getPersonName(plan, owner)} monitors the model after launch.`]
}
