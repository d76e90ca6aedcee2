import type { PastPlan } from '../../agreement/plan-history.js'
import { upgradedData } from '../../plan/migrate.js'
import type { Plan } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import { parseSource } from '../../yaml/parse.js'
import type { OldFile, Ports } from './ports.js'

/** The versions of a plan that were committed, newest first; each is read when somebody asks for it. */
export async function pastPlans(file: string, { git }: Ports): Promise<readonly PastPlan[]> {
  return (await git.versions(file)).map(pastPlan)
}

function pastPlan({ on, text }: OldFile): PastPlan {
  let read: Plan | undefined
  return {
    on,
    text,
    plan: () => {
      read ??= readPlan(upgradedData(parseSource(text).data)).plan
      return read
    },
  }
}
