import { capital } from '../text/capitalize.js'
import { fieldAt } from '../plan/form.js'
import { personNamed } from '../plan/display-name.js'
import { pathOf, place } from '../plan/typed-path.js'
import { plainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { showValue } from '../changes/describe-change.js'
import { formatDate } from '../text/format-date.js'
import { showExactly } from '../text/format-numbers.js'
import { type Clause, labeled, linesOf } from './clause.js'

/** What changes in the work, what is predicted, which data is used, and which law applies. */

export function changeOfOperation({ value }: Plan): Clause {
  if (value?.operation === undefined || value.action === undefined) return { open: 'operation and planned action' }
  return { text: [labeled('Operation that changes', value.operation), labeled('New action', value.action)] }
}

export function changeOfSystem(plan: Plan): Clause {
  const {
    receiving_system: system,
    delivery,
    destination,
    environments_due: ready,
    integration_point: point,
  } = plan.integration ?? {}
  if (system?.name === undefined) return { open: 'receiving system' }
  const at = place.integration
  const lines = [
    labeled('System that changes to receive the scores', system.name),
    delivery === undefined ? undefined : labeled('Delivery', shown(plan, at.delivery, delivery)),
    destination === undefined ? undefined : labeled('Destination', shown(plan, at.destination, destination)),
    ready === undefined ? undefined : `Environments ready by ${formatDate(ready)}.`,
    point === undefined ? undefined : labeled('Integration point', point),
  ].filter((line) => line !== undefined)
  return { text: lines }
}

export function target({ target: said }: Plan): Clause {
  if (said?.outcome === undefined) return { open: 'outcome to predict' }
  const days = said.outcome_window_days
  const within =
    days === undefined ? '' : ` (within ${showExactly(days, 'count', days === 1 ? 'day' : 'days', undefined)})`
  const outcome = plainText(said.outcome).replace(/\.$/, '')
  return {
    text: [
      ...(said.case === undefined ? [] : [labeled('One case', said.case)]),
      labeled('The model predicts', `${outcome}${within}`),
    ],
  }
}

/** One line for each team, and one for the time it takes. */
export function affected({ change }: Plan): Clause {
  const teams = (change?.affected_teams ?? []).filter(({ team }) => team !== undefined)
  if (teams.length === 0) return { open: 'affected teams and what changes for them' }
  const lines = teams.map(({ team = '', headcount, what_changes }) => {
    const count = headcount === undefined ? '' : ` (${showExactly(headcount, 'count', 'people', undefined)})`
    return what_changes === undefined
      ? `Work changes for ${plainText(team)}${count}.`
      : labeled(`${capital(plainText(team))}${count}`, what_changes)
  })
  const minutes = change?.handling_minutes_per_case
  const hours = change?.staff_hours_per_period
  const time = [
    minutes === undefined
      ? undefined
      : `Handling time for one action: ${showExactly(minutes, 'number', 'minutes', undefined)}.`,
    hours === undefined
      ? undefined
      : `Staff time available in each period: ${showExactly(hours, 'number', 'hours', undefined)}.`,
  ].filter((line) => line !== undefined)
  return { text: [...lines, ...time] }
}

export function training(plan: Plan): Clause {
  const { owner, due } = plan.change?.training ?? {}
  if (owner === undefined && due === undefined) return { open: 'training owner and deadline' }
  const parts = [
    owner === undefined ? undefined : personNamed(plan, owner),
    due === undefined ? undefined : `complete by ${formatDate(due)}`,
  ].filter((part) => part !== undefined)
  return { text: `Training: ${parts.join(', ')}.` }
}

export function help(plan: Plan): Clause {
  const contact = plan.change?.support_contact
  return contact === undefined
    ? { open: 'support contact' }
    : { text: `Support contact: ${personNamed(plan, contact)}.` }
}

/** One line for each source. */
export function sources(plan: Plan): Clause {
  const all = plan.data?.sources ?? []
  if (all.length === 0) return { open: 'data sources' }
  const lines = all.map(({ id, name, contains_personal_data: personal, owner }) => {
    const more = [
      personal === true ? 'contains personal data' : undefined,
      owner === undefined ? undefined : `owner: ${personNamed(plan, owner)}`,
    ].filter((part) => part !== undefined)
    return `Data source: ${plainText(name ?? id)}${more.length === 0 ? '' : ` (${more.join('; ')})`}.`
  })
  return { text: lines }
}

export function dataUse(plan: Plan): Clause {
  const { uses_personal_data: personal, lawful_basis: basis, retention_days: days } = plan.legal ?? {}
  const lines = [
    ...linesOf(sources(plan)),
    personal === undefined ? undefined : `The project ${personal ? 'uses' : "doesn't use"} personal data.`,
    basis === undefined ? undefined : labeled('Lawful basis', basis),
    days === undefined ? undefined : `Data is kept for ${showExactly(days, 'count', 'days', undefined)}.`,
  ].filter((line) => line !== undefined)
  return lines.length === 0 ? { open: 'data sources and lawful basis' } : { text: lines }
}

export function law(plan: Plan): Clause {
  const { ai_act: act, human_review: review, appeal_process: appeal } = plan.legal ?? {}
  const where = plan.project?.jurisdictions ?? []
  const lines = [
    where.length === 0 ? undefined : labeled('Jurisdictions', shown(plan, place.project.jurisdictions, where)),
    act?.tier === undefined ? undefined : labeled('EU AI Act tier', shown(plan, place.legal.ai_act.tier, act.tier)),
    review === undefined ? undefined : labeled('Human review', review),
    appeal === undefined ? undefined : labeled('Appeal process', appeal),
  ].filter((line) => line !== undefined)
  return lines.length === 0 ? { open: 'jurisdictions and legal obligations' } : { text: lines }
}

function shown(plan: Plan, at: Parameters<typeof pathOf>[0], value: unknown): string {
  const path = pathOf(at)
  const { field } = fieldAt(path) ?? {}
  return field === undefined ? String(value) : showValue(plan, field, path, value)
}

export function modelChecked({ model }: Plan): Clause {
  const limits = model?.limitations
  return limits === undefined
    ? { open: 'known limitations of the model' }
    : { text: labeled('The model is used within its known limitations', limits) }
}

/** One line for each risk. */
export function remainingRisks({ risk }: Plan): Clause {
  const all = (risk?.register ?? []).flatMap(({ risk: text }) => (text === undefined ? [] : [labeled('Risk', text)]))
  return all.length === 0 ? { open: 'remaining risks' } : { text: all }
}
