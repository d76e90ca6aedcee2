import { inside, pathOf, place } from '../../plan/typed-path.js'
import type { Stage } from '../../plan/stage.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { isTrial, type Phase } from '../shared/phases.js'
import { nameOf } from '../shared/persons.js'
import { type MaybeSaid, type Problem, rule } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

const READS = {
  started: place.project.started_on,
  launch: place.project.launch_due,
  phases: place.rollout.phases,
  decision: place.rollout.go_no_go.due,
  result: place.rollout.go_no_go.result,
  since: place.monitoring.launched_on,
  signoffs: place.signoffs,
  decisions: place.decisions,
  people: place.people,
}

type Said = MaybeSaid<typeof READS>

const { go_no_go } = place.rollout

const impossibleOrder = rule({
  id: 'schedule/dates-inconsistent',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
  summary: 'Dates or recorded decisions in the plan contradict each other.',
  why: 'No one can follow a plan whose dates contradict each other, or rely on a sign-off dated in the future. A reader who notices may stop trusting the rest of the plan.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  given: {},
  maybe: READS,
  good: [
    'mlplan: 2\nproject:\n  started_on: 2026-11-24\n  launch_due: 2027-09-01\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n      end: 2027-07-31\n  go_no_go:\n    due: 2027-08-16\n',
    'mlplan: 2\nrollout:\n  go_no_go:\n    due: 2026-08-17\n    result: go\nmonitoring:\n  launched_on: 2026-09-01\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2026-11-24\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2027-11-24\n',
      at: 'signoffs.ilse-1.signed_on',
    },
    {
      plan: 'mlplan: 2\nproject:\n  launch_due: 2027-08-01\nrollout:\n  go_no_go:\n    due: 2027-08-16\n',
      at: 'project.launch_due',
    },
    { plan: 'mlplan: 2\nproject:\n  started_on: 2026-11-24\n  launch_due: 2026-09-01\n', at: 'project.launch_due' },
    {
      plan: 'mlplan: 2\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n      end: 2027-05-01\n',
      at: 'rollout.phases.pilot.end',
    },
    {
      plan: 'mlplan: 2\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-09-01\n  go_no_go:\n    due: 2027-08-16\n',
      at: 'rollout.phases.pilot.start',
    },
    {
      plan: 'mlplan: 2\ndecisions:\n  - id: money\n    decision: Release 80,000 for the change to the CRM\n    decided_on: 2027-01-15\n',
      at: 'decisions.money.decided_on',
    },
    { plan: 'mlplan: 2\nmonitoring:\n  launched_on: 2026-09-01\n', at: 'monitoring.launched_on' },
    {
      plan: 'mlplan: 2\nproject:\n  stage: live\nrollout:\n  go_no_go:\n    due: 2026-08-17\n    result: no_go\n',
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

const DECIDED = { at: go_no_go.due, note: 'go/no-go decision' }

function* notYetHappened({ signoffs, decisions, people }: Said, today: string): Iterable<Problem> {
  for (const { id, person: by, signed_on: on } of signoffs ?? [])
    if (on !== undefined && on > today)
      yield {
        at: inside(place.signoffs, id, 'signed_on'),
        message: `The sign-off${by === undefined ? '' : ` by ${nameOf(people, by)}`} is dated ${on}, after today (${today}).`,
        help: 'Correct the date, or remove the sign-off until it is given.',
      }
  for (const { id, decision: what, decided_on: on } of decisions ?? [])
    if (on !== undefined && on > today)
      yield {
        at: inside(place.decisions, id, 'decided_on'),
        message: `Decision ${quoted(what ?? id)} is dated ${on}, after today (${today}).`,
        help: 'Correct the date, or use `due` until the decision is made.',
      }
}

function* launchTooEarly({ launch, started, decision }: Said): Iterable<Problem> {
  if (launch === undefined) return
  if (started !== undefined && launch < started)
    yield {
      at: place.project.launch_due,
      related: [{ at: place.project.started_on, note: 'kickoff date' }],
      message: `The launch on ${launch} is before the kickoff on ${started}.`,
      help: 'Correct one of the two dates.',
    }
  if (decision !== undefined && launch < decision)
    yield {
      at: place.project.launch_due,
      related: [DECIDED],
      message: `The launch on ${launch} is before the go/no-go decision on ${decision}.`,
      help: 'Set the decision date before the launch, or move the launch.',
    }
}

function* phaseOutOfOrder(phase: Phase, decision: string | undefined): Iterable<Problem> {
  const { id, kind, start, end } = phase
  if (start === undefined) return
  const at = inside(place.rollout.phases, id, 'start')
  if (end !== undefined && end < start)
    yield {
      at: inside(place.rollout.phases, id, 'end'),
      related: [{ at, note: 'phase start' }],
      message: `The ${kind ?? id} phase ends on ${end}, before it starts on ${start}.`,
      help: 'Correct one of the two dates.',
    }
  if (isTrial(phase) && decision !== undefined && start > decision)
    yield {
      at,
      related: [DECIDED],
      message: `The ${kind ?? id} phase starts on ${start}, after the go/no-go decision on ${decision}.`,
      help: 'Start the phase before the decision that depends on it, or move the decision to a later date.',
    }
}

function* liveWithoutGo({ since, result }: Said, stage: Stage): Iterable<Problem> {
  if (result === 'go') return
  const decision = result === 'deferred' ? 'deferred' : 'no-go'
  if (since !== undefined)
    yield {
      at: place.monitoring.launched_on,
      related: [{ at: go_no_go.result, note: result === undefined ? 'no result recorded' : `result: ${result}` }],
      message: `The plan says that the model launched on ${since}, but ${result === undefined ? 'no go decision is recorded' : `the go/no-go decision is recorded as ${decision}`}.`,
      help: 'Record under rollout.go_no_go who approved the launch and when, or take the model offline.',
    }
  else if (stage === 'live' && result !== undefined)
    yield {
      at: go_no_go.result,
      message: `The plan is at the live stage, but the go/no-go decision is recorded as ${decision}.`,
      help: 'Record the go decision if it has since been made, or move the plan back to the previous stage.',
    }
}
