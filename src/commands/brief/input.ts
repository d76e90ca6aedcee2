import { canonicalText } from '../../agreement/canonical.js'
import { digestOf } from '../../digest.js'
import type { Audience } from '../../briefs/audiences.js'
import { type Brief, type BriefInput, renderBrief } from '../../briefs/render.js'
import { userError } from '../../errors.js'
import type { PlanReport } from '../../lint/finding.js'
import type { Plan } from '../../plan/plan.js'

/** What the briefs of a plan are made from, as it was judged on that day. */
export function briefInput(
  plan: Plan,
  { file, stage, findings }: PlanReport,
  today: string,
  { templates, picture }: Pick<BriefInput, 'templates' | 'picture'>,
): BriefInput {
  /* The footer names the file without its folder, so that it is the same from wherever it is written. */
  const name = file.slice(file.lastIndexOf('/') + 1)
  const digest = digestOf(canonicalText(plan))
  return { plan, file: name, digest, today, stage, findings, templates, picture }
}

export function renderedBrief(input: BriefInput, audience: Audience): Brief {
  const result = renderBrief(input, audience)
  if ('trouble' in result) throw userError('bad-template', result.trouble, result.help)
  return result
}
