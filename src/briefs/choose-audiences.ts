import { listActionItems } from '../agreement/action-items.js'
import { getSignoffScope, isSignoffDue } from '../agreement/signoff-scope.js'
import { findRoleHolders } from '../plan/role-holders.js'
import type { Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'
import { getNextStage, type Stage } from '../plan/stage.js'
import { type Audience, AUDIENCES } from './audiences.js'

/** Why a brief isn't written unless somebody asks for it. */
export type LeftOutReason = 'no one named' | 'not asked yet'

export interface AudienceChoice {
  readonly audience: Audience
  /** `undefined`: the brief is written. */
  readonly leftOut: LeftOutReason | undefined
}

/**
 * A page that nobody reads is work for everybody who does. So a brief is written for people who are named and who are
 * asked for something at this stage: their sign-off before the next stage, an action item, or their work in the project.
 */
export function chooseAudiences(plan: Plan, today: string): readonly AudienceChoice[] {
  const owners = new Set(listActionItems(plan, today).map(({ owner }) => owner))
  const stage = plan.project?.stage ?? 'kickoff'
  return AUDIENCES.map((audience) => ({ audience, leftOut: findReason(audience, plan, stage, owners) }))
}

function findReason(
  { roles }: Audience,
  plan: Plan,
  stage: Stage,
  owners: ReadonlySet<string | undefined>,
): LeftOutReason | undefined {
  const holders = roles.flatMap((role) => findRoleHolders(plan, role).map(({ id }) => ({ role, id })))
  if (holders.length === 0) return 'no one named'
  return holders.some(({ role, id }) => isAskedToSign(role, stage) || owners.has(id)) ? undefined : 'not asked yet'
}

/** Roles without a stage of their own, such as the ML lead, are part of the work from the start. */
function isAskedToSign(role: Role, stage: Stage): boolean {
  return getSignoffScope(role).requiredFrom === undefined || isSignoffDue(role, getNextStage(stage) ?? stage)
}
