import { describe, expect, test } from 'vitest'
import { stage, type StageOptions } from '../../src/commands/stage/stage.js'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { ROLES } from '../../src/plan/roles.js'
import { parseSource } from '../../src/yaml/parse.js'
import { JUDGED_ON, readExamplePlan } from '../support/example-plans.js'
import { fakePorts, type RunResult, run } from '../support/fake-ports.js'

const READY = readExamplePlan('card-fraud').replace('stage: pre-launch', 'stage: modeling')

function moving(options: Partial<StageOptions>, text = READY): Promise<RunResult> {
  const ports = fakePorts({ files: { 'mlproject.yaml': text }, today: JUDGED_ON })
  return run(ports, (given) =>
    stage({ stage: 'pre-launch', approvedBy: 'chidinma', plan: undefined, ...options }, given),
  )
}

const written = ({ files }: RunResult): string => files['mlproject.yaml'] ?? ''
const read = (text: string): Plan => readPlan(parseSource(text).data).plan

describe('moving to the next stage', () => {
  test('changes the stage and records the decision, who approved it, and when', async () => {
    const ran = await moving({})
    expect(ran.code, ran.out).toBe(0)
    const { project, decisions } = read(written(ran))
    expect(project?.stage).toBe('pre-launch')
    expect(decisions?.at(-1)).toMatchObject({
      decision: 'Move to the pre-launch stage',
      decided_by: 'chidinma',
      decided_on: JUDGED_ON,
      opens_stage: 'pre-launch',
    })
  })

  test('changes nothing else: every other line is as it was', async () => {
    const before = READY.split('\n')
    const after = written(await moving({})).split('\n')
    expect(before.filter((line) => !after.includes(line))).toEqual(['  stage: modeling'])
  })

  test('is refused while errors block it, and says which and where', async () => {
    const text = READY.replace('roles: [integration_owner]', 'roles: [security]')
    const ran = await moving({}, text)
    expect([ran.code, written(ran)]).toEqual([1, text])
    expect(ran.out).toMatch(/^error: Can't advance to pre-launch: \d+ errors?\./)
    expect(ran.out).toMatch(/integration\/no-owner mlproject\.yaml:\d+:\d+/)
  })

  test('is refused while a rule could not run', async () => {
    const ran = await moving({}, READY.replace('period: month', 'period: fortnight'))
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(/\d+ rules? couldn't run/)
  })

  test('goes ahead where a waiver covers the errors, and not on the day after its last', async () => {
    const errors = READY.replace('roles: [integration_owner]', 'roles: [security]')
    const waived = (until: string) =>
      `${errors}\nwaivers:\n  - id: w\n    rule: integration/no-owner\n    path: people\n    reason: Mei Zhao is on leave until December\n    approved_by: chidinma\n    valid_through: "${until}"\n`
    expect((await moving({}, waived(JUDGED_ON))).out).not.toContain('integration/no-owner')
    expect((await moving({}, waived('2026-11-23'))).out).toContain('integration/no-owner')
  })
})

describe('who decides', () => {
  test.each([
    ['the ML lead asks for it and cannot approve it', 'anneli', "can't approve a stage"],
    ['somebody has to', undefined, 'Add --approved-by'],
    ['somebody of the plan', 'chidimna', 'Did you mean chidinma?'],
  ])('%s', async (_, approvedBy, because) => {
    const ran = await moving({ approvedBy })
    expect([ran.code, ran.out, written(ran)]).toEqual([2, '', READY])
    expect(ran.err).toContain(because)
  })

  const ACCOUNTABLE = new Set(['executive_sponsor', 'decision_owner', 'steering_committee'])

  test.each(ROLES.map(({ value }) => [value, ACCOUNTABLE.has(value)] as const))(
    'whoever is %s may approve: %s',
    async (role, isAccountable) => {
      const small = `mlplan: 2\nproject:\n  stage: kickoff\npeople:\n  - id: ada\n    name: Ada Lindqvist\n    roles: [${role}]\n`
      const { code, err } = await moving({ stage: 'data', approvedBy: 'ada' }, small)
      expect(code).toBe(isAccountable ? 1 : 2)
      expect(err.includes("Ada Lindqvist can't approve a stage.")).toBe(!isAccountable)
    },
  )
})

describe('which stage', () => {
  test.each([
    ['a stage is not skipped', 'live', 'mlplan stage pre-launch'],
    ['the present one has begun', 'modeling', 'already at the modeling stage'],
    ['a slip of the pen is named', 'prelaunch', 'Did you mean pre-launch?'],
  ])('%s', async (_, name, because) => {
    const ran = await moving({ stage: name })
    expect([ran.code, written(ran)]).toEqual([2, READY])
    expect(ran.err).toContain(because)
  })

  test('going back is a decision too, and needs no clean plan', async () => {
    const ran = await moving({ stage: 'data' }, READY.replace('roles: [integration_owner]', 'roles: [security]'))
    expect(ran.code, ran.err).toBe(0)
    expect(read(written(ran)).decisions?.at(-1)).toMatchObject({
      decision: 'Go back to the data stage',
      opens_stage: 'data',
    })
  })
})
