import { findPlanQuestion } from '../../src/interview/plan-questions.js'
import { parseAnswer } from '../../src/interview/parse-answer.js'
import { createAnswerEdits } from '../../src/interview/answer-edits.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAmount, isAnswerError, parseRange } from '../../src/interview/parse-amount.js'
import { formatAsInput } from '../../src/interview/current-answer.js'
import { estimate } from '../../src/plan/field.js'
import { isAmbiguous, readInputBack, parseInput } from '../support/typing.js'
import { readPlan } from '../../src/plan/read/read.js'
import { applyEdits } from '../../src/yaml/edit/apply-edits.js'
import { parseSource } from '../../src/yaml/parse.js'

/** Figures as people type them, and how they are read back. */

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
    expect(parseInput('economics.base_rate', typed)).toBe(written)
  })

  test.each([
    ['1.8', "1.8 isn't a share. Did you mean 1.8%?"],
    ['1,8', "1,8 isn't a share. Did you mean 1.8%?"],
    ['1', 'Enter 100% or 1%.'],
    ['101%', 'from 0% to 100%'],
    ['-3%', 'from 0% to 100%'],
    ['two', "isn't a share"],
  ])('%s is asked back', (typed, complaint) => {
    expect(parseInput('economics.base_rate', typed)).toContain(complaint)
  })

  test.each([
    ['1.8%', '1.8% = 18 of every 1,000'],
    ['0.018', '1.8% = 18 of every 1,000'],
    ['3%', '3% = 3 of every 100'],
    ['0.35%', '0.35% = 35 of every 10,000'],
    ['1 in 3', '33.3333% = about 33 of every 100'],
  ])('%s is read back as %s', (typed, words) => {
    expect(readInputBack('economics.base_rate', typed)).toBe(words)
  })
})

describe('a reading is confirmed', () => {
  test.each([
    ['economics.base_rate', '0.5', '50% or 0.5%'],
    ['economics.base_rate', '.25, n = 600', '25% or 0.25%'],
    ['expectations.success_criteria.precision.at_least', 'at least 0.9', '90% or 0.9'],
    ['project.launch_due', '1 March', 'this year or the next'],
  ])('at %s for %s, which may be %s', (path, typed) => {
    expect(isAmbiguous(path, typed)).toBe(true)
  })

  test.each([
    ['economics.base_rate', '5 %'],
    ['economics.base_rate', '0.847'],
    ['economics.base_rate', '18 of 1,000'],
    ['economics.base_rate', '6 to 7%'],
    ['economics.build_cost', '60k'],
    ['economics.volume_per_period', '400,000'],
    ['project.launch_due', '1 March 2027'],
    ['value.operation', '0.5'],
  ])('not at %s for %s, which has one reading', (path, typed) => {
    expect(isAmbiguous(path, typed)).toBe(false)
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
    ['USD 12k', 12_000],
    ['12k $', 12_000],
    ['500USD', 500],
    ['0.004', 0.004],
    ['1.234', 1.234],
    ['-21', -21],
    ['−21', -21],
  ])('%s is taken as %d', (typed, amount) => {
    expect(parseInput('economics.build_cost', typed)).toBe(amount)
  })

  test.each([['1,20'], ['12,3456'], ['about ten'], ['1200 or so'], ['1.2.3'], ['Infinity'], ['NaN'], ['1e9999']])(
    '%s is not guessed at',
    (typed) => {
      expect(parseInput('economics.build_cost', typed)).toMatch(/^error: /)
    },
  )

  test.each([
    ['5 MIO', '"5 MIO" isn\'t a number'],
    ['12 TSD', '"12 TSD" isn\'t a number'],
    ['EUR 12k', 'EUR 12k is in EUR, but the plan uses USD. Enter the amount in USD.'],
    ['€12k to €14k', 'is in €, but the plan uses USD'],
    ['250.000', '250.000 is ambiguous. Enter 250,000 or 250.'],
    ['-1.250', '-1.250 is ambiguous. Enter -1,250 or -1.25.'],
    ['1.200 USD', '1.200 USD is ambiguous. Enter 1,200 or 1.2.'],
    ['0,004', '"0,004" isn\'t a number'],
    ['500EUR', 'is in EUR, but the plan uses USD'],
    ['12kEUR', 'is in EUR, but the plan uses USD'],
    ['10 to 20EUR', 'is in EUR, but the plan uses USD'],
    ['10 to 12.500', '12.500 is ambiguous. Enter 12,500 or 12.5.'],
  ])('%s is asked back', (typed, complaint) => {
    expect(parseInput('economics.build_cost', typed)).toContain(complaint)
  })

  test.each([
    ['1.2m', '1,200,000 USD'],
    ['12k', '12,000 USD'],
    ['1.20', undefined],
    ['1200', undefined],
  ])('%s is read back as %s', (typed, words) => {
    expect(readInputBack('economics.build_cost', typed)).toBe(words)
  })

  test('a negative count is refused', () => {
    expect(parseInput('economics.volume_per_period', '-5')).toContain('Enter 0 or a positive number.')
  })

  test('a number in percent is kept in percent, with the sign or without', () => {
    expect(parseInput('value.kpis.churn.baseline', '1.8%')).toBe(1.8)
    expect(parseInput('value.kpis.churn.baseline', '1.8')).toBe(1.8)
  })
})

