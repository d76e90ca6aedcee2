import { capitalize } from '../text/capitalize.js'
import { findFormField } from '../plan/form.js'
import { getPersonName, findNamedPerson } from '../plan/display-name.js'
import { toPath, path } from '../plan/typed-path.js'
import { toPlainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { formatValue } from '../changes/describe-change.js'
import { formatDate } from '../text/format-date.js'
import { formatExact } from '../text/format-numbers.js'
import { type Clause, formatLabeledSentence, getClauseLines } from './clause.js'

/** Clauses on what changes in the work, what is predicted, which data is used, and which law applies. */

export function createOperationChangeClause({ value }: Plan): Clause {
  if (value?.operation === undefined || value.action === undefined) return { open: 'operation and planned action' }
  return {
    text: [
      formatLabeledSentence('Operation that changes', value.operation),
      formatLabeledSentence('New action', value.action),
    ],
  }
}

export function createSystemChangeClause(plan: Plan): Clause {
  const {
    receiving_system: system,
    delivery,
    destination,
    environments_due: environmentsDue,
    integration_point: integrationPoint,
  } = plan.integration ?? {}
  if (system?.name === undefined) return { open: 'receiving system' }
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
  return { text: lines }
}

export function createTargetClause({ target }: Plan): Clause {
  if (target?.outcome === undefined) return { open: 'outcome to predict' }
  const windowDays = target.outcome_window_days
  const windowText =
    windowDays === undefined
      ? ''
      : ` (within ${formatExact(windowDays, 'count', windowDays === 1 ? 'day' : 'days', undefined)})`
  const outcome = toPlainText(target.outcome).replace(/\.$/, '')
  return {
    text: [
      ...(target.case === undefined ? [] : [formatLabeledSentence('One case', target.case)]),
      formatLabeledSentence('The model predicts', `${outcome}${windowText}`),
    ],
  }
}

/** States one line per team, and the time that the change takes. */
export function createTeamsClause({ change }: Plan): Clause {
  const teams = (change?.affected_teams ?? []).filter(({ team }) => team !== undefined)
  if (teams.length === 0) return { open: 'affected teams and what changes for them' }
  const lines = teams.map(({ team = '', headcount, what_changes }) => {
    const count = headcount === undefined ? '' : ` (${formatExact(headcount, 'count', 'people', undefined)})`
    return what_changes === undefined
      ? `Work changes for ${toPlainText(team)}${count}.`
      : formatLabeledSentence(`${capitalize(toPlainText(team))}${count}`, what_changes)
  })
  const minutes = change?.handling_minutes_per_case
  const hours = change?.staff_hours_per_period
  const timeLines = [
    minutes === undefined
      ? undefined
      : `Handling time for one action: ${formatExact(minutes, 'number', 'minutes', undefined)}.`,
    hours === undefined
      ? undefined
      : `Staff time available in each period: ${formatExact(hours, 'number', 'hours', undefined)}.`,
  ].filter((line) => line !== undefined)
  return { text: [...lines, ...timeLines] }
}

export function createTrainingClause(plan: Plan): Clause {
  const owner = findNamedPerson(plan, plan.change?.training?.owner)
  const due = plan.change?.training?.due
  if (owner === undefined && due === undefined) return { open: 'training owner and deadline' }
  const parts = [
    owner === undefined ? undefined : getPersonName(plan, owner),
    due === undefined ? undefined : `complete by ${formatDate(due)}`,
  ].filter((part) => part !== undefined)
  return { text: `Training: ${parts.join(', ')}.` }
}

export function createSupportClause(plan: Plan): Clause {
  const contact = findNamedPerson(plan, plan.change?.support_contact)
  return contact === undefined
    ? { open: 'support contact' }
    : { text: `Support contact: ${getPersonName(plan, contact)}.` }
}

/** States one line per data source. */
export function createDataSourcesClause(plan: Plan): Clause {
  const sources = plan.data?.sources ?? []
  if (sources.length === 0) return { open: 'data sources' }
  const lines = sources.map(({ id, name, contains_personal_data: containsPersonalData, owner: ownerId }) => {
    const owner = findNamedPerson(plan, ownerId)
    const details = [
      containsPersonalData === true ? 'contains personal data' : undefined,
      owner === undefined ? undefined : `owner: ${getPersonName(plan, owner)}`,
    ].filter((part) => part !== undefined)
    return `Data source: ${toPlainText(name ?? id)}${details.length === 0 ? '' : ` (${details.join('; ')})`}.`
  })
  return { text: lines }
}

export function createDataUseClause(plan: Plan): Clause {
  const {
    uses_personal_data: usesPersonalData,
    lawful_basis: lawfulBasis,
    retention_days: retentionDays,
  } = plan.legal ?? {}
  const lines = [
    ...getClauseLines(createDataSourcesClause(plan)),
    usesPersonalData === undefined
      ? undefined
      : `The project ${usesPersonalData ? 'uses' : "doesn't use"} personal data.`,
    lawfulBasis === undefined ? undefined : formatLabeledSentence('Lawful basis', lawfulBasis),
    retentionDays === undefined
      ? undefined
      : `Data is kept for ${formatExact(retentionDays, 'count', 'days', undefined)}.`,
  ].filter((line) => line !== undefined)
  return lines.length === 0 ? { open: 'data sources and lawful basis' } : { text: lines }
}

export function createLegalClause(plan: Plan): Clause {
  const { ai_act: aiAct, human_review: humanReview, appeal_process: appealProcess } = plan.legal ?? {}
  const jurisdictions = plan.project?.jurisdictions ?? []
  const lines = [
    jurisdictions.length === 0
      ? undefined
      : formatLabeledSentence('Jurisdictions', formatFieldValue(plan, path.project.jurisdictions, jurisdictions)),
    aiAct?.tier === undefined
      ? undefined
      : formatLabeledSentence('EU AI Act tier', formatFieldValue(plan, path.legal.ai_act.tier, aiAct.tier)),
    humanReview === undefined ? undefined : formatLabeledSentence('Human review', humanReview),
    appealProcess === undefined ? undefined : formatLabeledSentence('Appeal process', appealProcess),
  ].filter((line) => line !== undefined)
  return lines.length === 0 ? { open: 'jurisdictions and legal obligations' } : { text: lines }
}

function formatFieldValue(plan: Plan, typedPath: Parameters<typeof toPath>[0], value: unknown): string {
  const path = toPath(typedPath)
  const { field } = findFormField(path) ?? {}
  return field === undefined ? String(value) : formatValue(plan, field, path, value)
}

export function createLimitationsClause({ model }: Plan): Clause {
  const limitations = model?.limitations
  return limitations === undefined
    ? { open: 'known limitations of the model' }
    : { text: formatLabeledSentence('The model is used within its known limitations', limitations) }
}

/** States one line per risk. */
export function createRisksClause({ risk }: Plan): Clause {
  const risks = (risk?.register ?? []).flatMap(({ risk: text }) =>
    text === undefined ? [] : [formatLabeledSentence('Risk', text)],
  )
  return risks.length === 0 ? { open: 'remaining risks' } : { text: risks }
}
