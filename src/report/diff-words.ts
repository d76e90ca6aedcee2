import { capital } from '../plan/capital.js'
import { plural } from './counts.js'
import type { Compared, DiffChange, DiffReport, NumberChange } from './diff-report.js'
import { groupBy } from './group-by.js'

/** A comparison in sentences, the same at a terminal and in a pull request. What people wrote is not made safe here. */

export function headOf({ project, from, to }: DiffReport): string {
  const sides = from === undefined ? to.shown : `${from.shown} → ${to.shown}`
  return project === undefined ? sides : `${project}: ${sides}`
}

/** How much has changed, and what follows, in the order in which it matters. */
export function inShort(report: DiffReport): readonly string[] {
  const { compared } = report
  if (compared === undefined) return []
  const follows = consequences(report, compared)
  const isSame = compared.changes.length === 0
  if (isSame && follows.length === 0) return [howMuch(report, compared)]
  const rest = follows.length === 0 ? NOTHING_FOLLOWS : `${capital(follows.join('; '))}.`
  return [howMuch(report, compared), rest]
}

const NOTHING_FOLLOWS = 'Nothing follows from it: agreements, findings, figures and briefs are as they were.'

function howMuch(report: DiffReport, { isNew, changes, isOnlyWriting }: Compared): string {
  const { from, to, leftOut } = report
  if (isNew) {
    const sections = new Set(changes.map(({ section }) => section)).size
    const size = `${plural(changes.length, 'answer')} in ${plural(sections, 'section')}`
    return `No plan was found in ${from?.shown ?? ''}, so everything in ${to.file ?? ''} is new: ${size}.`
  }
  const wording = changes.filter((one) => one.isWording).length
  const only = wording === 0 ? '' : wording === changes.length ? ', of wording only' : `, ${wording} of wording only`
  if (changes.length > 0) return `${plural(changes.length, 'change')}${only}.`
  const said = leftOut.length > 0 ? ', as far as it can be read' : ''
  const but = isOnlyWriting && leftOut.length === 0 ? ' Only how it is written differs: comments, order, blanks.' : ''
  return from?.commit === undefined
    ? `${from?.shown ?? ''} and ${to.shown} say the same${said}.${but}`
    : `Nothing has changed since ${from.shown}${said}.${but}`
}

function consequences(
  { agreements, regained }: DiffReport,
  { findings, numbers, briefs }: Compared,
): readonly string[] {
  const lost = agreements.filter(({ isNew }) => isNew === true).length
  const errors = findings.appear.filter(({ level }) => level === 'error').length
  const comes = findings.appear.length
  const turned = findings.turn.length
  const value = numbers.find(({ key }) => key === 'value_a_year')
  return [
    ...(lost > 0 ? [plural(lost, 'agreement no longer holds', 'agreements no longer hold')] : []),
    ...(regained.length > 0 ? [plural(regained.length, 'agreement holds again', 'agreements hold again')] : []),
    ...(comes > 0
      ? [`${plural(comes, 'finding comes', 'findings come')} in${errors > 0 ? ` (${plural(errors, 'error')})` : ''}`]
      : []),
    ...(findings.go.length > 0 ? [plural(findings.go.length, 'finding goes', 'findings go')] : []),
    ...(turned > 0 ? [`${plural(turned, 'finding weighs', 'findings weigh')} differently`] : []),
    ...(value
      ? [valueInWords(value)]
      : numbers.length > 0
        ? [plural(numbers.length, 'figure moves', 'figures move')]
        : []),
    ...(briefs.length > 0 ? [`${plural(briefs.length, 'brief reads', 'briefs read')} differently`] : []),
  ]
}

function valueInWords({ shownBefore, shownAfter }: NumberChange): string {
  if (shownAfter === '') return `the value a year, ${shownBefore} before, can no longer be worked out`
  return shownBefore === ''
    ? `the value a year is ${shownAfter}`
    : `the value a year goes from ${shownBefore} to ${shownAfter}`
}

/** Under the titles of their sections, in the order of the form. */
export function bySection(changes: readonly DiffChange[]): readonly (readonly [title: string, DiffChange[]])[] {
  return [...groupBy(changes, ({ sectionTitle }) => sectionTitle)]
}

/** What a change is, besides being one: only a sentence, or only progress. */
export function remarkOn({ isWording, binds, sentence }: DiffChange): string {
  if (sentence !== undefined) return ''
  return isWording ? 'wording' : binds === 'progress' ? 'progress' : ''
}

/** Of a plan that is new, what it comes to; the worksheet tells the rest. */
export function figuresTold({ isNew, numbers }: Compared): {
  readonly title: string
  readonly rows: readonly NumberChange[]
} {
  return isNew
    ? {
        title: 'What it comes to',
        rows: numbers.filter(({ key }) => key === 'value_a_year' || key.startsWith('break_even')),
      }
    : { title: 'Figures that move', rows: numbers }
}

/** Of briefs: which read differently, and which lie there as they were. */
export function briefsInWords({ compared, outOfDate }: DiffReport): readonly string[] {
  const changed = compared?.briefs ?? []
  const folder = outOfDate[0]?.replace(/\/[^/]*$/, '') ?? ''
  const names = outOfDate.map((file) => file.slice(folder.length + 1).replace(/\.md$/, ''))
  return [
    ...(changed.length > 0 ? [`Read differently: ${changed.map(({ id }) => id).join(', ')}.`] : []),
    ...(outOfDate.length > 0
      ? [
          `In ${folder}/ and written from another state of the plan: ${names.join(', ')}. Write ${names.length === 1 ? 'it' : 'them'} anew with \`mlplan brief\`.`,
        ]
      : []),
  ]
}
