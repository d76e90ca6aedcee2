import { describe, expect, test } from 'vitest'
import type { AudienceId } from '../../src/briefs/audiences.js'
import { createSamplePlan } from '../../src/briefs/sample-plan.js'
import type { Finding } from '../../src/lint/finding.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { parseSource } from '../../src/yaml/parse.js'
import { explainNoAsks } from '../../src/briefs/view/requests.js'
import { readExamplePlan } from '../support/example-plans.js'
import { RULES } from '../../src/rules/index.js'
import { CHURN } from '../support/briefs-plans.js'
import { textOf } from '../support/briefs-written.js'

/** What each reader hears, and what they need not hear. */

const finding = (path: string, severity: Finding['severity'], message: string): Finding => {
  const [one] = lintPlan('mlproject.yaml', 'mlplan: 2\nproject:\n  name: Churn calls\n', {
    today: '2026-11-24',
    rules: RULES,
  }).findings
  if (!one) throw new Error('an empty plan has findings')
  return {
    ...one,
    rule: 'integration/no-fallback',
    owner: 'integration_owner',
    area: 'integration',
    state: 'active',
    path,
    severity,
    message,
  }
}

/** Its sponsor has signed off on a complete plan. */
const SIGNED = readPlan(parseSource(readExamplePlan('churn-retention')).data).plan

describe('what is asked', () => {
  const people = [{ id: 'ann', name: 'Ann Lee', roles: ['executive_sponsor'] as const }]

  test('begins with the sign-off of a reader who has not signed off, and leaves it out once they have', () => {
    const ask =
      "Sign off on purpose, figures, expectations, go/no-go, and launch date, or tell us what's blocking you | before the data stage"
    expect(textOf({ people }, 'sponsor')).toContain(ask)
    const signoffs = [
      {
        id: 'ann',
        person: 'ann',
        roles: ['executive_sponsor'] as const,
        decision: 'approved' as const,
        signed_on: '2026-11-20',
      },
    ]
    const covers = 'covers only purpose, figures, expectations, go/no-go, and launch date.'
    expect(textOf({ people }, 'sponsor')).toContain(`Your sign-off ${covers}`)
    expect(textOf(SIGNED, 'sponsor')).not.toContain(ask)
    expect(textOf(SIGNED, 'sponsor')).toContain(`Your sign-off of Nov 20, 2026 ${covers}`)
    expect(textOf({ people, signoffs }, 'sponsor'), 'a sign-off on nothing').toContain(ask)
    expect(textOf({ people, signoffs }, 'sponsor')).toContain('Your sign-off of Nov 20, 2026 is incomplete.')
  })

  test('names what only the reader can answer, and never says that nothing is needed while something of theirs is open', () => {
    const none = 'No action needed from you yet.'
    const gap = (path: string): Finding => ({ ...finding(path, 'error', 'Missing.'), rule: 'plan/missing-field' })
    const text = (findings: readonly Finding[]) =>
      textOf({ ...CHURN, decisions: [], rollout: {}, expectations: {} }, 'sponsor', { findings })
    expect(text([]), 'success criteria are still open').not.toContain(none)
    expect(text([{ ...gap('project.launch_due'), owner: 'executive_sponsor' }])).toContain(
      '| Add the missing answers: launch date | now |',
    )
    const theirs = { ...finding('decisions', 'warning', 'No approval.'), owner: 'executive_sponsor' as const }
    expect(text([theirs])).toContain('| Resolve your 1 finding | now |')
    expect(text([theirs])).not.toContain(none)
    expect(explainNoAsks(['ann'], 0, false)).toBe(none)
    expect(explainNoAsks(['ann'], 1, false)).toBe(`${none} 1 condition of yours is open.`)
    expect(explainNoAsks(['ann'], 0, true)).not.toContain(none)
    expect(textOf({}, 'sponsor')).toContain('No one holds this role yet.')
    expect(textOf({}, 'sponsor')).not.toContain(none)
  })
})

