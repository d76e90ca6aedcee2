import { capital } from '../plan/capital.js'
import { daysBetween, showDay } from '../plan/day.js'
import { listed } from '../plan/listed.js'
import type { Agreed, Awaited, FamilyState, Held, Judged } from '../portfolio/entry.js'
import type { CurrencyTotal, Open, Portfolio, Row, ToldRow, Totals, Verdict } from '../portfolio/row.js'
import type { Impediment } from '../rules/rule.js'
import { fromToday } from '../status/by.js'
import { showMoney } from '../worksheet/words.js'
import { plural } from './counts.js'
import { familyInWords, STANDING } from './status-words.js'

/** How the parts of a portfolio read. Each sign has its words beside it: nobody has to see a color. */

export const SIGNS: Readonly<Record<Verdict | FamilyState['state'], string>> = {
  unreadable: '?',
  'not-ready': '✕',
  open: '!',
  ready: '✓',
  held: '✕',
  'not-known': '?',
  'no-error': '○',
}

/** As heads of narrow columns. */
export const SHORT_FAMILIES: Readonly<Record<Impediment, string>> = {
  'buy-in': 'Buy-in',
  performance: 'Performance',
  integration: 'Integration',
  'privacy-legal': 'Privacy, law',
  interest: 'Use',
  plan: 'Plan',
}

export function nameOf({ kind, name, file }: Row): string {
  if (kind === 'report') return `Report ${file}`
  return name ?? (kind === 'told' ? 'Project without a name' : file)
}

/** Where it lies, and from when it is where that is not today. */
export function whereOf(row: Row, today: string): string {
  const place = row.repository === undefined ? row.file : `${row.repository}: ${row.repositoryFile}`
  if (row.kind !== 'told') return place === row.file && row.name === undefined ? '' : place
  const judged = row.asOf === today ? [] : [`judged on ${dayAndDistance(row.asOf, today)}`]
  const led = row.ledAsOf === undefined ? [] : [`people, money and days as of ${showDay(row.ledAsOf)}`]
  return [place, ...judged, ...led].join('; ')
}

/** A sentence. */
export function verdictInWords(row: ToldRow): string {
  const { judged, verdict, open } = row
  const { stage, readyFor, notJudged } = judged
  if (verdict === 'not-ready') {
    if (notJudged > 0)
      return `${plural(notJudged, 'rule')} could not run, so nobody knows whether it is ready for ${stage}.`
    if (readyFor === 'not-told') return `Not ready for the ${stage} stage: ${plural(judged.counts.error, 'error')}.`
    return readyFor === 'nothing'
      ? `Not ready for the ${stage} stage it is at${stage === 'kickoff' ? '' : ', nor for any other'}.`
      : `Not ready for the ${stage} stage it is at; ready for ${readyFor} only.`
  }
  const ready = readyFor === 'not-told' ? `No error at the ${stage} stage` : readyAt(readyFor, stage)
  return open.length === 0 ? `${ready}.` : `${ready}. Open: ${openInWords(open)}.`
}

function readyAt(readyFor: string, stage: string): string {
  return readyFor === stage ? `Ready for ${stage}, where it is` : `Ready for ${readyFor}; it is at ${stage}`
}

const OPEN: Readonly<Record<Open, string>> = {
  sponsor: 'the yes of the sponsor',
  'integration-owner': 'an integration owner',
  decision: 'an overdue decision',
  question: 'an overdue question',
  'only-lint': 'all that a status report would tell',
}

export function openInWords(open: readonly Open[]): string {
  return listed(open.map((one) => OPEN[one]))
}

export function readyForInWords({ readyFor, notJudged }: Judged): string {
  if (notJudged > 0) return 'not known'
  return readyFor === 'nothing' ? 'not even kickoff' : readyFor === 'not-told' ? 'not told' : readyFor
}

/** `2 errors at data`, `pre-launch`, `no error`, `not known` */
export function familyStateInWords({ state, readyFor, errors, errorsAt }: FamilyState): string {
  switch (state) {
    case 'ready':
      return readyFor ?? ''
    case 'held':
      return `${plural(errors, 'error')}${errorsAt === undefined ? '' : ` at ${errorsAt}`}`
    case 'no-error':
      return 'no error'
    case 'not-known':
      return 'not known'
  }
}

