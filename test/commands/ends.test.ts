import { describe, expect, test } from 'vitest'
import { brief } from '../../src/commands/brief/brief.js'
import { signoff } from '../../src/commands/signoff/signoff.js'
import { stage, type StageOptions } from '../../src/commands/stage/stage.js'
import { status } from '../../src/commands/status/status.js'
import { AUDIENCES } from '../../src/briefs/audiences.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { RULES } from '../../src/rules/index.js'
import { parseSource } from '../../src/yaml/parse.js'
import { TEMPLATES } from '../support/briefs-written.js'
import { readExamplePlan } from '../support/example-plans.js'
import { createScriptedPrompter, fakePorts, type RunResult, run, type Script } from '../support/fake-ports.js'

/** How a project ends: who may decide so, what is written, and that nobody is asked for anything from then on. */

const TODAY = '2026-11-30'
/** With errors at data, and with open sign-offs. */
const CHURN = readExamplePlan('churn-retention')
const FRAUD = readExamplePlan('card-fraud')
const LIVE = FRAUD.replace('stage: pre-launch', 'stage: live')

function moving(options: Partial<StageOptions>, text = CHURN, script?: Script, today = TODAY): Promise<RunResult> {
  const ask = script && createScriptedPrompter(script)
  const ports = fakePorts({ files: { 'mlproject.yaml': text }, today, ...(ask && { ask }) })
  return run(ports, (given) => stage({ stage: 'stopped', approvedBy: 'lucia', plan: undefined, ...options }, given))
}

const STOP = { stage: 'stopped', impediments: ['integration', 'buy-in'], reason: 'The CRM release was canceled' }
const PAUSE = { stage: 'paused', until: '2027-03-31', reason: 'The CRM release was postponed' }

const NO_ANSWERS = {
  as: [],
  condition: [],
  request: false,
  wordingOnly: false,
  plan: undefined,
  decision: undefined,
  evidence: undefined,
  validThrough: undefined,
  confirmedBy: undefined,
}

const written = ({ files }: RunResult): string => files['mlproject.yaml'] ?? ''
const read = (text: string): Plan => readPlan(parseSource(text).data).plan
const judge = (text: string, today = TODAY) => lintPlan('mlproject.yaml', text, { today, rules: RULES })

async function writtenBy(options: Partial<StageOptions>, text = CHURN): Promise<string> {
  const ran = await moving(options, text)
  expect(ran.code, ran.err).toBe(0)
  return written(ran)
}

describe('what is written', () => {
  test('is the end, and a decision with the person, the day, and the reason; nothing else changes', async () => {
    const text = await writtenBy(STOP)
    const { project, decisions } = read(text)
    expect(project).toMatchObject({
      stage: 'kickoff',
      inactive: { kind: 'stopped', impediments: ['integration', 'buy_in'], decision: 'stop-project' },
    })
    expect(decisions?.at(-1)).toEqual({
      id: 'stop-project',
      decision: 'Stop the project',
      decided_by: 'lucia',
      decided_on: TODAY,
      reason: 'The CRM release was canceled',
    })
    const after = text.split('\n')
    expect(CHURN.split('\n').filter((line) => !after.includes(line))).toEqual([])
  })

  test('makes no sign-off outdated', async () => {
    const before = judge(CHURN).findings.filter(({ rule }) => rule === 'buy-in/signoff-outdated')
    const options = { today: TODAY, rules: RULES, judgesInactive: true }
    const after = lintPlan('mlproject.yaml', await writtenBy(STOP), options).findings
    expect(after.filter(({ rule }) => rule === 'buy-in/signoff-outdated')).toHaveLength(before.length)
  })

  test('is written whatever errors the plan has', async () => {
    const broken = CHURN.replace('roles: [integration_owner]', 'roles: [security]').replace('base_rate: 1.8%', '')
    expect(judge(broken).findings.some(({ severity }) => severity === 'error')).toBe(true)
    expect((await moving(STOP, broken)).code).toBe(0)
  })

  test('keeps both decisions when a pause becomes a stop', async () => {
    const { project, decisions } = read(await writtenBy(STOP, await writtenBy(PAUSE)))
    expect(project?.inactive).toEqual({
      kind: 'stopped',
      impediments: ['integration', 'buy_in'],
      decision: 'stop-project',
    })
    expect(decisions?.slice(-2).map(({ id }) => id)).toEqual(['pause-project', 'stop-project'])
  })

  test('extends a pause', async () => {
    const text = await writtenBy({ ...PAUSE, until: '2027-06-30' }, await writtenBy(PAUSE))
    expect(read(text).project?.inactive?.paused_until).toBe('2027-06-30')
  })
})

