import { canonicalText } from '../../agreement/canonical.js'
import { computeDigest } from '../../digest.js'
import type { Audience } from '../../briefs/audiences.js'
import { type Brief, type BriefInput, renderBrief } from '../../briefs/render.js'
import { userError } from '../../errors.js'
import type { PlanReport } from '../../lint/finding.js'
import type { Plan } from '../../plan/plan.js'

/** The input of a plan's briefs, as of the date the plan was linted for. */
export function createBriefInput(
  plan: Plan,
  { file, stage, findings }: PlanReport,
  today: string,
  { templates, picture }: Pick<BriefInput, 'templates' | 'picture'>,
): BriefInput {
  /* The footer names the file without its folder, so a brief is the same wherever it is written from. */
  const fileName = file.slice(file.lastIndexOf('/') + 1)
  const digest = computeDigest(canonicalText(plan))
  return { plan, file: fileName, digest, today, stage, findings, templates, picture }
}

export function renderBriefOrThrow(input: BriefInput, audience: Audience): Brief {
  const result = renderBrief(input, audience)
  if ('error' in result) throw userError('bad-template', result.error, result.help)
  return result
}