export function asideInWords({ pending, waived }: Pick<FamilyState, 'pending' | 'waived'>): string {
  return [...(pending > 0 ? [`${pending} pending`] : []), ...(waived > 0 ? [`${waived} waived`] : [])].join(', ')
}

export function heldInWords({ family, stage, errors }: Held): string {
  const count = errors === 0 ? 'what could not be judged' : `${plural(errors, 'error')} at ${stage}`
  return `${capital(familyInWords(family))}, ${count}`
}

export function agreedInWords({ on, standing }: Agreed, today: string): readonly [string, string] {
  const days = daysBetween(on, today)
  return [days < 0 ? fromToday(on, today) : plural(days, 'day'), standing === 'approved' ? '' : STANDING[standing]]
}

/** By when it is wanted. */
export function wantedInWords({ wanted, due, beforeStage }: Awaited, today: string): string {
  if (due !== undefined) return `${due < today ? 'overdue, ' : ''}${dayAndDistance(due, today)}`
  if (wanted === 'before' && beforeStage !== undefined) return `before the ${beforeStage} stage`
  return wanted === 'now' ? 'now' : 'no day yet'
}

function dayAndDistance(day: string, today: string): string {
  return `${showDay(day)}, ${fromToday(day, today)}`
}

/** `11 projects: 1 cannot be read, 7 are not ready …` */
export function verdictsInWords({ totals }: Portfolio): string {
  const { unreadable, 'not-ready': notReady, open, ready } = totals.verdicts
  const are = (count: number) => `${count} ${count === 1 ? 'is' : 'are'}`
  const parts = [
    ...(unreadable > 0 ? [`${unreadable} cannot be read`] : []),
    ...(notReady > 0 ? [`${are(notReady)} not ready for ${notReady === 1 ? 'its stage' : 'their stages'}`] : []),
    ...(open > 0 ? [`${are(open)} ready with something open`] : []),
    ...(ready > 0 ? [`${are(ready)} ready`] : []),
  ]
  return `${plural(totals.projects, 'project')}: ${listed(parts)}.`
}

/** What could not be judged has no errors to count, which is not the same as none. */
export function countsTotalInWords({ projects, verdicts, counts }: Totals): string {
  if (verdicts.unreadable === projects) return 'Nothing could be judged.'
  const { error, warning, pending, waived } = counts
  const where = verdicts.unreadable > 0 ? 'In those that can be read: ' : ''
  return `${where}${plural(error, 'error')}, ${plural(warning, 'warning')}, ${pending} pending, ${waived} waived.`
}

/** A sum for each currency, and how many projects do not say what they are worth. */
export function valuesInWords({ values, valueNotKnown }: Totals): string {
  const sums = values.map(sumInWords)
  const unknown = valueNotKnown === 0 ? [] : [`not known for ${plural(valueNotKnown, 'project')}`]
  return `As planned, a year: ${[...sums, ...unknown].join('; ') || 'nothing is known'}.`
}

function sumInWords({ currency, likely, projects }: CurrencyTotal): string {
  return `${showMoney(likely, currency)} from ${plural(projects, 'project')}`
}

/** What the signs and words of the table mean. */
export const LEGEND: readonly (readonly [string, string])[] = [
  ['✓', 'ready for the stage named, and for those before it: no error stands in its way'],
  ['!', 'ready for its stage, with something open that is named'],
  ['✕', 'not ready for the stage it is at; the number counts the errors that stand there'],
  ['○', 'no error at its stage; only a lint report tells of it, which says nothing of other stages'],
  ['?', 'not known: it could not be read, or some rules could not run'],
]

export const LEGEND_NOTES: readonly string[] = [
  'A project is as ready as its least ready part; there is no average.',
  'Pending: somebody is finding out by a day. Waived: somebody accepts it until a day. Neither is clean.',
  'Worst first: what cannot be read, what is not ready for its stage, what is ready with something open, the rest; then by errors, warnings and name.',
  'Values are what the plans say, not what was earned; different currencies are not added up.',
]
