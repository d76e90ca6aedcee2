import { asJson } from '../../text/as-json.js'
import { showPath } from '../../plan/path.js'
import { valueAt } from '../../plan/typed-path.js'
import { readoutOf } from '../readout.js'
import { givenRows } from '../inputs.js'
import type { Given } from '../rows.js'
import { worksheetOf } from '../worksheet.js'
import { type NumbersRun, type RowBeside, rowsBeside, type Tried } from './numbers-run.js'

/** Within a version, keys are only added, never renamed or removed. The JSON Schema is numbers-report.schema.json. */
const NUMBERS_VERSION = 1

export function renderNumbersJson(run: NumbersRun): string {
  const { plan, tried } = run
  const { business } = worksheetOf(plan)
  const envelope = {
    version: NUMBERS_VERSION,
    tool: { name: 'mlplan', version: run.toolVersion },
    file: run.file,
    name: plan.project?.name ?? null,
    task: plan.project?.task ?? null,
    currency: plan.economics?.currency ?? null,
    period: plan.economics?.period ?? null,
    inputs: givenRows(plan).map(inputJson),
    what_if: tried ? triedJson(tried) : null,
    summary: readoutOf(plan) ?? [],
    results: rowsBeside(run).map((both) => rowJson(both, tried !== undefined)),
    net_value_range: business.valueRange ?? null,
    key_driver: business.deciding ? showPath(business.deciding) : null,
    sensitivity: business.swings.map(({ name, atLow, atHigh, swing }) => ({
      path: name,
      net_value_at_low: atLow,
      net_value_at_high: atHigh,
      swing,
    })),
    break_evens: business.turns.map(({ path, likely, at }) => ({
      path: showPath(path),
      value: likely,
      break_even_value: at,
    })),
    stress_tests: business.haircuts.map(({ share, value }) => ({
      share_of_expected: share,
      net_value_per_year: value ?? null,
    })),
  }
  return asJson(envelope)
}

function inputJson({ path, title, likely, range, source, asOf }: Given): object {
  return {
    path: showPath(path),
    title,
    value: likely,
    low: range?.low ?? null,
    high: range?.high ?? null,
    source: source ?? null,
    as_of: asOf ?? null,
  }
}

function triedJson({ plan, changes, notes }: Tried): object {
  return { changes: changes.map(({ path }) => ({ path: showPath(path), value: figureAt(plan, path) })), notes }
}

function figureAt(plan: NumbersRun['plan'], path: readonly string[]): unknown {
  const said = valueAt(plan, path)
  return typeof said === 'object' && said !== null && 'likely' in said ? said.likely : (said ?? null)
}

function rowJson({ row, beside }: RowBeside, isTried: boolean): object {
  const { key, title, unit, value, formula, reading, heuristic } = row
  return {
    key,
    title,
    unit,
    value: value ?? null,
    ...(isTried ? { what_if: beside?.value ?? null } : {}),
    formula,
    explanation: reading === '' ? null : reading,
    is_rule_of_thumb: heuristic,
  }
}
