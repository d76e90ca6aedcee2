import { describe, expect, test } from 'vitest'
import { lint, type LintOptions } from '../../src/commands/lint/lint.js'
import { isFailingReport, type Finding, type PlanReport } from '../../src/lint/finding.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { addDays } from '../../src/plan/day.js'
import { type Stage, listStages } from '../../src/plan/stage.js'
import { LAW_NOTICE } from '../../src/lint/formats/law-notice.js'
import { RULES } from '../../src/rules/index.js'
import type { Rule } from '../../src/rules/rule.js'
import { DRAFTS, EXAMPLES, readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run } from '../support/fake-ports.js'

/** What falls due by itself says so, and holds up nobody who is at something else. */

const TODAY = '2026-11-24'
const SPONSOR = 'people:\n  - {id: ilse, name: Ilse Verhoeven, roles: [executive_sponsor]}\n'

const NEAR =
  'target:\n  outcome_window_days: 30\nrollout:\n  phases:\n    - {id: pilot, kind: pilot}\n  go_no_go:\n    due: 2027-01-15\n'
const SYSTEM =
  'people:\n  - {id: tomas, name: Tomas Berg, roles: [integration_owner]}\n  - {id: rita, name: Rita Osei}\nintegration:\n  receiving_system: {name: CRM, owner: rita}\n'

const PLANS = [
  ['a decision that comes near', RULES, [`mlplan: 2\n${NEAR}`]],
  [
    'the word of another that counts for a while',
    RULES,
    [
      `mlplan: 2\n${SYSTEM}signoffs:\n  - {id: rita, by: rita, roles: [integration_owner], decision: approved, on: 2026-11-02, valid_through: 2026-12-31}\n`,
    ],
  ],
  ...[...EXAMPLES, ...DRAFTS].map((name) => [name, RULES, [readExamplePlan(name)]] as const),
  /* Each by itself: to ask all about every example would take a minute. */
  ...RULES.map(
    (rule) => [`the examples of ${rule.id}`, [rule], [...rule.good, ...rule.bad.map(({ plan }) => plan)]] as const,
  ),
] as const

const IMPOSSIBLE = RULES.filter(({ id }) => id === 'schedule/dates-inconsistent')

test.each(PLANS)('whatever the days alone bring up in %s says that they did', (_, rules, plans) => {
  /* What is said to have happened on a day to come is wrong already, and happens one day. */
  const possible = plans.filter((plan) => found(plan, TODAY, undefined, IMPOSSIBLE).length === 0)
  for (const plan of possible) {
    for (const stage of stagesFor(plan)) {
      let before = new Set(found(plan, TODAY, stage, rules).map(keyOf))
      for (const days of [61, 400, 2000]) {
        const now = found(plan, addDays(TODAY, days), stage, rules)
        const come = now.filter((finding) => !before.has(keyOf(finding)) && finding.cause !== 'clock')
        expect(come.map(keyOf)).toEqual([])
        before = new Set(now.map(keyOf))
      }
    }
  }
})

describe('a question that nobody answered by its day', () => {
  const plan = `mlplan: 2\n${SPONSOR}open_questions:\n  - id: lead\n    path: people.ml_lead\n    owner: ilse\n    stage: kickoff\n    asked_on: 2026-11-01\n    due: 2026-11-24\n`
  const lead = (text: string, today: string) => found(text, today).find(({ rule }) => rule === 'buy-in/no-ml-lead')

  test('is brought up by the clock, from the day after', () => {
    expect(lead(plan, '2026-11-24')).toMatchObject({ state: 'pending', cause: 'content' })
    expect(lead(plan, '2026-11-25')).toMatchObject({ state: 'active', cause: 'clock' })
  })

  test('stands for an answer no longer than 60 days, and then the clock brings it up', () => {
    const postponed = plan.replace('due: 2026-11-24', 'due: 2027-06-30')
    expect(lead(postponed, '2026-12-31')).toMatchObject({ state: 'pending' })
    expect(lead(postponed, '2027-01-01')).toMatchObject({ state: 'active', cause: 'clock' })
  })
})

