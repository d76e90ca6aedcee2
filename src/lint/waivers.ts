import { isWithin, parsePath, showPath } from '../plan/path.js'
import { inside, pathOf, place } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import type { Stage } from '../plan/stage.js'
import type { Problem } from '../rules/rule.js'
import { type Accepting, isMeant, judgedWaivers, type Jury } from '../rules/shared/waiver.js'
import type { Finding, NotRun } from './finding.js'

/** What waivers do to the findings. A waived finding stays, with who accepts it; nothing is ever removed. */

export const MATCHES_NOTHING = 'plan/waiver-unused'
const OVER = 'plan/waiver-expired'

/** Those that have all they need, also those whose last day has passed. */
export function waiversIn({ waivers, people }: Plan, { today, rules }: Omit<Jury, 'people'>): readonly Accepting[] {
  return judgedWaivers(waivers, { people, today, rules }).filter((one) => one.kind !== 'not-valid')
}

export function withWaivers(
  findings: readonly Finding[],
  waivers: readonly Accepting[],
  idle: readonly Accepting[],
): readonly Finding[] {
  if (waivers.length === 0) return findings
  return findings.filter((finding) => !isOverForNothing(finding, idle)).map((finding) => withWaiver(finding, waivers))
}

/** What is waived is said of the finding itself. What a question stands for is pending already, and stays so. */
function withWaiver(finding: Finding, waivers: readonly Accepting[]): Finding {
  if (finding.state !== 'active') return finding
  const found = asFound(finding)
  const meant = waivers.filter((waiver) => isMeant(waiver, found))
  const counting = longest(meant.filter(({ kind }) => kind === 'counts'))
  if (counting) {
    const { id, until, approvedBy, reason } = counting
    return { ...finding, state: 'waived', waiver: { id, until, approvedBy, reason } }
  }
  const over = longest(meant)
  if (!over) return finding
  return {
    ...finding,
    cause: 'clock',
    message: `${finding.message} A waiver covered this finding through ${over.until}.`,
  }
}

function asFound({ rule, path }: Finding) {
  return { rule, path: parsePath(path) }
}

function longest(waivers: readonly Accepting[]): Accepting | undefined {
  return waivers.reduce<Accepting | undefined>(
    (best, one) => (best !== undefined && best.until >= one.until ? best : one),
    undefined,
  )
}

/**
 * Waivers that stand for none of these findings. What a rule that could not be asked would have found is not known, and
 * what another finding explains is there all the same.
 */
export function idleAmong(
  waivers: readonly Accepting[],
  findings: readonly Finding[],
  notRun: readonly NotRun[],
): readonly Accepting[] {
  if (waivers.length === 0) return []
  const found = findings.map(asFound)
  return waivers.filter(
    (waiver) => !notRun.some(({ rule }) => rule === waiver.rule) && !found.some((one) => isMeant(waiver, one)),
  )
}

/** Over, and nothing is left of what it waived: taking it out is all there is to do. */
function isOverForNothing({ rule, path }: Finding, idle: readonly Accepting[]): boolean {
  return rule === OVER && idle.some(({ id }) => isWithin(parsePath(path), [...pathOf(place.waivers), id]))
}

export function matchesNothing({ id, rule, at }: Accepting, next: Stage | undefined): Problem {
  const when = next === undefined ? '' : ` now or at the next stage (${next})`
  return {
    at: inside(place.waivers, id),
    message: `The waiver covers ${rule} at ${showPath(at)}, but the plan has no such finding${when}.`,
    help: 'Remove the waiver. Otherwise, the waiver hides the finding if it returns.',
  }
}
