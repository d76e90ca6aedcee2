import { expect, test } from 'vitest'
import { createYearlyValueClause } from '../../src/agreement/clauses-money.js'
import { createPicture } from '../../src/picture/picture.js'
import { readPlan } from '../../src/plan/read/read.js'
import { CALLS, exampleWith } from '../../src/rules/shared/example-plans.js'
import { renderNumbersPretty } from '../../src/worksheet/formats/pretty.js'
import { parseSource } from '../../src/yaml/parse.js'
import { textOf } from '../support/briefs-written.js'
import { plainLook } from '../support/plain-look.js'

/** The same figure of one plan reads the same in whatever mlplan writes about it. */

test.each([
  ['two digits', exampleWith(CALLS, { precision: '8.4%' }), '$200,000'],
  [
    'as many digits as tell it from its worst case',
    exampleWith(CALLS, { precision: '{low: 8.38%, likely: 8.4%, high: 8.42%}' }),
    '$205,000',
  ],
])('the net value per year has %s', (_, yaml, shown) => {
  const { plan } = readPlan(parseSource(yaml).data)
  const texts = {
    numbers: renderNumbersPretty({ file: 'mlproject.yaml', plan, whatIf: undefined, toolVersion: '0' }, plainLook),
    brief: textOf(plan, 'sponsor'),
    finance: textOf(plan, 'finance'),
    picture: createPicture(plan)?.words ?? '',
    statement: JSON.stringify(createYearlyValueClause(plan)),
  }
  for (const [name, text] of Object.entries(texts)) expect(text, name).toContain(shown)
})

test('a figure reads as it was typed wherever it is quoted', () => {
  const yaml = exampleWith(CALLS, { selection_rate: '2.857%', volume_per_period: '412345.5', base_rate: '1.8765%' })
  const { plan } = readPlan(parseSource(yaml).data)
  const numbers = renderNumbersPretty({ file: 'mlproject.yaml', plan, whatIf: undefined, toolVersion: '0' }, plainLook)
  for (const shown of ['2.857%', '412,345.5', '1.8765%']) expect(numbers).toContain(shown)
  expect(createPicture(plan)?.svg).toContain('Plan: 2.857% selected')
  expect(textOf(plan, 'finance')).toContain('2.857%')
})
