import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.js'
import type { Plan } from '../../src/plan/plan.js'
import { listExpiringItems, type ExpiringItem } from '../../src/status/expiring.js'
import { createAgendaDocument } from '../../src/status/formats/agenda.js'
import { listNextSteps } from '../../src/status/next-steps.js'
import type { Status } from '../../src/status/status.js'
import { formatQuestions, listStepsForFindings } from '../../src/status/steps-for-findings.js'
import type { StatusContext } from '../../src/status/types.js'
import type { StatusActionItem } from '../../src/status/waiting.js'

/** What to do next: the three steps that a status names, from made-up findings and dates. */

const TODAY = '2026-11-24'
const PLAN = {
  people: [
    { id: 'ada', name: 'Ada Okafor', roles: ['executive_sponsor'] },
    { id: 'bo', name: 'Bo Lind', roles: ['finance_partner'] },
  ],
  open_questions: [
    { id: 'reach', question: 'How many?', path: 'economics.volume_per_period', owner: 'bo', first_due: '2026-12-01' },
    { id: 'late', question: 'Who?', owner: 'bo' },
  ],
  waivers: [
    {
      id: 'w',
      rule: 'rollout/no-pilot',
      path: 'rollout',
      reason: 'It is small',
      approved_by: 'ada',
      valid_through: '2026-12-05',
    },
  ],
  signoffs: [
    {
      id: 'a',
      person: 'ada',
      roles: ['executive_sponsor'],
      decision: 'approved',
      signed_on: '2026-11-20',
      valid_through: '2026-11-30',
    },
  ],
} as unknown as Plan

const finding = (rule: string, path: string, more: Partial<Finding> = {}): Finding =>
  ({
    rule,
    path,
    severity: 'error',
    state: 'active',
    area: 'buy-in',
    message: 'It is wrong.',
    help: 'Write it. Or not.',
    exact: true,
    ...more,
  }) as Finding

const contextOf = (more: Partial<StatusContext> = {}): StatusContext => ({
  plan: PLAN,
  today: TODAY,
  stage: 'data',
  where: { file: 'mlproject.yaml', isNamed: false },
  readiness: { stage: 'data', areas: [], blockers: [] },
  actionItems: [],
  expiringItems: [],
  findingsAt: () => [],
  sittingAt: () => undefined,
  ...more,
})

const item = (day: string | undefined, more: Partial<StatusActionItem> = {}): StatusActionItem => ({
  kind: 'milestone',
  path: ['milestones', 'm'],
  action: 'Get access to the data',
  shortAction: 'Get access',
  owner: 'bo',
  deadline: day === undefined ? { kind: 'none' } : { kind: 'day', day },
  note: '',
  reason: '',
  ...more,
})

describe('what expires', () => {
  const items = listExpiringItems(PLAN, { today: TODAY, stage: 'data' }, [])

  test('comes by its day, and what has none comes last', () => {
    expect(items.map(({ kind, path, validThrough }) => [kind, path.at(-1), validThrough])).toEqual([
      ['agreement', 'a', '2026-11-30'],
      ['question', 'reach', '2026-12-01'],
      ['waiver', 'w', '2026-12-05'],
      ['question', 'late', undefined],
    ])
    const reversed = { ...PLAN, open_questions: PLAN.open_questions?.toReversed() } as Plan
    expect(listExpiringItems(reversed, { today: TODAY, stage: 'data' }, [])).toEqual(items)
  })

  test.each<[string, string, string]>([
    ['agreement', 'Ask Ada Okafor to sign off again.', 'The sign-off is valid through Nov 30, 2026.'],
    [
      'waiver',
      'Decide whether to renew the waiver of rollout/no-pilot.',
      'The waiver is valid through Dec 5, 2026 (approved by Ada Okafor).',
    ],
    ['question', 'Get an answer from Bo Lind by Dec 1:', 'How many?'],
  ])('soon makes a step: %s', (kind, action, reason) => {
    const expiringItems = items.filter((one) => one.kind === kind && one.validThrough !== undefined)
    expect(listNextSteps(contextOf({ expiringItems }))).toMatchObject([{ action, reason }])
  })

  test('later makes none', () => {
    const expiringItems = items.map((one): ExpiringItem => ({ ...one, validThrough: '2026-12-09' }))
    expect(listNextSteps(contextOf({ expiringItems }))).toEqual([])
  })
})

