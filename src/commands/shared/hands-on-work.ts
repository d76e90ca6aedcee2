import type { WorkCommit } from '../../agreement/plan-history.js'
import { addDays } from '../../plan/day.js'
import type { Stage } from '../../plan/stage.js'
import type { Ports } from './ports.js'

/** A kickoff that is older has stalled, which lint says. */
const MAX_KICKOFF_DAYS = 400

/** The hands-on work beside a plan that waits at kickoff; later, such work is what the stage is for. */
export async function listWorkAtKickoff(file: string, stage: Stage, ports: Ports): Promise<readonly WorkCommit[]> {
  return stage === 'kickoff' ? ports.git.listHandsOnWork(file, addDays(ports.today, -MAX_KICKOFF_DAYS)) : []
}
