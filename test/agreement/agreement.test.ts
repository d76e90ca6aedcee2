import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { getSignoffScope } from '../../src/agreement/signoff-scope.js'
import { formatFingerprints, computeFingerprint } from '../../src/agreement/fingerprint.js'
import { createStatement } from '../../src/agreement/statement.js'
import { listRoleSignoffs, listChangedParts } from '../../src/agreement/signoff-status.js'
import type { FormatMigration } from '../../src/plan/migrations/types.js'
import { isWithin, formatPath } from '../../src/plan/path.js'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { type Role, ROLES } from '../../src/plan/roles.js'
import { parseSource } from '../../src/yaml/parse.js'
import { anyPlan } from '../support/any-plan.js'
import { ANSWERS, filledPlan, leafValue, PEOPLE, type Raw, withAnswer } from '../support/filled-plan.js'

const TODAY = '2026-11-24'
const EVERY_ROLE: readonly Role[] = ROLES.map(({ value }) => value)
const BINDING_ROLES = EVERY_ROLE.filter((role) => getSignoffScope(role).paths.length > 0)

/** The plan with an agreement of everybody to what is theirs, as it stands. */
function signed(raw: Raw): Raw {
  const { plan } = readPlan(raw)
  const signoffs = BINDING_ROLES.map((role) => ({
    id: `by-${role}`,
    person: role,
    roles: [role],
    decision: 'approved',
    signed_on: '2026-11-20',
    fingerprints: formatFingerprints(plan, getSignoffScope(role).paths),
  }))
  return { ...raw, signoffs }
}

function voided(plan: Plan): readonly Role[] {
  return (plan.people ?? []).flatMap((person) =>
    listRoleSignoffs(plan, person, TODAY)
      .filter(({ state }) => state === 'outdated')
      .map(({ role }) => role),
  )
}

const read = (raw: unknown): Plan => readPlan(raw).plan
const FILLED = signed(filledPlan())
const PLAN = read(FILLED)
/** The plan with each of its answers changed, one at a time. */
const CHANGED = ANSWERS.map((answer) => {
  const plan = withAnswer(PLAN, answer.path, leafValue(answer.field, 1, ' one'))
  return { ...answer, plan }
})

test('the filled plan is well formed, and everybody has agreed to it as it is', () => {
  expect(readPlan(FILLED).errors).toEqual([])
  expect(voided(PLAN)).toEqual([])
})

describe('changing one answer', () => {
  test.each(CHANGED.map((answer) => [formatPath(answer.path), answer] as const))(
    '%s voids the agreements that cover it, and no other; progress voids none',
    (_, { path, binds, plan: changed }) => {
      const covering = BINDING_ROLES.filter((role) =>
        getSignoffScope(role).paths.some((place) => isWithin(path, place)),
      )
      expect(voided(changed)).toEqual(binds === 'commitment' ? covering : [])
    },
  )

  test('every commitment is covered by somebody, apart from who people are', () => {
    const open = ANSWERS.filter(({ binds }) => binds === 'commitment').filter(
      ({ path }) => !EVERY_ROLE.some((role) => getSignoffScope(role).paths.some((place) => isWithin(path, place))),
    )
    expect(open.map(({ path }) => formatPath(path))).toEqual([])
  })
})

describe('taking an answer out, or bringing one in', () => {
  const commitment = ['economics', 'base_rate']

  test('voids what it belonged to', () => {
    const without = withAnswer(FILLED, commitment, undefined)
    expect(voided(read(without))).toEqual(['executive_sponsor', 'finance_partner', 'steering_committee'])
    expect(voided(read(withAnswer(signed(without), commitment, 0.5)))).toEqual([
      'executive_sponsor',
      'finance_partner',
      'steering_committee',
    ])
  })

  test('saying that it does not apply is an answer too', () => {
    const { dpia: _, ...legal } = FILLED['legal'] as Raw
    const setAside = {
      ...signed({ ...FILLED, legal }),
      not_applicable: [{ id: 'd', path: 'legal.dpia', reason: 'no' }],
    }
    expect(voided(read(setAside))).toEqual(['privacy_legal'])
  })
})