describe('the next steps', () => {
  const actionsOf = (more: Partial<StatusContext>) =>
    listNextSteps(contextOf(more)).map(({ action, reason }) => `${action} ${reason}`)
  const ready = { stage: 'modeling', areas: [], blockers: [] } as const

  test.each<[string, Partial<StatusContext>, readonly string[]]>([
    [
      'move on, if nothing blocks it',
      { readiness: ready },
      ['Move to the modeling stage. No errors block the modeling stage. Ask Ada Okafor to approve the move.'],
    ],
    [
      'move on in spite of what is pending or waived',
      {
        readiness: ready,
        findingsAt: () => [
          finding('a/b', 'x', { state: 'pending' }),
          finding('a/b', 'y', { state: 'waived' }),
          finding('a/c', 'y', { state: 'waived' }),
        ],
      },
      [
        'Move to the modeling stage. No errors block the modeling stage (1 pending, 2 waived). Ask Ada Okafor to approve the move.',
      ],
    ],
    [
      'move on, whoever approves it',
      { readiness: ready, plan: {} },
      ['Move to the modeling stage. No errors block the modeling stage.'],
    ],
    ['do not move on from the last stage', { readiness: { ...ready, stage: 'live' }, stage: 'live' }, []],
    ['do not move on if nothing is ready', { readiness: { ...ready, stage: undefined } }, []],
    [
      'fix what is wrong',
      { findingsAt: (stage) => (stage === 'data' ? [finding('a/b', 'x')] : []) },
      ['Write it. It is wrong.'],
    ],
    [
      'fix what will be wrong',
      { findingsAt: (stage) => (stage === 'modeling' ? [finding('a/b', 'x')] : []) },
      ['Write it. It is wrong.'],
    ],
    [
      'leave out what is no error',
      { findingsAt: () => [finding('a/b', 'x', { severity: 'warning' }), finding('a/b', 'x', { state: 'waived' })] },
      [],
    ],
    [
      'do what was due yesterday',
      { actionItems: [item('2026-11-23')] },
      ['Ask Bo Lind to get access to the data. Due Nov 23, 2026, 1 day ago.'],
    ],
    [
      'count what else is overdue',
      { actionItems: [item('2026-11-23'), item('2026-11-22')] },
      ['Ask Bo Lind to get access to the data. Due Nov 23, 2026, 1 day ago. 1 more item is overdue.'],
    ],
    [
      'find somebody to do it',
      { actionItems: [item('2026-11-22', { owner: undefined })] },
      ['Find an owner to get access to the data. Due Nov 22, 2026, 2 days ago.'],
    ],
    [
      'follow up on what is due today',
      { actionItems: [item(TODAY)] },
      ['Follow up on the action items. First: Bo Lind by Nov 24, 2026.'],
    ],
    [
      'follow up on what has no owner or day',
      { actionItems: [item(undefined, { owner: undefined })] },
      ['Follow up on the action items. First: an item without an owner.'],
    ],
    [
      'go back to what is behind',
      {
        readiness: {
          stage: undefined,
          areas: [],
          blockers: [{ area: 'buy-in', stage: 'kickoff', errors: 1, worst: undefined }],
        },
      },
      ["Fix what blocks the kickoff stage. The plan is past this stage, but wouldn't pass its checks today."],
    ],
  ])('%s', (_, more, steps) => {
    expect(actionsOf(more)).toEqual(steps)
  })

  test('are three at most, none with the command of another', () => {
    const rules = ['a/one', 'a/two', 'a/three', 'a/four']
    const steps = listNextSteps(
      contextOf({ findingsAt: () => [finding('a/one', 'z'), ...rules.map((rule) => finding(rule, 'x'))] }),
    )
    expect(steps.map(({ command }) => command)).toEqual([
      'mlplan explain a/four',
      'mlplan explain a/one',
      'mlplan explain a/three',
    ])
  })
})

