import { describe, expect, test } from 'vitest'
import { home } from '../../src/commands/home/home.js'
import { status } from '../../src/commands/status/status.js'
import { renderHome } from '../../src/status/formats/home.js'
import type { Status } from '../../src/status/status.js'
import { DRAFTS, EXAMPLES, readExamplePlan } from '../support/example-plans.js'
import { fakePorts, type RunResult, run } from '../support/fake-ports.js'

/** What `mlplan` alone prints, for whoever is in a folder with a plan, with several, or with none. */

const homeOf = (files: Readonly<Record<string, string>>): Promise<RunResult> => run(fakePorts({ files }), home)

const SIGNING = `mlplan: 2
project: {name: Churn calls, stage: kickoff}
people:
  - {id: ilse, name: Ilse Verhoeven, roles: [executive_sponsor]}
`

test('without a plan, it says how to start', async () => {
  const { out, code } = await homeOf({})
  expect(out).toMatch(/^No plan in this folder, its parents, or its subfolders\.\n\nStart: mlplan init /)
  expect(code).toBe(0)
})

test('with plans in the subfolders, it counts them and leads to the portfolio', async () => {
  const { out } = await homeOf({ 'a/mlproject.yaml': SIGNING, 'b/mlproject.yaml': SIGNING })
  expect(out).toMatch(
    /^2 plans in the subfolders\.\n\nNext: mlplan portfolio .*\nThen: mlplan status a\/mlproject\.yaml/,
  )
})

test('a command names a plan so that a shell takes it whole', async () => {
  const { out } = await homeOf({ "it's a/mlproject.yaml": SIGNING, 'z/mlproject.yaml': SIGNING })
  expect(out).toContain(String.raw`mlplan status 'it'\''s a/mlproject.yaml'`)
})

test('a plan that cannot be read leads to lint, and nothing is said about its status', async () => {
  const { out } = await homeOf({ 'mlproject.yaml': 'mlplan: 2\nproject: [' })
  expect(out).toMatch(/^mlproject\.yaml can't be read, so its status is unknown\.\n\nNext: mlplan lint /)
})

test('the one plan below this folder is named in each command', async () => {
  const { out } = await homeOf({ 'plans/mlproject.yaml': SIGNING })
  for (const [, command = ''] of out.matchAll(/^(?:Next|Then): (.*)$/gm))
    expect(command).toContain('plans/mlproject.yaml')
})

describe.each([...EXAMPLES, ...DRAFTS])('of %s', (name) => {
  test('it says what status says, and its first step', async () => {
    const files = { 'mlproject.yaml': readExamplePlan(name) }
    const { out } = await homeOf(files)
    const full = await run(fakePorts({ files }), (ports) =>
      status({ plan: undefined, format: 'json', agenda: false }, ports),
    )
    const { next_steps: steps } = (
      JSON.parse(full.out) as { status: { next_steps: { action: string; command: string }[] } }
    ).status
    expect(out).toContain(`Next: ${steps[0]?.command ?? ''}\n`)
    expect(out.replaceAll(/\s+/g, ' ')).toContain(steps[0]?.action)
    expect(out.split('\n').length, 'one screen').toBeLessThan(16)
  })
})

test('after a request, what comes next is to record the answer', () => {
  const request = {
    action: 'Ask Ilse to sign off.',
    reason: 'Hers is missing.',
    command: 'mlplan signoff ilse --request',
  }
  const record = { action: 'Record her answer.', reason: 'Only then it counts.', command: 'mlplan signoff ilse' }
  const other = { action: 'Read the agenda.', reason: 'It is long.', command: 'mlplan status --agenda' }
  const status = {
    name: 'Churn calls',
    stage: 'data',
    today: '2026-11-24',
    readiness: { stage: 'data', areas: [], blockers: [] },
    actionItems: [],
    nextSteps: [{ ...request, followUp: record }, other],
  } as unknown as Status
  const text = renderHome(status, fakePorts({}).out.stdoutStyle)
  expect([...text.matchAll(/^(?:Next|Then): +(.*?)(?: {2}.*)?$/gm)].map(([, command]) => command)).toEqual([
    request.command,
    record.command,
  ])
})

test('a project that was stopped is told so, with why, and how to resume it', async () => {
  const stopped = `mlplan: 2
project:
  name: Churn calls
  stage: data
  inactive: {kind: stopped, impediments: [performance], decision: stop}
people:
  - {id: ilse, name: Ilse Verhoeven, roles: [executive_sponsor]}
decisions:
  - {id: stop, decision: Stop the project, decided_by: ilse, decided_on: 2026-11-20, reason: The vendor left}
`
  const { out } = await homeOf({ 'mlproject.yaml': stopped })
  expect(out).toMatch(/^Churn calls · data · .*\nStopped .*Nov 20, 2026/)
  expect(out).toContain('Resume: mlplan stage data --approved-by ilse')
  expect(out).not.toMatch(/^Next:/m)
})
