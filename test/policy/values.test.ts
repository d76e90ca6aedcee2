import { describe, expect, test } from 'vitest'
import { readPolicy } from '../../src/policy/read.js'
import { RULES } from '../../src/rules/index.js'

/** What is said of a value in a policy that is not what it should be: the key, what is there, and what to write. */

const CHECK = { id: 'cap', path: 'economics.build_cost', at_most: 1, message: 'Too much.', help: 'Ask the board.' }
const checked = (more: object) => ({ checks: [{ ...CHECK, ...more }] })

const errorsOf = (content: object) =>
  readPolicy({ mlplan_policy: 2, ...content }, RULES).errors.map(({ message, help }) => [message, help])

describe('a value that cannot be read', () => {
  test.each<[string, object, string, string]>([
    ['no list', { checks: 3 }, '`checks` is 3; expected a list.', 'Start each item with "- ".'],
    [
      'no group',
      { limits: [1] },
      '`limits` is a list; expected a group of keys.',
      'Put the keys on the lines below, indented.',
    ],
    ['no text', { name: 3 }, '`name` is 3; expected text.', 'Put the value in quotes.'],
    ['an empty text', { name: ' ' }, '`name` is " "; expected text.', 'Write some text, or remove the key.'],
    [
      'no text in a list: the line tells which',
      { law: ['a.yaml', {}] },
      '`law` is a group of keys; expected text.',
      'Put the value in quotes.',
    ],
    ['no number', checked({ at_most: '3' }), '`checks.cap.at_most` is "3"; expected a number.', 'Write a number.'],
    [
      'infinite',
      checked({ at_most: Number.POSITIVE_INFINITY }),
      '`checks.cap.at_most` is Infinity; expected a number.',
      'Write a number.',
    ],
    [
      'neither true nor false',
      checked({ present: 'yes' }),
      '`checks.cap.present` is "yes"; expected true or false.',
      'Write true or false.',
    ],
    [
      'no day',
      checked({ not_after: '2026-13-01' }),
      '`checks.cap.not_after` is "2026-13-01"; expected a date such as 2026-11-24.',
      'Use YYYY-MM-DD, such as 2026-11-24.',
    ],
    [
      'none of a few',
      checked({ severity: 'fatal' }),
      '`checks.cap.severity` is "fatal"; expected info, warning, or error.',
      'Write info, warning, or error.',
    ],
    [
      'almost one of a few',
      checked({ severity: 'eror' }),
      '`checks.cap.severity` is "eror"; expected info, warning, or error.',
      "Use `error` if that's what you meant.",
    ],
    [
      'none of many',
      checked({ owner_role: 'boss' }),
      '`checks.cap.owner_role` is "boss"; expected a value such as executive_sponsor, decision_owner, integration_owner, or ml_lead.',
      'Write a value such as executive_sponsor, decision_owner, integration_owner, or ml_lead.',
    ],
    [
      'no id',
      { checks: [{ ...CHECK, id: undefined }] },
      '`checks` has no id.',
      'Add an id, such as `id: budget-cap`. The rule name comes from the id.',
    ],
    [
      'an id with a blank',
      { custom: [{ id: 'a b' }] },
      'The id "a b" isn\'t valid; use letters, digits, -, and _.',
      'Add the key that plans use under custom, such as `id: cost_center`.',
    ],
    [
      'a share above 100%',
      { limits: { min_safety_margin: 130 } },
      '`limits.min_safety_margin` is 130; expected a share between 0 and 1, such as 20%.',
      'Correct the value.',
    ],
  ])('%s', (_, content, message, help) => {
    expect(errorsOf(content)).toEqual([[message, help]])
  })

  test('a key without a value is as good as none', () => {
    const empty = { name: null, extends: null, rules: null, locked: null, limits: null, roles: null, checks: null }
    const { policy, errors } = readPolicy({ mlplan_policy: 2, ...empty, law: null, custom: null }, RULES)
    expect(errors).toEqual([])
    expect(policy).toEqual(readPolicy({ mlplan_policy: 2 }, RULES).policy)
  })

  test('an unknown key is told with the known ones, if they are few', () => {
    expect(errorsOf(checked({ when: { path: 'links.charter', present: true, zzzzzz: 1 } }))).toEqual([
      [
        'There is no key `zzzzzz` under checks.cap.when.',
        'Remove the key. Known keys: path, present, one_of, at_least, at_most, not_before, not_after.',
      ],
    ])
    expect(errorsOf({ limits: { zzzzzz: 1 } })).toEqual([['There is no limit `zzzzzz`.', 'Remove the limit.']])
  })
})

test('a limit may be at its end', () => {
  expect(
    errorsOf({ limits: { min_safety_margin: 0, max_capacity_utilization: '100%', signoff_valid_days: 0 } }),
  ).toEqual([])
})
