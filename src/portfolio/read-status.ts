import { reached, type Stage } from '../plan/stage.js'
import { type Impediment, IMPEDIMENTS } from '../rules/rule.js'
import type { Awaited, Entry, FamilyState, Held, Judged, Led, Question, Source } from './entry.js'
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
    help: orNone(within(unreadable, 'help'), text) ?? 'Look at the plan with `mlplan lint`.',
  }
  return { ...place, name: undefined, trouble }
}

export function familyIn(part: Part): Impediment {
  return oneOf<Impediment>(
    part,
    IMPEDIMENTS.map(({ value }) => value),
    'plan',
  )
}

function judgedIn(status: Part): Judged {
  const own = stage(within(status, 'stage'))
  const readiness = within(status, 'readiness')
  const counts = within(status, 'counts')
  const told = each(within(readiness, 'families'), (part) => ({
    ...familyStateIn(part, own),
    notJudged: count(within(part, 'not_judged')),
  }))
  const families = IMPEDIMENTS.flatMap(({ value }) => told.filter(({ family }) => family === value))
  if (families.length !== IMPEDIMENTS.length) readiness.wrong.push('status.readiness.families does not name each once')
  return {
    stage: own,
    readyFor: orNone(within(readiness, 'stage'), stage) ?? 'nothing',
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
    held: each(within(readiness, 'bottleneck'), heldIn),
  }
}

function familyStateIn(part: Part, own: Stage): FamilyState {
  const readyFor = orNone(within(part, 'ready_for'), stage)
  const next = within(part, 'next')
  const isKnown = count(within(part, 'not_judged')) === 0
  const isReady = readyFor !== undefined && reached(readyFor, own)
  return {
    family: familyIn(within(part, 'family')),
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
    family: familyIn(within(part, 'family')),
    stage: stage(within(part, 'stage')),
    errors: count(within(part, 'errors')),
    message: orNone(within(part, 'worst'), (worst) => text(within(worst, 'message'))),
  }
}

function ledIn(status: Part): Led {
  const value = within(status, 'value_a_year')
  const clock = within(status, 'clock')
  const waits = each(within(status, 'waited_for'), (part) => ({ kind: text(within(part, 'kind')), ...awaitedIn(part) }))
  return {
    sponsors: each(within(status, 'sponsors'), text),
    integrationOwners: each(within(status, 'integration_owners'), text),
    agreed: orNone(within(clock, 'sponsor_agreed'), (part) => ({
      on: day(within(part, 'on')),
      who: orNone(within(part, 'who'), nameIn) ?? 'nobody',
      standing: oneOf(underscored(within(part, 'standing')), STANDINGS, 'not-asked'),
    })),
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
      on: orNone(within(clock, 'launch_on'), day),
      movedDays: orNone(within(clock, 'launch_moved_days'), number),
      liveSince: orNone(within(clock, 'live_since'), day),
    },
    steps: each(within(status, 'next_steps'), (part) => ({
      what: text(within(part, 'what')),
      why: text(within(part, 'why')),
      command: text(within(part, 'command')),
    })),
    agreements: waits.flatMap((wait) => {
      const { kind, ...told } = wait
      return kind === 'agreement' ? [told] : []
    }),
  }
}

const STANDINGS = [
  'approved',
  'approved_with_conditions',
  'too-old',
  'void',
  'over',
  'rejected',
  'not-asked',
  'no-longer-sponsor',
] as const

/** A report writes `too_old` where a status says `too-old`; one standing has its underscores of old. */
function underscored(part: Part): Part {
  const standing = STANDINGS.find((one) => one.replaceAll('-', '_') === part.value)
  return standing === undefined ? part : { ...part, value: standing }
}

function awaitedIn(part: Part): Awaited {
  return {
    what: text(within(part, 'what')),
    who: orNone(within(part, 'who'), nameIn),
    due: orNone(within(part, 'due'), day),
    wanted: oneOf(within(part, 'wanted'), ['day', 'now', 'before', 'none'], 'none'),
    beforeStage: orNone(within(part, 'before_stage'), stage),
    because: text(within(part, 'because')),
  }
}

function questionIn(part: Part): Question {
  return {
    what: orNone(within(part, 'question'), text),
    who: orNone(within(part, 'who'), nameIn),
    askedOn: orNone(within(part, 'asked_on'), day),
    due: orNone(within(part, 'due'), day),
  }
}

function nameIn(person: Part): string {
  return text(within(person, 'name'))
}
