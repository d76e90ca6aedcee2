import { describe, expect, test } from 'vitest'
import type { AudienceId } from '../src/briefs/audiences.js'
import { specimenPlan } from '../src/briefs/specimen.js'
import type { Finding } from '../src/lint/finding.js'
import { lintPlan } from '../src/lint/run.js'
import type { Plan } from '../src/plan/plan.js'
import { RULES } from '../src/rules/index.js'
import { CHURN } from './briefs-plans.js'
import { textOf } from './briefs-written.js'

/** What each reader hears, and what they need not hear. */

describe('what is asked', () => {
  const people = [{ id: 'ann', name: 'Ann Lee', roles: ['executive_sponsor'] as const }]

  test('begins with the agreement of a reader who has not agreed, and leaves it out once they have', () => {
    const ask =
      'Agree to the purpose, the money, the bar and the launch day, or say what stands in the way | before the data stage'
    expect(textOf({ people }, 'sponsor')).toContain(ask)
    const signoffs = [
      { id: 'ann', by: 'ann', roles: ['executive_sponsor'] as const, decision: 'approved' as const, on: '2026-11-20' },
    ]
    expect(textOf({ people, signoffs }, 'sponsor')).not.toContain(ask)
  })
})

describe('what could still stop it', () => {
  const finding = (path: string, severity: Finding['severity'], message: string): Finding => {
    const [one] = lintPlan('mlproject.yaml', 'mlplan: 1\nproject:\n  name: Churn calls\n', {
      today: '2026-11-24',
      rules: RULES,
    }).findings
    if (!one) throw new Error('an empty plan has findings')
    return {
      ...one,
      rule: 'integration/no-fallback',
      who: 'integration_owner',
      impediment: 'integration',
      state: 'active',
      path,
      severity,
      message,
    }
  }
  const late = finding('integration.dependencies.field', 'warning', 'The field for the score comes after the launch.')
  const basis = finding('legal.lawful_basis', 'error', 'No lawful basis is named.')
  const hint = finding('integration.inputs', 'info', 'An input has no owner.')

  test('is told to whom it matters: all errors to the sponsor, their own to the others, no hints', () => {
    const findings = [late, { ...basis, who: 'privacy_legal' as const }, hint]
    const told = (id: AudienceId) =>
      [late, basis, hint].map(({ message }) => textOf(CHURN, id, { findings }).includes(message))
    expect(told('sponsor')).toEqual([false, true, false])
    expect(told('integration-owner')).toEqual([true, false, false])
    expect(told('privacy-legal')).toEqual([true, true, false])
    expect(told('team')).toEqual([true, true, false])
  })

  test('tells the sponsor of a warning about buy-in, since only the sponsor can win the others', () => {
    const unasked = { ...finding('signoffs', 'warning', 'Nobody has been asked yet.'), impediment: 'buy-in' as const }
    expect(textOf(CHURN, 'sponsor', { findings: [unasked] })).toContain('Nobody has been asked yet.')
    expect(textOf(CHURN, 'privacy-legal', { findings: [unasked] })).not.toContain('Nobody has been asked yet.')
  })

  test('is counted where there is too much of it', () => {
    const findings = Array.from({ length: 9 }, (_, index) => finding('economics', 'error', `Figure ${index} is wrong.`))
    const text = textOf(CHURN, 'sponsor', { findings })
    expect(text.match(/Figure \d is wrong/g)).toHaveLength(4)
    expect(text).toContain('And 5 more findings in the report on the plan.')
  })

  test('names what was accepted for now, and by whom', () => {
    const waivers = [
      {
        id: 'pilot',
        rule: 'rollout/no-pilot',
        at: 'rollout.pilot',
        reason: 'Too few cases',
        approved_by: 'dana',
        until: '2026-11-01',
      },
    ]
    expect(textOf({ ...CHURN, waivers }, 'sponsor')).toContain(
      '- rollout/no-pilot at rollout.pilot: Too few cases; approved by Dana Whitfield, until 1 November 2026 *(no longer counts)*.',
    )
  })

  test('keeps a brief a draft, even where nothing is open and everybody has agreed', () => {
    const signoffs = [{ id: 'all', by: 'one', decision: 'approved' as const, on: '2026-11-24' }]
    const settled: Plan = { ...specimenPlan(), open_questions: [], signoffs }
    expect(textOf(settled, 'team')).toContain('**As agreed, kickoff stage, 24 November 2026.** Nothing is missing;')
    expect(textOf(settled, 'team', { findings: [basis] })).toContain('**Draft, kickoff stage, 24 November 2026.**')
    const conditions = [{ id: 'late', what: 'A second reviewer is named' }]
    const onTerms = [{ ...signoffs[0], id: 'all', decision: 'approved_with_conditions' as const, conditions }]
    expect(textOf({ ...settled, signoffs: onTerms }, 'team')).toContain('approvals are given; 1 condition is not met.')
    expect(textOf({ ...settled, signoffs: [] }, 'team')).toContain('**Draft, kickoff stage, 24 November 2026.**')
  })
})

test('the team sees who does what by when, by day and by person, with what is overdue', () => {
  const text = textOf(CHURN, 'team', { today: '2026-12-10' })
  expect(text).toContain(
    '| 4 December 2026 *(overdue)* | Sanne Bakker | Find out: Is the base rate the same for new contracts? |',
  )
  const days = [...text.matchAll(/^\| (\d+ \w+ \d{4}).*? \| .* \| (?:Find|Decide|Answer|Deliver|Train|Meet)/gm)].map(
    (match) => Date.parse(match[1] ?? ''),
  )
  expect(days).toEqual([...days].sort((one, other) => one - other))
  expect(days.length).toBeGreaterThan(5)
})

test('the front line hears the answer to what it raised, and whom to call', () => {
  const text = textOf(CHURN, 'front-line')
  expect(text).toContain('| Agents are paid by calls taken | Calls made will count the same | Marek Novak |')
  expect(text).toContain('**When something looks wrong, call:** Lena Fischer.')
})

test('privacy and legal read a screening aid that draws no conclusion', () => {
  const text = textOf(CHURN, 'privacy-legal')
  expect(text).toContain('A screening aid, not legal advice')
  expect(text).toContain('| DPIA criteria said to apply | evaluation or scoring and large scale |')
  expect(text).toContain('| EU AI Act: tier, as judged by the reviewer | *not decided yet* |')
})
