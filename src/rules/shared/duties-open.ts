import { getPersonName } from '../../plan/display-name.js'
import { listObligations, type PackObligation, getAnswerPath, chooseVerb, judgeAnswer } from '../../law/obligations.js'
import { FACT_PATHS } from '../../law/facts.js'
import type { ObligationAnswer } from '../../law/pack.js'
import { findFormField, isFieldApplicable } from '../../plan/form.js'
import { joinWith } from '../../text/join.js'
import { type Path, formatPath } from '../../plan/path.js'
import { toPath, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { isRole, getRoleLabel } from '../../plan/roles.js'
import { hasReached } from '../../plan/stage.js'
import { inSentence } from '../../text/in-sentence.js'
import type { RuleContext, Problem } from '../rule.js'
import { capitalize } from '../../text/capitalize.js'
import { formatFigure } from '../../text/figures/format-figure.js'
import { quoteText } from '../../text/plain-text.js'

const { project, legal } = path

/** Fields that must be valid to decide which obligations apply, from what date, and whether they are met. */
export const OBLIGATION_INPUTS: readonly Path[] = [
  project.jurisdictions,
  project.launch_due,
  legal.ai_act.overseer,
  legal.ai_act.logs_months,
  legal.ai_act.worker_notice,
  legal.ai_act.rights_assessment_on,
  legal.us_federal.practices,
  legal.canada.peer_review,
  path.model.validator,
  ...FACT_PATHS,
].map(toPath)

type OpenObligation = PackObligation & {
  readonly answer: ObligationAnswer
  readonly answerText: string | undefined
  readonly isNew: boolean
}

/**
 * Yields one problem per field for obligations that apply by the launch date or by today and that the plan doesn't
 * address: obligations from laws if `isLaw` is true, otherwise those from guidance. An empty field that the plan format
 * already expects by this stage is reported by the rule about that field, not again here.
 */
export function* findOpenObligations(context: RuleContext, isLaw: boolean): Iterable<Problem> {
  const openObligations = listObligations(context.plan, context.lawPacks).flatMap((packObligation) => {
    const { answer, firm } = packObligation.obligation
    return answer === undefined || firm !== isLaw ? [] : toOpenObligation({ ...packObligation, answer }, context)
  })
  for (const answerPath of new Set(openObligations.map(({ answer }) => answer.at))) {
    const samePathObligations = openObligations.filter(({ answer }) => answer.at === answerPath)
    const [first] = samePathObligations
    if (first) yield createProblem(first, samePathObligations, context.plan)
  }
}

function toOpenObligation(
  packObligation: PackObligation & { readonly answer: ObligationAnswer },
  { plan, today, stage, profile }: RuleContext,
): readonly OpenObligation[] {
  const launchDue = plan.project?.launch_due
  const appliesByLaunch = launchDue === undefined || packObligation.obligation.from <= launchDue
  if (!appliesByLaunch && packObligation.obligation.from > today) return []
  const verdict = judgeAnswer(packObligation.answer, plan)
  const formField = findFormField(getAnswerPath(packObligation.answer))
  if (verdict.kind === 'met' || !formField) return []
  const isExpectedByStage =
    formField.expectedFrom !== 'optional' &&
    hasReached(stage, formField.expectedFrom) &&
    isFieldApplicable(formField, profile) === true
  if (verdict.kind === 'missing' && isExpectedByStage) return []
  return [
    {
      ...packObligation,
      answerText: verdict.kind === 'not-enough' ? verdict.answer : undefined,
      isNew: !appliesByLaunch,
    },
  ]
}

function createProblem(firstObligation: OpenObligation, obligations: readonly OpenObligation[], plan: Plan): Problem {
  const fieldPath = getAnswerPath(firstObligation.answer)
  const title = findFormField(fieldPath)?.field.title ?? firstObligation.answer.at
  const requirements = obligations.map(({ pack, obligation }, index) => {
    const subject =
      index > 0 && obligations[index - 1]?.pack === pack ? '' : `the ${pack.title} ${chooseVerb(obligations)} `
    return `${subject}${obligation.asks} (${obligation.article}, from ${obligation.from})`
  })
  const opening =
    firstObligation.answerText === undefined
      ? `Missing: ${inSentence(title)}.`
      : `${title}: ${formatAnswer(firstObligation, plan)}.`
  return {
    path: fieldPath,
    ...(obligations.every(({ isNew }) => isNew) ? { cause: 'clock' as const } : {}),
    message: `${opening} ${capitalize(joinWith(requirements))}.`,
    help: `Decide with the privacy and legal reviewer how to address ${obligations.length === 1 ? 'this obligation' : 'these obligations'}, and record the answer in ${formatPath(fieldPath)}.`,
  }
}

function formatAnswer({ answer, answerText = '' }: OpenObligation, plan: Plan): string {
  const field = findFormField(getAnswerPath(answer))?.field
  const isFigure = (field?.kind === 'number' || field?.kind === 'estimate') && Number.isFinite(Number(answerText))
  if (isFigure) return formatFigure(Number(answerText), field, plan.economics?.currency)
  if (answer.not_by === undefined) return quoteText(answerText)
  const roles = plan.people?.find(({ id }) => id === answerText)?.roles ?? []
  const conflictingRoles = roles
    .filter((role) => answer.not_by?.includes(role) === true && isRole(role))
    .map(getRoleLabel)
  return `${getPersonName(plan, answerText)}, who also has the ${joinWith(conflictingRoles)} ${conflictingRoles.length === 1 ? 'role' : 'roles'}`
}
