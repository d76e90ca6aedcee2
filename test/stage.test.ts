import { describe, expect, test } from 'vitest'
import { stage, type StageOptions } from '../src/commands/stage.js'
import type { Plan } from '../src/plan/plan.js'
import { readPlan } from '../src/plan/read.js'
import { parseSource } from '../src/source/parse.js'
import { JUDGED_ON, planOf } from './example-plans.js'
import { fakePorts, type Ran, run } from './fake-ports.js'

const READY = planOf('card-fraud').replace('stage: pre-launch', 'stage: modeling')

function moving(options: Partial<StageOptions>, text = READY): Promise<Ran> {
  const ports = fakePorts({ files: { 'mlproject.yaml': text }, today: JUDGED_ON })
  return run(ports, (given) => stage({ stage: 'pre-launch', by: 'chidinma', plan: undefined, ...options }, given))
}

const written = ({ files }: Ran): string => files['mlproject.yaml'] ?? ''
const read = (text: string): Plan => readPlan(parseSource(text).data).plan

describe('beginning the next stage', () => {
  test('moves the plan on and records what was decided, by whom and when', async () => {
    const ran = await moving({})
    expect(ran.code, ran.out).toBe(0)
    const { project, decisions } = read(written(ran))
    expect(project?.stage).toBe('pre-launch')
    expect(decisions?.at(-1)).toMatchObject({
      what: 'Begin the pre-launch stage',
      from: 'chidinma',
      decided_on: JUDGED_ON,
      opens: 'pre-launch',
    })
  })

  test('changes nothing else: every other line is as it was', async () => {
    const before = READY.split('\n')
    const after = written(await moving({})).split('\n')
    expect(before.filter((line) => !after.includes(line))).toEqual(['  stage: modeling'])
  })

  test('is refused while errors stand against it, and says which and where', async () => {
    const text = READY.replace('roles: [integration_owner]', 'roles: [security]')
    const ran = await moving({}, text)
    expect([ran.code, written(ran)]).toEqual([1, text])
    expect(ran.out).toMatch(/cannot begin the pre-launch stage: \d+ errors? stands? against it/)
    expect(ran.out).toMatch(/integration\/no-owner mlproject\.yaml:\d+:\d+/)
  })

  test('is refused while something could not be judged', async () => {
    const ran = await moving({}, READY.replace('period: month', 'period: fortnight'))
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('could not be asked')
  })

  test('goes ahead where a waiver covers what stands against it, and not on the day after its last', async () => {
    const errors = READY.replace('roles: [integration_owner]', 'roles: [security]')
    const waived = (until: string) =>
      `${errors}\nwaivers:\n  - id: w\n    rule: integration/no-owner\n    at: people\n    reason: Mei Zhao is on leave until December\n    approved_by: chidinma\n    until: "${until}"\n`
    expect((await moving({}, waived(JUDGED_ON))).out).not.toContain('integration/no-owner')
    expect((await moving({}, waived('2026-11-23'))).out).toContain('integration/no-owner')
  })
})

describe('who decides', () => {
  test.each([
    ['the ML lead asks for it and cannot decide it', 'anneli', 'is not one of those who can decide it'],
    ['somebody has to', undefined, 'Add --by'],
    ['somebody of the plan', 'chidimna', 'Did you mean chidinma?'],
  ])('%s', async (_, by, because) => {
    const ran = await moving({ by })
    expect([ran.code, ran.out, written(ran)]).toEqual([2, '', READY])
    expect(ran.err).toContain(because)
  })
})

describe('which stage', () => {
  test.each([
    ['a stage is not skipped', 'live', 'mlplan stage pre-launch'],
    ['the present one has begun', 'modeling', 'at the modeling stage already'],
    ['a slip of the pen is named', 'prelaunch', 'Did you mean pre-launch?'],
  ])('%s', async (_, name, because) => {
    const ran = await moving({ stage: name })
    expect([ran.code, written(ran)]).toEqual([2, READY])
    expect(ran.err).toContain(because)
  })

  test('going back is a decision too, and needs no clean plan', async () => {
    const ran = await moving({ stage: 'data' }, READY.replace('roles: [integration_owner]', 'roles: [security]'))
    expect(ran.code, ran.err).toBe(0)
    expect(read(written(ran)).decisions?.at(-1)).toMatchObject({ what: 'Go back to the data stage', opens: 'data' })
  })
})
