import { isWithin, parsePath, formatPath } from '../plan/path.js'
import { pathInside, toPath, path } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import type { Stage } from '../plan/stage.js'
import type { Problem } from '../rules/rule.js'
import { type ValidWaiver, coversFinding, checkWaivers, type WaiverContext } from '../rules/shared/waiver.js'
import type { Finding, NotRun } from './finding.js'

/** Applies waivers to findings. A waived finding stays in the report, with the name of its approver. */

export const WAIVER_UNUSED_RULE = 'plan/waiver-unused'
const WAIVER_EXPIRED_RULE = 'plan/waiver-expired'

/** Lists the complete waivers, including expired ones. */
export function listCompleteWaivers(
  { waivers, people }: Plan,
  { today, rules }: Omit<WaiverContext, 'people'>,
): readonly ValidWaiver[] {
  return checkWaivers(waivers, { people, today, rules }).filter((waiver) => waiver.kind !== 'not-valid')
}

export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly ValidWaiver[],
  unused: readonly ValidWaiver[],
): readonly Finding[] {
  if (waivers.length === 0) return findings
  return findings
    .filter((finding) => !isExpiredAndUnused(finding, unused))
    .map((finding) => applyWaiver(finding, waivers))
}

/** Marks a waived finding, or notes an expired waiver in its message. A pending finding stays pending. */
function applyWaiver(finding: Finding, waivers: readonly ValidWaiver[]): Finding {
  if (finding.state !== 'active') return finding
  const ruleAndPath = toRuleAndPath(finding)
  const matching = waivers.filter((waiver) => coversFinding(waiver, ruleAndPath))
  const active = findLongestWaiver(matching.filter(({ kind }) => kind === 'valid'))
  if (active) {
    const { id, validThrough, approvedBy, reason } = active
    return { ...finding, state: 'waived', waiver: { id, validThrough, approvedBy, reason } }
  }
  const expired = findLongestWaiver(matching)
  if (!expired) return finding
  return {
    ...finding,
    cause: 'clock',
    message: `${finding.message} A waiver covered this finding through ${expired.validThrough}.`,
  }
}

function toRuleAndPath({ rule, path }: Finding) {
  return { rule, path: parsePath(path) }
}

function findLongestWaiver(waivers: readonly ValidWaiver[]): ValidWaiver | undefined {
  return waivers.reduce<ValidWaiver | undefined>(
    (longest, waiver) => (longest !== undefined && longest.validThrough >= waiver.validThrough ? longest : waiver),
    undefined,
  )
}

/**
 * Finds the waivers that match none of these findings. Waivers of rules that couldn't run are left out: their findings
 * aren't known. `findings` must include derived findings, which exist although they aren't shown.
 */
export function findUnusedWaivers(
  waivers: readonly ValidWaiver[],
  findings: readonly Finding[],
  notRun: readonly NotRun[],
): readonly ValidWaiver[] {
  if (waivers.length === 0) return []
  const ruleAndPaths = findings.map(toRuleAndPath)
  return waivers.filter(
    (waiver) =>
      !notRun.some(({ rule }) => rule === waiver.rule) &&
      !ruleAndPaths.some((ruleAndPath) => coversFinding(waiver, ruleAndPath)),
  )
}

/**
 * Whether a finding reports an expired waiver that is also unused. Removing the waiver is then the only thing to do.
 */
function isExpiredAndUnused({ rule, path: findingPath }: Finding, unused: readonly ValidWaiver[]): boolean {
  return (
    rule === WAIVER_EXPIRED_RULE &&
    unused.some(({ id }) => isWithin(parsePath(findingPath), [...toPath(path.waivers), id]))
  )
}

export function createUnusedWaiverProblem(
  { id, rule, path: waivedPath }: ValidWaiver,
  nextStage: Stage | undefined,
): Problem {
  const stagesText = nextStage === undefined ? '' : ` now or at the next stage (${nextStage})`
  return {
    path: pathInside(path.waivers, id),
    message: `The waiver covers ${rule} at ${formatPath(waivedPath)}, but the plan has no such finding${stagesText}.`,
    help: 'Remove the waiver. Otherwise, the waiver hides the finding if it returns.',
  }
}
