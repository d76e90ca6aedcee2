import { inside, pathOf, place } from '../../plan/place.js'
import type { Stage } from '../../plan/stage.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { isTrial, type Phase } from '../phases.js'
import { nameOf } from '../persons.js'
import { type MaybeSaid, type Problem, rule } from '../rule.js'
import { quoted } from '../words.js'

const READS = {
  started: place.project.started_on,
  launch: place.project.launch_on,
  phases: place.rollout.phases,
  decision: place.rollout.go_no_go.on,
  result: place.rollout.go_no_go.result,
  since: place.monitoring.live_since,
  signoffs: place.signoffs,
  decisions: place.decisions,
  people: place.people,
}

type Said = MaybeSaid<typeof READS>

const { go_no_go } = place.rollout

const impossibleOrder = rule({
  id: 'time/impossible-order',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'Two days in the plan cannot both be right.',
  why: 'A plan whose days contradict each other cannot be followed, and a record of an agreement that has not happened yet cannot be relied on. Whoever finds it out first stops believing the rest.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  given: {},
  maybe: READS,
  good: [
    'mlplan: 1\nproject:\n  started_on: 2026-11-24\n  launch_on: 2027-09-01\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n      end: 2027-07-31\n  go_no_go:\n    on: 2027-08-16\n',
    'mlplan: 1\nrollout:\n  go_no_go:\n    on: 2026-08-17\n    result: go\nmonitoring:\n  live_since: 2026-09-01\nsignoffs:\n  - id: ilse-1\n    by: ilse\n    decision: approved\n    on: 2026-11-24\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nsignoffs:\n  - id: ilse-1\n    by: ilse\n    decision: approved\n    on: 2027-11-24\n',
      at: 'signoffs.ilse-1.on',
    },
    {
      plan: 'mlplan: 1\nproject:\n  launch_on: 2027-08-01\nrollout:\n  go_no_go:\n    on: 2027-08-16\n',
      at: 'project.launch_on',
    },
    { plan: 'mlplan: 1\nproject:\n  started_on: 2026-11-24\n  launch_on: 2026-09-01\n', at: 'project.launch_on' },
    {
      plan: 'mlplan: 1\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n      end: 2027-05-01\n',
      at: 'rollout.phases.pilot.end',
    },
    {
      plan: 'mlplan: 1\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-09-01\n  go_no_go:\n    on: 2027-08-16\n',
      at: 'rollout.phases.pilot.start',
    },
    {
      plan: 'mlplan: 1\ndecisions:\n  - id: money\n    what: Release 80,000 for the change to the CRM\n    decided_on: 2027-01-15\n',
      at: 'decisions.money.decided_on',
    },
    { plan: 'mlplan: 1\nmonitoring:\n  live_since: 2026-09-01\n', at: 'monitoring.live_since' },
    {
      plan: 'mlplan: 1\nproject:\n  stage: live\nrollout:\n  go_no_go:\n    on: 2026-08-17\n    result: no_go\n',
      at: 'rollout.go_no_go.result',
      stage: 'live',
    },
  ],
  *check(said, { today, stage }) {
    yield* notYetHappened(said, today)
    yield* launchTooEarly(said)
    for (const phase of said.phases ?? []) yield* phaseOutOfOrder(phase, said.decision)
    yield* liveWithoutGo(said, stage)
  },
})

export default { ...impossibleOrder, missing: [pathOf(go_no_go.result)] }

const DECIDED = { at: go_no_go.on, note: 'go or no-go is decided' }

function* notYetHappened({ signoffs, decisions, people }: Said, today: string): Iterable<Problem> {
  for (const { id, by, on } of signoffs ?? [])
    if (on !== undefined && on > today)
      yield {
        at: inside(place.signoffs, id, 'on'),
        message: `The sign-off${by === undefined ? '' : ` by ${nameOf(people, by)}`} is dated ${on}; today is ${today}.`,
        help: 'Correct the day, or take the sign-off out until it is given.',
      }
  for (const { id, what, decided_on: on } of decisions ?? [])
    if (on !== undefined && on > today)
      yield {
        at: inside(place.decisions, id, 'decided_on'),
        message: `${quoted(what ?? id)} is said to be decided on ${on}; today is ${today}.`,
        help: 'Correct the day, or write needed_by as long as it is not decided.',
      }
}

function* launchTooEarly({ launch, started, decision }: Said): Iterable<Problem> {
  if (launch === undefined) return
  if (started !== undefined && launch < started)
    yield {
      at: place.project.launch_on,
      related: [{ at: place.project.started_on, note: 'the kickoff day' }],
      message: `The launch is on ${launch}, before the kickoff on ${started}.`,
      help: 'Correct one of the two days.',
    }
  if (decision !== undefined && launch < decision)
    yield {
      at: place.project.launch_on,
      related: [DECIDED],
      message: `The launch is on ${launch}, before go or no-go is decided on ${decision}.`,
      help: 'Decide before the launch, or move the launch.',
    }
}

function* phaseOutOfOrder(phase: Phase, decision: string | undefined): Iterable<Problem> {
  const { id, kind, start, end } = phase
  if (start === undefined) return
  const at = inside(place.rollout.phases, id, 'start')
  if (end !== undefined && end < start)
    yield {
      at: inside(place.rollout.phases, id, 'end'),
      related: [{ at, note: 'it begins' }],
      message: `The ${kind ?? id} phase ends on ${end}, before it begins on ${start}.`,
      help: 'Correct one of the two days.',
    }
  if (isTrial(phase) && decision !== undefined && start > decision)
    yield {
      at,
      related: [DECIDED],
      message: `The ${kind ?? id} phase begins on ${start}, after go or no-go is decided on ${decision}.`,
      help: 'Begin it before the decision it is meant to inform, or decide later.',
    }
}

function* liveWithoutGo({ since, result }: Said, stage: Stage): Iterable<Problem> {
  if (result === 'go') return
  const decision = result === 'later' ? 'to decide later' : 'no-go'
  if (since !== undefined)
    yield {
      at: place.monitoring.live_since,
      related: [{ at: go_no_go.result, note: result === undefined ? 'no result is said' : `the result is ${result}` }],
      message: `It has been in use since ${since}, and ${result === undefined ? 'no go is on record' : `the decision was ${decision}`}.`,
      help: 'Record who decided that it goes into use, and when, under rollout.go_no_go, or take it out of use.',
    }
  else if (stage === 'live' && result !== undefined)
    yield {
      at: go_no_go.result,
      message: `At the live stage it is in use, and the decision was ${decision}.`,
      help: 'Record the go, if it was decided since, or stay at the stage before.',
    }
}