describe('without a terminal, what is missing is named', () => {
  test.each([
    [{ stage: 'stopped', approvedBy: undefined }, '--approved-by, --impediment, and --reason'],
    [{ stage: 'stopped', impediments: ['adoption'] }, '--reason'],
    [{ stage: 'paused', reason: 'Later' }, '--until'],
    [{ stage: 'paused' }, '--reason and --until'],
  ])('%j', async (options, flags) => {
    const ran = await moving(options)
    expect([ran.code, written(ran)]).toEqual([2, CHURN])
    expect(ran.err).toContain(`Missing: ${flags}.`)
    expect(ran.err).toContain(`Add ${flags}, or run the command in a terminal.`)
  })
})

describe('at a terminal, what is missing is asked', () => {
  test('with the people who may decide as choices', async () => {
    const answers: Readonly<Record<string, string>> = {
      'decisions.decided_by': 'lucia',
      'project.inactive.impediments': 'adoption,other',
      'decisions.reason': 'Agents went back to their own list',
    }
    const asked: string[] = []
    const script: Script = ({ path, options }) => {
      asked.push(`${path} ${path === 'decisions.decided_by' ? options.map(({ value }) => value).join() : ''}`.trim())
      return answers[path]
    }
    const ran = await moving({ stage: 'stopped', approvedBy: undefined }, CHURN, script)
    expect(ran.code, ran.err).toBe(0)
    expect(asked).toEqual(['decisions.decided_by lucia,devon', 'project.inactive.impediments', 'decisions.reason'])
    expect(read(written(ran)).project?.inactive?.impediments).toEqual(['adoption', 'other'])
    expect(judge(written(ran)).inactive?.reason).toBe('Agents went back to their own list')
  })

  test('and Ctrl-C writes nothing', async () => {
    const ran = await moving({ stage: 'paused' }, CHURN, () => undefined)
    expect([ran.code, written(ran)]).toEqual([130, CHURN])
  })
})

describe('who and what is refused', () => {
  test.each([
    ['the ML lead, who would end the own work', { ...STOP, approvedBy: 'hiro' }, "can't approve a stage"],
    ['a placeholder for a reason', { ...STOP, reason: 'TBD' }, 'is a placeholder, not a reason'],
    [
      'an impediment that the poll does not have',
      { ...STOP, impediments: ['intgration'] },
      'Did you mean integration?',
    ],
    ['a pause until a day that has passed', { ...PAUSE, until: '2026-11-30' }, "isn't after today"],
    ['a pause until no day', { ...PAUSE, until: 'spring' }, "isn't a date"],
    ['an option of another end', { ...STOP, until: '2027-03-31' }, '--until belongs only to `mlplan stage paused`.'],
    ['an impediment of a move', { stage: 'data', impediments: ['adoption'] }, '--impediment belongs only to'],
    [
      'retiring what was never deployed',
      { stage: 'retired', reason: 'Old' },
      "Can't retire a project that was never deployed.",
    ],
    ['a slip of the pen', { stage: 'stoped' }, 'Did you mean stopped?'],
  ])('%s', async (_, options, because) => {
    const ran = await moving(options)
    expect([ran.code, written(ran)]).toEqual([2, CHURN])
    expect(ran.err).toContain(because)
  })

  test('stopping twice', async () => {
    const ran = await moving(STOP, await writtenBy(STOP))
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('The project was already stopped by Lucía Herrera on Nov 30, 2026.')
  })
})