describe('what could still stop it', () => {
  const late = finding('integration.dependencies.field', 'warning', 'The field for the score comes after the launch.')
  const basis = finding('legal.lawful_basis', 'error', 'No lawful basis is named.')
  const hint = finding('integration.inputs', 'info', 'An input has no owner.')

  test('is told to whom it matters: all errors to the sponsor, their own to the others, hints to their owner', () => {
    const findings = [late, { ...basis, owner: 'privacy_legal' as const }, hint]
    const told = (id: AudienceId) =>
      [late, basis, hint].map(({ message }) => textOf(CHURN, id, { findings }).includes(message))
    expect(told('sponsor')).toEqual([false, true, false])
    expect(told('integration-owner')).toEqual([true, false, true])
    expect(told('privacy-legal')).toEqual([true, true, false])
    expect(told('team')).toEqual([true, true, false])
  })

  test('tells the sponsor of a warning about buy-in, since only the sponsor can win the others', () => {
    const unasked = { ...finding('signoffs', 'warning', 'Nobody has been asked yet.'), area: 'buy-in' as const }
    expect(textOf(CHURN, 'sponsor', { findings: [unasked] })).toContain('Nobody has been asked yet.')
    expect(textOf(CHURN, 'privacy-legal', { findings: [unasked] })).not.toContain('Nobody has been asked yet.')
  })

  test('is counted where there is too much of it', () => {
    const findings = Array.from({ length: 9 }, (_, index) => finding('economics', 'error', `Figure ${index} is wrong.`))
    const text = textOf(CHURN, 'sponsor', { findings })
    expect(text.match(/Figure \d is wrong/g), 'no error is cut').toHaveLength(9)
    const warnings = findings.map((one) => ({ ...one, severity: 'warning' as const }))
    const cut = textOf(CHURN, 'sponsor', { findings: warnings })
    expect(cut.match(/Figure \d is wrong/g)).toHaveLength(4)
    expect(cut).toContain('And 5 more warnings.')
  })

  test('names what is waived for now, and by whom', () => {
    const waivers = [
      {
        id: 'pilot',
        rule: 'rollout/no-pilot',
        path: 'rollout.pilot',
        reason: 'Too few cases',
        approved_by: 'dana',
        valid_through: '2026-11-01',
      },
    ]
    expect(textOf({ ...CHURN, waivers }, 'sponsor')).toContain(
      '- rollout/no-pilot (rollout.pilot). Reason: Too few cases. Approved by Dana Whitfield, valid through Nov 1, 2026 *(expired)*.',
    )
  })

  test('keeps a brief a draft, even where nothing is open and everybody has signed off', () => {
    const signoffs = [{ id: 'all', person: 'one', decision: 'approved' as const, signed_on: '2026-11-24' }]
    const settled: Plan = { ...createSamplePlan(), open_questions: [], signoffs }
    expect(textOf(settled, 'team')).toMatch(/ · Kickoff · Nov 24, 2026 · Complete · Sign-offs (\d+) of \1$/m)
    expect(textOf(settled, 'team', { findings: [basis] })).toMatch(/ · Nov 24, 2026 · Draft · Sign-offs (\d+) of \1$/m)
    const conditions = [{ id: 'late', condition: 'A second reviewer is named' }]
    const onTerms = [{ ...signoffs[0], id: 'all', decision: 'approved_with_conditions' as const, conditions }]
    expect(textOf({ ...settled, signoffs: onTerms }, 'team')).toMatch(
      / · Draft · Sign-offs (\d+) of \1 · 1 open condition$/m,
    )
    expect(textOf({ ...settled, signoffs: [] }, 'team')).toMatch(/ · Nov 24, 2026 · Draft · Sign-offs 0 of \d+$/m)
  })
})

test('the team sees who does what by when, by date, with what is overdue', () => {
  const text = textOf(CHURN, 'team', { today: '2026-12-10' })
  expect(text).toContain(
    '| Dec 4, 2026 *(overdue)* | Sanne Bakker | Answer: Is the base rate the same for new contracts? |',
  )
  const days = [
    ...text.matchAll(/^\| (\w+ \d+, \d{4}).*? \| .* \| (?:Decide|Make|Answer|Deliver|Train|Meet|Follow)/gm),
  ].map((match) => Date.parse(match[1] ?? ''))
  expect(days).toEqual([...days].sort((one, other) => one - other))
  expect(days.length).toBeGreaterThan(5)
})

test('the front line reads the response to what it raised, and who to call', () => {
  const text = textOf(CHURN, 'front-line')
  expect(text).toContain(
    '| Agents are paid by calls taken | Calls made will count the same *(planned, due Mar 1, 2027)* | Marek Novak |',
  )
  expect(text).toContain('If something looks wrong, call Lena Fischer.')
  expect(text).toContain('Of every 13 cases acted on, about 1 is the right one; the other 12 are false alarms.')
})

test('privacy and legal read a screening aid that draws no conclusion', () => {
  const text = textOf(CHURN, 'privacy-legal')
  expect(text).toContain(
    'This brief is a screening aid, not legal advice: it collects what the plan says and draws no conclusions.',
  )
  expect(text).toContain('| DPIA criteria | evaluation or scoring and large scale |')
  expect(text).toMatch(/^Not decided yet: .*EU AI Act/m)
  expect(text).toContain("Laws that aren't listed here weren't screened. They may still apply.")
})
