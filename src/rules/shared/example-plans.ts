/** Example plans for the rules, with all figures that the calculations need. Each plan is profitable as written. */

export const CALLS = `mlplan: 2
project:
  task: binary
  data_domain: people
value:
  action_changes_outcome: true
economics:
  currency: USD
  period: month
  volume_per_period: 400000
  base_rate: 1.8%
  selection_rate: 3%
  intervention:
    cost: 4
    success_rate: 12%
    value: 600
  operating_cost_per_year: 90000
expectations:
  precision: 8.4%
`

export const FRAUD = `mlplan: 2
project:
  task: binary
  data_domain: transactions
value:
  action_changes_outcome: false
economics:
  currency: EUR
  period: month
  volume_per_period: 5000000
  base_rate: 0.1%
  selection_rate: 0.3%
  payoffs:
    true_positive: 177
    false_positive: -21
    false_negative: 0
  operating_cost_per_year: 900000
expectations:
  precision: 20%
`

export const ROUTING = `mlplan: 2
project:
  task: multiclass
economics:
  currency: USD
  period: year
  volume_per_period: 240000
  routing:
    human_cost: 1.93
    error_cost: 12.10
    human_error_rate: 18%
    coverage: 70%
    accuracy: 90%
  operating_cost_per_year: 100000
`

export const FORECAST = `mlplan: 2
project:
  task: forecast
economics:
  currency: USD
  forecast:
    metric: wape
    naive_error: 0.32
    current_error: 0.28
    expected_error: 0.24
    value_per_point: 12600
  operating_cost_per_year: 60000
`

export const ASSISTANT = `mlplan: 2
project:
  task: generative
economics:
  currency: USD
  period: month
  volume_per_period: 50000
  assistant:
    human_cost: 4.80
    resolution_rate: 40%
    inference_cost: 0.35
    harm_rate: 0.5%
    harm_cost: 60
  operating_cost_per_year: 100000
`

/** Returns the plan with values replaced by key and lines added to sections. Edits text, as it runs at each start. */
// @__NO_SIDE_EFFECTS__
export function exampleWith(
  plan: string,
  values: Readonly<Record<string, string>>,
  addedBySection: Readonly<Record<string, string>> = {},
): string {
  const replacedKeys = new Set<string>()
  const lines = plan.trimEnd().split('\n')
  const editedLines = lines.flatMap((line) => {
    const [key = ''] = line.trimStart().split(':', 1)
    const isIndented = line.startsWith(' ')
    if (isIndented && key in values && !replacedKeys.has(key)) {
      replacedKeys.add(key)
      return [`${line.slice(0, line.indexOf(':'))}: ${values[key]}`]
    }
    const addedLines = addedBySection[line.slice(0, -1)]
    return addedLines === undefined ? [line] : [line, addedLines.trimEnd()]
  })
  const headings = new Set(lines.map((line) => line.slice(0, -1)))
  const newSections = Object.entries(addedBySection).filter(([section]) => !headings.has(section))
  return `${[...editedLines, ...newSections.map(([section, addedLines]) => `${section}:\n${addedLines.trimEnd()}`)].join('\n')}\n`
}

/** Adds a KPI with these fields to a plan. */
// @__NO_SIDE_EFFECTS__
export function exampleWithKpi(plan: string, fields: string): string {
  return exampleWith(plan, {}, { value: `  kpis:\n    - {id: kpi, name: The number to move, ${fields}}\n` })
}

/** Returns the plan without the first line of a key. */
// @__NO_SIDE_EFFECTS__
export function exampleWithout(plan: string, key: string): string {
  const lines = plan.split('\n')
  const index = lines.findIndex((line) => line.startsWith(' ') && line.trimStart().startsWith(`${key}:`))
  return lines.filter((_, position) => position !== index).join('\n')
}
