import { isUnreadable } from '../lint/finding.js'
import type { Stage } from '../plan/stage.js'
import { type Area, AREAS } from '../rules/rule.js'
import type { ProjectCounts, ProjectEntry, AreaState, ProjectReadiness, ProjectSource } from './entry.js'
import {
  readList,
  readOptional,
  readOneOf,
  readNullable,
  type JsonNode,
  readStage,
  readString,
  getChild,
} from './fields.js'
import { readProjectRecord } from './read-record.js'
import { readArea } from './read-status.js'

/** Reads a report of `mlplan lint`: the findings of one or more plans, each at one stage. */
export function readLint(report: JsonNode, source: ProjectSource): readonly ProjectEntry[] {
  return readList(getChild(report, 'plans'), (node) => readEntry(node, source))
}

interface LintFinding {
  readonly rule: string
  readonly path: string
  readonly message: string
  readonly help: string
  readonly level: keyof ProjectCounts
  readonly area: Area
}

function readEntry(plan: JsonNode, source: ProjectSource): ProjectEntry {
  const file = readString(getChild(plan, 'file'))
  const findings = readList(getChild(plan, 'findings'), readFinding)
  const base = {
    source,
    file,
    repository: readOptional(getChild(plan, 'repository'), readString),
    repositoryFile: readOptional(getChild(plan, 'repository_file'), readString) ?? file,
    name: readNullable(getChild(plan, 'name'), readString),
    record: readProjectRecord(plan),
  }
  const readiness = readReadiness(plan, findings)
  const [firstFinding] = findings
  if (!isUnreadable({ findings }) || firstFinding === undefined) return { ...base, readiness }
  return { ...base, error: { message: firstFinding.message, help: firstFinding.help } }
}

function readFinding(node: JsonNode): LintFinding {
  return {
    rule: readString(getChild(node, 'rule')),
    path: readString(getChild(node, 'path')),
    message: readString(getChild(node, 'message')),
    help: readString(getChild(node, 'help')),
    level: readLevel(node),
    area: readArea(getChild(node, 'area')),
  }
}

/**
 * By severity, not by the level in that run: findings in a baseline, or overdue dates that may not fail a pull request,
 * are in the plan all the same.
 */
function readLevel(node: JsonNode): keyof ProjectCounts {
  const state = readOneOf(getChild(node, 'state'), ['active', 'pending', 'waived', 'existing'], 'active')
  const severity = readOneOf(getChild(node, 'severity'), ['error', 'warning', 'info'], 'error')
  return state === 'active' || state === 'existing' ? severity : state
}

function readReadiness(plan: JsonNode, findings: readonly LintFinding[]): ProjectReadiness {
  const planStage = readStage(getChild(plan, 'stage'))
  const rulesNotRun = readList(getChild(plan, 'rules_not_run'), (node) => readString(getChild(node, 'rule'))).length
  const counts = { error: 0, warning: 0, info: 0, pending: 0, waived: 0 }
  for (const { level } of findings) counts[level] += 1
  const areas = AREAS.map(({ value }) => computeAreaState(value, planStage, findings, rulesNotRun > 0))
  return {
    stage: planStage,
    readyFor: 'not-reported',
    areas,
    counts,
    rulesNotRun,
    blockers: areas.flatMap(({ area, errors }) => {
      const firstError = findings.find((finding) => finding.area === area && finding.level === 'error')
      return firstError === undefined ? [] : [{ area, stage: planStage, errors, message: firstError.message }]
    }),
  }
}

/** A rule that could not run may belong to any area: the report does not say which. */
function computeAreaState(
  area: Area,
  planStage: Stage,
  findings: readonly LintFinding[],
  hasRulesNotRun: boolean,
): AreaState {
  const areaFindings = findings.filter((finding) => finding.area === area)
  const countAt = (level: keyof ProjectCounts) => areaFindings.filter((finding) => finding.level === level).length
  const errors = countAt('error')
  return {
    area,
    state: errors > 0 ? 'blocked' : hasRulesNotRun ? 'unknown' : 'no-errors',
    readyFor: undefined,
    errors,
    errorsAtStage: errors > 0 ? planStage : undefined,
    pending: countAt('pending'),
    waived: countAt('waived'),
  }
}