test('after a no-go decision, the first step is to stop the project', () => {
  const noGo: Plan = { ...PLAN, rollout: { go_no_go: { result: 'no_go' } } }
  expect(listNextSteps(contextOf({ plan: noGo }))[0]).toMatchObject({
    reason: 'The go/no-go decision was no-go.',
    command: 'mlplan stage stopped',
  })
  const go: Plan = { ...PLAN, rollout: { go_no_go: { result: 'go' } } }
  expect(listNextSteps(contextOf({ plan: go })).map(({ command }) => command)).not.toContain('mlplan stage stopped')
})

describe('a step for', () => {
  const stepsOf = (...findings: readonly Finding[]) => listStepsForFindings(findings, contextOf(), 'data')

  test('a sign-off whose content is missing asks for the content first, since it would not count', () => {
    expect(stepsOf(finding('buy-in/signoff-missing', 'people.ada'))).toMatchObject([
      {
        action: expect.stringMatching(/^Answer what Ada Okafor signs off on: business operation, planned action, /),
        command: 'mlplan init --section value',
      },
    ])
  })

  test.each<[string, Finding, string, string]>([
    [
      'a sign-off that is missing',
      finding('buy-in/signoff-missing', 'people.bo'),
      'Ask Bo Lind to sign off.',
      'mlplan signoff bo --request',
    ],
    [
      'one that was declined',
      finding('buy-in/signoff-declined', 'signoffs.a'),
      'Write it.',
      'mlplan signoff ada --request',
    ],
    [
      'one that is tied to no version',
      finding('buy-in/signoff-unversioned', 'signoffs.a'),
      'Write it.',
      'mlplan signoff ada',
    ],
    [
      'a waiver that has expired',
      finding('plan/waiver-expired', 'waivers.w'),
      'Write it.',
      'mlplan waive rollout/no-pilot --path rollout',
    ],
    ['money', finding('economics/loses-money', 'economics'), 'Write it.', 'mlplan numbers'],
    ['the file itself', finding('plan/unknown-key', 'x'), 'Write it.', 'mlplan lint'],
    ['anything else', finding('rollout/no-pilot', 'rollout'), 'Write it.', 'mlplan explain rollout/no-pilot'],
    [
      'a figure that nobody gave',
      finding('economics/x', 'economics.base_rate', { exact: false }),
      'Write it.',
      'mlplan init --section economics',
    ],
  ])('%s', (_, one, action, command) => {
    expect(stepsOf(one)).toMatchObject([{ action, reason: 'It is wrong.', command }])
  })

  test('missing answers is one for each role, the one with most of them first, after all others', () => {
    const missing = (path: string) => finding('plan/missing-field', path, { exact: false })
    const steps = stepsOf(
      missing('economics.base_rate'),
      missing('value.action'),
      finding('a/b', 'x'),
      missing('economics.volume_per_period'),
    )
    expect(steps.map(({ command }) => command)).toHaveLength(3)
    expect(steps[0]?.command).toBe('mlplan explain a/b')
    expect(steps[1]).toMatchObject({
      action: 'Answer 2 questions: Planned action and Cases per period.',
      command: 'mlplan init --for decision_owner',
    })
    expect(steps[2]?.action).toMatch(/^Answer 1 question: /)
  })

  test.each([
    [['A'], '1 question: A'],
    [['A', 'A'], '2 questions: A'],
    [['A', 'B', 'C'], '3 questions: A, B, and C'],
    [['A', 'B', 'C', 'D'], '4 questions: A, B, C, and 1 more'],
  ])('the questions %j', (titles, text) => {
    expect(formatQuestions(titles.map((title) => ({ section: 'value', role: 'ml_lead', title })))).toBe(text)
  })
})

test('an agenda without items says so', () => {
  const intro = (agenda: Status['agenda']) =>
    createAgendaDocument({ agenda, today: TODAY, plan: {}, file: 'a.yaml' } as unknown as Status).intro
  expect(intro([])).toEqual([{ kind: 'text', text: 'No action items.' }])
  expect(intro([{ owner: 'bo', name: 'Bo Lind', items: [] }])).toEqual([])
})
