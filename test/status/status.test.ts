import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { Command } from 'commander'
import * as fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { listPlanVersions } from '../../src/commands/shared/history.js'
import type { CommittedFile } from '../../src/commands/shared/ports.js'
import { stage } from '../../src/commands/stage/stage.js'
import { status, type StatusOptions } from '../../src/commands/status/status.js'
import { COMMANDS } from '../../src/cli/program.js'
import { listOpenQuestions } from '../../src/interview/scope.js'
import type { Finding } from '../../src/lint/finding.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { toOneLine } from '../../src/text/markdown.js'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { isRole } from '../../src/plan/roles.js'
import { listStages, type Stage } from '../../src/plan/stage.js'
import { AREAS, type Area } from '../../src/rules/rule.js'
import type { DocumentItem } from '../../src/text/document/document.js'
import { renderDocumentMarkdown } from '../../src/text/document/markdown.js'
import { RULES } from '../../src/rules/index.js'
import { applyEdits } from '../../src/yaml/edit/apply-edits.js'
import type { Edit } from '../../src/yaml/edit/types.js'
import { parseSource } from '../../src/yaml/parse.js'
import { isOverdue } from '../../src/status/deadline.js'
import { computeProjectDates } from '../../src/status/clock.js'
import { type StageFindings, computeReadiness } from '../../src/status/readiness.js'
import { getFirstSentence, shortenMessage, removePeriod } from '../../src/text/sentence.js'
import { listStatusActionItems } from '../../src/status/waiting.js'
import { anyPlan } from '../support/any-plan.js'
import { DRAFTS, EXAMPLES, JUDGED_ON, readExamplePlan } from '../support/example-plans.js'
import { type FakeGit, fakePorts, type RunResult, run } from '../support/fake-ports.js'

/** Where a project stands: what is told of it, and that none of it looks better than it is. */

const ALL = [...EXAMPLES, ...DRAFTS]
const IN_GIT: FakeGit = { root: '/home/ilse/churn' }

interface Asking extends Partial<StatusOptions> {
  readonly today?: string
  readonly git?: FakeGit
}

/* Judging a plan at five stages takes a while, and many tests look at the same one. */
const known = new Map<string, Promise<RunResult>>()

function asked(text: string, { today = JUDGED_ON, git = IN_GIT, ...options }: Asking = {}): Promise<RunResult> {
  const all = { plan: undefined, format: 'pretty' as const, agenda: false, ...options }
  const key = JSON.stringify([text, today, git, all])
  const ran =
    known.get(key) ?? run(fakePorts({ files: { 'mlproject.yaml': text }, today, git }), (ports) => status(all, ports))
  known.set(key, ran)
  return ran
}

interface Person {
  readonly id: string
  readonly name: string
}

interface Asked {
  readonly kind: string
  readonly path: string
  readonly action: string
  readonly owner: Person | null
  readonly due_kind: string
  readonly due: string | null
  readonly overdue: boolean
  readonly note: string | null
}

interface Told {
  readonly readiness: {
    readonly ready_for: Stage | null
    readonly areas: readonly {
      readonly area: Area
      readonly ready_for: Stage | null
      readonly pending: number
      readonly waived: number
      readonly next: { readonly stage: Stage; readonly errors: number } | null
    }[]
    readonly blockers: readonly { readonly area: Area; readonly stage: Stage; readonly errors: number }[]
  }
  readonly dates: Readonly<Record<string, unknown>> & { readonly sponsor_signoff: { readonly status: string } | null }
  readonly action_items: readonly Asked[]
  readonly expiring: readonly { readonly kind: string; readonly days_left: number | null; readonly path: string }[]
  readonly agenda: readonly { readonly owner: Person | null; readonly items: readonly Asked[] }[]
  readonly next_steps: readonly { readonly action: string; readonly reason: string; readonly command: string }[]
  readonly next_stage: { readonly errors: readonly object[] } | null
  readonly counts: Readonly<Record<string, number>>
}

async function toldOf(text: string, options: Asking = {}): Promise<Told> {
  const { out, code, err } = await asked(text, { ...options, format: 'json' })
  if (code !== 0) throw new Error(`${out}${err}`)
  return (JSON.parse(out) as { status: Told }).status
}

function edited(name: string, edits: readonly Edit[]): string {
  const result = applyEdits(readExamplePlan(name), edits)
  if ('text' in result) return result.text
  throw new Error(result.refused)
}

const set = (at: string, value: unknown): Edit => ({ kind: 'set', path: at.split('.'), value }) as Edit

const planIn = (text: string): Plan => readPlan(parseSource(text).data).plan

/** Pretty breaks lines where the terminal ends. */
const unwrapped = (text: string): string => text.replace(/\s+/g, ' ')

const rank = (one: Stage | null | undefined): number => (one ? listStages().indexOf(one) : -1)

