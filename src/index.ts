/** mlplan as a library: parse and lint a plan. Pure functions; the caller handles files and the clock. */
import type { PlanReport } from './lint/finding.js'
import { keepApplicableFixes } from './lint/apply-fixes.js'
import { lintPlan } from './lint/lint-plan.js'
import { readPlan } from './plan/read/read.js'
import type { ReadError } from './plan/read/types.js'
import type { Plan } from './plan/plan.js'
import type { Stage } from './plan/stage.js'
import { RULES } from './rules/index.js'
import type { Rule } from './rules/rule.js'
import { parseSource } from './yaml/parse.js'

export interface LintTextOptions {
  /** File name for the report. */
  readonly file?: string
  /** ISO date, such as `2026-11-24`; sign-offs, deadlines, and reviews are checked as of this date. */
  readonly today: string
  /** The stage to lint for, as if the project went on; default: the stage of the plan. */
  readonly stage?: Stage
}

/** Lints the text of a plan with all rules. Accepts any text and never throws: what can't be read is a finding. */
export function lintText(text: string, options: LintTextOptions): PlanReport {
  const { today, stage } = options
  const lintOptions = { today, stage, rules: RULES, judgesInactive: stage !== undefined }
  return keepApplicableFixes(lintPlan(options.file ?? 'mlproject.yaml', text, lintOptions), text, lintOptions)
}

export interface ParsedPlan {
  /** Everything that could be read, with estimates as `{ likely, … }` and shares in 0..1. */
  readonly plan: Plan
  readonly errors: readonly Pick<ReadError, 'message' | 'help'>[]
}

/** Parses the text of a plan. Accepts any text and never throws. */
export function parsePlan(text: string): ParsedPlan {
  const source = parseSource(text)
  return source.error ? { plan: {}, errors: [source.error] } : readPlan(source.data)
}

/** The rule catalog: what each rule checks and why, with sources and examples. */
export { RULES }

/** Pure functions over plain numbers: shares in 0..1, money in one currency. */
export * as numbers from './numbers/index.js'
/** The calculated figures of a plan, as values and as rows with formulas in words. */
export { listWorksheetRows, getWorksheet, type Worksheet } from './worksheet/worksheet.js'
export type { Row } from './worksheet/rows.js'
export { jsonSchema } from './plan/json-schema.js'
export type { Estimate } from './plan/field.js'
export type { Finding, NotRun, PlanReport, RelatedLocation } from './lint/finding.js'
export type { Fix } from './plan/read/types.js'
export type { Plan, Stage }
export type { Rule }
