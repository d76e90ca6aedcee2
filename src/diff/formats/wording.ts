import { capitalize } from '../../text/capitalize.js'
import { isProjectBreakEven } from '../../worksheet/rows.js'
import type { Comparison, DiffChange, DiffReport, NumberChange } from '../report.js'
import { groupBy } from '../../text/sort-and-group.js'
import { inSentence } from '../../text/in-sentence.js'
import { pluralize } from '../../text/pluralize.js'

/** Sentences about a comparison, the same for terminal and pull request. Text from the plan is not escaped here. */

export function formatDiffTitle({ project, from, to }: DiffReport): string {
  const sides = from === undefined ? to.label : `${from.label} → ${to.label}`
  return project === undefined ? sides : `${project}: ${sides}`
}

/** Says how much changed, then lists the effects, most important first. */
export function summarizeDiff(report: DiffReport): readonly string[] {
  const { comparison } = report
  if (comparison === undefined) return []
  const effects = listEffects(report, comparison)
  const isUnchanged = comparison.changes.length === 0
  if (isUnchanged && effects.length === 0) return [summarizeChanges(report, comparison)]
  const effectsText = effects.length === 0 ? NO_EFFECTS : capitalize(effects.join(' · '))
  return [summarizeChanges(report, comparison), effectsText]
}

const NO_EFFECTS = 'Sign-offs, findings, figures, and briefs are unchanged.'

function summarizeChanges(report: DiffReport, { isNewPlan, changes, isFormattingOnly }: Comparison): string {
  const { from, to, unreadableValues } = report
  if (isNewPlan) {
    const sections = new Set(changes.map(({ section }) => section)).size
    const size = `${pluralize(changes.length, 'answer')} in ${pluralize(sections, 'section')}`
    return `No plan found in ${from?.label ?? ''}, so all of ${to.file ?? ''} is new: ${size}.`
  }
  const wordingCount = changes.filter((change) => change.isWordingOnly).length
  const wordingNote =
    wordingCount === 0 ? '' : wordingCount === changes.length ? ' (wording only)' : ` (${wordingCount} wording only)`
  if (changes.length > 0) return `${pluralize(changes.length, 'change')}${wordingNote}.`
  const scopeNote = unreadableValues.length > 0 ? ', in the parts that mlplan can read' : ''
  const formattingNote =
    isFormattingOnly && unreadableValues.length === 0 ? ' Only formatting differs: comments, order, or spacing.' : ''
  return from?.commit === undefined
    ? `No differences between ${from?.label ?? ''} and ${to.label}${scopeNote}.${formattingNote}`
    : `No changes since ${from.label}${scopeNote}.${formattingNote}`
}

function listEffects(
  { invalidSignoffs, validAgain }: DiffReport,
  { findings, numbers, briefs }: Comparison,
): readonly string[] {
  const newlyInvalid = invalidSignoffs.filter(({ isCausedByChange }) => isCausedByChange === true)
  const state = newlyInvalid.every(({ reason }) => reason === 'outdated') ? 'outdated' : 'no longer valid'
  const errorCount = findings.newFindings.filter(({ level }) => level === 'error').length
  const newCount = findings.newFindings.length
  const changedCount = findings.changedFindings.length
  const netValue = numbers.find(({ key }) => key === 'net_value_per_year')
  return [
    ...(newlyInvalid.length > 0 ? [`${pluralize(newlyInvalid.length, 'sign-off')} ${state}`] : []),
    ...(validAgain.length > 0 ? [`${pluralize(validAgain.length, 'sign-off')} valid again`] : []),
    ...(newCount > 0
      ? [`${pluralize(newCount, 'new finding')}${errorCount > 0 ? ` (${pluralize(errorCount, 'error')})` : ''}`]
      : []),
    ...(findings.resolvedFindings.length > 0
      ? [`${pluralize(findings.resolvedFindings.length, 'finding')} resolved`]
      : []),
    ...(changedCount > 0 ? [`${pluralize(changedCount, 'finding')} with a new severity`] : []),
    ...(netValue
      ? [formatNetValueChange(netValue)]
      : numbers.length > 0
        ? [`${pluralize(numbers.length, 'figure')} changed`]
        : []),
    ...(briefs.length > 0 ? [`${pluralize(briefs.length, 'brief')} changed`] : []),
  ]
}

function formatNetValueChange({ title, formattedBefore, formattedAfter }: NumberChange): string {
  const name = inSentence(title)
  if (formattedAfter === '') return `${name} can't be calculated (was ${formattedBefore})`
  const shortName = name.replace(' per year', '')
  return formattedBefore === ''
    ? `${shortName} ${formattedAfter} a year`
    : `${shortName} ${formattedBefore} → ${formattedAfter} a year`
}

/** Groups changes by section title, in the order of the plan format. */
export function groupBySection(changes: readonly DiffChange[]): readonly (readonly [title: string, DiffChange[]])[] {
  return [...groupBy(changes, ({ sectionTitle }) => sectionTitle)]
}

/** Labels a change that only affects wording or progress; empty for all others. */
export function getChangeLabel({ isWordingOnly, signoffEffect, sentence }: DiffChange): string {
  if (sentence !== undefined) return ''
  return isWordingOnly ? 'wording' : signoffEffect === 'progress' ? 'progress' : ''
}

/** Selects the figures to show. A new plan gets net value and break-even only; `mlplan numbers` has the rest. */
export function selectFigures({ isNewPlan, numbers }: Comparison): {
  readonly title: string
  readonly rows: readonly NumberChange[]
} {
  return isNewPlan
    ? {
        title: 'Results',
        rows: numbers.filter(({ key }) => key === 'net_value_per_year' || isProjectBreakEven(key)),
      }
    : { title: 'Changed figures', rows: numbers }
}

/** Says which briefs change and which brief files are outdated. */
export function formatBriefs({ comparison, outdatedBriefs }: DiffReport): readonly string[] {
  const changedBriefs = comparison?.briefs ?? []
  const folder = outdatedBriefs[0]?.replace(/\/[^/]*$/, '') ?? ''
  const briefNames = outdatedBriefs.map((file) => file.slice(folder.length + 1).replace(/\.md$/, ''))
  return [
    ...(changedBriefs.length > 0 ? [`Changed: ${changedBriefs.map(({ id }) => id).join(', ')}.`] : []),
    ...(outdatedBriefs.length > 0
      ? [
          `Outdated in ${folder}/: ${briefNames.join(', ')}. Run \`mlplan brief\` to update ${briefNames.length === 1 ? 'the brief' : 'the briefs'}.`,
        ]
      : []),
  ]
}
