import { readFileSync } from 'node:fs'
import type { CaseStakes } from '../../src/numbers/valuation/case-stakes.js'
import type { Pricing } from '../../src/numbers/valuation/money.js'
import type { Plan } from '../../src/plan/plan.js'
import type { ScoredCases } from '../../src/numbers/valuation/scored-cases.js'

/** Figures of an independent reference, worked out from the rows alone. */
interface Vectors {
  readonly mulberry32: { readonly first: readonly number[] }
  readonly files: readonly FileVector[]
  readonly cases: readonly CaseVector[]
}

export interface VectorEconomics {
  readonly kind: 'payoffs' | 'intervention'
  readonly per_amount?: Readonly<Record<string, number>>
  readonly ranges?: Readonly<Record<string, readonly [number, number]>>
  readonly period: 'day' | 'month' | 'year'
  readonly selection_rate?: number
  readonly fixed_score?: number
  readonly capacity_rate?: number
  readonly base_rate?: number
  readonly criteria?: readonly {
    readonly id: string
    readonly figure: 'precision' | 'recall' | 'value'
    readonly at_least?: number
    readonly at_most?: number
  }[]
  readonly [name: string]: unknown
}

interface FileVector {
  readonly id: string
  readonly file: string
  readonly map: Readonly<Record<string, string>>
  readonly economics: VectorEconomics
  readonly expect: Expected
}

interface CaseVector {
  readonly id: string
  readonly task: string
  readonly rows: Readonly<Record<string, readonly (number | string | null)[]>>
  readonly economics: VectorEconomics
  readonly expect: Expected
}

/** The figures are read by name in the test; their shape is that of the file. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Expected = any

const FOLDER = 'test/fixtures/valuation'
const VECTORS = JSON.parse(readFileSync(`${FOLDER}/vectors.json`, 'utf8')) as Vectors

export const FIRST_RANDOM_NUMBERS = VECTORS.mulberry32.first

export interface ValuationVector {
  readonly id: string
  readonly columns: Readonly<Record<string, readonly (number | string | null)[]>>
  readonly economics: VectorEconomics
  readonly expect: Expected
}

/** All vectors of yes/no tasks whose rows can be evaluated. */
export const VALUATION_VECTORS: readonly ValuationVector[] = [
  ...VECTORS.files.map(({ file, map, ...vector }) => ({ ...vector, columns: readColumns(file, map) })),
  ...VECTORS.cases
    .filter(({ task, expect }) => task === 'yes_no' && expect.error === undefined)
    .map(({ rows, ...vector }) => ({ ...vector, columns: rows })),
]

/** Those whose rows are refused. */
export const REFUSED_VECTORS: readonly CaseVector[] = VECTORS.cases.filter(
  ({ task, expect }) => task === 'yes_no' && expect.error !== undefined,
)

function readColumns(file: string, map: Readonly<Record<string, string>>): ValuationVector['columns'] {
  const [header = '', ...lines] = readFileSync(file.replace('data', FOLDER), 'utf8').trim().split('\n')
  const names = header.split(',')
  const rows = lines.map((line) => line.split(',').map(Number))
  return Object.fromEntries(
    Object.entries(map).map(([column, name]) => [column, rows.map((row) => row[names.indexOf(name)] ?? null)]),
  )
}

export function toCases({ score, outcome, weight, amount, current, group }: ValuationVector['columns']): ScoredCases {
  const groups = listGroups({ group: group ?? [] })
  return {
    score: Float64Array.from(score as number[]),
    outcome: Uint8Array.from(outcome as number[]),
    weight: weight && Float64Array.from(weight as number[]),
    amount: amount && Float64Array.from(amount as number[]),
    current: current && Uint8Array.from(current as number[]),
    group: group && Uint32Array.from(group, (one) => groups.indexOf(String(one))),
  }
}

export function listGroups({ group = [] }: ValuationVector['columns']): readonly string[] {
  return [...new Set(group.map(String))].toSorted()
}

/** The value a year by the formula of the design; the program uses that of the worksheet. */
export function toPricing(economics: VectorEconomics): Pricing<string> {
  const { per_amount: perAmount = {}, ranges = {}, period } = economics
  const likely = Object.fromEntries([
    ...Object.entries(economics).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    ...Object.entries(perAmount).map(([name, share]) => [`per_amount.${name}`, share] as const),
  ])
  const periods = { day: 365, month: 12, year: 1 }[period]
  return {
    values: likely,
    ranges: Object.fromEntries(Object.entries(ranges).map(([name, [low, high]]) => [name, { low, high }])),
    computeStakes: (values) => toStakes(economics.kind, (name) => values[name] ?? 0),
    computeValue: (values, gain) => {
      const cases = (values['volume_per_period'] ?? 0) * periods
      return (
        (values['adoption'] ?? 1) * (cases * gain - (values['todays_value'] ?? 0)) - (values['run_cost_per_year'] ?? 0)
      )
    },
  }
}

function toStakes(kind: VectorEconomics['kind'], at: (name: string) => number): CaseStakes {
  if (kind === 'payoffs')
    return {
      gain: at('caught') - at('missed'),
      gainPerAmount: at('per_amount.caught') - at('per_amount.missed'),
      loss: at('left_alone') - at('false_alarm'),
      lossPerAmount: at('per_amount.left_alone') - at('per_amount.false_alarm'),
    }
  return {
    gain: at('success_rate') * at('value') - at('cost'),
    gainPerAmount: at('success_rate') * at('per_amount.value'),
    loss: at('cost') + at('false_alarm_cost'),
    lossPerAmount: at('per_amount.false_alarm_cost'),
  }
}

/** The same economics as a plan, as far as a plan has such figures; amounts that differ by case are left out. */
export function toPlan({ economics }: ValuationVector): Plan {
  const { ranges = {}, criteria = [], fixed_score: fixedScore } = economics
  const estimate = (name: string) => {
    const likely = economics[name]
    const [low, high] = ranges[name] ?? []
    return typeof likely === 'number' ? { likely, low, high } : undefined
  }
  const data = {
    project: { task: 'binary' },
    value: { action_changes_outcome: economics.kind === 'intervention', current_process: { kind: 'nothing' } },
    economics: {
      currency: economics['currency'],
      period: economics.period,
      volume_per_period: estimate('volume_per_period'),
      base_rate: estimate('base_rate'),
      selection_rate: estimate('selection_rate'),
      adoption: estimate('adoption'),
      operating_cost_per_year: estimate('run_cost_per_year'),
      payoffs: {
        true_positive: estimate('caught'),
        false_positive: estimate('false_alarm'),
        false_negative: estimate('missed'),
        true_negative: estimate('left_alone'),
      },
    },
    expectations: {
      success_criteria: criteria,
      ...(fixedScore === undefined ? {} : { threshold_policy: 'fixed', fixed_threshold: fixedScore }),
    },
  }
  return data as unknown as Plan
}
