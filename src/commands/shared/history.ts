import type { PlanVersion } from '../../agreement/plan-history.js'
import { upgradeData } from '../../plan/migrate.js'
import type { Plan } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import { parseSource } from '../../yaml/parse.js'
import type { CommittedFile, Ports } from './ports.js'

/** The committed versions of a plan, newest first; each one is parsed only when it is needed. */
export async function listPlanVersions(file: string, { git }: Ports): Promise<readonly PlanVersion[]> {
  return (await git.listVersions(file)).map(createPlanVersion)
}

function createPlanVersion({ committedOn, text }: CommittedFile): PlanVersion {
  let parsed: Plan | undefined
  return {
    committedOn,
    text,
    plan: () => {
      parsed ??= readPlan(upgradeData(parseSource(text).data)).plan
      return parsed
    },
  }
}
