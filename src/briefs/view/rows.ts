import { toPath, type TypedPath } from '../../plan/typed-path.js'
import type { AudienceId } from '../audiences.js'
import { BRIEF_CONTENTS } from '../printed.js'
import { type RowGroupName, ROW_GROUPS } from '../rows/row-groups.js'
import { type RowSuffix, getRowLabel, type RowSpec } from '../rows/row-spec.js'
import type { TemplateValue, BriefContext } from '../template-value.js'
import { getAnswer } from './plan.js'

/** Tables of a brief. Only decided fields have a row; the closing line lists the others (see undecided.ts). */

export interface BriefRow {
  readonly what: string
  readonly value: TemplateValue
}

/** The rows of each table of a brief. */
export function createTables(
  context: BriefContext,
  audience: AudienceId,
): Readonly<Record<string, readonly BriefRow[]>> {
  return Object.fromEntries(
    BRIEF_CONTENTS[audience].groups.map((name) => [name, createRows(context, ROW_GROUPS[name])]),
  )
}

function createRows(context: BriefContext, specs: readonly RowSpec[]): readonly BriefRow[] {
  return specs.flatMap((spec) => {
    const path = toPath(spec.path)
    const answer = getAnswer(context, path)
    if (!answer.said || !answer.applies) return []
    const value = spec.describe === undefined ? answer : { ...spec.describe(context), note: answer.note }
    return [{ what: getRowLabel(spec), value: appendSuffixes(context, value, spec.suffixes ?? []) }]
  })
}

/** The paths of all fields in a table, including those appended to another row. */
export function listTablePaths(group: RowGroupName): readonly TypedPath<unknown>[] {
  return (ROW_GROUPS[group] as readonly RowSpec[]).flatMap(({ path, suffixes = [] }) => [
    path,
    ...suffixes.map((suffix) => suffix.path),
  ])
}

function appendSuffixes(context: BriefContext, value: TemplateValue, suffixes: readonly RowSuffix[]): TemplateValue {
  const texts = suffixes.flatMap(({ path, format }) => {
    const answer = getAnswer(context, toPath(path))
    return answer.said && answer.applies ? [format(answer.text)] : []
  })
  return { ...value, text: [value.text, ...texts].join('') }
}
