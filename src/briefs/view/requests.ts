import type { Finding } from '../../lint/finding.js'
import { findFormField } from '../../plan/form.js'
import { joinWith } from '../../text/join.js'
import { parsePath } from '../../plan/path.js'
import type { Stage } from '../../plan/stage.js'
import { inSentence } from '../../text/in-sentence.js'
import type { Audience } from '../audiences.js'
import { toPlaceholder, toTemplateValue, type BriefContext } from '../template-value.js'
import { listRequestedSignoffs } from './signoffs.js'
import { type ActionItemRow, listActionItemsFor } from './tasks.js'
import { formatQuantity } from '../../text/pluralize.js'

/** What the brief asks of its readers: their sign-offs, then their action items, then the findings they own. */
export function listAsks(
  context: BriefContext,
  findings: readonly Finding[],
  { roles }: Audience,
  stage: Stage,
  readerIds: readonly string[],
): readonly ActionItemRow[] {
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
  ]
}

function createImmediateAsk(action: string): ActionItemRow {
  return { what: toTemplateValue(action), who: toPlaceholder('you'), by: toTemplateValue('now') }
}

const MAX_ANSWERS = 6

function formatMissingTitles(findings: readonly Finding[]): string {
  const titles = [
    ...new Set(findings.map(({ path }) => inSentence(findFormField(parsePath(path))?.field.title ?? path))),
  ]
  const unlistedCount = titles.length - MAX_ANSWERS
  return joinWith(unlistedCount > 0 ? [...titles.slice(0, MAX_ANSWERS), `${unlistedCount} more`] : titles)
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
