import { showDay } from '../plan/day.js'
import { fieldAt } from '../plan/form.js'
import { listed } from '../plan/listed.js'
import { personNamed } from '../plan/named.js'
import { pathOf, place } from '../plan/place.js'
import { quoted } from '../plan/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { showValue } from '../changes/told.js'
import { showExactly } from '../worksheet/words.js'
import type { Clause } from './pledge.js'

/** What changes in the work, what is predicted, which data and which law. */

export function changeOfOperation({ value }: Plan): Clause {
  if (value?.operation === undefined || value.action === undefined) {
    return { open: 'which operation changes, and what will be done differently' }
  }
  return { text: `${quoted(value.operation)} will change so that ${quoted(value.action)}` }
}

export function changeOfSystem(plan: Plan): Clause {
  const {
    receiving_system: system,
    delivery,
    lands_in,
    environments_ready_on: ready,
    insertion_point: point,
  } = plan.integration ?? {}
  if (system?.name === undefined) return { open: 'which system receives the scores' }
  const at = place.integration
  const parts = [
    `${quoted(system.name)} is changed so that it receives the scores${delivery === undefined ? '' : ` (${shown(plan, at.delivery, delivery)})`}`,
    lands_in === undefined ? undefined : `which land in ${shown(plan, at.lands_in, lands_in)}`,
    ready === undefined ? undefined : `ready by ${showDay(ready)}`,
    point === undefined ? undefined : `at this point: ${quoted(point)}`,
  ].filter((part) => part !== undefined)
  return { text: parts.join(', ') }
}

export function target({ target: said }: Plan): Clause {
  if (said?.outcome === undefined) return { open: 'what exactly is predicted' }
  const unit = said.unit === undefined ? '' : ` for ${said.unit}`
  const days = said.outcome_window_days
  const within =
    days === undefined ? '' : ` within ${showExactly(days, 'count', days === 1 ? 'day' : 'days', undefined)}`
  return { text: `what is predicted${unit} is this: ${quoted(said.outcome)}${within}` }
}

export function affected({ change }: Plan): Clause {
  const groups = (change?.affected_roles ?? []).filter(({ role }) => role !== undefined)
  if (groups.length === 0) return { open: 'whose work changes, and how' }
  const told = groups.map(({ role, headcount, what_changes }) => {
    const count = headcount === undefined ? '' : ` (${showExactly(headcount, 'count', 'people', undefined)})`
    return `${role ?? ''}${count}${what_changes === undefined ? '' : `: ${quoted(what_changes)}`}`
  })
  const minutes = change?.minutes_per_case
  const hours = change?.capacity_hours_per_period
  const time = minutes === undefined ? '' : `, taking ${showExactly(minutes, 'number', 'minutes', undefined)} a case`
  const capacity = hours === undefined ? '' : ` within ${showExactly(hours, 'number', 'hours', undefined)} a period`
  return { text: `the work changes for ${told.join(' and ')}${time}${capacity}` }
}

export function training(plan: Plan): Clause {
  const { owner, due } = plan.change?.training ?? {}
  if (owner === undefined && due === undefined) return { open: 'who trains them, and by when' }
  const who = owner === undefined ? '' : ` by ${personNamed(plan, owner)}`
  return { text: `they are trained${who}${due === undefined ? '' : ` until ${showDay(due)}`}` }
}

export function help(plan: Plan): Clause {
  const contact = plan.change?.contact
  return contact === undefined
    ? { open: 'whom they can call' }
    : { text: `they can call ${personNamed(plan, contact)}` }
}

export function sources(plan: Plan): Clause {
  const all = plan.data?.sources ?? []
  if (all.length === 0) return { open: 'which data is used' }
  const names = all.map(({ id, name, personal, owner }) => {
    const whose = owner === undefined ? '' : `, answered for by ${personNamed(plan, owner)}`
    return `${quoted(name ?? id)}${personal === true ? ' with personal data' : ''}${whose}`
  })
  return { text: `these sources may be used: ${names.join('; ')}` }
}

export function dataUse(plan: Plan): Clause {
  const used = sources(plan)
  const { personal_data: personal, lawful_basis: basis, retention_days: days } = plan.legal ?? {}
  const parts = [
    used !== undefined && 'text' in used ? used.text : undefined,
    personal === undefined ? undefined : `personal data is ${personal ? '' : 'not '}used`,
    basis === undefined ? undefined : `it is used on this basis: ${quoted(basis)}`,
    days === undefined ? undefined : `it is kept for ${showExactly(days, 'count', 'days', undefined)}`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? { open: 'which data is used, and on which basis' } : { text: parts.join('; that ') }
}

export function law(plan: Plan): Clause {
  const { ai_act: act, human_review: review, contest_route: contest } = plan.legal ?? {}
  const where = plan.project?.jurisdictions ?? []
  const parts = [
    where.length === 0 ? undefined : `it is used in: ${shown(plan, place.project.jurisdictions, where)}`,
    act?.tier === undefined
      ? undefined
      : `under the AI Act it counts as ${shown(plan, place.legal.ai_act.tier, act.tier)}`,
    review === undefined ? undefined : `people look at the decisions in this way: ${quoted(review)}`,
    contest === undefined ? undefined : `whoever is affected can object in this way: ${quoted(contest)}`,
  ].filter((part) => part !== undefined)
  return parts.length === 0
    ? { open: 'where it is used, and what the law there asks' }
    : { text: parts.join('; that ') }
}

function shown(plan: Plan, at: Parameters<typeof pathOf>[0], value: unknown): string {
  const path = pathOf(at)
  const { field } = fieldAt(path) ?? {}
  return field === undefined ? String(value) : showValue(plan, field, path, value)
}

export function modelChecked({ model }: Plan): Clause {
  const limits = model?.limitations
  return limits === undefined
    ? { open: 'where the model is known to be weak' }
    : { text: `the model may be used within its limits: ${quoted(limits)}` }
}

export function remainingRisks({ risk }: Plan): Clause {
  const all = (risk?.register ?? []).flatMap(({ text }) => (text === undefined ? [] : [quoted(text)]))
  return all.length === 0 ? { open: 'which risks remain' } : { text: `these risks remain: ${listed(all)}` }
}
