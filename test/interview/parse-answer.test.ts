import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDateError } from '../../src/interview/check-date.js'
import { createId } from '../../src/plan/id.js'
import { ID_PATTERN } from '../../src/plan/id.js'
import { readInputBack, parseInput } from '../support/typing.js'

/** Days, people, choices and texts as people type them. */

describe('days', () => {
  test.each([
    ['1.9.2027', '2027-09-01?'],
    ['2027/9/1', '2027-09-01?'],
    ['1 September 2027', '2027-09-01?'],
    ['Sep 1, 2027', '2027-09-01?'],
    ['1/9/2027', '2027-09-01 or 2027-01-09?'],
    ['25/9/2027', '2027-09-25?'],
    ['2027-02-30', "isn't a valid date"],
    ['next spring', "isn't a date. Use YYYY-MM-DD"],
  ])('%s is not taken, but answered with %s', (typed, complaint) => {
    expect(findDateError(typed)).toContain(complaint)
  })

  test('a day is taken as it stands', () => {
    expect(findDateError('2027-09-01')).toBeUndefined()
  })
})

describe('people', () => {
  test('a name may come with a title', () => {
    expect(parseInput('people.decision_owner', 'Marek Novák, Head of Claims, Europe')).toEqual({
      kind: 'person',
      person: { name: 'Marek Novák', title: 'Head of Claims, Europe', existingId: undefined },
    })
  })

  test.each([['Ilse Verhoeven'], ['ilse verhoeven, Chief Claims Officer'], ['ilse-verhoeven']])(
    '%s is somebody known',
    (typed) => {
      expect(parseInput('people.decision_owner', typed)).toMatchObject({
        person: { name: 'Ilse Verhoeven', existingId: 'ilse-verhoeven' },
      })
    },
  )

  test.each([
    ['Marek Novák', 'marek-novak'],
    ['Søren Ærø', 'soren-aero'],
    ["Siobhán O'Neill", 'siobhan-oneill'],
    ['山田太郎', 'person'],
  ])('the id of %s is %s', (name, id) => {
    expect(createId(name, [], 'person')).toBe(id)
  })

  test('ids are always ids, and never taken twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (names) => {
        const ids: string[] = []
        for (const name of names) ids.push(createId(name, ids, 'person'))
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(id).toMatch(ID_PATTERN)
      }),
    )
  })
})

describe('other answers', () => {
  test.each([
    ['project.task', 'Category', 'multiclass'],
    ['project.task', 'Binary', 'binary'],
    ['project.jurisdictions', 'us, eu', ['eu', 'us']],
    ['value.action_changes_outcome', 'Y', true],
    ['value.action_changes_outcome', 'no', false],
    ['expectations.shared_figures', 'Nobody', { kind: 'none' }],
  ])('at %s, %s is taken', (about, typed, value) => {
    expect(parseInput(about, typed)).toEqual(value)
  })

  test('a mistyped choice is answered with the one that is near', () => {
    expect(parseInput('project.task', 'binaty')).toContain('Did you mean binary?')
    expect(parseInput('project.jurisdictions', 'eu, mars')).toContain('"mars" isn\'t an option. Choose from: eu, uk')
  })

  test.each(['tbd', '?', "don't know", 'N/A', 'unknown', '', '   '])('"%s" is no answer', (typed) => {
    expect(parseInput('value.operation', typed)).toMatch(/^error: /)
  })

  test('what was pasted carries no control characters into the plan', () => {
    expect(parseInput('value.operation', ' Calls\u001b[31m to\ncustomers\u202e ')).toBe('Calls [31m to customers')
  })
})

test('nothing that is typed makes an answer throw', () => {
  const places = [
    'economics.base_rate',
    'economics.build_cost',
    'expectations.success_criteria.precision.at_least',
    'project.launch_due',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.string({ unit: 'binary' }), (about, typed) => {
      expect(() => [parseInput(about, typed), readInputBack(about, typed)]).not.toThrow()
    }),
  )
})
