import { isPlaceholder } from '../../src/plan/placeholder-words.js'
import { describe, expect, test } from 'vitest'
import { findAbsoluteClaim } from '../../src/rules/shared/words/absolute-words.js'

/** Rules that read prose prefer silence: a word alone never condemns an honest sentence. */

describe('a placeholder is recognized', () => {
  test.each([
    'tbd',
    'TBD.',
    'T.B.D.',
    'todo',
    'TODO: tbd',
    'to do',
    '[to be defined]',
    'To be determined later',
    'to be confirmed by someone',
    'n/a',
    'N/A.',
    'xxx',
    'XXXX',
    '?',
    '???',
    '-',
    '--',
    '—',
    '...',
    '…',
    'someone',
    'Somebody',
    '<placeholder>',
    '(fill in)',
    'not yet decided',
    'FIXME',
    ' tbd \n',
  ])('%j', (text) => {
    expect(isPlaceholder(text)).toBe(true)
  })
})

describe('an honest sentence is not taken for a placeholder', () => {
  test.each([
    'Describe the todo list app',
    'Entries of the shared to-do list',
    'ask N/A team',
    'The N/A code of the billing system counts as no',
    'Someone in the branch calls the customer',
    'Someone who gives notice',
    'Somebody from the front line is on call',
    'The date is to be confirmed by the Board on 3 December',
    'To be decided at the meeting of 12 January, by Ilse Verhoeven',
    'Not yet; access was asked for on 3 November',
    'None',
    'Nobody',
    'Unknown callers are left out',
    'NA and EMEA',
    'NA',
    'Yes',
    'No',
    '7 %',
    '-21',
    '2 - 3 weeks',
    'Does the queue cope with Mondays?',
    'Todor Zhivkov signs',
    'TBD Logistics delivers the parts',
    'Xxxtra Deals newsletter readers',
    'Placeholder images are replaced by photos of the goods',
    'Fill in the claim form for the customer',
    'The score reaches the agent by 8:00…',
    '不適用の顧客を除く',
    'Клієнти, які пішли',
    '待定名单上的客户',
  ])('%j', (text) => {
    expect(isPlaceholder(text)).toBe(false)
  })
})

test.each(['.', '-', '?', '_', ' tbd', 'x-', '…'])('a long run of %j is judged at once', (mark) => {
  const started = performance.now()
  expect(isPlaceholder(`${mark.repeat(20_000)} and an answer`)).toBe(false)
  expect(performance.now() - started).toBeLessThan(500)
})

describe('an absolute claim is recognized in what somebody was told', () => {
  test.each([
    ['The model is highly accurate', 'highly accurate'],
    ['It will be right in 100 % of the cases', 'right in 100 %'],
    ['100% of the fraud is caught', '100% of the fraud is caught'],
    ['We guarantee 2 million a year', 'We guarantee 2'],
    ['It eliminates all manual work', 'eliminates all'],
    ['There will be no false positives', 'no false positives'],
    ['Zero false alarms from day one', 'Zero false alarms'],
    ['A hallucination-free assistant', 'hallucination-free'],
    ['It is never wrong', 'never wrong'],
    ['It catches every leaver', 'catches every'],
  ])('%j', (text, words) => {
    expect(findAbsoluteClaim(text, 'shared')).toBe(words)
  })
})

describe('a denial, or an everyday word, is no absolute claim', () => {
  test.each([
    'We do not promise 100 %',
    "We can't guarantee that",
    'No guarantee was given',
    'Nobody said it was highly accurate',
    'It will never be 100 % right',
    'About 8 of 100 customers called were about to leave',
    'Fewer false positives than today',
    'At most 3 false alarms a week',
  ])('told: %j', (text) => {
    expect(findAbsoluteClaim(text, 'shared')).toBeUndefined()
  })

  test.each([
    '100 % of the claims are read by hand today',
    'Customers with a money-back guarantee',
    'Guaranteed delivery slots are planned a day ahead',
    'Agents call all customers and remove all duplicates',
    'The clerk stops every transfer above 10,000',
  ])('written about the operation: %j', (text) => {
    expect(findAbsoluteClaim(text, 'any-text')).toBeUndefined()
  })

  test('a denial in the sentence before does not excuse the claim', () => {
    expect(findAbsoluteClaim('It is not cheap. It is highly accurate.', 'any-text')).toBe('highly accurate')
  })
})
