import { formatPath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import type { PlanQuestion } from '../plan-questions.js'

/** Returns a sentence that belongs beside an answer as soon as it is given; `undefined` for most answers. */
export function commentOnAnswer(planQuestion: PlanQuestion, { expectations, project }: Plan): string | undefined {
  const isAboutEvidence = ['expectations.evidence', 'expectations.precision'].includes(formatPath(planQuestion.path))
  if (isAboutEvidence && expectations?.evidence === 'vendor')
    return "A vendor measures elsewhere. Until the model is measured on your own cases, mlplan treats the vendor's figures as a guess."
  if (planQuestion.path.at(-1) === 'initiative' && project?.initiative === 'refresh')
    return "A refresh is compared with today's model, so have its figures at hand."
  return undefined
}
