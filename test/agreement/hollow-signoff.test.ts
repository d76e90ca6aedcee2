import { describe, expect, test } from 'vitest'
import { createStatement } from '../../src/agreement/statement.js'
import { isSignedOff } from '../../src/agreement/open-signoffs.js'
import { getGateStage, listContentGaps, listMissingContent } from '../../src/agreement/required-content.js'
import { getSignoffScope } from '../../src/agreement/signoff-scope.js'
import { listRoleSignoffs } from '../../src/agreement/signoff-status.js'
import type { Plan } from '../../src/plan/plan.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { RULES } from '../../src/rules/index.js'
import { readPlan } from '../../src/plan/read/read.js'
import { ROLES } from '../../src/plan/roles.js'
import { listStages } from '../../src/plan/stage.js'
import { filledPlan } from '../support/filled-plan.js'

const REVIEWED = `mlplan: 2
project:
  stage: data
  task: binary
  jurisdictions: [us]
legal:
  uses_personal_data: true
data:
  sources:
    - id: calls
      name: Call log
      owner: lena
      history_from: 2023-01-01
      contains_personal_data: true
      from_third_party: false
people:
  - id: lena
    name: Lena Fischer
    roles: [privacy_legal]
signoffs:
  - id: lena-1
    person: lena
    decision: approved
    signed_on: 2026-11-20
`
const TODAY = '2026-11-24'
const SIGNERS = ROLES.map(({ value }) => value).filter((role) => getSignoffScope(role).paths.length > 0)
const FULL = readPlan(filledPlan()).plan

describe.each(listStages())('at the %s stage, the sign-off', (stage) => {
  test.each(SIGNERS)('of %s on a plan without content does not count', (role) => {
    const person = { id: 'ann', name: 'Ann Lee', roles: [role] }
    const plan: Plan = {
      project: { stage, task: 'binary', jurisdictions: ['eu'] },
      legal: { uses_personal_data: true },
      people: [person],
      signoffs: [{ id: 'a', person: 'ann', decision: 'approved', signed_on: '2026-11-20' }],
    }
    expect(createStatement(role, plan)?.open.length).toBeGreaterThan(0)
    const asOf = { stage: getGateStage(role, 'live'), today: TODAY }
    expect(listMissingContent(role, { decision: 'approved' }, plan, asOf).length).toBeGreaterThan(0)
    if (stage !== 'live') return
    const [roleSignoff] = listRoleSignoffs(plan, person, TODAY)
    expect(roleSignoff && isSignedOff(roleSignoff, plan, TODAY)).toBe(false)
  })

  test.each(SIGNERS)('of %s on a full plan lacks nothing', (role) => {
    expect(listContentGaps(role, FULL)).toEqual([])
  })
})

describe('the statement', () => {
  const errorRate = (precision: number) =>
    createStatement('executive_sponsor', {
      project: { task: 'binary' },
      expectations: { precision: { likely: precision }, evidence: 'backtest' },
    })?.paragraph

  test.each([
    [0.95, '95 will be right and 5 false alarms'],
    [0.87, '87 will be right and 13 false alarms'],
    [0.25, '25 will be right and 75 false alarms'],
    [0.2, '20 will be right and 80 false alarms'],
  ])('of a precision of %s counts to the digit, with its evidence', (precision, counts) => {
    expect(errorRate(precision)).toContain(counts)
    expect(errorRate(precision)).toContain('Basis of this figure: ')
  })
})

describe('lint on a sign-off that lacks content', () => {
  const findAt = (text: string) =>
    lintPlan('mlproject.yaml', text, { today: TODAY, rules: RULES })
      .findings.filter(({ owner, rule }) => owner === 'privacy_legal' || rule === 'buy-in/signoff-incomplete')
      .map(({ rule, state, severity }) => `${rule} ${state} ${severity}`)

  test('leaves it to the findings that name the missing answers as errors', () => {
    expect(findAt(REVIEWED.replace('stage: data', 'stage: modeling'))).toEqual(
      expect.not.arrayContaining([expect.stringContaining('signoff-incomplete')]),
    )
  })

  test('says that it does not count where those are only warnings, or asked of somebody', () => {
    expect(findAt(REVIEWED)).toContain('buy-in/signoff-incomplete active error')
    const asked = `${REVIEWED}open_questions:\n${['legal.lawful_basis', 'legal.retention_days']
      .map(
        (at, index) =>
          `  - id: q${index}\n    path: ${at}\n    owner: lena\n    asked_on: 2026-11-20\n    due: 2026-12-10\n`,
      )
      .join('')}`
    expect(findAt(asked)).toContain('buy-in/signoff-incomplete active error')
  })
})
