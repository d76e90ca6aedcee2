import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../../src/rules/shared/example-plans.js'

/** What nobody can mean, where it stands, and the same plan without it. */
export type Row = readonly [what: string, plan: string, at: string, sound: string]

const said = (what: string, sound: string, values: Record<string, string>, at: string): Row => [
  `${what}: ${JSON.stringify(values)}`,
  exampleWith(sound, values),
  at,
  sound,
]
const added = (what: string, sound: string, section: string, lines: string, at: string): Row => [
  `${what}: ${lines.trim().replaceAll(/\s+/g, ' ')}`,
  exampleWith(sound, {}, { [section]: lines }),
  at,
  sound,
]

const VOLUME = 'economics.volume_per_period'
const RATE = 'economics.base_rate'
const COST = 'economics.intervention.cost'

const SHARES: readonly Row[] = [
  ['-1%', '-0.5', '180%', '1.8', '18', '0', '0%', '1', '100%', '.inf', '-.inf', '.nan', '1e+308', '1e-320'],
  ['"1.8"', '"often"', '[0.018]', '{often: 1}', 'true', '2026-01-01'],
].flatMap((values) => values.map((value) => said('a base rate', CALLS, { base_rate: value }, RATE)))

const VOLUMES: readonly Row[] = ['-5', '0', '-.inf', '.inf', '.nan', '1e+308', '1e-320', '"400000"', '"many"'].map(
  (value) => said('cases', CALLS, { volume_per_period: value }, VOLUME),
)

const COSTS: readonly Row[] = ['-4', '0', '.inf', '.nan', '1e+308', '1e-320', '"4"', '"USD 4"'].map((value) =>
  said('the cost of an action', CALLS, { cost: value }, COST),
)

const PAYOFFS: readonly Row[] = [
  said('nobody treated', CALLS, { selection_rate: '0' }, 'economics.selection_rate'),
  said('more than all treated', CALLS, { selection_rate: '1.2' }, 'economics.selection_rate'),
  said('nothing gained', FRAUD, { true_positive: '0' }, 'economics.payoffs.true_positive'),
  said('a loss from catching', FRAUD, { true_positive: '-177' }, 'economics.payoffs.true_positive'),
  said('nothing lost', FRAUD, { false_positive: '0' }, 'economics.payoffs.false_positive'),
  said('a gain from a false alarm', FRAUD, { false_positive: '21' }, 'economics.payoffs.false_positive'),
  said('a gain from missing', FRAUD, { false_negative: '20' }, 'economics.payoffs.false_negative'),
  said('a success that is worth nothing', CALLS, { value: '0' }, 'economics.intervention.value'),
  said('a success that costs', CALLS, { value: '-600' }, 'economics.intervention.value'),
  said('a precision above all', CALLS, { precision: '84' }, 'expectations.precision'),
]

const YEARS: readonly Row[] = [
  said('a negative run cost', CALLS, { operating_cost_per_year: '-90000' }, 'economics.operating_cost_per_year'),
  said(
    'a run cost like nothing else',
    CALLS,
    { operating_cost_per_year: '1e+308' },
    'economics.operating_cost_per_year',
  ),
  added('no horizon', CALLS, 'economics', '  horizon_years: 0\n', 'economics.horizon_years'),
  added('a horizon in the past', CALLS, 'economics', '  horizon_years: -3\n', 'economics.horizon_years'),
  added('a negative cost', CALLS, 'economics', '  build_cost: -100\n', 'economics.build_cost'),
  added('a negative cost', CALLS, 'economics', '  integration_cost: -100\n', 'economics.integration_cost'),
  added('a negative cost', CALLS, 'economics', '  change_cost: -100\n', 'economics.change_cost'),
  added('a discount of more than all', CALLS, 'economics', '  discount_rate: 8\n', 'economics.discount_rate'),
  added('nobody follows', CALLS, 'economics', '  adoption: 0\n', 'economics.adoption'),
  added('more than all follow', CALLS, 'economics', '  adoption: 120%\n', 'economics.adoption'),
  ['no currency', CALLS.replace(/ {2}currency.*\n/, ''), 'economics.currency', CALLS],
  ['an unknown period', exampleWith(CALLS, { period: 'fortnight' }), 'economics.period', CALLS],
  ['no period', CALLS.replace(/ {2}period.*\n/, ''), 'economics.period', CALLS],
]

const hours = (lines: string): string => `  affected_teams:\n    - id: agents\n      headcount: 3\n${lines}`
const CAPACITY = 'change.staff_hours_per_period'
const WORK: readonly Row[] = [
  added('negative minutes', CALLS, 'change', '  handling_minutes_per_case: -6\n', 'change.handling_minutes_per_case'),
  added('negative hours', CALLS, 'change', `  staff_hours_per_period: -1\n`, CAPACITY),
  added('hours of a year in a month', CALLS, 'change', hours('  staff_hours_per_period: 14400\n'), CAPACITY),
  added('an AUC in percent', CALLS, 'expectations', '  auc: 80\n', 'expectations.auc'),
  added('a negative AUC', CALLS, 'expectations', '  auc: -0.8\n', 'expectations.auc'),
]

const OTHERS: readonly Row[] = [
  said('a negative cost', ROUTING, { human_cost: '-2' }, 'economics.routing.human_cost'),
  said('a negative cost', ROUTING, { error_cost: '-2' }, 'economics.routing.error_cost'),
  said('an accuracy of more than all', ROUTING, { accuracy: '9' }, 'economics.routing.accuracy'),
  said('nothing to improve on', FORECAST, { naive_error: '0' }, 'economics.forecast.naive_error'),
  said('nothing to improve on', FORECAST, { current_error: '0' }, 'economics.forecast.current_error'),
  said('a negative error', FORECAST, { naive_error: '-1' }, 'economics.forecast.naive_error'),
  said('a negative error', FORECAST, { expected_error: '-0.2' }, 'economics.forecast.expected_error'),
  said('an error like no other', FORECAST, { expected_error: '1e+308' }, 'economics.forecast.expected_error'),
  said('less error costs', FORECAST, { value_per_point: '-1' }, 'economics.forecast.value_per_point'),
  added('no scatter', FORECAST, '  forecast', '    std_dev: 0\n', 'economics.forecast.std_dev'),
  added('more than alike', FORECAST, '  forecast', '    autocorrelation: 2\n', 'economics.forecast.autocorrelation'),
  said('a negative cost', ASSISTANT, { human_cost: '-1' }, 'economics.assistant.human_cost'),
  said('a negative cost', ASSISTANT, { inference_cost: '-1' }, 'economics.assistant.inference_cost'),
  said('a negative cost', ASSISTANT, { harm_cost: '-1' }, 'economics.assistant.harm_cost'),
  said('a cost like no other', ASSISTANT, { harm_cost: '1e+308' }, 'economics.assistant.harm_cost'),
  added('a negative cost', ASSISTANT, '  assistant', '    rework_cost: -1\n', 'economics.assistant.rework_cost'),
  added('negative minutes', ASSISTANT, '  assistant', '    minutes_saved: -3\n', 'economics.assistant.minutes_saved'),
  added('negative minutes', ASSISTANT, '  assistant', '    review_minutes: -1\n', 'economics.assistant.review_minutes'),
  added(
    'a negative cost',
    ASSISTANT,
    '  assistant',
    '    cost_per_minute: -1\n',
    'economics.assistant.cost_per_minute',
  ),
]

export const NONSENSE: readonly Row[] = [...SHARES, ...VOLUMES, ...COSTS, ...PAYOFFS, ...YEARS, ...WORK, ...OTHERS]