describe('with --overdue warn', () => {
  /** A condition and a milestone that are late, and a waiver that is over. */
  const LATE = `mlplan: 2\nproject:\n  stage: pre-launch\n${SPONSOR}milestones:\n  - {id: access, name: Access to the billing history, due: 2026-10-31}\nwaivers:\n  - {id: lead, rule: buy-in/no-ml-lead, path: people, reason: She starts soon, approved_by: ilse, valid_through: 2026-11-20}\n`
  const report = lintPlan('mlproject.yaml', LATE, { today: TODAY, rules: RULES })
  const onlyLate: PlanReport = { ...report, findings: report.findings.filter(({ cause }) => cause === 'clock') }

  test.each(['error', 'warning', 'info', 'pending', 'never'] as const)(
    'what fell due by itself does not fail at --fail-on %s, and all else fails as before',
    (failOn) => {
      expect(isFailingReport(onlyLate, failOn, 'fail')).toBe(failOn !== 'never')
      expect(isFailingReport(onlyLate, failOn, 'warn')).toBe(false)
      expect(isFailingReport(report, failOn, 'warn')).toBe(failOn !== 'never')
      expect(
        isFailingReport({ ...onlyLate, notRun: [{ rule: 'plan/placeholder', reason: 'of this' }] }, failOn, 'warn'),
      ).toBe(true)
    },
  )

  test('it is at most a warning in the report, which keeps the severity of a scheduled run', async () => {
    const strict = await reported(LATE, {})
    const lenient = await reported(LATE, { overdueMode: 'warn' })
    expect([strict.overdue, lenient.overdue]).toEqual(['fail', 'warn'])
    for (const rule of ['plan/waiver-expired', 'schedule/milestone-overdue', 'buy-in/no-ml-lead']) {
      expect(find(strict, rule)).toMatchObject({ level: 'error', severity: 'error', cause: 'overdue' })
      expect(find(lenient, rule)).toMatchObject({ level: 'warning', severity: 'error', cause: 'overdue' })
    }
    expect(lenient.counts.error).toBe(strict.counts.error - onlyLate.findings.length)
    expect(lenient.counts.warning).toBe(strict.counts.warning + onlyLate.findings.length)
    const { out } = await linting(LATE, { overdueMode: 'warn' })
    expect(out).toMatch(/^ {2}warning {2}plan\/waiver-expired/m)
    expect(out).toContain(`${lenient.counts.error} errors, ${lenient.counts.warning} warnings`)
  })

  test('the exit code and the report say the same', async () => {
    const late = '- {id: late, name: Access, due: 2026-10-31}'
    const plan = readExamplePlan('churn-retention').replace(/^milestones:\n/m, `milestones:\n  ${late}\n`)
    const strictly = { failOn: 'warning', outputs: [{ format: 'json' }] } as const
    for (const clock of ['fail', 'warn'] as const) {
      const { code, out } = await linting(plan, { ...strictly, overdueMode: clock })
      expect(JSON.parse(out)).toMatchObject({ failed: code === 1, plans: [{ failed: code === 1 }] })
      expect(code).toBe(clock === 'fail' ? 1 : 0)
    }
  })

  test('a mistake in the plan fails all the same', async () => {
    expect((await linting('mlplan: 2\n', { overdueMode: 'warn' })).code).toBe(1)
    expect((await linting('a: [', { overdueMode: 'warn', failOn: 'never' })).code).toBe(1)
  })

  test('the last line before that about law says how many would fail in a scheduled run', async () => {
    const last = async (text: string, options: Partial<LintOptions>) =>
      (await linting(text, options)).out.split(`\n\n${LAW_NOTICE}`)[0]?.split('\n').at(-1)
    expect(await last(LATE, { overdueMode: 'warn' })).toBe(
      `A scheduled run would fail on ${onlyLate.findings.length} more findings caused by a date that passed.`,
    )
    expect(await last('mlplan: 2\n', { overdueMode: 'warn' })).toBe('A scheduled run would report no more failures.')
    expect(await last(LATE, { overdueMode: 'warn', failOn: 'never' })).toBe(
      'A scheduled run would report no more failures.',
    )
    expect(await last(LATE, {})).not.toContain('scheduled')
  })
})

interface Report {
  readonly overdue: string
  readonly counts: { readonly error: number; readonly warning: number }
  readonly plans: readonly { readonly findings: readonly { readonly rule: string }[] }[]
}

async function reported(text: string, options: Partial<LintOptions>): Promise<Report> {
  return JSON.parse((await linting(text, { ...options, outputs: [{ format: 'json' }] })).out) as Report
}

function find({ plans }: Report, rule: string) {
  return plans[0]?.findings.find((finding) => finding.rule === rule)
}

function linting(text: string, options: Partial<LintOptions>) {
  return run(fakePorts({ files: { 'mlproject.yaml': text }, today: TODAY }), (ports) =>
    lint(
      {
        paths: [],
        stage: undefined,
        failOn: 'error',
        overdueMode: 'fail',
        outputs: [{ format: 'pretty' }],
        ...options,
      },
      ports,
    ),
  )
}

function found(plan: string, today: string, stage?: Stage, rules: readonly Rule[] = RULES): readonly Finding[] {
  return lintPlan('mlproject.yaml', plan, { today, stage, rules }).findings
}

function keyOf({ rule, path }: Finding): string {
  return `${rule} at ${path}`
}

/** The examples of rules say at most at which stage they stand; a whole plan is written for its own. */
function stagesFor(plan: string): readonly (Stage | undefined)[] {
  return /^ {2}stage:/m.test(plan) ? [undefined] : listStages()
}