test('somebody else behind the same id voids what they are named in; another id for the same person does not', () => {
  const people = PEOPLE.map((person) => (person['id'] === 'p0' ? { ...person, name: 'Somebody Else' } : person))
  expect(voided(read({ ...FILLED, people }))).toContain('executive_sponsor')
  const renamed = PEOPLE.map((person) => (person['id'] === 'p0' ? { ...person, id: 'aiko' } : person))
  const text = JSON.stringify({ ...FILLED, people: renamed }).replaceAll('"p0"', '"aiko"')
  expect(voided(read(JSON.parse(text)))).toEqual([])
})

test('a figure that is measured again and found the same is what was agreed to', () => {
  const base = { likely: 0.125, source: 'Another report', as_of: '2026-11-01', owner: 'p1' }
  expect(voided(read(withAnswer(FILLED, ['economics', 'base_rate'], base)))).toEqual([])
  expect(voided(read(withAnswer(FILLED, ['economics', 'base_rate'], { ...base, high: 0.2 })))).toContain(
    'finance_partner',
  )
})

describe('an agreement given before the form changed', () => {
  /** What was called the cost of building is called the cost of the change, and the other way round. */
  const steps: readonly FormatMigration[] = [
    {
      from: 2,
      edits: [
        { kind: 'rename', path: ['economics', 'build_cost'], to: 'change_cost' },
        { kind: 'set', path: ['project', 'task'], from: 'binary', to: 'ranking' },
        { kind: 'rename', path: ['expectations', 'success_criteria', '*', 'at_least'], to: 'at_most' },
      ],
    },
  ]
  const { economics = {}, expectations = {} } = FILLED as Record<string, Raw>
  const bars = (expectations['success_criteria'] as readonly Raw[]).map(({ at_least, at_most, ...bar }) => ({
    ...bar,
    at_least: at_most,
    at_most: at_least,
  }))
  const migrated: Raw = {
    ...FILLED,
    project: {
      ...(FILLED['project'] as Raw),
      task: 'ranking',
    },
    economics: { ...economics, build_cost: economics['change_cost'], change_cost: economics['build_cost'] },
    expectations: { ...expectations, success_criteria: bars },
  }
  const changedIn = (raw: Raw, role: Role) => {
    const plan = read(raw)
    const signoff = plan.signoffs?.find(({ person: by }) => by === role)
    return signoff === undefined
      ? []
      : listChangedParts(signoff, plan, [role], steps).map(({ path: place }) => formatPath(place))
  }

  test.each(BINDING_ROLES)('as %s stays what it was, valid or not, without being written anew', (role) => {
    expect(changedIn(migrated, role)).toEqual([])
    for (const place of getSignoffScope(role).paths) {
      if (formatPath(place) !== 'economics') continue
      const other = withAnswer(migrated, ['economics', 'change_cost'], { likely: 301, low: 200, high: 990 })
      expect(changedIn(other, role)).toEqual(['economics'])
    }
  })

  test('is void where nobody knows the form it speaks of', () => {
    const plan = read(JSON.parse(JSON.stringify(FILLED).replaceAll(' v2-', ' v7-')))
    const [signoff] = plan.signoffs ?? []
    expect(signoff && listChangedParts(signoff, plan, ['executive_sponsor']).length).toBeGreaterThan(3)
  })
})

test('a figure in a sentence is no mere wording', () => {
  const wordings = (text: string) =>
    computeFingerprint(read({ mlplan: 2, value: { action: text } }), ['value']).split('-')
  const [, substance, wording] = wordings('Held for 30 minutes')
  expect(wordings('Kept for 30 minutes')).toEqual(['v2', substance, expect.not.stringMatching(wording ?? '')])
  expect(wordings('Held for 3 minutes')[1]).not.toBe(substance)
})

