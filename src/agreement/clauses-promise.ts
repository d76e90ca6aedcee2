import { capital } from '../text/capitalize.js'
import { listed } from '../text/join.js'
import { itemNamed, personNamed } from '../plan/display-name.js'
import { pathOf, place } from '../plan/typed-path.js'
import { plainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { formatDate } from '../text/format-date.js'
import { outOf, showExactly } from '../text/format-numbers.js'
import { type Clause, labeled } from './clause.js'

/** How often the model is wrong, when we stop, who decides, and how it is tried, monitored and taken back. */

/** The side that is named too seldom: how often it will be wrong. */
export function rightness(plan: Plan): Clause {
  const { expectations: said, economics } = plan
  switch (plan.project?.task) {
    case 'binary':
      return wrong(said?.precision?.likely, (share) => `Of the cases acted on, ${share} will be false alarms.`)
    case 'multiclass':
      return wrong(
        economics?.routing?.accuracy?.likely,
        (share) => `Of the cases the model handles by itself, ${share} will be wrong.`,
      )
    case 'generative':
      return (
        harm(economics?.assistant?.harm_rate?.likely) ??
        wrong(
          economics?.assistant?.resolution_rate?.likely,
          (share) => `Of the cases the assistant takes on, ${share} will not be resolved.`,
        )
      )
    case 'forecast':
    case 'regression':
      return error(economics?.forecast?.expected_error?.likely)
    case 'ranking':
      return gain(economics?.ranking?.expected_gain?.likely)
    case undefined:
      return { open: 'prediction task' }
  }
}

function wrong(right: number | undefined, words: (share: string) => string): Clause {
  return right === undefined ? { open: 'how often the model is right' } : { text: words(inTen(1 - right)) }
}

/** `about 8 in 10`, as people count; what is rarer or nearly certain out of more. */
function inTen(share: number): string {
  const count = Math.round(share * 10)
  if (count < 1 || count > 9) return outOf(share)
  return `${Math.abs(share * 10 - count) < 1e-6 ? '' : 'about '}${count} in 10`
}

function harm(rate: number | undefined): Clause {
  return rate === undefined ? undefined : { text: `Of all answers, ${inTen(rate)} will do harm.` }
}

function error(figure: number | undefined): Clause {
  return figure === undefined
    ? { open: 'expected forecast error' }
    : { text: `The expected forecast error is ${figure}.` }
}

function gain(share: number | undefined): Clause {
  return share === undefined
    ? { open: 'expected gain of the new order' }
    : {
        text: `The new order should gain ${showExactly(share, 'share', '', undefined)}. Unless real users show that gain, the project drops the new order.`,
      }
}

type Criterion = NonNullable<NonNullable<Plan['expectations']>['success_criteria']>[number]

/** One line for each criterion. */
export function criteria(plan: Plan): Clause {
  const all = (plan.expectations?.success_criteria ?? []).filter(
    (one) => one.at_least !== undefined || one.at_most !== undefined,
  )
  if (all.length === 0) return { open: 'success criteria' }
  return { text: all.map((one) => stopOf(one, plan)) }
}

function stopOf(criterion: Criterion, plan: Plan): string {
  const { at_least, at_most, due, decided_by, metric, id } = criterion
  const limits = [
    at_least === undefined ? undefined : `below ${limit(criterion, at_least, plan)}`,
    at_most === undefined ? undefined : `above ${limit(criterion, at_most, plan)}`,
  ].filter((one) => one !== undefined)
  const by = due === undefined ? '' : ` by ${formatDate(due)}`
  const decides = decided_by === undefined ? '' : `${personNamed(plan, decided_by)} decides${by}.`
  const when = decides === '' && by !== '' ? `Decided${by}.` : decides
  const rule = `${capital(plainText(metric ?? id))}: stop if ${limits.join(' or ')}.`
  return when === '' ? rule : `${rule} ${when}`
}

const SHARES: ReadonlySet<Criterion['figure']> = new Set([
  'precision',
  'recall',
  'accuracy',
  'resolution_rate',
  'harm_rate',
] as const)

function limit({ figure }: Criterion, value: number, { economics }: Plan): string {
  if (figure === 'value') return `${showExactly(value, 'money', '', economics?.currency)} a year`
  return showExactly(value, SHARES.has(figure) && value <= 1 ? 'share' : 'number', '', undefined)
}

export function decisionDay(plan: Plan): Clause {
  const { due, decided_by } = plan.rollout?.go_no_go ?? {}
  if (due === undefined) return { open: 'go/no-go date' }
  const who = decided_by === undefined ? '' : `${personNamed(plan, decided_by)}, `
  return { text: `Go/no-go decision: ${who}${formatDate(due)}.` }
}

export function launchDay({ project }: Plan): Clause {
  return project?.launch_due === undefined
    ? { open: 'launch date' }
    : { text: `Launch: ${formatDate(project.launch_due)}.` }
}

/** What happens when the model fails, and how it is taken back: each for itself. */
export function contingency({ integration }: Plan): Clause {
  const lines = [
    integration?.fallback === undefined ? undefined : labeled('Fallback', integration.fallback),
    integration?.rollback?.method === undefined ? undefined : labeled('Rollback', integration.rollback.method),
  ].filter((line) => line !== undefined)
  return lines.length === 0 ? { open: 'fallback and rollback' } : { text: lines }
}

export function trial(plan: Plan): Clause {
  const phases = plan.rollout?.phases ?? []
  if (phases.length === 0) return { open: 'rollout phases' }
  return {
    text: `Rollout: ${listed(phases.map(({ id }) => itemNamed(plan, pathOf(place.rollout.phases), id)))}.`,
  }
}

export function monitored(plan: Plan): Clause {
  const owner = plan.monitoring?.owner
  return owner === undefined
    ? { open: 'monitoring owner' }
    : { text: `${personNamed(plan, owner)} monitors the model after launch.` }
}
