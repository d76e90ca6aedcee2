import { getPersonName } from '../../plan/display-name.js'
import { pathInside, toPath, path } from '../../plan/typed-path.js'
import type { Stage } from '../../plan/stage.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { checkDateOrder } from '../shared/dates/find-misordered.js'
import { type OptionalInputs, type Problem, rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

const INPUTS = {
  result: path.rollout.go_no_go.result,
  launchedOn: path.monitoring.launched_on,
  signoffs: path.signoffs,
  decisions: path.decisions,
  people: path.people,
}

type Inputs = OptionalInputs<typeof INPUTS>

const { go_no_go } = path.rollout

const baseRule = rule({
  id: 'schedule/dates-inconsistent',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'Dates or recorded decisions in the plan contradict each other.',
  why: 'No one can follow a plan whose dates contradict each other, or rely on a sign-off dated in the future. A reader who notices may stop trusting the rest of the plan.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  requires: {},
  optional: INPUTS,
  good: [
    'mlplan: 2\nproject:\n  started_on: 2026-11-24\n  launch_due: 2027-09-01\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n      end: 2027-07-31\n  go_no_go:\n    due: 2027-08-16\n',
    'mlplan: 2\nrollout:\n  go_no_go:\n    due: 2026-08-17\n    result: go\nmonitoring:\n  launched_on: 2026-09-01\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2026-11-24\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2027-11-24\n',
      path: 'signoffs.ilse-1.signed_on',
    },
    {
      plan: 'mlplan: 2\nproject:\n  launch_due: 2027-08-01\nrollout:\n  go_no_go:\n    due: 2027-08-16\n',
      path: 'project.launch_due',
    },
    { plan: 'mlplan: 2\nproject:\n  started_on: 2026-11-24\n  launch_due: 2026-09-01\n', path: 'project.launch_due' },
    {
      plan: 'mlplan: 2\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n      end: 2027-05-01\n',
      path: 'rollout.phases.pilot.end',
    },
    {
      plan: 'mlplan: 2\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-09-01\n  go_no_go:\n    due: 2027-08-16\n',
      path: 'rollout.phases.pilot.start',
    },
    {
      plan: 'mlplan: 2\nproject:\n  launch_due: 2027-09-01\nvalue:\n  kpis:\n    - id: leavers\n      name: Customers who leave in a month\n      target_due: 2027-06-30\n',
      path: 'value.kpis.leavers.target_due',
    },
    {
      plan: 'mlplan: 2\ndecisions:\n  - id: money\n    decision: Release 80,000 for the change to the CRM\n    decided_on: 2027-01-15\n',
      path: 'decisions.money.decided_on',
    },
    { plan: 'mlplan: 2\nmonitoring:\n  launched_on: 2026-09-01\n', path: 'monitoring.launched_on' },
    {
      plan: 'mlplan: 2\nproject:\n  stage: live\nrollout:\n  go_no_go:\n    due: 2026-08-17\n    result: no_go\n',
      path: 'rollout.go_no_go.result',
      stage: 'live',
    },
  ],
  *check(inputs, { today, stage, plan }) {
    yield* checkFutureDates(inputs, today)
    yield* checkGoDecision(inputs, stage)
    yield* checkDateOrder('impossible', { plan, today, stage })
  },
})

export default { ...baseRule, missing: [toPath(go_no_go.result)] }

function* checkFutureDates({ signoffs, decisions, people }: Inputs, today: string): Iterable<Problem> {
  for (const { id, person, signed_on: signedOn } of signoffs ?? [])
    if (signedOn !== undefined && signedOn > today)
      yield {
        path: pathInside(path.signoffs, id, 'signed_on'),
        message: `The sign-off${person === undefined ? '' : ` by ${getPersonName({ people }, person)}`} is dated ${signedOn}, after today (${today}).`,
        help: 'Correct the date, or remove the sign-off until it is given.',
      }
  for (const { id, decision, decided_on: decidedOn } of decisions ?? [])
    if (decidedOn !== undefined && decidedOn > today)
      yield {
        path: pathInside(path.decisions, id, 'decided_on'),
        message: `Decision ${quoteText(decision ?? id)} is dated ${decidedOn}, after today (${today}).`,
        help: 'Correct the date, or use `due` until the decision is made.',
      }
}

function* checkGoDecision({ launchedOn, result }: Inputs, stage: Stage): Iterable<Problem> {
  if (result === 'go') return
  const resultText = result === 'deferred' ? 'deferred' : 'no-go'
  if (launchedOn !== undefined)
    yield {
      path: path.monitoring.launched_on,
      related: [{ path: go_no_go.result, note: result === undefined ? 'no result recorded' : `result: ${result}` }],
      message: `The plan says that the model launched on ${launchedOn}, but ${result === undefined ? 'no go decision is recorded' : `the go/no-go decision is recorded as ${resultText}`}.`,
      help: 'Record under rollout.go_no_go who approved the launch and when, or take the model offline.',
    }
  else if (stage === 'live' && result !== undefined)
    yield {
      path: go_no_go.result,
      message: `The plan is at the live stage, but the go/no-go decision is recorded as ${resultText}.`,
      help: 'Record the go decision if it has since been made, or move the plan back to the previous stage.',
    }
}