describe('a plan is as ready as its least ready part', () => {
  test.each(ALL)('%s', async (name) => {
    const { readiness } = await toldOf(readExamplePlan(name))
    expect(readiness.areas.map(({ area }) => area)).toEqual(AREAS.map(({ value }) => value))
    expect(rank(readiness.ready_for)).toBe(Math.min(...readiness.areas.map((one) => rank(one.ready_for))))
    expect(readiness.blockers.map(({ area }) => area)).toEqual(
      readiness.areas
        .filter((one) => one.ready_for === readiness.ready_for && one.next !== null)
        .map(({ area }) => area),
    )
  })

  test.each(['drafts/demand-forecast', 'drafts/credit-challenger'])(
    '%s: lint at that stage, and before, finds no error of the part, and at the next it does',
    async (name) => {
      const { readiness } = await toldOf(readExamplePlan(name))
      const found = listStages().map((at) => {
        const { findings } = lintPlan('mlproject.yaml', readExamplePlan(name), {
          today: JUDGED_ON,
          stage: at,
          rules: RULES,
        })
        return findings.filter((one) => one.severity === 'error' && one.state === 'active')
      })
      for (const { area, ready_for: ready, next } of readiness.areas) {
        const errors = found.map((some) => some.filter((one) => one.area === area).length)
        expect(Math.max(0, ...errors.slice(0, rank(ready) + 1))).toBe(0)
        if (next) expect(errors[rank(next.stage)]).toBe(next.errors)
        expect(next === null || next.errors > 0).toBe(true)
      }
    },
  )

  const anyFinding = fc.record({
    area: fc.constantFrom(...AREAS.map(({ value }) => value)),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    state: fc.constantFrom('active' as const, 'pending' as const, 'waived' as const),
    rule: fc.constantFrom('a/one', 'b/two', 'plan/missing-field'),
    path: fc.constantFrom('economics', 'people.ilse'),
    message: fc.constantFrom('One.', 'Two.'),
  })
  const FOUND = { area: 'buy-in', rule: 'a/one', path: 'economics', message: 'One.' } as const
  const anyJudgment = fc.array(fc.record({ stage: fc.constantFrom(...listStages()), finding: anyFinding }), {
    maxLength: 12,
  })
  type Judgment = typeof anyJudgment extends fc.Arbitrary<infer T> ? T : never
  const judged = (judgment: Judgment): readonly StageFindings[] =>
    listStages().map((at) => ({
      stage: at,
      findings: judgment.filter((one) => one.stage === at).map(({ finding }) => finding as Finding),
      notRun: [],
    }))
  const ranksOf = (judgment: Judgment): readonly number[] => {
    const { stage: all, areas: families } = computeReadiness(judged(judgment), () => 'plan')
    return [rank(all), ...families.map(({ readyFor }) => rank(readyFor))]
  }

  test('one more finding never raises it, in no part', () => {
    fc.assert(
      fc.property(anyJudgment, fc.constantFrom(...listStages()), anyFinding, (judgment, at, finding) => {
        const before = ranksOf(judgment)
        const after = ranksOf([...judgment, { stage: at, finding }])
        expect(after.every((one, index) => one <= (before[index] ?? -1))).toBe(true)
      }),
    )
  })

  test('in whatever order things were found, the same is told', () => {
    fc.assert(
      fc.property(anyJudgment, (judgment) => {
        expect(computeReadiness(judged(judgment.toReversed()), () => 'plan')).toEqual(
          computeReadiness(judged(judgment), () => 'plan'),
        )
      }),
    )
  })

  test('what is pending or waived is no error, and is counted and said', async () => {
    const told = await toldOf(readExamplePlan('drafts/fleet-maintenance'))
    expect(told.readiness.areas.find(({ area }) => area === 'expectations')).toMatchObject({
      ready_for: 'data',
      pending: 1,
    })
    const waived = edited('drafts/fleet-maintenance', [
      set('waivers.late.rule', 'target/lead-time-too-long'),
      set('waivers.late.path', 'target'),
      set('waivers.late.reason', 'The depots try it out'),
      set('waivers.late.approved_by', 'yolanda'),
      set('waivers.late.valid_through', '2026-11-30'),
    ])
    const { out } = await asked(waived)
    expect(out).toMatch(/Adoption and interest +data, 1 waived/)
    expect(out).toMatch(/Expectations and value +data, 1 pending/)
    expect(unwrapped(out)).toContain(
      'Nov 30, 2026 Yolanda Baptiste Review the waiver of target/lead-time-too-long (target)',
    )
    expect(unwrapped(out)).toContain('Expiring soon: 1 waiver on Nov 30, 2026')
    const later = await toldOf(waived, { today: '2026-12-01' })
    expect(later.readiness.ready_for).toBeNull()
  })

  test('in findings of every severity only an active error holds a part up', () => {
    const one = (weight: Pick<Judgment[number]['finding'], 'severity' | 'state'>) =>
      computeReadiness(judged([{ stage: 'data', finding: { ...FOUND, ...weight } }]), () => 'plan').stage
    expect(one({ severity: 'error', state: 'active' })).toBe('kickoff')
    expect(one({ severity: 'error', state: 'pending' })).toBe('live')
    expect(one({ severity: 'error', state: 'waived' })).toBe('live')
    expect(one({ severity: 'warning', state: 'active' })).toBe('live')
  })

  test('a part with a rule that could not run is ready for nothing, whatever was found', () => {
    const notRun = [{ rule: 'legal/no-tier', reason: 'legal is not well formed' }]
    const { stage: all, areas: families } = computeReadiness(
      [{ stage: 'kickoff', findings: [], notRun }],
      () => 'privacy-legal',
    )
    expect(all).toBeUndefined()
    expect(families.filter(({ readyFor }) => readyFor === undefined)).toMatchObject([
      { area: 'privacy-legal', rulesNotRun: 1 },
    ])
  })

  test('what could not be judged is ready for nothing', async () => {
    const broken = readExamplePlan('card-fraud').replace(/^legal:\n(?: .*\n)+/m, 'legal: none\n')
    const { readiness } = await toldOf(broken)
    expect(readiness.ready_for).toBeNull()
    const { out } = await asked(broken)
    expect(out).toMatch(
      /^At pre-launch, not ready for any stage\. \d+ rules? couldn't run, so readiness is unknown\.$/m,
    )
    expect(out).toMatch(/Privacy and legal +unknown +\d+ rules? couldn't run/)
  })

  test.each([
    ['not ready for its own stage', 'drafts/demand-forecast', 'At kickoff, not ready. 4 errors block kickoff.'],
    [
      'ready for an earlier one',
      'drafts/assistant-first-draft',
      'At data, ready for kickoff only. 3 errors block data.',
    ],
    ['ready for a later one', 'churn-retention', 'At kickoff, ready to move to data. 35 errors block modeling.'],
    ['ready where it is', 'card-fraud', 'At pre-launch, not ready to move to live. 1 error blocks live.'],
  ])('%s is said first', async (_, name, says) => {
    const { out } = await asked(readExamplePlan(name))
    expect(out.split('\n\n')[1]).toBe(says)
  })
})

describe('a plan that cannot be read', () => {
  test.each([
    ['is empty', '', 'plan/empty'],
    ['is no YAML', 'a: [', 'plan/invalid-yaml'],
    ['is something else', 'services: {}\n', 'plan/not-a-plan'],
    ['is of another version', 'mlplan: 99\nproject:\n  name: x\n', 'plan/unsupported-version'],
  ])('and %s gets its finding and exit 1, in every format', async (_, text, rule) => {
    for (const format of ['pretty', 'markdown', 'json'] as const) {
      for (const agenda of [false, true]) {
        const { code, out } = await asked(text, { format, agenda })
        expect({ format, code }).toEqual({ format, code: 1 })
        expect(out).toContain(rule)
        expect(out).not.toMatch(/ready for|nothing to (do|ask)/i)
      }
    }
    const { out } = await asked(text, { format: 'json' })
    expect(JSON.parse(out)).toMatchObject({ status: null, unreadable: { rule } })
  })

  test('and is not there at all is exit 2', async () => {
    const none = await run(fakePorts({}), (ports) => status({ plan: undefined, format: 'json', agenda: false }, ports))
    expect(none).toMatchObject({ code: 2, out: '' })
    const files = { 'a/mlproject.yaml': 'mlplan: 2\n', 'b/mlproject.yaml': 'mlplan: 2\n' }
    const two = await run(fakePorts({ files }), (ports) => status({ plan: '.', format: 'json', agenda: false }, ports))
    expect(two).toMatchObject({ code: 2, out: '' })
  })
})

describe('as the days go by', () => {
  const CHURN = readExamplePlan('churn-retention')
  const waitAt = (today: string) =>
    listStatusActionItems(planIn(CHURN), { today, stage: 'kickoff' }).find(
      ({ path: at }) => at.join('.') === 'open_questions.adoption',
    )

  test('an open question goes from pending to overdue the day after its last', () => {
    const late = ['2026-12-11', '2026-12-12'].map((today) =>
      isOverdue(waitAt(today)?.deadline ?? { kind: 'none' }, today),
    )
    expect(late).toEqual([false, true])
  })

  test('what it stood for is no longer pending then', async () => {
    const [before, after] = [
      await toldOf(readExamplePlan('drafts/fleet-maintenance'), { today: '2027-01-08' }),
      await toldOf(readExamplePlan('drafts/fleet-maintenance'), { today: '2027-01-09' }),
    ]
    expect([before.counts['pending'], after.counts['pending']]).toEqual([1, 0])
  })

  test('two weeks before it expires that is shown, and afterwards that it has expired', async () => {
    const shown = async (today: string) => unwrapped((await asked(CHURN, { today })).out)
    expect(await shown('2026-11-26')).toContain('Expiring soon: none')
    expect(await shown('2026-11-27')).toContain('Expiring soon: 2 open questions on Dec 11, 2026')
    expect(await shown('2026-12-14')).toContain('Expired: 2 open questions on Dec 11, 2026')
    expect(await shown('2026-12-14')).toContain(
      'Dec 11, 2026 Devon Achebe Answer: adoption (3 days overdue; the answer now counts as missing)',
    )
  })

  test('however often it is postponed, it stands for an answer no longer than sixty days, and that is said', async () => {
    const postponed = edited('churn-retention', [
      set('open_questions.adoption.due', '2027-06-30'),
      set('open_questions.adoption.times_postponed', 2),
    ])
    const { out } = await asked(postponed)
    expect(unwrapped(out)).toContain('(postponed twice; pending through Jan 16, 2027 at the latest)')
    const { out: later } = await asked(postponed, { today: '2027-01-17' })
    expect(unwrapped(later)).toContain('(postponed twice; the answer now counts as missing)')
  })

  test('a question of an earlier stage no longer counts', async () => {
    const { out } = await asked(CHURN.replace('stage: kickoff\n  started', 'stage: data\n  started'))
    expect(unwrapped(out)).toContain('(no longer pending at the data stage)')
  })

  test('the days since the kickoff grow and those to the launch shrink', () => {
    const at = (today: string) =>
      computeProjectDates(planIn(CHURN), today, { versions: [], isShallow: false, hasGit: false }, [])
    expect(at(JUDGED_ON)).toMatchObject({ daysSinceKickoff: 7, launch: { daysLeft: 314 } })
    expect(at('2026-12-04')).toMatchObject({ daysSinceKickoff: 17, launch: { daysLeft: 304 } })
  })
})

describe('the clock', () => {
  const CHURN = readExamplePlan('churn-retention')
  const version = (on: string, text: string, at = 'mlproject.yaml') => ({ commit: on, committedOn: on, path: at, text })
  const launching = (day: string): string => CHURN.replace('launch_due: "2027-10-04"', `launch_due: "${day}"`)
  const launchAfter = async (versions: readonly CommittedFile[]) => {
    const past = await listPlanVersions('mlproject.yaml', fakePorts({ git: { versions } }))
    return computeProjectDates(planIn(CHURN), JUDGED_ON, { versions: past, isShallow: false, hasGit: true }, []).launch
  }

  test('tells how far the launch has moved since it was promised first, also under another name', async () => {
    const versions = [
      version('2026-11-20', CHURN),
      version('2026-10-01', launching('2027-08-02'), 'plans/churn.yaml'),
      version('2026-09-01', launching('2027-09-06'), 'plans/churn.yaml'),
    ]
    expect(await launchAfter(versions)).toMatchObject({
      firstPlan: { due: '2027-09-06', plannedOn: '2026-09-01' },
      movedDays: 28,
    })
    expect(unwrapped((await asked(CHURN, { git: { ...IN_GIT, versions } })).out)).toContain(
      'Oct 4, 2027 in 314 days; 28 days later than first planned on Sep 1, 2026 (Sep 6, 2027)',
    )
  })

  test('passes over old versions that cannot be read or name no launch day', async () => {
    const versions = [
      version('2026-11-20', CHURN),
      version('2026-10-01', launching('2027-09-06')),
      version('2026-09-03', 'mlplan: 2\nproject:\n  name: Churn\n'),
      version('2026-09-02', 'mlplan: 0\nproject:\n  launch_due: 2027-01-01\n'),
      version('2026-09-01', 'project: ['),
    ]
    expect(await launchAfter(versions)).toMatchObject({ firstPlan: { due: '2027-09-06', plannedOn: '2026-10-01' } })
  })

  test('reads no more than the oldest few', async () => {
    const broken = Array.from({ length: 30 }, () => version('2026-09-01', 'a: ['))
    expect(await launchAfter([version('2026-11-20', CHURN), ...broken])).toMatchObject({
      firstPlan: { kind: 'unknown', reason: 'no launch date in the 12 oldest committed versions' },
      movedDays: undefined,
    })
  })

  test.each([
    ['without git', {}, 'plan not in a Git repository'],
    [
      'in a shallow clone',
      { ...IN_GIT, isShallow: true, versions: [version('2026-11-20', CHURN)] },
      'shallow clone; run `git fetch --unshallow`',
    ],
    ['before the first commit', IN_GIT, 'plan not committed yet'],
  ] satisfies readonly [string, FakeGit, string][])(
    '%s says that the original date is unknown, and why',
    async (_, git, why) => {
      const { out } = await asked(CHURN, { git })
      expect(unwrapped(out)).toContain(`Launch Oct 4, 2027 in 314 days; original launch date unknown (${why})`)
    },
  )

  const sponsorIn = (text: string) => {
    return computeProjectDates(planIn(text), JUDGED_ON, { versions: [], isShallow: false, hasGit: false }, [])
      .sponsorSignoff
  }

  test.each([
    ['still counts', [], 'approved'],
    ['was given for a time that has passed', [set('signoffs.lucia.valid_through', '2026-11-22')], 'expired'],
    ['is void, since the plan has changed', [set('economics.build_cost', 900_001)], 'outdated'],
    [
      'was taken back',
      [
        set('signoffs.no.person', 'lucia'),
        set('signoffs.no.decision', 'declined'),
        set('signoffs.no.signed_on', '2026-11-23'),
      ],
      'declined',
    ],
    [
      'was given by somebody who is no longer sponsor',
      [set('people.lucia.roles', ['steering_committee'])],
      'no-longer-sponsor',
    ],
  ])('says of the last yes of the sponsor that it %s', (_, edits, standing) => {
    const text = edited('churn-retention', edits)
    expect(sponsorIn(text)).toMatchObject({ status: standing, signedOn: '2026-11-20', daysAgo: 4 })
  })

  test('says of an old yes that it has to be renewed, and of none that there is none', async () => {
    const at = CHURN.replace('stage: kickoff\n  started', 'stage: data\n  started')
    expect((await toldOf(at, { today: '2027-08-01' })).dates.sponsor_signoff?.status).toBe('too_old')
    const { out } = await asked(readExamplePlan('drafts/demand-forecast'))
    expect(unwrapped(out)).toContain('Sponsor sign-off None Charlotte Nguyen: no sign-off yet')
  })
})

const SOME_PLANS = fc.sample(anyPlan(), { numRuns: 3, seed: 11 }).map((raw) => JSON.stringify(raw))

/** Plans as they should be change most with the days: nothing of theirs is overdue at first. */
function daysFor(text: string): readonly string[] {
  return EXAMPLES.some((name) => readExamplePlan(name) === text) ? [JUDGED_ON, '2027-02-15'] : [JUDGED_ON]
}

describe('the agenda', () => {
  const keyOf = ({ action, owner, due_kind: kind, due }: Asked, whose = owner): string =>
    [action, whose?.id, kind, due].join('\n')

  test.each([
    ...ALL.map((name) => [name, readExamplePlan(name)] as const),
    ...SOME_PLANS.map((text, n) => [`any plan ${n}`, text] as const),
  ])('of %s asks each person for all they are waited for, once', async (_, text) => {
    for (const today of [JUDGED_ON, '2027-04-01']) {
      const { action_items: waited, agenda } = await toldOf(text, { today })
      const onAgenda = agenda.flatMap(({ owner, items }) => items.map((item) => keyOf(item, owner)))
      const times = (key: string, all: readonly string[]): number => all.filter((one) => one === key).length
      const keys = waited.map((one) => keyOf(one))
      expect(keys.filter((key) => times(key, onAgenda) !== times(key, keys))).toEqual([])
      expect(new Set(agenda.map(({ owner }) => owner?.id)).size).toBe(agenda.length)
    }
  })

  test('comes last to what has no owner', async () => {
    const { agenda } = await toldOf(readExamplePlan('drafts/credit-challenger'))
    expect(agenda.findIndex(({ owner }) => owner === null)).toBe(agenda.length - 1)
    const { out } = await asked(readExamplePlan('drafts/credit-challenger'), { agenda: true })
    expect(out.split('No owner')[1]).toContain('Deliver: Reason codes')
  })

  test('begins with those who are late with most', async () => {
    const { agenda } = await toldOf(readExamplePlan('support-assistant'), { today: '2027-02-15' })
    const late = agenda.map(({ items }) => items.filter((one) => one.overdue || one.due_kind === 'now').length)
    expect(late).toEqual(late.toSorted((one, other) => other - one))
    expect(agenda[0]?.owner?.name).toBe('Yuki Tanabe')
  })

  test('says the same to a terminal and in Markdown', async () => {
    const pretty = unwrapped((await asked(readExamplePlan('churn-retention'), { agenda: true })).out)
    const { out } = await asked(readExamplePlan('churn-retention'), { agenda: true, format: 'markdown' })
    const { agenda } = await toldOf(readExamplePlan('churn-retention'))
    for (const { owner, items } of agenda) {
      expect(out).toContain(`- **${owner?.name}**`)
      for (const { action } of items) {
        expect(pretty).toContain(removePeriod(action))
        expect(unwrapped(out).replaceAll('\\', '')).toContain(removePeriod(action))
      }
    }
  })
})

describe('who is waited for', () => {
  test('are those whose agreement the present stage needs, and, marked, the next', async () => {
    const { action_items: waited } = await toldOf(readExamplePlan('drafts/credit-challenger'))
    const agreements = waited.filter(({ kind }) => kind === 'signoff')
    expect(agreements.map(({ owner, due_kind: kind }) => [owner?.id, kind])).toEqual(
      expect.arrayContaining([
        ['walter', 'now'],
        ['sunita', 'before_stage'],
      ]),
    )
    const { out } = await asked(readExamplePlan('drafts/credit-challenger'))
    expect(unwrapped(out)).toContain('Now Walter Freeman Sign off on')
    expect(unwrapped(out)).toContain('Before modeling Sunita Krishnan Sign off on the integration')
  })

  test('are asked again when the plan has changed since they agreed', async () => {
    const changed = edited('support-assistant', [set('economics.build_cost', 900_001)])
    const { action_items: waited } = await toldOf(changed)
    expect(waited.find(({ kind, owner }) => kind === 'signoff' && owner?.id === 'aoife')).toMatchObject({
      due_kind: 'now',
      note: 'the plan has changed since the sign-off on Nov 19, 2026',
    })
  })

  test('are not asked for what they have answered', async () => {
    const { action_items: waited } = await toldOf(readExamplePlan('card-fraud'))
    expect(waited.filter(({ path: at }) => at.startsWith('concerns.'))).toEqual([])
    const unanswered = edited('card-fraud', [{ kind: 'remove', path: ['concerns', 'insults', 'response'] }])
    expect((await toldOf(unanswered)).action_items.find(({ path: at }) => at === 'concerns.insults')).toBeDefined()
  })
})

describe('what becomes an error at the next stage', () => {
  test('is told of eight, with rule and place; the others are counted', async () => {
    const text = readExamplePlan('churn-retention').replace('stage: kickoff\n  started', 'stage: data\n  started')
    const { next_stage: next } = await toldOf(text)
    const all = next?.errors.length ?? 0
    expect(all).toBeGreaterThan(8)
    const [, told = ''] = (await asked(text)).out.split('New errors at modeling')
    expect(told.match(/^ {2}- \S+ at \S+: /gm)).toHaveLength(8)
    expect(told).toContain(`And ${all - 8} more: `)
  })
})

describe('the next steps', () => {
  const program = new Command('mlplan').exitOverride().configureOutput({ writeErr: () => {} })
  for (const [name, add] of COMMANDS)
    add(
      program.command(name),
      () => Promise.reject(new Error('not run')),
      () => {},
    )

  /** Does the program take it: the command, each option and what is chosen, and no argument too many? */
  function expectTyped(typed: string): void {
    const [mlplan, verb, ...args] = typed.split(' ')
    const command = program.commands.find((one) => one.name() === verb)
    expect({ typed, mlplan, isThere: command !== undefined }).toEqual({ typed, mlplan: 'mlplan', isThere: true })
    const { operands, unknown } = command?.exitOverride().parseOptions(args) ?? { operands: [], unknown: args }
    expect({ typed, unknown }).toEqual({ typed, unknown: [] })
    const taken = command?.registeredArguments ?? []
    expect(operands.length).toBeLessThanOrEqual(taken.some(({ variadic }) => variadic) ? Infinity : taken.length)
    expect(operands.length).toBeGreaterThanOrEqual(taken.filter(({ required }) => required).length)
  }

  const PLANS = [
    ...ALL.map((name) => [name, readExamplePlan(name)] as const),
    ...SOME_PLANS.map((text, n) => [`any plan ${n}`, text] as const),
  ]

  test.each(PLANS)('of %s are at most three, no command twice, and all can be typed', async (_, text) => {
    for (const today of daysFor(text)) {
      const { next_steps: steps, agenda } = await toldOf(text, { today })
      expect(steps.length).toBeLessThanOrEqual(3)
      expect(new Set(steps.map(({ command }) => command)).size).toBe(steps.length)
      const typed = [...steps, ...agenda.flatMap(({ items }) => items as readonly { command?: string | null }[])]
      for (const { command } of typed) if (command) expectTyped(command)
    }
  })

  test.each(['churn-retention', 'drafts/demand-forecast'])(
    'of %s name people, roles, rules and sections that are there, and interviews that ask',
    async (name) => {
      for (const at of ['kickoff', 'modeling', 'live']) {
        const text = edited(name, [set('project.stage', at)])
        const plan = planIn(text)
        for (const { command } of (await toldOf(text)).next_steps) {
          const [, verb, ...args] = command.split(' ')
          const after = (option: string): string | undefined =>
            args.includes(option) ? args[args.indexOf(option) + 1] : undefined
          if (verb === 'signoff') expect(plan.people?.map(({ id }) => id)).toContain(args[0])
          if (verb === 'explain') expect(RULES.map(({ id }) => id)).toContain(args[0])
          if (verb !== 'init') continue
          const [role, section, ahead] = ['--for', '--section', '--stage'].map(after)
          const scope = {
            today: JUDGED_ON,
            section,
            role: isRole(role) ? role : undefined,
            stage: ahead as Stage | undefined,
            withPending: true,
          }
          expect(listOpenQuestions(plan, scope).length, command).toBeGreaterThan(0)
        }
      }
    },
  )

  test('begin with moving on when nothing stands before the next stage, and the command does it', async () => {
    const [first] = (await toldOf(readExamplePlan('churn-retention'))).next_steps
    expect(first).toMatchObject({
      command: 'mlplan stage data --approved-by lucia',
      reason: 'No errors block the data stage. Ask Lucía Herrera to approve the move.',
    })
    const ports = fakePorts({ files: { 'mlproject.yaml': readExamplePlan('churn-retention') } })
    const { code, files } = await run(ports, (given) =>
      stage({ stage: 'data', approvedBy: 'lucia', plan: undefined }, given),
    )
    expect(code).toBe(0)
    expect(files['mlproject.yaml']).toContain('stage: data')
  })

  test('never begin with moving on while something stands before it', async () => {
    for (const name of ALL) {
      const text = readExamplePlan(name)
      const { next_steps: steps, readiness } = await toldOf(text)
      const plan = planIn(text)
      const isAhead = rank(readiness.ready_for) > rank(plan.project?.stage)
      expect(steps.some(({ command }) => command.startsWith('mlplan stage'))).toBe(isAhead)
    }
  })

  test('ask whoever is overdue, and no rule, what has become of it', async () => {
    const { next_steps: steps } = await toldOf(readExamplePlan('card-fraud'), { today: '2026-12-06' })
    expect(steps[0]).toEqual({
      action: 'Ask Anneli Korhonen to complete: Outcome of every payment of the pilot known.',
      reason: 'Due Dec 4, 2026, 2 days ago. 1 more item is overdue.',
      command: 'mlplan status --agenda',
    })
  })

  test('ask in an interview for what is missing, and in a meeting for what is there and doubted', async () => {
    const commandsFor = async (text: string) =>
      (await toldOf(text, { today: '2026-12-12' })).next_steps.map(({ command }) => command)
    expect(await commandsFor(readExamplePlan('churn-retention'))).toContain('mlplan init --section economics')
    const doubted = await commandsFor(edited('churn-retention', [set('economics.adoption', '100%')]))
    expect(doubted).toContain('mlplan status --agenda')
    expect(doubted).not.toContain('mlplan init --section economics')
  })

  test('name the plan where the person had to', async () => {
    const files = { "p/it's/mlproject.yaml": readExamplePlan('churn-retention') }
    const options = { plan: "p/it's/mlproject.yaml", format: 'json', agenda: false } as const
    const { out } = await run(fakePorts({ files }), (ports) => status(options, ports))
    const { status: told } = JSON.parse(out) as { status: Told }
    expect(told.next_steps.map(({ command }) => command)).toEqual([
      String.raw`mlplan stage data --approved-by lucia --plan 'p/it'\''s/mlproject.yaml'`,
      String.raw`mlplan init 'p/it'\''s/mlproject.yaml' --stage data`,
      String.raw`mlplan status 'p/it'\''s/mlproject.yaml' --agenda`,
    ])
  })
})

describe('whatever people typed', () => {
  const MARKS = Array.from('\\`*_{}[]<>|~&$^#+-=:.()!"\'/@;,? 1aä\n').concat([
    'www.',
    'http://a.b',
    'a@b.co',
    '&amp;',
    '<!--',
    '](',
    '\n\n',
    '```',
    '~~~',
    '---',
    '1. ',
    '<script>',
    '**',
    '# ',
    '- ',
    '\u202e',
  ])
  const hostile = fc
    .array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(''))
    .filter((text) => toOneLine(text) !== '')

  /** What a reader sees, block by block; anything but text, bold, italics and what is to be typed shows as its type. */
  function seen(markdown: string): readonly string[] {
    const tokens = new MarkdownIt({ html: true, linkify: true }).enable('table').parse(markdown, {})
    return tokens.flatMap(({ type, children }) => {
      if (type !== 'inline') return /^(html|fence|code_block|hr)/.test(type) ? [`<${type}>`] : []
      return [(children ?? []).map(({ type: kind, content }) => textIn(kind, content)).join('')]
    })
  }

  function textIn(kind: string, content: string): string {
    if (/^(text|text_special|code_inline)$/.test(kind)) return content
    return /^(em|strong)_/.test(kind) ? '' : `<${kind}>`
  }

  test('comes out of any part of a page as they typed it, and makes nothing else', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const item: DocumentItem = { label: typed, text: typed, note: typed, reason: typed, command: typed }
        const markdown = renderDocumentMarkdown({
          heading: typed,
          title: typed,
          intro: [
            { kind: 'text', text: typed },
            { kind: 'text', text: typed, isUrgent: true },
          ],
          sections: [
            {
              title: 'Section',
              blocks: [
                { kind: 'list', items: [item, { text: typed }] },
                { kind: 'list', items: [item, { text: typed }], isNumbered: true },
                { kind: 'groups', groups: [{ title: typed, items: [{ ...item, isUrgent: true }] }] },
                { kind: 'table', headers: ['Head'], rows: [[typed]] },
              ],
            },
          ],
        })
        const all = `${toOneLine(typed)}: ${toOneLine(typed)} (${toOneLine(typed)}) ${toOneLine(typed)} ${toOneLine(typed)}`
        const expected = [typed, typed, typed, 'Section', all, typed, all, typed, typed, all, 'Head', typed]
        expect(seen(markdown)).toEqual(expected.map(toOneLine))
      }),
      { numRuns: 200 },
    )
  })

  test('in a plan stands in its status and its agenda so, too', async () => {
    const typed = '</td>|*a* [x](http://a.b) `c` <script> 1. $x$ @ilse #1 \\n'
    const text = edited('churn-retention', [
      set('project.name', typed),
      set('people.devon.name', typed),
      set('open_questions.adoption.question', typed),
      set('decisions.release-slot.decision', typed),
    ])
    for (const agenda of [false, true]) {
      const shown = seen((await asked(text, { format: 'markdown', agenda })).out).join('\n')
      expect(shown).not.toMatch(/<(html|link|image|softbreak|hardbreak)/)
      expect(shown).toContain(agenda ? `Answer: ${typed}` : 'Answer: adoption')
      expect(shown).toContain(`Decide: ${typed}`)
      expect(shown.startsWith(typed)).toBe(true)
    }
  })

  test('cannot steer a terminal', async () => {
    const text = edited('churn-retention', [set('project.name', 'a\u001b[31mb\u0007c\u202ed')])
    for (const agenda of [false, true]) {
      // oxlint-disable-next-line no-control-regex
      expect((await asked(text, { agenda })).out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    }
  })
})

