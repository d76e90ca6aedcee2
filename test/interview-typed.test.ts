import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountTyped, isComplaint, rangeTyped } from '../src/interview/amounts.js'
import { askingAt, askingForItem } from '../src/interview/asking.js'
import { dayComplaint } from '../src/interview/days.js'
import { idFrom } from '../src/interview/ids.js'
import { typedAs } from '../src/interview/present.js'
import { readBack } from '../src/interview/read-back.js'
import { take } from '../src/interview/typed.js'
import { ID_PATTERN } from '../src/plan/id.js'
import { estimate } from '../src/plan/field.js'
import { parsePath } from '../src/plan/path.js'
import type { Plan } from '../src/plan/plan.js'

/** What people type, and what becomes of it. */

const PLAN: Plan = {
  project: { task: 'binary' },
  people: [{ id: 'ilse-verhoeven', name: 'Ilse Verhoeven', roles: ['executive_sponsor'] }],
  value: { kpi: [{ id: 'churn', name: 'Customers who leave', unit: '% of customers' }] },
  economics: { currency: 'USD' },
  expectations: { bar: [{ id: 'precision', measure: 'precision' }] },
}

function taken(about: string, typed: string): unknown {
  const path = parsePath(about)
  const asking = askingAt(PLAN, path) ?? askingForItem(path)
  if (!asking) throw new Error(`nothing is asked at ${about}`)
  const result = take(asking, typed, PLAN)
  if (isComplaint(result)) return `complaint: ${result.complaint}`
  return result.kind === 'value' ? result.value : result
}

function heard(about: string, typed: string): string | undefined {
  const asking = askingAt(PLAN, parsePath(about))
  return asking && readBack(asking, typed, PLAN)
}

describe('shares', () => {
  test.each([
    ['1.8%', '1.8%'],
    ['1.8 %', '1.8%'],
    ['0.018', 0.018],
    ['0', 0],
    ['100%', '100%'],
    ['18 of 1,000', 0.018],
    ['1 in 50', 0.02],
  ])('%s is taken as %s', (typed, written) => {
    expect(taken('economics.base_rate', typed)).toBe(written)
  })

  test.each([
    ['1.8', '1.8 is not a share: 1.8%?'],
    ['1,8', '1,8 is not a share: 1.8%?'],
    ['1', 'write 100% or 1%'],
    ['101%', 'between 0% and 100%'],
    ['-3%', 'between 0% and 100%'],
    ['two', 'is not a share'],
  ])('%s is asked back', (typed, complaint) => {
    expect(taken('economics.base_rate', typed)).toContain(complaint)
  })

  test.each([
    ['1.8%', '1.8% = 18 of 1,000'],
    ['0.018', '1.8% = 18 of 1,000'],
    ['3%', '3% = 3 of 100'],
    ['0.35%', '0.35% = 35 of 10,000'],
    ['1 in 3', '33.3333% = about 333,333 of 1,000,000'],
  ])('%s is read back as %s', (typed, words) => {
    expect(heard('economics.base_rate', typed)).toBe(words)
  })
})

describe('amounts', () => {
  test.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['1_200', 1200],
    ["1'200", 1200],
    ['12k', 12_000],
    ['1.2m', 1_200_000],
    ['2 million', 2_000_000],
    ['$4.80', 4.8],
    ['4.80 USD', 4.8],
    ['-21', -21],
    ['−21', -21],
  ])('%s is taken as %d', (typed, amount) => {
    expect(taken('economics.build_cost', typed)).toBe(amount)
  })

  test.each([['1,20'], ['12,3456'], ['about ten'], ['1200 or so'], ['1.2.3'], ['Infinity'], ['NaN'], ['1e9999']])(
    '%s is not guessed at',
    (typed) => {
      expect(taken('economics.build_cost', typed)).toMatch(/^complaint: /)
    },
  )

  test.each([
    ['1.2m', '1,200,000 USD'],
    ['12k', '12,000 USD'],
    ['1.200', '1.2 USD'],
    ['1200', undefined],
  ])('%s is read back as %s', (typed, words) => {
    expect(heard('economics.build_cost', typed)).toBe(words)
  })

  test('a count below nothing is refused', () => {
    expect(taken('economics.volume_per_period', '-5')).toContain('less than nothing')
  })

  test('a number in percent is kept in percent, with the sign or without', () => {
    expect(taken('value.kpi.churn.baseline', '1.8%')).toBe(1.8)
    expect(taken('value.kpi.churn.baseline', '1.8')).toBe(1.8)
  })
})

describe('ranges', () => {
  test.each([
    ['10-14%', '10%', '12%', '14%'],
    ['10% to 14%', '10%', '12%', '14%'],
    ['10..14%, likely 11', '10%', '11%', '14%'],
    ['11% (10 to 14%)', '10%', '11%', '14%'],
  ])('%s', (typed, low, likely, high) => {
    expect(rangeTyped('share', typed)).toMatchObject({
      low: { written: low },
      likely: { written: likely },
      high: { written: high },
    })
  })

  test('the ends of a loss are told apart from its sign', () => {
    expect(rangeTyped('money', '-30..-15')).toMatchObject({ low: { written: -30 }, high: { written: -15 } })
    expect(rangeTyped('money', '-21')).toBeUndefined()
  })

  test('a range that runs the wrong way is asked back', () => {
    expect(taken('economics.build_cost', '14..10')).toContain('is not a range from low over likely to high')
  })

  test('where only the ends were typed, it is said what stands for the likely value', () => {
    expect(heard('economics.base_rate', '10-14%')).toBe('10% to 14%, with the middle as most likely, 12% = 12 of 100')
  })
})

