import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.js'
import { createStatusDocument } from '../../src/status/formats/page.js'
import type { AreaReadiness } from '../../src/status/readiness.js'
import type { Status } from '../../src/status/status.js'

/** What a status says of a plan that is ready, behind, ahead, or not known. */

const area = (more: Partial<AreaReadiness> = {}): AreaReadiness => ({
  area: 'buy-in',
  readyFor: 'data',
  pending: 0,
  waived: 0,
  nextStage: { stage: 'modeling', errors: 2, pending: 0, waived: 0 },
  rulesNotRun: 0,
  ...more,
})
const finding = (message: string, rule = 'a/b'): Finding => ({ message, rule, path: 'x' }) as Finding
const blocker = (more: object = {}) => ({
  area: 'buy-in',
  stage: 'modeling',
  errors: 2,
  worst: finding('No name. Add one.'),
  ...more,
})

const documentOf = (more: object) =>
  createStatusDocument({
    file: 'mlproject.yaml',
    name: 'Churn',
    plan: {},
    today: '2026-11-24',
    stage: 'data',
    readiness: { stage: 'data', areas: [area()], blockers: [blocker()] },
    actionItems: [],
    expiringItems: [],
    nextStageErrors: undefined,
    nextSteps: [],
    agenda: [],
    sponsors: [],
    dates: {
      startedOn: undefined,
      sponsorSignoff: undefined,
      launch: { due: undefined, firstPlan: { kind: 'unknown', reason: 'no plan' } },
    },
    ...more,
  } as unknown as Status)
const textOf = (more: object) => JSON.stringify(documentOf(more))

describe('the verdict', () => {
  const none = area({ nextStage: undefined, readyFor: 'live' })

  test.each<[string, object]>([
    ['At data, not ready to move to modeling. 2 errors block modeling.', {}],
    [
      'At data, not ready to move to modeling. 1 error blocks modeling.',
      {
        readiness: {
          stage: 'data',
          areas: [area({ nextStage: { stage: 'modeling', errors: 1, pending: 0, waived: 0 } })],
          blockers: [blocker()],
        },
      },
    ],
    ['At modeling, ready for data only. 2 errors block modeling.', { stage: 'modeling' }],
    ['At kickoff, ready to move to data. 2 errors block modeling.', { stage: 'kickoff' }],
    ['At data, ready for every stage through live.', { readiness: { stage: 'live', areas: [none], blockers: [] } }],
    ['At live, ready.', { stage: 'live', readiness: { stage: 'live', areas: [none], blockers: [] } }],
    ['At kickoff, not ready.', { stage: 'kickoff', readiness: { stage: undefined, areas: [], blockers: [] } }],
    [
      "At data, not ready for any stage. 1 rule couldn't run, so readiness is unknown.",
      { readiness: { stage: undefined, areas: [area({ rulesNotRun: 1 })], blockers: [blocker({ stage: 'kickoff' })] } },
    ],
  ])('%s', (verdict, more) => {
    expect(textOf(more)).toContain(`"${verdict}"`)
  })
})

describe('what blocks the next stage', () => {
  const blockingOf = (areaReadiness: AreaReadiness, ...blockers: readonly object[]) => {
    const { sections } = documentOf({ readiness: { stage: 'data', areas: [areaReadiness], blockers } })
    const table = sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'table' && block.headers[0] === 'Area')
    return table?.kind === 'table' ? [table.headers[2], table.rows[0]?.[2]] : []
  }
  const one = { stage: 'modeling', errors: 1, pending: 0, waived: 0 } as const

  test.each<[string, AreaReadiness, readonly object[], readonly string[]]>([
    ['many errors', area(), [blocker()], ['Blocking modeling', '2 errors, starting with "No name"']],
    ['one error', area({ nextStage: one }), [blocker()], ['Blocking modeling', '1 error: No name']],
    [
      'an error with quotes',
      area(),
      [blocker({ worst: finding('No "x".') })],
      ['Blocking modeling', '2 errors, starting with: No "x"'],
    ],
    [
      'errors at a later stage',
      area({ nextStage: { ...one, stage: 'live' } }),
      [blocker()],
      ['Blocking modeling', 'none (live: 1 error)'],
    ],
    ['nothing', area({ nextStage: undefined }), [], ['Blocking', 'none']],
    ['a rule that could not run', area({ rulesNotRun: 1 }), [blocker()], ['Blocking modeling', "1 rule couldn't run"]],
    [
      'the worst of more than three',
      area(),
      [
        blocker({ area: 'value', errors: 9 }),
        ...['x', 'y'].map((name) => blocker({ area: name, errors: 1 })),
        blocker(),
      ],
      ['Blocking modeling', '2 errors'],
    ],
    [
      'the worst of three',
      area(),
      [blocker({ area: 'value', errors: 9 }), blocker({ area: 'x' }), blocker()],
      ['Blocking modeling', '2 errors, starting with "No name"'],
    ],
  ])('%s', (_, areaReadiness, blockers, texts) => {
    expect(blockingOf(areaReadiness, ...blockers)).toEqual(texts)
  })
})

describe('the end of a status', () => {
  const expiring = (kind: string, validThrough: string) => ({
    kind,
    path: ['x', 'y'],
    subject: 's',
    person: undefined,
    validThrough,
    note: '',
  })

  test('counts what has expired and what will soon, by day', () => {
    const expiringItems = [
      expiring('waiver', '2026-11-23'),
      expiring('question', '2026-11-24'),
      expiring('question', '2026-11-24'),
      expiring('agreement', '2026-12-08'),
      expiring('waiver', '2026-12-09'),
    ]
    const text = textOf({ expiringItems })
    expect(text).toContain('{"label":"Expired","text":"1 waiver on Nov 23, 2026"}')
    expect(text).toContain(
      '{"label":"Expiring soon","text":"2 open questions on Nov 24, 2026; 1 sign-off on Dec 8, 2026"}',
    )
    expect(textOf({})).not.toContain('"Expired"')
    expect(textOf({})).toContain('{"label":"Expiring soon","text":"none"}')
  })

  test('lists eight new errors and counts the rest by rule', () => {
    const errors = (count: number) => Array.from({ length: count }, () => finding('It is wrong. It costs.', 'a/b'))
    const nextStageErrors = (count: number) => ({ nextStageErrors: { stage: 'modeling', errors: errors(count) } })
    expect(textOf(nextStageErrors(0))).toContain('{"label":"New errors at modeling","text":"none"}')
    expect(textOf(nextStageErrors(8)).match(/"a\/b at x","text":"It is wrong\."/g)).toHaveLength(8)
    expect(textOf(nextStageErrors(8))).not.toContain('more:')
    expect(textOf(nextStageErrors(10))).toContain('And 2 more: 2 a/b.')
  })

  test('says that there is nothing to do, or what, and a step that ends open has its reason below', () => {
    expect(textOf({})).toContain('None: no errors and no open action items.')
    const step = (action: string) => ({ nextSteps: [{ action, reason: 'It costs.', command: 'mlplan lint' }] })
    expect(textOf(step('Fix it.'))).toContain('{"text":"Fix it. It costs.","command":"mlplan lint"}')
    expect(textOf(step('Answer:'))).toContain('{"text":"Answer:","reason":"It costs.","command":"mlplan lint"}')
  })
})