describe('how a plan is written', () => {
  test('never voids an agreement: order, quotes, indentation, comments, number spelling, line ends', () => {
    fc.assert(
      fc.property(anyPlan(), anyWriting(), (raw, write) => {
        const before = read(raw)
        const after = read(parseSource(write(raw)).data)
        for (const place of BINDING_ROLES.flatMap((role) => getSignoffScope(role).paths)) {
          expect(computeFingerprint(after, place), formatPath(place)).toBe(computeFingerprint(before, place))
        }
      }),
      { numRuns: 40 },
    )
  })
})

/** The same plan as other people, editors and formatters would write it. */
function anyWriting(): fc.Arbitrary<(raw: Raw) => string> {
  return fc
    .record({
      seed: fc.integer(),
      indent: fc.constantFrom(2, 3, 4),
      quotes: fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const),
      flow: fc.boolean(),
      isCrlf: fc.boolean(),
      comments: fc.boolean(),
    })
    .map(({ seed, indent, quotes, flow, isCrlf, comments }) => (raw: Raw) => {
      const text = stringify(respelled(raw, seed), {
        indent,
        defaultStringType: quotes,
        defaultKeyType: 'PLAIN',
        collectionStyle: flow ? 'flow' : 'block',
      })
      const commented = comments && !flow ? text.replace(/^(\w+:.*)$/gm, '# a note\n$1 # another') : text
      return isCrlf ? commented.replaceAll('\n', '\r\n') : commented
    })
}

/** Keys in another order, items too, and shares as percent: the ids of items that have none go by their place. */
function respelled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => respelled(item, seed))
    return areTold(items) && seed % 2 === 0 ? items.toReversed() : items
  }
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, respelled(inner, seed)] as const)
  return Object.fromEntries(seed % 3 === 0 ? entries.toReversed() : entries)
}

/** Items that are told apart by their ids may stand in any order. */
function areTold(items: readonly unknown[]): boolean {
  const ids = items.map((item) => (isRecord(item) ? item['id'] : undefined))
  return !ids.includes(undefined) && new Set(ids).size === ids.length
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

describe('the sentence somebody agrees to', () => {
  test.each(BINDING_ROLES)('as %s hangs on nothing that their agreement does not bind', (role) => {
    const before = createStatement(role, PLAN)
    for (const { path, plan } of CHANGED) {
      if (getSignoffScope(role).paths.some((place) => isWithin(path, place))) continue
      expect(createStatement(role, plan), formatPath(path)).toEqual(before)
    }
  })

  test.each(BINDING_ROLES)('as %s says what is not decided yet, and nothing undefined', (role) => {
    const { paragraph: sentence, open } = createStatement(role, {}) ?? { paragraph: '', open: [] }
    expect(sentence).toBe('The plan has nothing for this role to sign off on yet.')
    expect(open.length).toBeGreaterThan(0)
    const full = createStatement(role, PLAN)
    expect(full?.open).toEqual([])
    expect(full?.paragraph).toMatch(/^I [^\n]+\.$/)
  })

  test.each(BINDING_ROLES)('as %s is a list of short sentences, each for itself', (role) => {
    const { opening: begins = '', clauses = [], paragraph: sentence } = createStatement(role, PLAN) ?? {}
    expect(begins).toMatch(/^I (approve|confirm|accept) .*[^:.]$/)
    expect(sentence).toBe(`${begins}: ${clauses.join(' ')}`)
    for (const clause of clauses) {
      expect(clause).toMatch(/^[^a-z\s].*\.$/)
      expect(clause.split(' ').length, clause).toBeLessThanOrEqual(40)
    }
  })

  test('whatever a plan leaves out, can be read', () => {
    fc.assert(
      fc.property(anyPlan(), fc.constantFrom(...BINDING_ROLES), (raw, role) => {
        const { paragraph: sentence = '', open = [] } = createStatement(role, read(raw)) ?? {}
        expect(`${sentence} ${open.join(' ')}`).not.toMatch(/undefined|NaN|null|Infinity|\[object/)
      }),
      { numRuns: 40 },
    )
  })
})
