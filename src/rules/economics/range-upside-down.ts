import type { Estimate, EstimateField } from '../../plan/field.js'
import type { Path } from '../../plan/path.js'
import { showExactly } from '../../worksheet/words.js'
import { RARELY_DEPLOYED } from '../citations.js'
import type { Problem } from '../rule.js'
import { saidPlaces, wholePlanRule } from '../whole-plan.js'

export default wholePlanRule({
  id: 'economics/range-upside-down',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The likely value of a figure lies outside its own range.',
  why: 'A range says how bad and how good it may get. One that does not hold the likely value was typed in the wrong order, and the worst case worked out from it is none.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  good: [
    'mlplan: 1\neconomics:\n  base_rate: {low: 1.6%, likely: 1.8%, high: 2%}\n',
    'mlplan: 1\neconomics:\n  base_rate: {likely: 1.8%, high: 1.8%}\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\neconomics:\n  base_rate: {low: 2%, likely: 1.8%, high: 1.6%}\n',
      at: 'economics.base_rate.low',
    },
    {
      plan: 'mlplan: 1\neconomics:\n  run_cost_per_year: {likely: 90000, high: 80000}\n',
      at: 'economics.run_cost_per_year.high',
    },
  ],
  *check(look) {
    for (const { form, path, value } of saidPlaces(look, ({ field }) => field.kind === 'estimate')) {
      if (form.field.kind === 'estimate') yield* endsOf(form.field, path, value as Estimate)
    }
  },
})

function* endsOf(field: EstimateField, path: Path, { low, likely, high }: Estimate): Generator<Problem> {
  const show = (figure: number): string => showExactly(figure, field.of, '', undefined)
  const outside = low !== undefined && low > likely ? 'low' : high !== undefined && high < likely ? 'high' : undefined
  if (!outside) return
  const end = (outside === 'low' ? low : high) ?? likely
  yield {
    at: [...path, outside],
    related: [{ at: [...path, 'likely'], note: 'the likely value' }],
    message: `"${field.title}" is likely ${show(likely)}, but its ${outside === 'low' ? 'lower' : 'upper'} end is ${show(end)}.`,
    help: 'Put the three in order: low, likely, high.',
  }
}
