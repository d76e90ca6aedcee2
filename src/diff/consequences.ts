import { type Finding, levelOf, LEVELS, type PlanReport } from '../lint/finding.js'
import type { Plan } from '../plan/plan.js'
import type { FindingChanges, NumberChange, ToldFinding } from './report.js'
import { isBreakEven, type Row } from '../worksheet/rows.js'
import { rowsOf } from '../worksheet/worksheet.js'

/** What follows from a change: in what lint finds, and in the figures. */

/** A finding is the same where its rule and its place are. What could not be asked on both sides is not compared. */
export function findingChanges(before: PlanReport, after: PlanReport): FindingChanges {
  const notCompared = [...new Set([...before.notRun, ...after.notRun].map(({ rule }) => rule))].toSorted()
  const sides = [before, after].map(({ findings }) => numbered(findings, new Set(notCompared)))
  const [old = EMPTY, now = EMPTY] = sides
  const both = [...now].flatMap(([key, finding]) => {
    const other = old.get(key)
    return other === undefined ? [] : [{ finding, levelBefore: levelOf(other) }]
  })
  return {
    appear: worstFirst([...now].filter(([key]) => !old.has(key)).map(([, finding]) => told(finding))),
    go: worstFirst([...old].filter(([key]) => !now.has(key)).map(([, finding]) => told(finding))),
    turn: worstFirst(
      both
        .filter(({ finding, levelBefore }) => levelOf(finding) !== levelBefore)
        .map(({ finding, levelBefore }) => ({ ...told(finding), levelBefore })),
    ),
    notCompared,
  }
}

const EMPTY: ReadonlyMap<string, Finding> = new Map()

/** By rule and place; where a rule finds several things at one place, they are counted. */
function numbered(findings: readonly Finding[], without: ReadonlySet<string>): ReadonlyMap<string, Finding> {
  const byKey = new Map<string, Finding>()
  for (const finding of findings.filter(({ rule }) => !without.has(rule))) {
    const key = (count: number): string => [finding.rule, finding.path, count].join('\n')
    let count = 1
    while (byKey.has(key(count))) count += 1
    byKey.set(key(count), finding)
  }
  return byKey
}

function told(finding: Finding): ToldFinding {
  const { rule, path, message, help, span } = finding
  return { rule, level: levelOf(finding), path, message, help, line: span.line, column: span.column }
}

function worstFirst<T extends ToldFinding>(findings: readonly T[]): readonly T[] {
  return findings.toSorted((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level))
}

/** The figures that read differently: what it is worth and what it takes to break even first. */
export function numberChanges(before: Plan, after: Plan): readonly NumberChange[] {
  const [old, now] = [rowsOf(before), rowsOf(after)]
  const onlyOld = old.filter(({ key }) => !now.some((row) => row.key === key))
  return [...now, ...onlyOld]
    .map((row) => numberChange(row, find(old, row.key), find(now, row.key)))
    .filter(({ shownBefore, shownAfter }) => shownBefore !== shownAfter)
    .toSorted((one, other) => weight(one) - weight(other))
}

function find(rows: readonly Row[], key: string): Row | undefined {
  return rows.find((row) => row.key === key)
}

function numberChange({ key, title, unit, heuristic }: Row, old: Row | undefined, now: Row | undefined): NumberChange {
  return {
    key,
    title,
    unit,
    before: old?.value,
    after: now?.value,
    shownBefore: old?.shown ?? '',
    shownAfter: now?.shown ?? '',
    isHeuristic: heuristic,
  }
}

function weight({ key }: NumberChange): number {
  if (key === 'net_value_per_year') return 0
  return isBreakEven(key) ? 1 : 2
}
