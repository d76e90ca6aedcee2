import { showDay } from '../plan/day.js'
import { itemNamed, personNamed } from '../plan/named.js'
import { listed } from '../plan/listed.js'
import { pathOf, place } from '../plan/place.js'
import { quoted } from '../plan/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { outOf, showExactly } from '../worksheet/words.js'
import type { Clause } from './pledge.js'

/** How often it is wrong, where we stop, who decides, and how it is tried, watched and taken back. */

/** The side that is told too seldom: how often it will be wrong. */
export function rightness(plan: Plan): Clause {
  const { expectations: said, economics } = plan
  switch (plan.project?.task) {
    case 'binary':
      return wrong(said?.precision?.likely, 'cases acted on')
    case 'multiclass':
      return wrong(economics?.routing?.accuracy?.likely, 'cases it handles alone')
    case 'generative':
      return (
        harm(economics?.assist?.harm_rate?.likely) ??
        wrong(economics?.assist?.resolved_rate?.likely, 'cases it takes on')
      )
    case 'forecast':
    case 'regression':
      return error(economics?.forecast?.promised_error?.likely)
    case 'ranking':
      return gain(economics?.ranking?.expected_gain?.likely)
    case undefined:
      return { open: 'what has to be known for each case' }
  }
}

function wrong(right: number | undefined, cases: string): Clause {
  if (right === undefined) return { open: 'how often it will be right' }
  return { text: `${inTen(1 - right)} ${cases} will be wrong` }
}

/** `about 8 in 10`, as people count; what is rarer or nearly certain out of more. */
function inTen(share: number): string {
  const count = Math.round(share * 10)
  if (count < 1 || count > 9) return outOf(share)
  return `${Math.abs(share * 10 - count) < 1e-6 ? '' : 'about '}${count} in 10`
}

function harm(rate: number | undefined): Clause {
  return rate === undefined ? undefined : { text: `${inTen(rate)} answers will do harm` }
}

function error(figure: number | undefined): Clause {
  return figure === undefined ? { open: 'how far off it will be' } : { text: `it will be off by ${figure}` }
}

function gain(share: number | undefined): Clause {
  return share === undefined
    ? { open: 'how much better the new order is' }
    : {
        text: `the new order gains ${showExactly(share, 'share', '', undefined)}, and is dropped if users do not show it`,
      }
}

type Bar = NonNullable<NonNullable<Plan['expectations']>['bar']>[number]

export function bars(plan: Plan): Clause {
  const all = (plan.expectations?.bar ?? []).filter((bar) => bar.at_least !== undefined || bar.at_most !== undefined)
  if (all.length === 0) return { open: 'the bar below which we stop' }
  return {
    text: `we stop ${listed(
      all.map((bar) => barOf(bar, plan)),
      'or',
    )}`,
  }
}

function barOf(bar: Bar, plan: Plan): string {
  const limits = [
    bar.at_least === undefined ? undefined : `below ${limit(bar, bar.at_least, plan)}`,
    bar.at_most === undefined ? undefined : `above ${limit(bar, bar.at_most, plan)}`,
  ].filter((one) => one !== undefined)
  const how = [
    bar.by === undefined ? undefined : `judged by ${showDay(bar.by)}`,
    bar.decider === undefined ? undefined : `decided by ${personNamed(plan, bar.decider)}`,
  ].filter((part) => part !== undefined)
  const terms = how.length === 0 ? '' : ` (${how.join(', ')})`
  return `${limits.join(' or ')} for ${quoted(bar.measure ?? bar.id)}${terms}`
}

const SHARES: ReadonlySet<Bar['figure']> = new Set(['precision', 'recall', 'accuracy', 'resolved', 'harm'] as const)

function limit({ figure }: Bar, value: number, { economics }: Plan): string {
  if (figure === 'value') return `${showExactly(value, 'money', '', economics?.currency)} a year`
  return showExactly(value, SHARES.has(figure) && value <= 1 ? 'share' : 'number', '', undefined)
}

export function decisionDay(plan: Plan): Clause {
  const { on, decider } = plan.rollout?.go_no_go ?? {}
  if (on === undefined) return { open: 'the day on which go or no-go is decided' }
  const who = decider === undefined ? '' : ` by ${personNamed(plan, decider)}`
  return { text: `go or no-go is decided on ${showDay(on)}${who}` }
}

export function launchDay({ project }: Plan): Clause {
  return project?.launch_on === undefined
    ? { open: 'the launch day' }
    : { text: `it is in use from ${showDay(project.launch_on)}` }
}

export function wayBack({ integration }: Plan): Clause {
  const back = [
    integration?.fallback === undefined ? undefined : `when it fails: ${quoted(integration.fallback)}`,
    integration?.rollback?.method === undefined ? undefined : `to take it back: ${quoted(integration.rollback.method)}`,
  ].filter((part) => part !== undefined)
  return back.length === 0
    ? { open: 'what happens when it fails, and how it is taken back' }
    : { text: `there is a way back, ${back.join(' and ')}` }
}

export function trial(plan: Plan): Clause {
  const phases = plan.rollout?.phases ?? []
  if (phases.length === 0) return { open: 'how it is tried out first' }
  return {
    text: `it is tried out first: ${listed(phases.map(({ id }) => itemNamed(plan, pathOf(place.rollout.phases), id)))}`,
  }
}

export function lookedAfter(plan: Plan): Clause {
  const owner = plan.monitoring?.owner
  return owner === undefined
    ? { open: 'who watches it once it runs' }
    : { text: `${personNamed(plan, owner)} watches it once it runs` }
}