describe('resuming', () => {
  test('at the own stage is a decision of its own and needs no clean plan', async () => {
    const ran = await moving({ stage: 'kickoff', reason: 'The release is back' }, await writtenBy(STOP))
    expect(ran.code, ran.err).toBe(0)
    expect(ran.out).toContain('Resumed mlproject.yaml at the kickoff stage.')
    const { project, decisions } = read(written(ran))
    expect(project?.inactive).toBeUndefined()
    expect(decisions?.slice(-2)).toMatchObject([
      { decision: 'Stop the project', reason: 'The CRM release was canceled' },
      {
        decision: 'Resume at the kickoff stage',
        decided_by: 'lucia',
        opens_stage: 'kickoff',
        reason: 'The release is back',
      },
    ])
    expect(judge(written(ran)).findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual(
      judge(CHURN).findings.map(({ rule, path }) => `${rule} ${path}`),
    )
  })

  test('at the next stage passes its gate, though lint was quiet', async () => {
    const blocked = (await writtenBy(PAUSE)).replace('roles: [integration_owner]', 'roles: [security]')
    const ran = await moving({ stage: 'data' }, blocked)
    expect([ran.code, written(ran)]).toEqual([1, blocked])
    expect(ran.out).toContain('integration/no-owner')
  })

  test('at the next stage after the pause is over is not blocked by the pause itself', async () => {
    const modeling = FRAUD.replace('stage: pre-launch', 'stage: modeling')
    const pause = { ...PAUSE, approvedBy: 'chidinma', until: '2026-12-01' }
    const paused = written(await moving(pause, modeling))
    expect(judge(paused, '2026-12-02').findings.map(({ rule }) => rule)).toContain('schedule/pause-overdue')
    const resume = { stage: 'pre-launch', approvedBy: 'chidinma' }
    const ran = await moving(resume, paused, undefined, '2026-12-02')
    expect(ran.code, ran.out).toBe(0)
    expect(read(written(ran)).project).toMatchObject({ stage: 'pre-launch' })
    expect(read(written(ran)).project?.inactive).toBeUndefined()
  })

  test('needs somebody who may decide', async () => {
    const stopped = await writtenBy(STOP)
    const ran = await moving({ stage: 'kickoff', approvedBy: 'hiro' }, stopped)
    expect([ran.code, written(ran)]).toEqual([2, stopped])
  })
})

describe('deployed', () => {
  const launch = { stage: 'deployed', approvedBy: 'chidinma', launchedOn: '2027-01-18' }
  const DONE = FRAUD.replace('  training:\n', '  training:\n    done_on: 2026-11-27\n')

  test('is the live stage with its launch date, in one place', async () => {
    const ran = await moving(launch, LIVE, undefined, '2027-01-20')
    expect(ran.code, ran.err + ran.out).toBe(0)
    const { project, monitoring } = read(written(ran))
    expect([project?.stage, project?.inactive, monitoring?.launched_on]).toEqual(['live', undefined, '2027-01-18'])
    expect(ran.out).toBe(
      'Recorded the launch in mlproject.yaml. Live since Jan 18, 2027. Approved by Chidinma Okafor on Jan 20, 2027.\n',
    )
  })

  test('passes the gate of the live stage like any move to it', async () => {
    const ran = await moving(launch, FRAUD, undefined, '2027-01-20')
    expect([ran.code, written(ran)]).toEqual([1, FRAUD])
    expect(ran.out).toContain("error: Can't advance to live")
    const trained = await moving({ ...launch, launchedOn: TODAY }, DONE)
    expect(trained.code, trained.out).toBe(0)
    const { project, monitoring, decisions } = read(written(trained))
    expect([project?.stage, monitoring?.launched_on, decisions?.at(-1)?.opens_stage]).toEqual(['live', TODAY, 'live'])
  })

  test.each([
    [{ ...launch, launchedOn: '2027-01-21' }, 'is after today (2027-01-20)'],
    [{ ...launch, launchedOn: '2020-01-01' }, 'is before the kickoff'],
    [{ ...launch, launchedOn: undefined }, 'Missing: --launched-on.'],
  ])('%j is refused', async (options, because) => {
    const ran = await moving(options, LIVE, undefined, '2027-01-20')
    expect([ran.code, written(ran)]).toEqual([2, LIVE])
    expect(ran.err).toContain(because)
  })

  test('is not skipped to', async () => {
    expect((await moving({ stage: 'deployed', launchedOn: '2026-11-29' })).err).toContain("Can't skip a stage")
  })
})

describe('from then on nobody is asked for anything', () => {
  const reading = async (text: string, command: 'status' | 'agenda' | 'json', today = TODAY): Promise<string> => {
    const ports = fakePorts({ files: { 'mlproject.yaml': text }, today })
    const format = command === 'json' ? 'json' : 'pretty'
    return (await run(ports, (all) => status({ plan: undefined, format, agenda: command === 'agenda' }, all))).out
  }

  test('status says who ended it, when, and why, and how to resume', async () => {
    expect(await reading(await writtenBy(STOP), 'status')).toBe(
      [
        'Churn retention calls · status on Nov 30, 2026',
        '',
        'Stopped by Lucía Herrera on Nov 30, 2026, at the kickoff stage.',
        '',
        'Why: Integration and buy-in. The CRM release was canceled.',
        '',
        'Timeline',
        '  Kickoff   Nov 17, 2026   13 days ago',
        '  Stopped   Nov 30, 2026   today',
        '',
        'Next steps',
        '  - Nothing is due. To resume the project, get a decision and record it:',
        '    mlplan stage kickoff --approved-by lucia',
        '',
      ].join('\n'),
    )
  })

  test('the agenda is empty and says why', async () => {
    const agenda = await reading(await writtenBy(STOP), 'agenda')
    expect(agenda).toContain('No action items: the project was stopped by Lucía Herrera on Nov 30, 2026.')
    expect(await reading(CHURN, 'agenda')).toContain('Katarzyna Wójcik')
    expect(agenda).not.toContain('Katarzyna Wójcik')
  })

  test('as JSON, no area counts as ready, and no list has an item', async () => {
    const { status: report } = JSON.parse(await reading(await writtenBy(STOP), 'json')) as {
      status: Readonly<Record<string, unknown>> & { readiness: { ready_for: null; areas: { ready_for: null }[] } }
    }
    expect(report['inactive']).toMatchObject({ kind: 'stopped', decided_by: { name: 'Lucía Herrera' } })
    expect(report).toMatchObject({ action_items: [], agenda: [], expiring: [], next_steps: [], next_decision: null })
    expect(report.readiness.areas.map(({ ready_for: readyFor }) => readyFor)).toEqual(Array(6).fill(null))
  })

  test('until a pause is over: then all is as before, with the pause on top', async () => {
    const paused = await writtenBy(PAUSE)
    expect(await reading(paused, 'status', '2027-03-31')).toContain('Paused until')
    const after = await reading(paused, 'status', '2027-04-01')
    expect(after).toContain('Readiness')
    expect(after).toContain('The project was paused until 2027-03-31, 1 day ago')
  })

  test('an end before its day is none: as of yesterday the project goes on', async () => {
    expect(await reading(await writtenBy(STOP), 'status', '2026-11-29')).toContain('Readiness')
  })

  test.each(AUDIENCES)('the brief for $id says that it was stopped and why, and asks for nothing', async ({ id }) => {
    const ports = fakePorts({ files: { 'mlproject.yaml': await writtenBy(STOP) }, today: TODAY })
    const options = { audiences: [id], stdout: true, list: false, check: false }
    const { out } = await run(ports, (all) => brief(options, all, TEMPLATES))
    expect(out).toContain('**Bottom line. The project was stopped by Lucía Herrera on Nov 30, 2026.**')
    expect(out).toContain('Why: Integration and buy-in. The CRM release was canceled.')
    expect(out).toContain('Nothing: no sign-off and no answer.')
    expect(out).not.toMatch(/sign off|not asked yet|before the data stage/i)
  })

  test('a request for a sign-off is refused, and a sign-off that was given can still be recorded', async () => {
    const text = await writtenBy(STOP)
    const call = { ...NO_ANSWERS, person: 'katarzyna' }
    const signing = (options: object) =>
      run(fakePorts({ files: { 'mlproject.yaml': text }, today: TODAY }), (all) =>
        signoff({ ...call, ...options }, all),
      )
    const refused = await signing({ request: true })
    expect([refused.code, refused.out]).toEqual([2, ''])
    expect(refused.err).toContain('The project was stopped by Lucía Herrera on Nov 30, 2026, so no sign-off is needed.')
    expect(refused.err).toContain('mlplan stage kickoff')
    expect((await signing({ decision: 'declined', evidence: 'Mail of Nov 28, 2026' })).code).toBe(0)
  })

  test('retired after the launch, with no way to resume in the next steps', async () => {
    const launched = await moving(
      { stage: 'deployed', approvedBy: 'chidinma', launchedOn: '2027-01-18' },
      LIVE,
      undefined,
      '2027-01-20',
    )
    const retire = { stage: 'retired', approvedBy: 'chidinma', reason: 'A newer model took over' }
    const ran = await moving(retire, written(launched), undefined, '2028-03-01')
    expect(ran.code, ran.err).toBe(0)
    const page = await reading(written(ran), 'status', '2028-03-02')
    expect(page).toMatch(/Live since +Jan 18, 2027/)
    expect(page).toMatch(/Next steps\n {2}None\.\n/)
  })
})
