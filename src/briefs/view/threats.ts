import { getPersonName, findNamedPerson } from '../../plan/display-name.js'
import type { Finding } from '../../lint/finding.js'
import { joinWith } from '../../text/join.js'
import { formatDate } from '../../text/format-date.js'
import type { Audience } from '../audiences.js'
import { isRelevantFinding } from '../finding-scope.js'
import { type TemplateValue, toTemplateValue, type BriefContext } from '../template-value.js'
import { listConditionItems } from './conditions.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { formatQuantity } from '../../text/pluralize.js'

/** What could still stop the project: findings, missing answers, open conditions, and critical assumptions. */

export interface ThreatsSection {
  readonly items: readonly Threat[]
  /** How many findings are not listed; empty if all are. */
  readonly more: string
}

export interface Threat {
  /** Printed in bold before the text; empty for a finding. */
  readonly lead: string
  readonly what: TemplateValue
  /** Owner and due date, in words; may be empty. */
  readonly who: string
}

const SEVERITY_RANK = { error: 0, warning: 1, info: 2 } as const

/** Whether a reader owns the finding; hints concern no one else. */
function isOwn({ owner }: Finding, { roles }: Audience): boolean {
  return roles.some((role) => role === owner)
}

/** The threats that concern an audience, findings first. The worst findings come first. */
export function createThreatsSection(
  context: BriefContext,
  findings: readonly Finding[],
  audience: Audience,
  readers: readonly string[],
): ThreatsSection {
  const relevantFindings = findings.filter(
    (finding) => isRelevantFinding(finding, audience) && (finding.severity !== 'info' || isOwn(finding, audience)),
  )
  /* Waived findings are listed with the waivers, with the person who approved them. */
  const openFindings = relevantFindings.filter(({ state }) => state !== 'waived')
  const missingCount = openFindings.filter((finding) => finding.rule === 'plan/missing-field').length
  const otherFindings = openFindings
    .filter((finding) => finding.rule !== 'plan/missing-field')
    .sort((left, right) => getRank(left) - getRank(right))
  /* Errors are never cut. */
  const errorCount = otherFindings.filter(({ severity }) => severity === 'error').length
  const sorted = [
    ...otherFindings.filter(({ severity }) => severity === 'error'),
    ...otherFindings.filter(({ severity }) => severity !== 'error'),
  ]
  const listedFindings = sorted.slice(0, Math.max(errorCount, audience.maxFindings))
  const unlisted = sorted.slice(listedFindings.length)
  return {
    items: [
      ...listedFindings.map(({ message }) => ({ lead: '', what: toTemplateValue(message), who: '' })),
      ...(missingCount === 0
        ? []
        : [
            {
              lead: 'Missing answers',
              what: toTemplateValue(formatMissingCount(missingCount, audience, otherFindings.length)),
              who: '',
            },
          ]),
      ...listUnmetConditions(context, audience, readers),
      ...listCriticalAssumptions(context, audience),
    ],
    more:
      unlisted.length === 0
        ? ''
        : `And ${countBySeverity(unlisted)}.${audience.findingScope === 'all' ? ' Run mlplan lint to see them.' : ''}`,
  }
}

/** `3 more warnings and 2 more infos` */
function countBySeverity(findings: readonly Finding[]): string {
  const counts = (['warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [formatQuantity(count, `more ${severity}s`)]
  })
  return joinWith(counts)
}

/** The count of missing answers in the findings; the count in the heading is of the whole plan. */
function formatMissingCount(count: number, { findingScope }: Audience, otherCount: number): string {
  if (findingScope !== 'all') return `${formatNumber(count)} in the parts of the plan that concern you`
  return `${formatNumber(count)} ${otherCount === 0 ? 'expected by now' : 'beyond those in the findings above'}`
}

/**
 * Open conditions that other people own, for audiences that see all errors. A condition that is overdue or has no owner
 * is a finding already, and one that the reader owns is among the asks.
 */
function listUnmetConditions(
  context: BriefContext,
  { findingScope }: Audience,
  readers: readonly string[],
): readonly Threat[] {
  if (findingScope !== 'errors') return []
  const { plan, today } = context
  return listConditionItems(context)
    .filter(({ owner, due = '' }) => owner !== undefined && due >= today && !readers.includes(owner))
    .map(({ path, description, setBy, owner = '', due = '' }) => ({
      lead: setBy === undefined ? 'Open condition' : `Open condition from ${getPersonName(plan, setBy)}`,
      what: toTemplateValue(description ?? path.at(-1) ?? ''),
      who: `Owner: ${getPersonName(plan, owner)}, due ${formatDate(due)}`,
    }))
}

/** Critical assumptions that are not validated yet, for readers of sections on money or workflow changes. */
function listCriticalAssumptions({ plan }: BriefContext, { sections }: Audience): readonly Threat[] {
  if (!sections.includes('economics') && !sections.includes('change')) return []
  return (plan.assumptions ?? [])
    .filter(
      (assumption) => assumption.impact === 'high' && (assumption.status === undefined || assumption.status === 'open'),
    )
    .map((assumption) => {
      const owner = findNamedPerson(plan, assumption.owner)
      const dueText = assumption.due === undefined ? '' : `, due ${formatDate(assumption.due)}`
      const ownerText =
        owner === undefined ? `No owner yet${dueText}` : `Owner: ${getPersonName(plan, owner)}${dueText}`
      return {
        lead: 'Critical assumption',
        what: toTemplateValue(assumption.assumption ?? assumption.id),
        who: ownerText,
      }
    })
}

/** Active before pending, errors before warnings; otherwise in the order of the plan. */
function getRank({ severity, state }: Finding): number {
  return SEVERITY_RANK[severity] + (state === 'pending' ? 10 : 0)
}
