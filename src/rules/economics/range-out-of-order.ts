import type { Estimate, EstimateField } from '../../plan/field.js'
import type { Path } from '../../plan/path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import type { Problem } from '../rule.js'
import { findFilledFields, wholePlanRule } from '../shared/whole-plan.js'
import { formatFigure } from '../../text/figures/format-figure.js'

export default wholePlanRule({
  id: 'economics/range-out-of-order',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The likely value of a figure is outside its own range.',
  why: 'A range shows how low and how high a figure may be. If the likely value is outside its range, the numbers are probably in the wrong order, and the worst case is wrong.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  good: [
    'mlplan: 2\neconomics:\n  base_rate: {low: 1.6%, likely: 1.8%, high: 2%}\n',
    'mlplan: 2\neconomics:\n  base_rate: {likely: 1.8%, high: 1.8%}\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate: {low: 2%, likely: 1.8%, high: 1.6%}\n',
      path: 'economics.base_rate.low',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  operating_cost_per_year: {likely: 90000, high: 80000}\n',
      path: 'economics.operating_cost_per_year.high',
    },
  ],
  *check(get) {
    for (const { formField, path, value } of findFilledFields(get, ({ field }) => field.kind === 'estimate')) {
      if (formField.field.kind === 'estimate') yield* findMisorderedEnd(formField.field, path, value as Estimate)
    }
  },
})

function* findMisorderedEnd(field: EstimateField, path: Path, { low, likely, high }: Estimate): Generator<Problem> {
  const format = (value: number): string => formatFigure(value, { ...field, unit: '' }, undefined)
  const outsideEnd =
    low !== undefined && low > likely ? 'low' : high !== undefined && high < likely ? 'high' : undefined
  if (!outsideEnd) return
  const outsideValue = (outsideEnd === 'low' ? low : high) ?? likely
  yield {
    path: [...path, outsideEnd],
    related: [{ path: [...path, 'likely'], note: 'likely value' }],
    message: `The likely value of "${field.title}" is ${format(likely)}, but its ${outsideEnd} value is ${format(outsideValue)}.`,
    help: 'Put the values in order: `low`, `likely`, `high`.',
  }
}
