import { compareText } from '../text/sort-and-group.js'
import type { Finding, NotRun } from '../lint/finding.js'
import { getNextStage, type Stage, listStages } from '../plan/stage.js'
import { type Area, AREAS } from '../rules/rule.js'

/**
 * How far a plan is: the minimum over the areas in which projects usually fail. A plan that is ready in five areas but
 * not in the sixth isn't ready. An average or percentage would let a strong area make up for a weak one.
 */
export interface Readiness {
  /** The last stage for which every area is ready; `undefined` if the plan isn't ready for the first stage. */
  readonly stage: Stage | undefined
  readonly areas: readonly AreaReadiness[]
  /** What blocks the stage after that one; empty if nothing does. */
  readonly blockers: readonly Blocker[]
}

export interface AreaReadiness {
  readonly area: Area
  /** The last stage without errors in this area at that stage or any earlier one. */
  readonly readyFor: Stage | undefined
  /** Pending findings up to that stage. They aren't errors, but the area isn't clean either. */
  readonly pending: number
  /** Waived findings up to that stage. */
  readonly waived: number
  /** What is open at the stage after that one. */
  readonly nextStage: NextStageCounts | undefined
  /** Rules that couldn't run. Their findings are unknown, so the area isn't ready for any stage. */
  readonly rulesNotRun: number
}

export interface NextStageCounts {
  readonly stage: Stage
  readonly errors: number
  readonly pending: number
  readonly waived: number
}

export interface Blocker {
  readonly area: Area
  /** The first stage for which the area isn't ready. */
  readonly stage: Stage
  readonly errors: number
  readonly worst: Finding | undefined
}

/** The findings at one stage. */
export interface StageFindings {
  readonly stage: Stage
  readonly findings: readonly Finding[]
  readonly notRun: readonly NotRun[]
}

export function computeReadiness(stages: readonly StageFindings[], getArea: (rule: string) => Area): Readiness {
  const areas = AREAS.map(({ value }) => computeAreaReadiness(value, stages, getArea))
  const stage = findLowestStage(areas.map(({ readyFor }) => readyFor))
  const lagging = stage === listStages().at(-1) ? [] : areas.filter(({ readyFor }) => readyFor === stage)
  return { stage, areas, blockers: lagging.flatMap((areaReadiness) => listBlockers(areaReadiness, stages)) }
}

/** The readiness of an inactive project: no area is judged, so none counts as ready. */
export const UNJUDGED: Readiness = {
  stage: undefined,
  areas: AREAS.map(({ value }) => ({
    area: value,
    readyFor: undefined,
    pending: 0,
    waived: 0,
    nextStage: undefined,
    rulesNotRun: 0,
  })),
  blockers: [],
}

function computeAreaReadiness(
  area: Area,
  stages: readonly StageFindings[],
  getArea: (rule: string) => Area,
): AreaReadiness {
  const listAreaFindings = (stage: Stage) =>
    getStageFindings(stage, stages).findings.filter((finding) => finding.area === area)
  const notRunRules = stages
    .flatMap(({ notRun }) => notRun.map(({ rule }) => rule))
    .filter((id) => getArea(id) === area)
  const rulesNotRun = new Set(notRunRules).size
  const blockedIndex = listStages().findIndex((stage) => listAreaFindings(stage).some(isError))
  const passedCount = rulesNotRun > 0 ? 0 : blockedIndex === -1 ? listStages().length : blockedIndex
  const passedStages = listStages().slice(0, passedCount)
  const upcomingStage = listStages()[passedCount]
  const passedFindings = passedStages.flatMap(listAreaFindings)
  return {
    area,
    readyFor: passedStages.at(-1),
    pending: countDistinct(passedFindings, 'pending'),
    waived: countDistinct(passedFindings, 'waived'),
    nextStage: upcomingStage && { stage: upcomingStage, ...countFindings(listAreaFindings(upcomingStage)) },
    rulesNotRun,
  }
}

function getStageFindings(stage: Stage, stages: readonly StageFindings[]): StageFindings {
  return stages.find((candidate) => candidate.stage === stage) ?? { stage, findings: [], notRun: [] }
}

export function isError({ severity, state }: Finding): boolean {
  return severity === 'error' && state === 'active'
}

/** Counts each finding once. A plan is checked at five stages, so a finding may occur up to five times. */
function countDistinct(findings: readonly Finding[], state: Finding['state']): number {
  return new Set(findings.filter((finding) => finding.state === state).map(({ rule, path }) => `${rule}\n${path}`)).size
}

function countFindings(findings: readonly Finding[]): Omit<NextStageCounts, 'stage'> {
  return {
    errors: findings.filter(isError).length,
    pending: countDistinct(findings, 'pending'),
    waived: countDistinct(findings, 'waived'),
  }
}

function findLowestStage(stages: readonly (Stage | undefined)[]): Stage | undefined {
  const indexes = stages.map((stage) => (stage === undefined ? -1 : listStages().indexOf(stage)))
  return listStages()[Math.min(...indexes)]
}

function listBlockers({ area, readyFor }: AreaReadiness, stages: readonly StageFindings[]): readonly Blocker[] {
  const stage = readyFor === undefined ? listStages()[0] : getNextStage(readyFor)
  if (stage === undefined) return []
  const errors = getStageFindings(stage, stages).findings.filter((finding) => finding.area === area && isError(finding))
  return [{ area, stage, errors: errors.length, worst: errors.toSorted(compareWrongFirst)[0] }]
}

/** Sorts wrong values before missing ones, which the interview asks for. The remaining order is only for stability. */
export function compareWrongFirst(left: Finding, right: Finding): number {
  return (
    Number(isUnanswered(left)) - Number(isUnanswered(right)) ||
    compareText(left.rule, right.rule) ||
    compareText(left.path, right.path) ||
    compareText(left.message, right.message)
  )
}

function isUnanswered({ rule }: Finding): boolean {
  return rule === 'plan/missing-field'
}
