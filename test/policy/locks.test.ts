import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNewerVersion } from '../../src/policy/locks.js'
import { mergePolicies } from '../../src/policy/compose.js'
import { readPolicy } from '../../src/policy/read.js'
import { RULES } from '../../src/rules/index.js'
import { LIMITS, type LimitName } from '../../src/rules/shared/limits.js'

/** What an organization locks stays as it is: no policy below it moves it, and none of the reasons is wrong. */

const layerOf = (file: string, content: object, isFromCommandLine = false) => {
  const { policy, errors } = readPolicy({ mlplan_policy: 2, ...content }, RULES)
  expect(errors).toEqual([])
  return { file, policy, isFromCommandLine }
}

const conflictsOf = (above: object, below: object) =>
  mergePolicies([layerOf('above.yaml', above), layerOf('below.yaml', below)], RULES).conflicts

const pathsOf = (above: object, below: object) => conflictsOf(above, below).map(({ path }) => path.join('.'))

const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[]
/** As a policy writes it: a share with a percent sign. */
const write = (name: LimitName, value: number) => (LIMITS[name].unit === 'share' ? `${value * 100}%` : value)

describe('a locked limit', () => {
  const CASES = LIMIT_NAMES.flatMap((name) => {
    const { defaultValue: usual, unit } = LIMITS[name]
    const step = unit === 'share' ? usual / 2 : 1
    return [['raised', name, usual + step] as const, ['lowered', name, usual - step] as const]
  }).filter(([, name, value]) => LIMITS[name].unit !== 'share' || value <= 1)

  test.each(CASES)('is neither raised nor lowered: %s %s', (_, name, value) => {
    const locked = { locked: [`limits.${name}`] }
    expect(pathsOf(locked, { limits: { [name]: write(name, value) } })).toEqual([`limits.${name}`])
  })

  test('may be stated again as it is, and the others may change', () => {
    for (const name of LIMIT_NAMES) {
      const usual = { limits: { [name]: write(name, LIMITS[name].defaultValue) } }
      expect(pathsOf({ locked: [`limits.${name}`] }, usual)).toEqual([])
    }
    expect(pathsOf({ locked: ['limits.min_safety_margin'] }, { limits: { signoff_valid_days: 1 } })).toEqual([])
  })

  test('is compared with what the policy above says, not with what is usual', () => {
    const above = { limits: { signoff_valid_days: 60 }, locked: ['limits.signoff_valid_days'] }
    expect(conflictsOf(above, { limits: { signoff_valid_days: 180 } })[0]?.message).toBe(
      'This policy sets the limit signoff_valid_days to 180 instead of 60, but above.yaml locks limits.signoff_valid_days.',
    )
    expect(pathsOf(above, { limits: { signoff_valid_days: 60 } })).toEqual([])
  })
})

describe('a locked rule', () => {
  /* A warning from the data stage on, an error from the pre-launch stage on. */
  const RULE = 'buy-in/signoff-expired'
  const usual = RULES.find(({ id }) => id === RULE)?.severity

  test('is one that gets graver from stage to stage', () => {
    expect(usual).toMatchObject({ data: 'warning', 'pre-launch': 'error' })
  })

  test.each([
    ['off', true],
    ['info', true],
    ['warning', true],
    ['error', false],
    ['error from kickoff', false],
    ['error from data', false],
    ['warning from data', true],
    ['error from modeling', true],
  ])('is weakened by "%s": %s', (ruling, isWeaker) => {
    expect(pathsOf({ locked: [RULE] }, { rules: { [RULE]: ruling } })).toEqual(isWeaker ? [`rules.${RULE}`] : [])
  })

  test.each([
    ['warning', 'info', true],
    ['warning', 'warning', false],
    ['warning', 'error', false],
    ['off', 'info', false],
    ['warning from pre-launch', 'warning', false],
    ['warning from pre-launch', 'warning from live', true],
  ])('that the policy above sets to "%s" is weakened by "%s": %s', (above, below, isWeaker) => {
    const conflicts = pathsOf({ locked: [RULE], rules: { [RULE]: above } }, { rules: { [RULE]: below } })
    expect(conflicts).toEqual(isWeaker ? [`rules.${RULE}`] : [])
  })

  test('leaves the others free', () => {
    expect(pathsOf({ locked: [RULE] }, { rules: { 'economics/thin-margin': 'off' } })).toEqual([])
    expect(pathsOf({ locked: ['buy-in/*'] }, { rules: { 'economics/thin-margin': 'off' } })).toEqual([])
  })

  test('is locked by everything too, and the message says so', () => {
    expect(conflictsOf({ locked: ['*'] }, { rules: { [RULE]: 'off' } })).toMatchObject([
      {
        message: `This policy sets ${RULE} to "off", but above.yaml locks everything.`,
        help: 'Remove the line, or ask the owner of above.yaml to remove the lock.',
      },
    ])
  })

  test('may be weakened from the command line', () => {
    const layers = [layerOf('above.yaml', { locked: [RULE] }), layerOf('ci.yaml', { rules: { [RULE]: 'off' } }, true)]
    expect(mergePolicies(layers, RULES).conflicts).toEqual([])
  })
})

