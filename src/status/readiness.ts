import type { Finding, NotRun } from '../lint/finding.js'
import { nextStage, type Stage, stageNames } from '../plan/stage.js'
import { type Area, AREAS } from '../rules/rule.js'

/**
 * How far a plan is, as the minimum over the ways in which models usually fail: what is ready in five areas and not
 * in the sixth is not ready. No average and no percentage, which would let a good part pay for a bad one.
 */
export interface Readiness {
  /** The last stage for which all of it is ready; `undefined`: not even for the first. */
  readonly stage: Stage | undefined
  readonly families: readonly FamilyReadiness[]
  /** What holds it there; empty where nothing does. */
  readonly bottleneck: readonly Bottleneck[]
}

export interface FamilyReadiness {
  readonly family: Area
  /** The last stage such that neither there nor before it an error of this kind stands. */
  readonly readyFor: Stage | undefined
  /** Up to that stage somebody is still finding out: that is not an error, and not clean. */
  readonly pending: number
  /** Up to that stage somebody accepts it for now. */
  readonly waived: number
  /** Before the stage after that one. */
  readonly ahead: Ahead | undefined
  /** Rules that could not be asked. What they would have found is not known, so it is ready for nothing. */
  readonly notJudged: number
}

export interface Ahead {
  readonly stage: Stage
  readonly errors: number
  readonly pending: number
  readonly waived: number
}

export interface Bottleneck {
  readonly family: Area
  /** The stage at which it is not ready. */
  readonly stage: Stage
  readonly errors: number
  readonly worst: Finding | undefined
}

/** The findings at one stage. */
export interface AtStage {
  readonly stage: Stage
  readonly findings: readonly Finding[]
  readonly notRun: readonly NotRun[]
}

export function readinessOf(judged: readonly AtStage[], familyOf: (rule: string) => Area): Readiness {
  const families = AREAS.map(({ value }) => familyReadiness(value, judged, familyOf))
  const stage = lowest(families.map(({ readyFor }) => readyFor))
  const held = stage === stageNames().at(-1) ? [] : families.filter(({ readyFor }) => readyFor === stage)
  return { stage, families, bottleneck: held.flatMap((family) => bottleneckOf(family, judged)) }
}

function familyReadiness(family: Area, judged: readonly AtStage[], familyOf: (rule: string) => Area): FamilyReadiness {
  const ofFamily = (stage: Stage) => at(stage, judged).findings.filter(({ area }) => area === family)
  const skipped = judged.flatMap(({ notRun }) => notRun.map(({ rule }) => rule)).filter((id) => familyOf(id) === family)
  const notJudged = new Set(skipped).size
  const blocked = stageNames().findIndex((stage) => ofFamily(stage).some(isError))
  const reached = notJudged > 0 ? 0 : blocked === -1 ? stageNames().length : blocked
  const clean = stageNames().slice(0, reached)
  const next = stageNames()[reached]
  const upToThere = clean.flatMap(ofFamily)
  return {
    family,
    readyFor: clean.at(-1),
    pending: places(upToThere, 'pending'),
    waived: places(upToThere, 'waived'),
    ahead: next && { stage: next, ...countedIn(ofFamily(next)) },
    notJudged,
  }
}

function at(stage: Stage, judged: readonly AtStage[]): AtStage {
  return judged.find((one) => one.stage === stage) ?? { stage, findings: [], notRun: [] }
}

export function isError({ severity, state }: Finding): boolean {
  return severity === 'error' && state === 'active'
}

/** Judged at five stages, the same thing is found up to five times. */
function places(findings: readonly Finding[], state: Finding['state']): number {
  return new Set(findings.filter((one) => one.state === state).map(({ rule, path }) => `${rule}\n${path}`)).size
}

function countedIn(findings: readonly Finding[]): Omit<Ahead, 'stage'> {
  return {
    errors: findings.filter(isError).length,
    pending: places(findings, 'pending'),
    waived: places(findings, 'waived'),
  }
}

function lowest(stages: readonly (Stage | undefined)[]): Stage | undefined {
  const known = stages.map((stage) => (stage === undefined ? -1 : stageNames().indexOf(stage)))
  return stageNames()[Math.min(...known)]
}

function bottleneckOf({ family, readyFor }: FamilyReadiness, judged: readonly AtStage[]): readonly Bottleneck[] {
  const stage = readyFor === undefined ? stageNames()[0] : nextStage(readyFor)
  if (stage === undefined) return []
  const errors = at(stage, judged).findings.filter((finding) => finding.area === family && isError(finding))
  return [{ family, stage, errors: errors.length, worst: errors.toSorted(worstFirst)[0] }]
}

/**
 * What is there and wrong comes before what is only missing, which the interview asks for; apart from that the order
 * says nothing, but is always the same.
 */
export function worstFirst(one: Finding, other: Finding): number {
  return (
    Number(isUnanswered(one)) - Number(isUnanswered(other)) ||
    compare(one.rule, other.rule) ||
    compare(one.path, other.path) ||
    compare(one.message, other.message)
  )
}

function isUnanswered({ rule }: Finding): boolean {
  return rule === 'plan/missing-field'
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