describe('ranges', () => {
  test.each([
    ['10-14%', '10%', '12%', '14%'],
    ['10% to 14%', '10%', '12%', '14%'],
    ['10..14%, likely 11', '10%', '11%', '14%'],
    ['11% (10 to 14%)', '10%', '11%', '14%'],
  ])('%s', (typed, low, likely, high) => {
    expect(parseRange('share', typed)).toMatchObject({
      low: { fileValue: low },
      likely: { fileValue: likely },
      high: { fileValue: high },
    })
  })

  test('the ends of a loss are told apart from its sign', () => {
    expect(parseRange('money', '-30..-15')).toMatchObject({ low: { fileValue: -30 }, high: { fileValue: -15 } })
    expect(parseRange('money', '-21')).toBeUndefined()
  })

  test('a range that runs the wrong way is asked back', () => {
    expect(parseInput('economics.build_cost', '14..10')).toContain('"14..10" isn\'t a valid range')
  })

  test('where only the ends were typed, it is said what stands for the likely value', () => {
    expect(readInputBack('economics.base_rate', '10-14%')).toBe(
      '10% to 14%, most likely 12% = 12 of every 100 (the midpoint)',
    )
  })
})

describe('the minimum of a success criterion', () => {
  test.each([
    ['at least 6.5%', 0.065],
    ['6.5%', 0.065],
    ['>= 3', 3],
    ['0.065', 0.065],
  ])('%s is a lower limit', (typed, value) => {
    expect(parseInput('expectations.success_criteria.precision.at_least', typed)).toBe(value)
  })

  test.each([
    ['at most 2 %', 0.02],
    ['below 3', 3],
    ['max 1.5', 1.5],
  ])('%s is an upper limit', (typed, value) => {
    expect(parseInput('expectations.success_criteria.precision.at_least', typed)).toMatchObject({
      kind: 'substitute',
      value,
    })
  })

  test('without a figure is asked back', () => {
    expect(parseInput('expectations.success_criteria.precision.at_least', 'good enough')).toContain('at least 6.5%')
  })

  test('of a forecast says whether more or less is better, which a bare figure does not', () => {
    const at = 'expectations.success_criteria.precision.at_least'
    expect(parseInput(at, '13%', 'forecast')).toBe(
      'error: Enter "at most 13%" if lower is better, as for an error, or "at least 13%" if higher is better.',
    )
    expect(parseInput(at, 'at most 13%', 'forecast')).toMatchObject({ kind: 'substitute', value: 0.13 })
    expect(parseInput(at, 'at least 13%', 'forecast')).toBe(0.13)
  })
})

test('a share that is shown can be typed again and means the same', () => {
  const field = estimate('share', { title: 'Base rate', help: 'How often it happens.' })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (part) => {
      const share = part / 100_000
      const again = parseAmount('share', formatAsInput(field, { likely: share }, {}))
      expect(isAnswerError(again)).toBe(false)
      if (!isAnswerError(again)) expect(again.amount).toBeCloseTo(share, 12)
    }),
  )
})

describe('the sample of a measured share', () => {
  test.each([
    ['12%, n = 18000', '12% = 12 of every 100, measured on 18,000 cases'],
    ['12% (n = 18,000 a group)', '12% = 12 of every 100, measured on 18,000 cases'],
    ['10 to 14%, likely 12%, n = 600', '10% to 14%, most likely 12% = 12 of every 100, measured on 600 cases'],
    ['12% (10% to 14%, n = 600)', '10% to 14%, most likely 12% = 12 of every 100, measured on 600 cases'],
  ])('%s is read back as %s', (typed, words) => {
    expect(readInputBack('economics.base_rate', typed)).toBe(words)
  })

  test.each([
    [
      'economics.base_rate',
      '12%, n = some',
      '"some" isn\'t a number of cases. Enter a whole number, such as n = 1,200.',
    ],
    ['economics.base_rate', '12%, n = 0', '"0" isn\'t a number of cases. Enter a whole number, such as n = 1,200.'],
    [
      'economics.selection_rate',
      '3%, n = 12',
      '"Selection rate" isn\'t a measured share of cases. Leave out "n = 12".',
    ],
  ])('%s is not taken with %s', (path, typed, complaint) => {
    expect(parseInput(path, typed)).toBe(`error: ${complaint}`)
  })

  test.each([
    ['base_rate: 1.8%', '1.9%, n = 600', 'base_rate:\n    likely: 1.9%\n    sample_size: 600'],
    [
      'base_rate: {likely: 1.8%, low: 1%, source: Billing}',
      '1.9%, n = 600',
      '{likely: 1.9%, source: Billing, sample_size: 600}',
    ],
    ['base_rate: {likely: 1.8%, sample_size: 40}', '1.9%', '{likely: 1.9%}'],
    ['base_rate: {likely: 1.8%, sample_size: 40}', '1% to 2%', '{likely: 1.5%, low: 1%, high: 2%}'],
  ])('%s becomes, with %s, %s', (line, typed, written) => {
    const text = `mlplan: 2\nproject:\n  task: binary\neconomics:\n  ${line}\n`
    const raw = parseSource(text).data
    const { plan } = readPlan(raw)
    const question = findPlanQuestion(plan, ['economics', 'base_rate'])
    const answer = question && parseAnswer(question, typed, plan)
    if (!question || !answer || isAnswerError(answer)) throw new Error('it is an answer')
    const applied = applyEdits(text, createAnswerEdits(question, answer, { plan, raw }).edits)
    expect('text' in applied ? applied.text : applied.refused).toContain(written)
  })

  test('is typed as it is shown', () => {
    const field = estimate('share', { title: '', help: '' })
    expect(formatAsInput(field, { likely: 0.12, sample_size: 600 }, {})).toBe('12%, n = 600')
    expect(formatAsInput(field, { likely: 0.12, low: 0.1, high: 0.14, sample_size: 600 }, {})).toBe(
      '10% to 14%, likely 12%, n = 600',
    )
  })
})
