import type { Estimate, EstimateField, NumberField } from '../../plan/field.js'
import { type Path } from '../../plan/path.js'
import { toPath, path } from '../../plan/typed-path.js'
import { findBrokenLimit } from '../../worksheet/amount-limits.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../shared/example-plans.js'
import type { Problem } from '../rule.js'
import { findFilledFields, wholePlanRule } from '../shared/whole-plan.js'
import { formatFigure } from '../../text/figures/format-figure.js'

export default wholePlanRule({
  id: 'economics/impossible-amount',
  since: '0.1.0',
  area: 'expectations',
  owner: 'finance_partner',
  summary: 'A figure has the wrong sign, is outside its valid range, or is impossibly large or small.',
  why: 'An extra minus sign can turn a cost into a gain, and an extra zero can make a losing project look profitable. The mistake affects every calculation that uses the figure.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'error' },
  good: [CALLS, FRAUD, ROUTING, FORECAST, ASSISTANT],
  bad: [
    { plan: exampleWith(CALLS, { operating_cost_per_year: '-90000' }), path: 'economics.operating_cost_per_year' },
    { plan: exampleWith(FRAUD, { false_negative: '20' }), path: 'economics.payoffs.false_negative' },
    { plan: exampleWith(CALLS, {}, { economics: '  horizon_years: 0\n' }), path: 'economics.horizon_years' },
    {
      plan: exampleWith(ASSISTANT, { inference_cost: '{low: -0.1, likely: 0.35}' }),
      path: 'economics.assistant.inference_cost.low',
    },
    { plan: exampleWith(CALLS, { volume_per_period: '1e+300' }), path: 'economics.volume_per_period' },
  ],
  *check(get) {
    for (const { formField, path, value } of findFilledFields(get, ({ field }) => isAmountField(field))) {
      if (isAmountField(formField.field))
        yield* findInvalidAmount(formField.field, path, value as Estimate | number, getCurrency(get))
    }
  },
})

type AmountField = NumberField | EstimateField

function isAmountField(field: { readonly kind: string }): field is AmountField {
  return field.kind === 'estimate' || field.kind === 'number'
}

/** Yields a problem with the likely value or, only if the likely value is valid, with one end of its range. */
function* findInvalidAmount(
  field: AmountField,
  path: Path,
  value: Estimate | number,
  currency: string | undefined,
): Generator<Problem> {
  const { likely, low, high } = typeof value === 'number' ? { likely: value, low: undefined, high: undefined } : value
  const [endPath, amount] = findBrokenLimit(path, likely)
    ? [[], likely]
    : findBrokenLimit(path, low)
      ? [['low'], low]
      : [['high'], high]
  const limit = findBrokenLimit(path, amount)
  if (!limit || amount === undefined) return
  yield {
    path: [...path, ...endPath],
    message: `"${field.title}" is ${formatFigure(amount, field, currency)}, ${limit.reason}.`,
    help: limit.help,
  }
}

function getCurrency(get: (path: Path) => unknown): string | undefined {
  return get(toPath(path.economics.currency)) as string | undefined
}
