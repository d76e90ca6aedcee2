import { formatDate } from '../../text/format-date.js'
import { listed } from '../../text/join.js'
import type { Agreed, Awaited, FamilyState, Held, Judged } from '../entry.js'
import type { CurrencyTotal, Open, Portfolio, Row, ToldRow, Totals, Verdict } from '../row.js'
import type { Stage } from '../../plan/stage.js'
import { areaLabel } from '../../rules/rule.js'
import { fromToday } from '../../status/deadline.js'
import { showMoney } from '../../text/format-numbers.js'
import { plural } from '../../lint/counts.js'
import { overdueInWords, readyBeyond, STANDING } from '../../status/formats/wording.js'

/** How the parts of a portfolio read. Each sign has its words beside it: the color alone says nothing. */

export const SIGNS: Readonly<Record<Verdict | FamilyState['state'], string>> = {
  unreadable: '?',
  'not-ready': '✕',
  open: '!',
  ready: '✓',
  held: '✕',
  'not-known': '?',
  'no-error': '○',
}

export function nameOf({ kind, name, file }: Row): string {
  if (kind === 'report') return `Report ${file}`
  return name ?? (kind === 'told' ? 'Unnamed project' : file)
}

/** Where it lies, and from when it is where that is not today. */
export function whereOf(row: Row, today: string): string {
  const place = row.repository === undefined ? row.file : `${row.repository}: ${row.repositoryFile}`
  if (row.kind !== 'told') return place === row.file && row.name === undefined ? '' : place
  const judged = row.asOf === today ? [] : [`checked on ${dayAndDistance(row.asOf, today)}`]
  const led = row.ledAsOf === undefined ? [] : [`people, money, and dates as of ${formatDate(row.ledAsOf)}`]
  return [place, ...judged, ...led].join('; ')
}

/** A sentence. */
export function verdictInWords(row: ToldRow): string {
  const { judged, verdict, open } = row
  const { stage, readyFor, notJudged } = judged
  if (verdict === 'not-ready') {
    if (notJudged > 0) return `At ${stage}, readiness unknown: ${plural(notJudged, 'rule')} couldn't run.`
    if (readyFor === 'not-told') return `At ${stage}, not ready: ${plural(judged.counts.error, 'error')}.`
    return readyFor === 'nothing'
      ? `At ${stage}, not ready${stage === 'kickoff' ? '' : ' for any stage'}.`
      : `At ${stage}, ready for ${readyFor} only.`
  }
  const ready = readyFor === 'not-told' || readyFor === 'nothing' ? `No errors at ${stage}` : readyAt(readyFor, stage)
  return open.length === 0 ? `${ready}.` : `${ready}. Open: ${openInWords(open)}.`
}

function readyAt(readyFor: Stage, stage: Stage): string {
  return readyFor === stage ? `At ${stage}, ready for this stage` : `At ${stage}, ${readyBeyond(readyFor, stage)}`
}

const OPEN: Readonly<Record<Open, string>> = {
  sponsor: 'sponsor sign-off',
  'integration-owner': 'integration owner',
  decision: 'overdue decision',
  question: 'overdue question',
  'only-lint': 'no status report',
}

export function openInWords(open: readonly Open[]): string {
  return listed(open.map((one) => OPEN[one]))
}

export function readyForInWords({ readyFor, notJudged }: Judged): string {
  if (notJudged > 0) return 'unknown'
  return readyFor === 'nothing' ? 'not ready' : readyFor === 'not-told' ? 'not reported' : readyFor
}

/** `2 errors at data`, `pre-launch`, `no errors`, `unknown` */
export function familyStateInWords({ state, readyFor, errors, errorsAt }: FamilyState): string {
  switch (state) {
    case 'ready':
      return readyFor ?? ''
    case 'held':
      return `${plural(errors, 'error')}${errorsAt === undefined ? '' : ` at ${errorsAt}`}`
    case 'no-error':
      return 'no errors'
    case 'not-known':
      return 'unknown'
  }
}

