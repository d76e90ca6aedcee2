import { type Finding, getLevel, LEVELS, type PlanReport } from '../lint/finding.js'
import type { Plan } from '../plan/plan.js'
import type { FindingChanges, NumberChange, DiffFinding } from './report.js'
import { isProjectBreakEven, type Row } from '../worksheet/rows.js'
import { listWorksheetRows } from '../worksheet/worksheet.js'

/** The effects of a change on findings and figures. */

/** Findings are the same if rule and path are the same. Rules that couldn't run on both sides aren't compared. */
export function compareFindings(before: PlanReport, after: PlanReport): FindingChanges {
  const notCompared = [...new Set([...before.notRun, ...after.notRun].map(({ rule }) => rule))].toSorted()
  const sides = [before, after].map(({ findings }) => indexFindings(findings, new Set(notCompared)))
  const [oldFindings = NO_FINDINGS, newFindings = NO_FINDINGS] = sides
  const inBoth = [...newFindings].flatMap(([key, finding]) => {
    const oldFinding = oldFindings.get(key)
    return oldFinding === undefined ? [] : [{ finding, levelBefore: getLevel(oldFinding) }]
  })
  return {
    newFindings: sortWorstFirst(
      [...newFindings].filter(([key]) => !oldFindings.has(key)).map(([, finding]) => toDiffFinding(finding)),
    ),
    resolvedFindings: sortWorstFirst(
      [...oldFindings].filter(([key]) => !newFindings.has(key)).map(([, finding]) => toDiffFinding(finding)),
    ),
    changedFindings: sortWorstFirst(
      inBoth
        .filter(({ finding, levelBefore }) => getLevel(finding) !== levelBefore)
        .map(({ finding, levelBefore }) => ({ ...toDiffFinding(finding), levelBefore })),
    ),
    rulesNotCompared: notCompared,
  }
}

const NO_FINDINGS: ReadonlyMap<string, Finding> = new Map()

/** Indexes findings by rule and path; several findings of one rule at one path are numbered. */
function indexFindings(findings: readonly Finding[], excludedRules: ReadonlySet<string>): ReadonlyMap<string, Finding> {
  const byKey = new Map<string, Finding>()
  for (const finding of findings.filter(({ rule }) => !excludedRules.has(rule))) {
    const key = (count: number): string => [finding.rule, finding.path, count].join('\n')
    let count = 1
    while (byKey.has(key(count))) count += 1
    byKey.set(key(count), finding)
  }
  return byKey
}

function toDiffFinding(finding: Finding): DiffFinding {
  const { rule, path, message, help, span } = finding
  return { rule, level: getLevel(finding), path, message, help, line: span.line, column: span.column }
}

function sortWorstFirst<T extends DiffFinding>(findings: readonly T[]): readonly T[] {
  return findings.toSorted((left, right) => LEVELS.indexOf(left.level) - LEVELS.indexOf(right.level))
}

/** The figures that read differently; net value first, then break-even points. */
export function compareFigures(before: Plan, after: Plan): readonly NumberChange[] {
  const [oldRows, newRows] = [listWorksheetRows(before), listWorksheetRows(after)]
  const removedRows = oldRows.filter((row) => findRow(newRows, row) === undefined)
  return [...newRows, ...removedRows]
    .map((row) => createNumberChange(row, findRow(oldRows, row), findRow(newRows, row)))
    .filter(({ formattedBefore, formattedAfter }) => formattedBefore !== formattedAfter)
    .toSorted((left, right) => sortRank(left) - sortRank(right))
}

/** A row with another title is another figure: the total over two years isn't that over three. */
function findRow(rows: readonly Row[], { key, title }: Row): Row | undefined {
  return rows.find((row) => row.key === key && row.title === title)
}

function createNumberChange(
  { key, title, unit, isRuleOfThumb }: Row,
  oldRow: Row | undefined,
  newRow: Row | undefined,
): NumberChange {
  return {
    key,
    title,
    unit,
    before: oldRow?.value,
    after: newRow?.value,
    formattedBefore: oldRow?.formatted ?? '',
    formattedAfter: newRow?.formatted ?? '',
    isRuleOfThumb,
  }
}

function sortRank({ key }: NumberChange): number {
  if (key === 'net_value_per_year') return 0
  return isProjectBreakEven(key) ? 1 : 2
}
