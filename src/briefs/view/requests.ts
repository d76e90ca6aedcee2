import type { Finding } from '../../lint/finding.js'
import { findFormField, type FormField } from '../../plan/form.js'
import { joinAtMost } from '../../text/join.js'
import { parsePath } from '../../plan/path.js'
import { getNextStage, hasReached, listStages, type Stage } from '../../plan/stage.js'
import { findOpenQuestion } from '../../plan/pending.js'
import { inSentence } from '../../text/in-sentence.js'
import type { Audience } from '../audiences.js'
import { toPlaceholder, toTemplateValue, type BriefContext } from '../template-value.js'
import { listUndecided } from '../undecided.js'
import { listRequestedSignoffs } from './signoffs.js'
import { type ActionItemRow, listActionItemsFor } from './tasks.js'
import { formatQuantity } from '../../text/pluralize.js'

/** What the brief asks of its readers: their sign-offs, then their action items, then the findings they own. */
export function listAsks(
  context: BriefContext,
  findings: readonly Finding[],
  audience: Audience,
  stage: Stage,
  readerIds: readonly string[],
): readonly ActionItemRow[] {
  const { roles } = audience
  const readerFindings = findings.filter(
    ({ state, owner, severity }) =>
      state === 'active' && severity !== 'info' && readerIds.length > 0 && roles.some((role) => role === owner),
  )
  const missingFields = readerFindings.filter(({ rule }) => rule === 'plan/missing-field')
  const issueCount = readerFindings.length - missingFields.length
  /* Of all readers, only the ML lead is expected to have mlplan installed. */
  const commandHint = roles.includes('ml_lead') ? ' (run mlplan lint)' : ''
  return [
    ...listRequestedSignoffs(context, roles, stage),
    ...listActionItemsFor(context, readerIds),
    ...(missingFields.length === 0
      ? []
      : [createImmediateAsk(`Add the missing answers: ${formatMissingTitles(missingFields)}`)]),
    ...(issueCount === 0
      ? []
      : [createImmediateAsk(`Resolve your ${formatQuantity(issueCount, 'findings')}${commandHint}`)]),
    ...(readerIds.length === 0 ? [] : listLaterAnswers(context, audience, stage)),
  ]
}

/** Asks for the answers that the reader's role owns and that no one has to give before a later stage. */
function listLaterAnswers(context: BriefContext, audience: Audience, stage: Stage): readonly ActionItemRow[] {
  const laterFields = listUndecided(context, audience)
    .filter((path) => findOpenQuestion(path, context.plan) === undefined)
    .flatMap((path) => findFormField(path) ?? [])
    .filter(
      ({ owner, expectedFrom }) =>
        audience.roles.includes(owner) && expectedFrom !== 'optional' && !hasReached(stage, expectedFrom),
    )
  const dueStages = new Set(laterFields.map(getGateStage))
  const dueStage = listStages().find((candidate) => dueStages.has(candidate))
  if (dueStage === undefined) return []
  const titles = [...new Set(laterFields.map(({ field }) => inSentence(field.title)))]
  return [
    {
      what: toTemplateValue(`Tell us what isn't decided yet in your part: ${joinAtMost(titles, MAX_ANSWERS)}`),
      who: toPlaceholder('you'),
      by: toTemplateValue(`before the ${dueStage} stage`),
    },
  ]
}

function createImmediateAsk(action: string): ActionItemRow {
  return { what: toTemplateValue(action), who: toPlaceholder('you'), by: toTemplateValue('now') }
}

/** The stage that the missing answer blocks: a stage later than it is expected, unless it is vital. */
function getGateStage({ expectedFrom, vital }: FormField): Stage | undefined {
  if (expectedFrom === 'optional') return undefined
  return vital ? expectedFrom : (getNextStage(expectedFrom) ?? expectedFrom)
}

const MAX_ANSWERS = 6

function formatMissingTitles(findings: readonly Finding[]): string {
  const titles = [
    ...new Set(findings.map(({ path }) => inSentence(findFormField(parsePath(path))?.field.title ?? path))),
  ]
  return joinAtMost(titles, MAX_ANSWERS)
}

/** The text if no one has an action item. It doesn't reassure while something is open that no one was asked for. */
export function explainNoActionItems(isPartOpen: boolean): string {
  return isPartOpen ? 'No one has an action item yet. What is open is listed below.' : 'No action items.'
}

/** The text if nothing is asked. It mentions an unfilled role and whatever is open, so that it doesn't reassure. */
export function explainNoAsks(readerIds: readonly string[], conditionCount: number, isPartOpen: boolean): string {
  if (readerIds.length === 0) return 'No one holds this role yet.'
  const verb = conditionCount === 1 ? 'is' : 'are'
  const conditionText =
    conditionCount === 0 ? '' : ` ${formatQuantity(conditionCount, 'conditions')} of yours ${verb} open.`
  return isPartOpen
    ? `No task is assigned to you yet, but your part of the plan isn't complete: what is open is listed below.${conditionText}`
    : `No action needed from you yet.${conditionText}`
}