export function asideInWords({ pending, waived }: Pick<FamilyState, 'pending' | 'waived'>): string {
  return [...(pending > 0 ? [`${pending} pending`] : []), ...(waived > 0 ? [`${waived} waived`] : [])].join(', ')
}

export function heldInWords({ family, stage, errors }: Held): string {
  const count = errors === 0 ? 'unknown' : `${plural(errors, 'error')} at ${stage}`
  return `${areaLabel(family)}, ${count}`
}

export function agreedInWords({ on, standing }: Agreed, today: string): readonly [string, string] {
  return [fromToday(on, today), standing === 'approved' ? '' : STANDING[standing]]
}

/** What has become of the launch date that was planned first. */
export function movedInWords(days: number): string {
  return `${plural(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'} than first planned`
}

/** The head of the column says so already. */
export function withoutVerb(what: string): string {
  return what.replace(/^(?:Decide: |Make the )/, '')
}

/** When it is due: `Nov 13, 2026, 11 days overdue`, `before the data stage` */
export function wantedInWords({ wanted, due, beforeStage }: Awaited, today: string): string {
  if (due !== undefined) {
    return due < today ? `${formatDate(due)}, ${overdueInWords(due, today)}` : dayAndDistance(due, today)
  }
  if (wanted === 'before' && beforeStage !== undefined) return `before the ${beforeStage} stage`
  return wanted === 'now' ? 'now' : 'no date'
}

function dayAndDistance(day: string, today: string): string {
  return `${formatDate(day)}, ${fromToday(day, today)}`
}

/** `11 projects: 1 unreadable, 7 not ready, …` */
export function verdictsInWords({ totals }: Portfolio): string {
  const { unreadable, 'not-ready': notReady, open, ready } = totals.verdicts
  const parts = [
    ...(unreadable > 0 ? [`${unreadable} unreadable`] : []),
    ...(notReady > 0 ? [`${notReady} not ready`] : []),
    ...(open > 0 ? [`${open} ready with open items`] : []),
    ...(ready > 0 ? [`${ready} ready`] : []),
  ]
  return `${plural(totals.projects, 'project')}: ${listed(parts)}.`
}

/** What could not be checked has no errors to count, which is not the same as none. */
export function countsTotalInWords({ projects, verdicts, counts }: Totals): string {
  if (verdicts.unreadable === projects) return 'No project could be checked.'
  const { error, warning, pending, waived } = counts
  const where = verdicts.unreadable > 0 ? 'In the readable projects: ' : ''
  return `${where}${plural(error, 'error')}, ${plural(warning, 'warning')}, ${pending} pending, ${waived} waived.`
}

/** A sum for each currency, and how many projects do not say what they are worth. */
export function valuesInWords({ values, valueNotKnown }: Totals): string {
  const sums = values.map(sumInWords)
  const unknown = valueNotKnown === 0 ? [] : [`unknown for ${plural(valueNotKnown, 'project')}`]
  return `Expected net value per year: ${[...sums, ...unknown].join('; ') || 'unknown'}.`
}

function sumInWords({ currency, likely, projects }: CurrencyTotal): string {
  return `${showMoney(likely, currency)} from ${plural(projects, 'project')}`
}

/** What the signs and words of the table mean. */
export const LEGEND: readonly (readonly [string, string])[] = [
  ['✓', 'ready for the stage shown and all earlier stages (no errors)'],
  ['!', 'ready for the current stage, with open items'],
  ['✕', 'not ready for the current stage (with the number of errors)'],
  ['○', "no errors at the current stage (a lint report doesn't cover other stages)"],
  ['?', "unknown: can't be read, or some rules couldn't run"],
]

export const LEGEND_NOTES: readonly string[] = [
  "A project is only as ready as its least ready area. Readiness isn't averaged.",
  'Pending: covered by an open question with an owner and a due date. Waived: accepted by a person through a date. Neither counts as resolved.',
  'Order: unreadable, not ready, ready with open items, ready; then by errors, warnings, and name.',
  "Values are what the plans expect, not actual results. Amounts in different currencies aren't added up.",
]
