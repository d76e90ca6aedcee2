import { showPath } from '../plan/path.js'
import { valueAt } from '../plan/place.js'
import { readoutOf } from '../worksheet/readout.js'
import { givenRows } from '../worksheet/given.js'
import { worksheetOf } from '../worksheet/worksheet.js'
import { type NumbersRun, type RowBeside, rowsBeside, type Tried } from './numbers.js'

/** Versioned: keys are added within a version, never renamed or taken away. Its JSON Schema is numbers-report.schema.json. */
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
    given: givenRows(plan).map(({ path, title, likely, range, source, asOf }) => ({
      path: showPath(path),
      title,
      value: likely,
      low: range?.low ?? null,
      high: range?.high ?? null,
      source: source ?? null,
      as_of: asOf ?? null,
    })),
    what_if: tried ? triedJson(tried) : null,
    in_short: readoutOf(plan) ?? [],
    results: rowsBeside(run).map((both) => rowJson(both, tried !== undefined)),
    value_range: business.valueRange ?? null,
    deciding: business.deciding ? showPath(business.deciding) : null,
    swings: business.swings.map(({ name, atLow, atHigh, swing }) => ({
      path: name,
      value_at_low: atLow,
      value_at_high: atHigh,
      swing,
    })),
    turns: business.turns.map(({ path, likely, at }) => ({ path: showPath(path), value: likely, turns_at: at })),
    haircuts: business.haircuts.map(({ share, value }) => ({ share, value: value ?? null })),
  }
  return `${JSON.stringify(envelope, null, 2)}\n`
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
    reading: reading === '' ? null : reading,
    heuristic,
  }
}
