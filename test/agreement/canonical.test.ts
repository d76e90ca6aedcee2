import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { canonicalJson, canonicalText } from '../../src/agreement/canonical.js'
import { readPlan } from '../../src/plan/read/read.js'

const textOf = (yaml: string) => canonicalText(readPlan(parse(yaml)).plan)

describe('the canonical text of a plan', () => {
  const typed = textOf('mlplan: 2\nproject:\n  name: Churn calls\n  task: binary\neconomics:\n  base_rate: 1.8%\n')

  test("doesn't change with comments, quotes, layout, the order of keys, or the way a figure is written", () => {
    const other =
      '# ours\nmlplan: 2\neconomics: { base_rate: { likely: 0.018 } }\nproject:\n  task: "binary" # yes or no\n  name: \'Churn calls\'\n'
    expect(textOf(other)).toBe(typed)
  })

  test.each([
    ['a word', 'mlplan: 2\nproject:\n  name: Churn call\n  task: binary\neconomics:\n  base_rate: 1.8%\n'],
    ['a figure', 'mlplan: 2\nproject:\n  name: Churn calls\n  task: binary\neconomics:\n  base_rate: 1.9%\n'],
    ['a missing answer', 'mlplan: 2\nproject:\n  name: Churn calls\neconomics:\n  base_rate: 1.8%\n'],
  ])('changes with %s', (_, yaml) => {
    expect(textOf(yaml)).not.toBe(typed)
  })

  test('begins with its own name and version, so that no other text has the same digest', () => {
    expect(textOf('mlplan: 2\nproject: { name: Churn calls }\n')).toBe(
      'mlplan-plan-v2\n{"project":{"name":"Churn calls"}}',
    )
  })
})

test('keys are sorted and figures are written as in RFC 8785', () => {
  const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
  expect(
    Object.values(JSON.parse(`[${canonicalJson(keys).replace(/[{}]|"(?:[^"\\]|\\.)*":/g, '')}]`) as number[]),
  ).toEqual([2, 4, 6, 7, 1, 5, 3])
  expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0])).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
  )
})

test('any value survives a round trip through canonical JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
