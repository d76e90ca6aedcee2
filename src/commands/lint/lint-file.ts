import type { PlanReport } from '../../lint/finding.js'
import type { ExistingFindings } from '../../lint/existing-findings.js'
import { lintPlan } from '../../lint/lint-plan.js'
import type { Stage } from '../../plan/stage.js'
import type { Rulebook } from '../../policy/rulebook.js'
import signoffOutdated from '../../rules/buy-in/signoff-outdated.js'
import { listWorkAtKickoff } from '../shared/hands-on-work.js'
import { listPlanVersions } from '../shared/history.js'
import type { Ports } from '../shared/ports.js'
import { loadRulebook } from '../policy/rulebook.js'

/** Overrides of the defaults: the plan's own stage, and the policy of its repository. */
export interface LintFileOptions {
  readonly stage?: Stage | undefined
  readonly rulebook?: Rulebook
  readonly repositoryFile?: string
  readonly existing?: ExistingFindings | undefined
  readonly judgesInactive?: boolean
}

/** Lints a plan file. The Git history is read only if a sign-off is for an earlier version of the plan. */
export async function lintFile(
  file: string,
  text: string,
  ports: Ports,
  overrides: LintFileOptions = {},
): Promise<PlanReport> {
  const { rulebook = await loadRulebook(file, ports), ...otherOverrides } = overrides
  const options = { today: ports.today, ...rulebook, ...otherOverrides }
  const report = lintPlan(file, text, options)
  const needsHistory = report.findings.some(({ rule }) => rule === signoffOutdated.id)
  const history = needsHistory ? await listPlanVersions(file, ports) : []
  const handsOnWork = await listWorkAtKickoff(file, report.stage, ports)
  const hasMore = history.length > 0 || handsOnWork.length > 0
  const finalReport = hasMore ? lintPlan(file, text, { ...options, history, handsOnWork }) : report
  if (!finalReport.findings.some(({ fix }) => fix)) return finalReport
  const { keepApplicableFixes } = await import('../../lint/apply-fixes.js')
  return keepApplicableFixes(finalReport, text, options)
}
