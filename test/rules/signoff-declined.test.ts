import { expect, test } from 'vitest'
import { REQUIRED_ROLES, type Role, ROLES } from '../../src/plan/roles.js'
import signoffDeclined from '../../src/rules/buy-in/signoff-declined.js'
import { lintWithAllRules } from '../support/lint-runs.js'

/** Whose no stops a project: those it cannot go on without, and the two bodies that decide as a group. */
const BLOCKING: ReadonlySet<Role> = new Set<Role>([
  ...REQUIRED_ROLES.map(({ role }) => role),
  'works_council',
  'steering_committee',
])

test.each(ROLES.map(({ value }) => [value, BLOCKING.has(value)] as const))(
  'the no of a %s stops the project: %s',
  (role, isBlocking) => {
    const plan = `mlplan: 2\npeople:\n  - id: ada\n    name: Ada Okafor\n    roles: [${role}]\nsignoffs:\n  - id: no\n    person: ada\n    decision: declined\n    signed_on: 2026-11-20\n`
    const found = lintWithAllRules('mlproject.yaml', plan).findings.filter(({ rule }) => rule === signoffDeclined.id)
    expect(found.map(({ path }) => path)).toEqual(isBlocking ? ['signoffs.no.decision'] : [])
  },
)
