import { reached, type Stage } from '../plan/stage.js'
import { type Area, AREAS } from '../rules/rule.js'
import type { Agreed, Awaited, Entry, FamilyState, Held, Judged, Led, Question, Source } from './entry.js'
import { count, day, each, ifThere, number, oneOf, orNone, type Part, stage, text, within } from './fields.js'

/** A report of `mlplan status`: all that is known of one plan. */
export function readStatus(report: Part, source: Source): Entry {
  const file = text(within(report, 'file'))
  const status = within(report, 'status')
  const place = {
    source,
    file,
    repository: ifThere(within(report, 'repository'), text),
    repositoryFile: ifThere(within(report, 'repository_file'), text) ?? file,
  }
  if (status.value !== null) {
    const name = orNone(within(status, 'name'), text)
    return { ...place, name, judged: judgedIn(status), led: ledIn(status) }
  }
  const unreadable = within(report, 'unreadable')
  const trouble = {
    message: text(within(unreadable, 'message')),
    help: orNone(within(unreadable, 'help'), text) ?? 'Check the plan with `mlplan lint`.',
  }
  return { ...place, name: undefined, trouble }
}

export function familyIn(part: Part): Area {
  return oneOf<Area>(
    part,
    AREAS.map(({ value }) => value),
    'plan',
  )
}

function judgedIn(status: Part): Judged {
  const own = stage(within(status, 'stage'))
  const readiness = within(status, 'readiness')
  const counts = within(status, 'counts')
  const told = each(within(readiness, 'areas'), (part) => ({
    ...familyStateIn(part, own),
    notJudged: count(within(part, 'rules_not_run')),
  }))
  const families = AREAS.flatMap(({ value }) => told.filter(({ family }) => family === value))
  if (families.length !== AREAS.length)
    readiness.wrong.push("status.readiness.areas doesn't list each area exactly once")
  return {
    stage: own,
    readyFor: orNone(within(readiness, 'ready_for'), stage) ?? 'nothing',
    families: families.map((family) => {
      const { notJudged: _, ...told } = family
      return told
    }),
    counts: {
      error: count(within(counts, 'error')),
      warning: count(within(counts, 'warning')),
      info: count(within(counts, 'info')),
      pending: count(within(counts, 'pending')),
      waived: count(within(counts, 'waived')),
    },
    notJudged: families.reduce((sum, { notJudged }) => sum + notJudged, 0),
    held: each(within(readiness, 'blockers'), heldIn),
  }
}

function familyStateIn(part: Part, own: Stage): FamilyState {
  const readyFor = orNone(within(part, 'ready_for'), stage)
  const next = within(part, 'next')
  const isKnown = count(within(part, 'rules_not_run')) === 0
  const isReady = readyFor !== undefined && reached(readyFor, own)
  return {
    family: familyIn(within(part, 'area')),
    state: isKnown ? (isReady ? 'ready' : 'held') : 'not-known',
    readyFor,
    errors: orNone(next, (some) => count(within(some, 'errors'))) ?? 0,
    errorsAt: orNone(next, (some) => stage(within(some, 'stage'))),
    pending: count(within(part, 'pending')),
    waived: count(within(part, 'waived')),
  }
}

function heldIn(part: Part): Held {
  return {
    family: familyIn(within(part, 'area')),
    stage: stage(within(part, 'stage')),
    errors: count(within(part, 'errors')),
    message: orNone(within(part, 'worst_finding'), (worst) => text(within(worst, 'message'))),
  }
}

function ledIn(status: Part): Led {
  const value = within(status, 'net_value_per_year')
  const dates = within(status, 'dates')
  const waits = each(within(status, 'action_items'), (part) => ({
    kind: text(within(part, 'kind')),
    ...awaitedIn(part),
  }))
  return {
    sponsors: each(within(status, 'sponsors'), text),
    integrationOwners: each(within(status, 'integration_owners'), text),
    agreed: orNone(within(dates, 'sponsor_signoff'), agreedIn),
    value: {
      likely: orNone(within(value, 'likely'), number),
      range: orNone(within(value, 'range'), (part) => ({
        low: number(within(part, 'low')),
        high: number(within(part, 'high')),
      })),
      currency: orNone(within(value, 'currency'), text),
    },
    nextDecision: orNone(within(status, 'next_decision'), awaitedIn),
    oldestQuestion: orNone(within(status, 'oldest_open_question'), questionIn),
    launch: {
      on: orNone(within(dates, 'launch_due'), day),
      movedDays: orNone(within(dates, 'launch_moved_days'), number),
      liveSince: orNone(within(dates, 'launched_on'), day),
    },
    steps: each(within(status, 'next_steps'), (part) => ({
      what: text(within(part, 'action')),
      why: text(within(part, 'reason')),
      command: text(within(part, 'command')),
    })),
    agreements: waits.flatMap((wait) => {
      const { kind, ...told } = wait
      return kind === 'signoff' ? [told] : []
    }),
  }
}

function agreedIn(part: Part): Agreed {
  return {
    on: day(within(part, 'signed_on')),
    who: orNone(within(part, 'person'), nameIn) ?? 'unknown',
    standing: named(within(part, 'status'), STANDINGS, 'not_requested'),
  }
}

/** As a report spells them. */
const STANDINGS = {
  approved: 'approved',
  approved_with_conditions: 'approved_with_conditions',
  too_old: 'too-old',
  outdated: 'void',
  expired: 'over',
  declined: 'declined',
  not_requested: 'not-asked',
  no_longer_sponsor: 'no-longer-sponsor',
} as const satisfies Readonly<Record<string, Agreed['standing']>>

const DUE_KINDS = { date: 'day', now: 'now', before_stage: 'before', none: 'none' } as const satisfies Readonly<
  Record<string, Awaited['wanted']>
>

function named<K extends string, T>(part: Part, words: Readonly<Record<K, T>>, otherwise: K): T {
  return words[oneOf(part, Object.keys(words) as K[], otherwise)]
}

function awaitedIn(part: Part): Awaited {
  return {
    what: text(within(part, 'action')),
    who: orNone(within(part, 'owner'), nameIn),
    due: orNone(within(part, 'due'), day),
    wanted: named(within(part, 'due_kind'), DUE_KINDS, 'none'),
    beforeStage: orNone(within(part, 'before_stage'), stage),
    because: text(within(part, 'reason')),
  }
}

function questionIn(part: Part): Question {
  return {
    what: orNone(within(part, 'question'), text),
    who: orNone(within(part, 'owner'), nameIn),
    askedOn: orNone(within(part, 'asked_on'), day),
    due: orNone(within(part, 'due'), day),
  }
}

function nameIn(person: Part): string {
  return text(within(person, 'name'))
}
