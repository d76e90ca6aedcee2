import { isBlank } from '../../plan/blank.js'
import { formatPersonName } from '../../plan/display-name.js'
import type { Finding } from '../../lint/finding.js'
import { joinWith } from '../../text/join.js'
import type { Person, Plan } from '../../plan/plan.js'
import { getRoleLabel } from '../../plan/roles.js'
import { type Stage, STAGES } from '../../plan/stage.js'
import { formatDate } from '../../text/format-date.js'
import type { Audience } from '../audiences.js'
import { listUndecided } from '../undecided.js'
import { countOpenAnswers } from '../open-answers.js'
import { type BriefContext } from '../template-value.js'
import type { SignoffRow } from './signoffs.js'
import { listOpenConditions } from './conditions.js'
import { capitalize } from '../../text/capitalize.js'
import { formatQuantity } from '../../text/pluralize.js'

/** The line below the heading: who the brief is for, and how complete the plan is. */

/** The results of linting the plan. */
interface JudgedPlan {
  readonly today: string
  readonly findings: readonly Finding[]
  readonly stage?: Stage
}

export interface Addressees {
  readonly names: string
  /** Follows the names: a job title or a role; may be empty. */
  readonly title: string
}

export function createAddressees({ reader, isForMany, id }: Audience, readers: readonly Person[]): Addressees {
  const names = joinWith(readers.map(formatPersonName))
  const [firstReader, ...otherReaders] = readers
  if (isForMany) {
    const isRepresented = id === 'front-line' && readers.length > 0
    return { names: reader, title: isRepresented ? `represented by ${names}` : '' }
  }
  if (firstReader === undefined) return { names: reader, title: 'no one named yet' }
  const roles = [...new Set((firstReader.roles ?? []).map(getRoleLabel))]
  const title = isBlank(firstReader.title) ? joinWith(roles) : (firstReader.title ?? '')
  return { names, title: otherReaders.length === 0 ? title : '' }
}

export interface DraftStatus {
  readonly stage: string
  readonly day: string
  /** True if nothing is missing or open, everyone has signed off, and there are no errors. */
  readonly final: boolean
  /** What to know before reading the figures; mostly empty. */
  readonly caution: string
  /** `Sign-offs 3 of 7` */
  readonly signoffs: string
  /** `2 open questions · 1 open condition`; empty if nothing is open. */
  readonly open: string
}

export function createDraftStatus(
  input: JudgedPlan,
  context: BriefContext,
  signoffs: readonly SignoffRow[],
  audience: Audience,
): DraftStatus {
  const stage = input.stage ?? context.plan.project?.stage ?? 'kickoff'
  const { missing, questions } = countOpenAnswers(context, stage)
  const undecidedCount = listUndecided(context, audience).length
  const signedCount = signoffs.filter((signoff) => signoff.signed_off).length
  const conditionCount = listOpenConditions(context).length
  const hasErrors = input.findings.some((finding) => finding.severity === 'error')
  const openParts = [
    undecidedCount > 0
      ? `${formatQuantity(undecidedCount, 'answers')} open here`
      : missing > 0
        ? `${formatQuantity(missing, 'answers')} missing elsewhere`
        : '',
    questions === 0 ? '' : formatQuantity(questions, 'open questions'),
    conditionCount === 0 ? '' : formatQuantity(conditionCount, 'open conditions'),
  ].filter((part) => part !== '')
  return {
    stage: formatStage(stage, context.plan),
    day: formatDate(input.today),
    final: openParts.length === 0 && signedCount === signoffs.length && !hasErrors,
    caution:
      audience.sections.includes('value') && audience.sections.includes('economics') ? formatCaution(signoffs) : '',
    signoffs: `Sign-offs ${signedCount} of ${signoffs.length}`,
    open: openParts.join(' · '),
  }
}

/** The stage and, on every page of a research plan, that nothing will be deployed. */
function formatStage(stage: Stage, { project }: Plan): string {
  const label = capitalize(STAGES.find((option) => option.value === stage)?.label ?? stage)
  return project?.initiative === 'research' ? `${label} · Research, never meant to be deployed` : label
}

/** A caution for the reader until finance has confirmed the figures; else empty. */
function formatCaution(signoffs: readonly SignoffRow[]): string {
  const financeSignoffs = signoffs.filter(({ role }) => role === getRoleLabel('finance_partner'))
  const isConfirmed = financeSignoffs.length > 0 && financeSignoffs.every((signoff) => signoff.signed_off)
  return financeSignoffs.length === 0 || isConfirmed ? '' : "finance hasn't confirmed the figures"
}
