import type { PlanReport } from '../../lint/finding.js'
import type { Known } from '../../lint/existing-findings.js'
import { lintPlan } from '../../lint/run.js'
import type { Stage } from '../../plan/stage.js'
import type { Rulebook } from '../../policy/rulebook.js'
import agreedToAnotherPlan from '../../rules/buy-in/signoff-outdated.js'
import { pastPlans } from '../shared/history.js'
import type { Ports } from '../shared/ports.js'
import { rulebookFor } from '../policy/rulebook.js'

/** How a plan is judged, where that is not as usual: at its own stage, by the policy of its repository. */
export interface Judging {
  readonly stage?: Stage | undefined
  readonly book?: Rulebook
  readonly repositoryFile?: string
  readonly known?: Known | undefined
}

/** Judges a plan; the history of its file is only asked where somebody agreed to what it was before. */
export async function judge(file: string, text: string, ports: Ports, how: Judging = {}): Promise<PlanReport> {
  const { book = await rulebookFor(file, ports), ...rest } = how
  const options = { today: ports.today, ...book, ...rest }
  const report = lintPlan(file, text, options)
  const isPastAsked = report.findings.some(({ rule }) => rule === agreedToAnotherPlan.id)
  const past = isPastAsked ? await pastPlans(file, ports) : []
  const judged = past.length === 0 ? report : lintPlan(file, text, { ...options, past })
  if (!judged.findings.some(({ fix }) => fix)) return judged
  const { withSureFixes } = await import('../../lint/apply-fixes.js')
  return withSureFixes(judged, text, options)
}