describe('what is asked of plans and locked', () => {
  const CHECK = { id: 'cap', path: 'economics.build_cost', at_most: 1, message: 'Too much.', help: 'Ask the board.' }

  test.each([
    ['a role', { roles: { validator: 'data' } }, { roles: { validator: 'modeling' } }, 'policy/role-not-held'],
    ['a section', { sections: { change: 'data' } }, { sections: { change: 'live' } }, 'policy/section-empty'],
    ['a custom field', { custom: [{ id: 'a' }] }, { custom: [{ id: 'a', type: 'number' }] }, 'policy/custom-missing'],
    ['what it may be', { custom: [{ id: 'a' }] }, { custom: [{ id: 'a', type: 'number' }] }, 'policy/custom-wrong'],
    ['a check', { checks: [CHECK] }, { checks: [{ ...CHECK, at_most: 2 }] }, 'policy/cap'],
  ])('%s is not put off or redefined', (_, above, below, rule) => {
    const [section = '', content = {}] = Object.entries(below)[0] ?? []
    const [name] = Array.isArray(content) ? content.map(({ id }) => id) : Object.keys(content)
    expect(pathsOf({ ...above, locked: [rule] }, below)).toEqual([`${section}.${name}`])
    expect(pathsOf(above, below)).toEqual([])
    expect(pathsOf({ locked: ['policy/*'] }, below)).toEqual([])
  })

  test('and may be asked sooner, or at the same stage', () => {
    const above = { roles: { validator: 'data' }, locked: ['policy/role-not-held'] }
    expect(pathsOf(above, { roles: { validator: 'kickoff' } })).toEqual([])
    expect(pathsOf(above, { roles: { validator: 'data' } })).toEqual([])
    expect(conflictsOf(above, { roles: { validator: 'live' } })[0]?.message).toMatch(
      /^This policy requires validator starting at the live stage instead of the data stage, but /,
    )
  })

  test.each([
    ['the first', undefined, '0.1.0', true],
    ['an older', '0.2.0', '0.1.9', true],
    ['the same', '0.2.0', '0.2.0', false],
    ['a newer', '0.9.2', '0.10.0', false],
  ])('%s edition lowers newer rules: %s → %s, %s', (_, above, below, isWeaker) => {
    const edition = above === undefined ? {} : { edition: above }
    expect(pathsOf({ ...edition, locked: ['legal/*'] }, { edition: below })).toEqual(isWeaker ? ['edition'] : [])
    expect(pathsOf(edition, { edition: below })).toEqual([])
  })
})

test('versions are compared part by part, as numbers', () => {
  const part = fc.integer({ min: 0, max: 20 })
  fc.assert(
    fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (left, right) => {
      const [a, b] = [left, right].map(([major, minor, patch]) => (major * 100 + minor) * 100 + patch)
      expect(isNewerVersion(left.join('.'), right.join('.'))).toBe((a ?? 0) > (b ?? 0))
    }),
  )
  expect(isNewerVersion('1.1', '1.0.9')).toBe(true)
  expect(isNewerVersion('1.0', '1.0.0')).toBe(false)
})
