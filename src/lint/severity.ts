import { fieldAt } from '../plan/form.js'
import type { Path } from '../plan/path.js'
import type { Profile } from '../plan/profile.js'
import { REQUIRED_ROLES } from '../plan/roles.js'
import { reached, type Stage, stageNames } from '../plan/stage.js'
import type { Rule, Ruling, Severity } from '../rules/rule.js'

/** How bad a problem of this rule, at this place, is at this stage of this kind of project. */
export function severityAt(rule: Rule, path: Path, stage: Stage, profile: Profile): Severity | 'off' {
  const usual = rule.severity === 'as-expected' ? expectedSeverity(path, stage) : severityFrom(rule.severity, stage)
  if (rule.ruling) return ruledSeverity(rule.ruling, usual, stage)
  return usual === 'warning' && rule.escalates && isRisky(profile) ? 'error' : usual
}

/** An organization's word holds as it stands, for risky projects too. */
function ruledSeverity({ severity, from }: Ruling, usual: Severity | 'off', stage: Stage): Severity | 'off' {
  if (from !== undefined) return reached(stage, from) ? severity : 'off'
  return usual === 'off' ? 'off' : severity
}

function severityFrom(byStage: { readonly [S in Stage]?: Severity | 'off' }, stage: Stage): Severity | 'off' {
  let severity: Severity | 'off' = 'off'
  for (const name of stageNames()) {
    severity = byStage[name] ?? severity
    if (name === stage) return severity
  }
  return severity
}

/** Missing: a warning at the stage where it is expected, an error from the next one on; vital things at once. */
function expectedSeverity(path: Path, stage: Stage): Severity | 'off' {
  const role = path[0] === 'people' ? REQUIRED_ROLES.find((one) => one.role === path[1]) : undefined
  const field = fieldAt(path)
  const from = role?.from ?? field?.from ?? 'optional'
  if (from === 'optional' || !reached(stage, from)) return 'off'
  return stage !== from || field?.vital === true || role?.vital === true ? 'error' : 'warning'
}

/** New capabilities, deep learning and language models are underestimated most often. */
function isRisky({ initiative, method }: Profile): boolean {
  return initiative === 'new_capability' || method === 'deep' || method === 'llm'
}
