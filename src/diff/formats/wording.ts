import { capital } from '../../text/capitalize.js'
import { isBreakEven } from '../../worksheet/rows.js'
import { plural } from '../../lint/counts.js'
import type { Compared, DiffChange, DiffReport, NumberChange } from '../report.js'
import { groupBy } from '../../text/group-by.js'

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
  const rest = follows.length === 0 ? NOTHING_FOLLOWS : capital(follows.join(' · '))
  return [howMuch(report, compared), rest]
}

const NOTHING_FOLLOWS = 'Sign-offs, findings, figures, and briefs are unchanged.'

function howMuch(report: DiffReport, { isNew, changes, isOnlyWriting }: Compared): string {
  const { from, to, leftOut } = report
  if (isNew) {
    const sections = new Set(changes.map(({ section }) => section)).size
    const size = `${plural(changes.length, 'answer')} in ${plural(sections, 'section')}`
    return `No plan found in ${from?.shown ?? ''}, so all of ${to.file ?? ''} is new: ${size}.`
  }
  const wording = changes.filter((one) => one.isWording).length
  const only = wording === 0 ? '' : wording === changes.length ? ' (wording only)' : ` (${wording} wording only)`
  if (changes.length > 0) return `${plural(changes.length, 'change')}${only}.`
  const said = leftOut.length > 0 ? ', in the parts that mlplan can read' : ''
  const but = isOnlyWriting && leftOut.length === 0 ? ' Only formatting differs: comments, order, or spacing.' : ''
  return from?.commit === undefined
    ? `No differences between ${from?.shown ?? ''} and ${to.shown}${said}.${but}`
    : `No changes since ${from.shown}${said}.${but}`
}

function consequences(
  { agreements, regained }: DiffReport,
  { findings, numbers, briefs }: Compared,
): readonly string[] {
  const lost = agreements.filter(({ isNew }) => isNew === true)
  const state = lost.every(({ because }) => because === 'void') ? 'outdated' : 'no longer valid'
  const errors = findings.appear.filter(({ level }) => level === 'error').length
  const comes = findings.appear.length
  const turned = findings.turn.length
  const value = numbers.find(({ key }) => key === 'net_value_per_year')
  return [
    ...(lost.length > 0 ? [`${plural(lost.length, 'sign-off')} ${state}`] : []),
    ...(regained.length > 0 ? [`${plural(regained.length, 'sign-off')} valid again`] : []),
    ...(comes > 0 ? [`${plural(comes, 'new finding')}${errors > 0 ? ` (${plural(errors, 'error')})` : ''}`] : []),
    ...(findings.go.length > 0 ? [`${plural(findings.go.length, 'finding')} resolved`] : []),
    ...(turned > 0 ? [`${plural(turned, 'finding')} with a new severity`] : []),
    ...(value ? [valueInWords(value)] : numbers.length > 0 ? [`${plural(numbers.length, 'figure')} changed`] : []),
    ...(briefs.length > 0 ? [`${plural(briefs.length, 'brief')} changed`] : []),
  ]
}

function valueInWords({ shownBefore, shownAfter }: NumberChange): string {
  if (shownAfter === '') return `net value per year can't be calculated (was ${shownBefore})`
  return shownBefore === '' ? `net value ${shownAfter} a year` : `net value ${shownBefore} → ${shownAfter} a year`
}

/** Under the titles of their sections, in the order of the plan format. */
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
        title: 'Results',
        rows: numbers.filter(({ key }) => key === 'net_value_per_year' || isBreakEven(key)),
      }
    : { title: 'Changed figures', rows: numbers }
}

/** Of briefs: which ones change, and which files are outdated. */
export function briefsInWords({ compared, outOfDate }: DiffReport): readonly string[] {
  const changed = compared?.briefs ?? []
  const folder = outOfDate[0]?.replace(/\/[^/]*$/, '') ?? ''
  const names = outOfDate.map((file) => file.slice(folder.length + 1).replace(/\.md$/, ''))
  return [
    ...(changed.length > 0 ? [`Changed: ${changed.map(({ id }) => id).join(', ')}.`] : []),
    ...(outOfDate.length > 0
      ? [
          `Outdated in ${folder}/: ${names.join(', ')}. Run \`mlplan brief\` to update ${names.length === 1 ? 'the brief' : 'the briefs'}.`,
        ]
      : []),
  ]
}
