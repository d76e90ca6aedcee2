import { findFormField } from '../../plan/form.js'
import { toPath, path, type TypedPath } from '../../plan/typed-path.js'
import type { TemplateValue, BriefContext } from '../template-value.js'
import { getAnswer } from '../view/plan.js'
import { describeWorkload } from '../view/value.js'

/** Declares a row of a table: the path of its field, and a label or text if they differ from those of the field. */
export interface RowSpec {
  readonly path: TypedPath<unknown>
  /** Replaces the title of the field. */
  readonly label?: string
  /** Other fields whose answers are appended to the value, if they are decided. */
  readonly suffixes?: readonly RowSuffix[]
  /** Replaces the answer of the plan. */
  readonly describe?: (context: BriefContext) => TemplateValue
}

export interface RowSuffix {
  readonly path: TypedPath<unknown>
  readonly format: (text: string) => string
}

export type RowGroups = Readonly<Record<string, readonly RowSpec[]>>

export const AUTOMATION_ROW: RowSpec = createChoiceRow(path.integration.automation_level, 'Automation')

export const WORKLOAD_ROW: RowSpec = {
  path: path.economics.volume_per_period,
  label: 'Volume',
  describe: describeWorkload,
}

/** A row for a choice, with its meaning: `suggests: A person sees the score and decides.` */
export function createChoiceRow(path: TypedPath<unknown>, label: string): RowSpec {
  return {
    path,
    label,
    describe: (context) => {
      const answer = getAnswer(context, toPath(path))
      return answer.means === '' ? answer : { ...answer, text: `${answer.text}: ${answer.means}` }
    },
  }
}

/** A row for an interval in days: `every 90 days`, `every day`. */
export function createIntervalRow(path: TypedPath<unknown>, label: string): RowSpec {
  return {
    path,
    label,
    describe: (context) => {
      const answer = getAnswer(context, toPath(path))
      return { ...answer, text: `every ${answer.text.replace(/^1 /, '')}` }
    },
  }
}

export function getRowLabel({ path, label }: RowSpec): string {
  return label ?? findFormField(toPath(path))?.field.title ?? ''
}
