import type { Finding, PlanReport } from '../finding.js'
import { formatInactiveNote } from '../counts.js'

/** Stands in for a rule id in formats that only have findings, to report that most rules didn't judge the project. */
export const PROJECT_INACTIVE = 'mlplan/project-inactive'

/** Reports an inactive project as a finding, so that it never looks clean to readers of findings only. */
export function createInactiveFindings({ inactive }: Pick<PlanReport, 'inactive'>): readonly Finding[] {
  if (inactive === undefined) return []
  const message = formatInactiveNote(inactive)
  return [
    {
      rule: PROJECT_INACTIVE,
      severity: 'info',
      state: 'active',
      cause: 'content',
      message,
      help: 'Run `mlplan lint --stage STAGE` to check the project as if it went on.',
      path: 'project.inactive',
      value: message,
      span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
      exact: true,
      related: [],
      area: 'plan',
      owner: 'executive_sponsor',
    },
  ]
}