describe('the bar', () => {
  test.each([
    ['at least 6.5%', 0.065],
    ['6.5%', 0.065],
    ['>= 3', 3],
    ['0.065', 0.065],
  ])('%s is a lower limit', (typed, value) => {
    expect(taken('expectations.bar.precision.at_least', typed)).toBe(value)
  })

  test.each([
    ['at most 2 %', 0.02],
    ['below 3', 3],
    ['max 1.5', 1.5],
  ])('%s is an upper limit', (typed, value) => {
    expect(taken('expectations.bar.precision.at_least', typed)).toEqual({ kind: 'instead', value })
  })

  test('a bar without a figure is asked back', () => {
    expect(taken('expectations.bar.precision.at_least', 'good enough')).toContain('at least 6.5%')
  })
})

describe('days', () => {
  test.each([
    ['1.9.2027', '2027-09-01?'],
    ['2027/9/1', '2027-09-01?'],
    ['1 September 2027', '2027-09-01?'],
    ['Sep 1, 2027', '2027-09-01?'],
    ['1/9/2027', '2027-09-01 or 2027-01-09?'],
    ['25/9/2027', '2027-09-25?'],
    ['2027-02-30', 'is not in the calendar'],
    ['next spring', 'is not a day'],
  ])('%s is not taken, but answered with %s', (typed, complaint) => {
    expect(dayComplaint(typed)).toContain(complaint)
  })

  test('a day is taken as it stands', () => {
    expect(dayComplaint('2027-09-01')).toBeUndefined()
  })
})

describe('people', () => {
  test('a name may come with a title', () => {
    expect(taken('people.decision_owner', 'Marek Novák, Head of Claims, Europe')).toEqual({
      kind: 'person',
      person: { name: 'Marek Novák', title: 'Head of Claims, Europe', known: undefined },
    })
  })

  test.each([['Ilse Verhoeven'], ['ilse verhoeven, Chief Claims Officer'], ['ilse-verhoeven']])(
    '%s is somebody known',
    (typed) => {
      expect(taken('people.decision_owner', typed)).toMatchObject({
        person: { name: 'Ilse Verhoeven', known: 'ilse-verhoeven' },
      })
    },
  )

  test.each([
    ['Marek Novák', 'marek-novak'],
    ['Søren Ærø', 'soren-aero'],
    ["Siobhán O'Neill", 'siobhan-oneill'],
    ['山田太郎', 'person'],
  ])('the id of %s is %s', (name, id) => {
    expect(idFrom(name, [], 'person')).toBe(id)
  })

  test('ids are always ids, and never taken twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (names) => {
        const ids: string[] = []
        for (const name of names) ids.push(idFrom(name, ids, 'person'))
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(id).toMatch(ID_PATTERN)
      }),
    )
  })
})

describe('other answers', () => {
  test.each([
    ['project.task', 'which one', 'multiclass'],
    ['project.task', 'Binary', 'binary'],
    ['project.jurisdictions', 'us, eu', ['eu', 'us']],
    ['value.changes_outcome', 'Y', true],
    ['value.changes_outcome', 'no', false],
    ['expectations.told', 'Nobody', { kind: 'none' }],
  ])('at %s, %s is taken', (about, typed, value) => {
    expect(taken(about, typed)).toEqual(value)
  })

  test('a mistyped choice is answered with the one that is near', () => {
    expect(taken('project.task', 'binaty')).toContain('binary is')
    expect(taken('project.jurisdictions', 'eu, mars')).toContain('"mars" is none of eu, uk')
  })

  test.each(['tbd', '?', "don't know", 'N/A', 'unknown', '', '   '])('"%s" is no answer', (typed) => {
    expect(taken('value.operation', typed)).toMatch(/^complaint: /)
  })

  test('what was pasted carries no control characters into the plan', () => {
    expect(taken('value.operation', ' Calls\u001b[31m to\ncustomers\u202e ')).toBe('Calls [31m to customers')
  })
})

test('a share that is shown can be typed again and means the same', () => {
  const field = estimate('share', { title: 'Base rate', help: 'How often it happens.' })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (part) => {
      const share = part / 100_000
      const again = amountTyped('share', typedAs(field, { likely: share }, {}))
      expect(isComplaint(again)).toBe(false)
      if (!isComplaint(again)) expect(again.amount).toBeCloseTo(share, 12)
    }),
  )
})

test('nothing that is typed makes an answer throw', () => {
  const places = [
    'economics.base_rate',
    'economics.build_cost',
    'expectations.bar.precision.at_least',
    'project.launch_on',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.string({ unit: 'binary' }), (about, typed) => {
      expect(() => [taken(about, typed), heard(about, typed)]).not.toThrow()
    }),
  )
})
