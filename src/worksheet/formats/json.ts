import { formatJson } from '../../text/as-json.js'
import { formatPath } from '../../plan/path.js'
import { getValue } from '../../plan/typed-path.js'
import { listWorksheetInputs } from '../inputs.js'
import { findRequiredFigure } from '../required-figure/find.js'
import type { InputRow, Row } from '../rows.js'
import { getWorksheet } from '../worksheet.js'
import {
  type NumbersRun,
  type ComparedRow,
  compareRows,
  formatNumbersSummary,
  getTitleRow,
  type WhatIf,
} from './numbers-run.js'

/** Within a version, keys are only added, never renamed or removed. The JSON Schema is numbers-report.schema.json. */
const NUMBERS_VERSION = 1

export function renderNumbersJson(run: NumbersRun): string {
  const { plan, whatIf } = run
  const { business } = getWorksheet(plan)
  const envelope = {
    version: NUMBERS_VERSION,
    tool: { name: 'mlplan', version: run.toolVersion },
    file: run.file,
    name: plan.project?.name ?? null,
    task: plan.project?.task ?? null,
    currency: plan.economics?.currency ?? null,
    period: plan.economics?.period ?? null,
    inputs: listWorksheetInputs(plan).map(inputToJson),
    what_if: whatIf ? whatIfToJson(whatIf) : null,
    summary: formatNumbersSummary(plan),
    unusable_inputs: getWorksheet(plan).unusableInputs.map(({ path, reason }) => ({ path: formatPath(path), reason })),
    results: compareRows(run).map((pair) => rowToJson(pair, whatIf !== undefined)),
    required_figure: requiredToJson(plan),
    net_value_range: business.valueRange ?? null,
    key_driver: business.keyDriver ? formatPath(business.keyDriver) : null,
    sensitivity: business.sensitivity.map(({ name, atLow, atHigh, swing }) => ({
      path: name,
      net_value_at_low: atLow,
      net_value_at_high: atHigh,
      swing,
    })),
    break_evens: business.breakEvens.map(({ path, likely, breakEvenValue: breakEven }) => ({
      path: formatPath(path),
      value: likely,
      break_even_value: breakEven,
    })),
    stress_tests: business.stressTests.map(({ share, value }) => ({
      share_of_expected: share,
      net_value_per_year: value ?? null,
    })),
  }
  return formatJson(envelope)
}

/** Both ends are `null` if the project pays off at every possible figure, or at none. */
function requiredToJson(plan: NumbersRun['plan']): object | null {
  const required = findRequiredFigure(plan)
  if (required === undefined) return null
  const { pays, path } = required
  return {
    path: formatPath(path),
    pays_off: typeof pays === 'string' ? pays : 'between',
    above: typeof pays === 'string' ? null : (pays.low ?? null),
    below: typeof pays === 'string' ? null : (pays.high ?? null),
  }
}

function inputToJson({ path, title, likely, range, sampleSize, source, asOf }: InputRow): object {
  return {
    path: formatPath(path),
    title,
    value: likely,
    low: range?.low ?? null,
    high: range?.high ?? null,
    sample_size: sampleSize ?? null,
    source: source ?? null,
    as_of: asOf ?? null,
  }
}

function whatIfToJson({ plan, changes, notes }: WhatIf): object {
  return { changes: changes.map(({ path }) => ({ path: formatPath(path), value: getFigure(plan, path) })), notes }
}

function getFigure(plan: NumbersRun['plan'], path: readonly string[]): unknown {
  const value = getValue(plan, path)
  return typeof value === 'object' && value !== null && 'likely' in value ? value.likely : (value ?? null)
}

function rowToJson(pair: ComparedRow, isWhatIf: boolean): object {
  const { row, whatIfRow } = pair
  const { key, title, unit, formula, isRuleOfThumb } = getTitleRow(pair)
  return {
    key,
    title,
    unit,
    value: row?.value ?? null,
    ...(isWhatIf ? { what_if: whatIfRow?.value ?? null, what_if_explanation: explanationToJson(whatIfRow) } : {}),
    formula,
    explanation: explanationToJson(row),
    is_rule_of_thumb: isRuleOfThumb,
  }
}

function explanationToJson(row: Row | undefined): string | null {
  return row === undefined || row.explanation === '' ? null : row.explanation
}