describe('every format', () => {
  const follows = new Ajv().compile(
    JSON.parse(readFileSync('src/status/formats/status-report.schema.json', 'utf8')) as object,
  )

  test('of JSON follows its schema, whatever the plan says and git knows', async () => {
    const texts = [...ALL.map(readExamplePlan), ...SOME_PLANS, 'mlplan: 2\n', '', 'a: [']
    const versions = [
      { commit: 'a', committedOn: '2026-09-01', path: 'mlproject.yaml', text: readExamplePlan('card-fraud') },
    ]
    const withHistory = { text: readExamplePlan('card-fraud'), git: { ...IN_GIT, versions } }
    for (const { text, git } of [...texts.map((one) => ({ text: one, git: IN_GIT })), withHistory]) {
      const { out } = await asked(text, { format: 'json', git })
      follows(JSON.parse(out))
      expect(follows.errors).toBeNull()
    }
  })

  test.each(['drafts/credit-challenger', 'nothing yet'])(
    'of %s holds no NaN, nothing undefined, and a text for everything',
    async (name) => {
      const text = name === 'nothing yet' ? 'mlplan: 2\n' : readExamplePlan(name)
      const shown = [{ format: 'json' }, { format: 'pretty' }, { format: 'markdown', agenda: true }] as const
      for (const options of shown) {
        const { code, out } = await asked(text, options)
        expect(code).toBe(0)
        expect(out).not.toMatch(/NaN|Infinity|undefined|\[object|: *\)|\(\)/)
      }
    },
  )

  test('lists every action item with its owner; a question by the field it is about', async () => {
    const { action_items: waited } = await toldOf(readExamplePlan('churn-retention'))
    const pretty = unwrapped((await asked(readExamplePlan('churn-retention'))).out)
    const markdown = (await asked(readExamplePlan('churn-retention'), { format: 'markdown' })).out.replaceAll('\\', '')
    for (const { action, owner, kind } of waited) {
      const shown = kind === 'question' ? 'Answer: ' : removePeriod(action)
      expect(pretty).toContain(`${owner?.name} ${shown}`)
      expect(markdown).toContain(`| ${owner?.name} | ${shown}`)
    }
  })
})

describe('a message is cut at the end of a sentence', () => {
  test.each([
    ['One. Two.', 'One.'],
    ['It is 1.8 million. Two.', 'It is 1.8 million.'],
    ['"Fault codes. And more" is not there. Two.', '"Fault codes. And more" is not there.'],
    ['No stop at all', 'No stop at all'],
    ['', ''],
  ])('%s', (text, first) => {
    expect(getFirstSentence(text)).toBe(first)
  })

  test('with as many sentences as can be read at a glance', () => {
    expect(shortenMessage('One. Two.')).toBe('One. Two.')
    expect(shortenMessage(`One. Two${' and more'.repeat(20)}. Three.`)).toBe('One.')
  })
})
