import type { Finding } from '../../lint/finding.js'
import { formatDate } from '../../text/format-date.js'
import type { Audience } from '../audiences.js'
import { matters } from '../finding-scope.js'
import { nameOf, type Said, saying, type Telling } from '../template-value.js'
import { conditionsSet } from './conditions.js'
import { counted, showNumber } from '../format-value.js'

/** What could still stop the project: findings, missing answers, open conditions, and critical assumptions. */

export interface Threats {
  readonly items: readonly Threat[]
  /** What is not listed one by one; empty when all is. */
  readonly more: string
}

export interface Threat {
  /** In bold before it; empty for a finding. */
  readonly lead: string
  readonly what: Said
  /** Who does what about it, and when; may be empty. */
  readonly who: string
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const

/** The findings that matter to the reader: in the sections they read, or theirs to fix. Worst first. */
export function threats(
  telling: Telling,
  findings: readonly Finding[],
  audience: Audience,
  readers: readonly string[],
): Threats {
  const all = findings.filter((finding) => finding.severity !== 'info' && matters(finding, audience))
  /* What somebody accepts is listed with who does, among the waivers. */
  const theirs = all.filter(({ state }) => state !== 'waived')
  const gaps = theirs.filter((finding) => finding.rule === 'plan/missing-field').length
  const others = theirs
    .filter((finding) => finding.rule !== 'plan/missing-field')
    .sort((one, other) => rank(one) - rank(other))
  const shown = others.slice(0, audience.mostFindings)
  const rest = others.length - shown.length
  return {
    items: [
      ...shown.map(({ message }) => ({ lead: '', what: saying(message), who: '' })),
      ...(gaps === 0
        ? []
        : [{ lead: 'Missing answers', what: saying(gapsIn(gaps, audience, others.length)), who: '' }]),
      ...unmet(telling, audience, readers),
      ...unproven(telling, audience),
    ],
    more:
      rest === 0
        ? ''
        : `And ${counted(rest, 'more findings')}.${audience.hears === 'all' ? ' Run mlplan lint to see them.' : ''}`,
  }
}

/** Those that no other finding speaks for; the count in the heading is of the whole plan. */
function gapsIn(count: number, { hears }: Audience, others: number): string {
  if (hears !== 'all') return `${showNumber(count)} in the parts of the plan that concern you`
  return `${showNumber(count)} ${others === 0 ? 'expected by now' : 'beyond those in the findings above'}`
}

/**
 * Conditions of others, for those who hear of all errors; one that is overdue, or without an owner, is a finding, and
 * one that the reader has to meet is among what is asked.
 */
function unmet(telling: Telling, { hears }: Audience, readers: readonly string[]): readonly Threat[] {
  if (hears !== 'errors') return []
  const { plan, today } = telling
  return conditionsSet(telling)
    .filter(({ owner, due = '' }) => owner !== undefined && due >= today && !readers.includes(owner))
    .map(({ path, what, from, owner = '', due = '' }) => ({
      lead: from === undefined ? 'Open condition' : `Open condition from ${nameOf(plan, from)}`,
      what: saying(what ?? path.at(-1) ?? ''),
      who: `Owner: ${nameOf(plan, owner)}, due ${formatDate(due)}`,
    }))
}

/** What decides whether the project pays off and nobody has validated; for those who read about money or their work. */
function unproven({ plan }: Telling, { sections }: Audience): readonly Threat[] {
  if (!sections.includes('economics') && !sections.includes('change')) return []
  return (plan.assumptions ?? [])
    .filter((one) => one.impact === 'high' && (one.status === undefined || one.status === 'open'))
    .map((one) => {
      const due = one.due === undefined ? '' : `, due ${formatDate(one.due)}`
      const who = one.owner === undefined ? `No owner yet${due}` : `Owner: ${nameOf(plan, one.owner)}${due}`
      return { lead: 'Critical assumption', what: saying(one.assumption ?? one.id), who }
    })
}

/** Active before pending, errors before warnings; otherwise as they stand in the plan. */
function rank({ severity, state }: Finding): number {
  return GRAVITY[severity] + (state === 'pending' ? 10 : 0)
}
