import type { PlanReport } from '../lint/finding.js'
import { lintPlan } from '../lint/run.js'
import type { Stage } from '../plan/stage.js'
import agreedToAnotherPlan from '../rules/buy-in/agreed-to-another-plan.js'
import { RULES } from '../rules/index.js'
import { pastPlans } from './history.js'
import type { Ports } from './ports.js'

/** Judges a plan; the history of its file is only asked where somebody agreed to what it was before. */
export async function judge(file: string, text: string, stage: Stage | undefined, ports: Ports): Promise<PlanReport> {
  const options = { today: ports.today, stage, rules: RULES }
  const report = lintPlan(file, text, options)
  if (!report.findings.some(({ rule }) => rule === agreedToAnotherPlan.id)) return report
  const past = await pastPlans(file, ports)
  return past.length === 0 ? report : lintPlan(file, text, { ...options, past })
}
