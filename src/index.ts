/** mlplan as a library: read a plan, judge it. Pure functions; files and clocks stay with the caller. */
import type { PlanReport } from './lint/finding.js'
import { withSureFixes } from './lint/apply-fixes.js'
import { lintPlan } from './lint/run.js'
import { readPlan, type Trouble } from './plan/read/read.js'
import type { Plan } from './plan/plan.js'
import type { Stage } from './plan/stage.js'
import { RULES } from './rules/index.js'
import type { Rule } from './rules/rule.js'
import { parseSource } from './yaml/parse.js'

export interface LintTextOptions {
  /** Named in the report. */
  readonly file?: string
  /** ISO day, such as `2026-11-24`; agreements, due days and reviews are judged as on it. */
  readonly today: string
  /** Judge as at this stage; without it, at the plan's own. */
  readonly stage?: Stage
}

/** Judges the text of a plan with all rules. Takes any text and never throws: what cannot be read is a finding. */
export function lintText(text: string, options: LintTextOptions): PlanReport {
  const how = { today: options.today, stage: options.stage, rules: RULES }
  return withSureFixes(lintPlan(options.file ?? 'mlproject.yaml', text, how), text, how)
}

export interface ParsedPlan {
  /** What could be read; estimates in their one shape, `{ likely, … }`, shares between 0 and 1. */
  readonly plan: Plan
  readonly troubles: readonly Pick<Trouble, 'message' | 'help'>[]
}

/** Reads the text of a plan. Takes any text and never throws. */
export function parsePlan(text: string): ParsedPlan {
  const source = parseSource(text)
  return source.trouble ? { plan: {}, troubles: [source.trouble] } : readPlan(source.data)
}

/** The catalogue: what each rule checks, why, with sources and examples. */
export { RULES }

/** Pure functions over plain numbers: shares in 0..1, money in one currency. */
export * as numbers from './numbers/index.js'
/** What follows from the figures of a plan: values, and the same line by line with formulas in words. */
export { rowsOf, worksheetOf, type Worksheet } from './worksheet/worksheet.js'
export type { Row } from './worksheet/rows.js'
export { jsonSchema } from './plan/schema/json-schema.js'
export type { Estimate } from './plan/field.js'
export type { Finding, NotRun, PlanReport, RelatedPlace } from './lint/finding.js'
export type { Fix } from './plan/read/fix.js'
export type { Plan, Stage }
export type { Rule }
