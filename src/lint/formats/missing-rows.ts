import { getRoleLabel } from '../../plan/roles.js'
import { pluralize } from '../../text/pluralize.js'
import { sanitize } from '../../text/sanitize.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import { countByLevel, getLevel, LEVELS, type OverdueMode, type PlanReport } from '../finding.js'
import { colorLevel } from '../level-style.js'
import { groupMissingAnswers, type MissingAnswers, selectGrouped } from '../missing-answers.js'

/** `Missing for data: 43 answers (12 errors, 31 warnings)` */
export function formatMissingHeading(
  groups: readonly MissingAnswers[],
  { stage }: Pick<PlanReport, 'stage'>,
  overdueMode: OverdueMode,
): string {
  const findings = groups.flatMap((group) => group.findings)
  const { error, warning, info, pending } = countByLevel(findings, overdueMode)
  const counts = [
    ...(error > 0 ? [pluralize(error, 'error')] : []),
    ...(warning > 0 ? [pluralize(warning, 'warning')] : []),
    ...(info > 0 ? [`${info} info`] : []),
    ...(pending > 0 ? [`${pending} asked already`] : []),
  ]
  return `Missing for ${stage}: ${pluralize(findings.length, 'answer')} (${counts.join(', ')})`
}

/** Who owes the answers of a group: the person who holds the role, or the role. */
export function formatOwner({ owner }: MissingAnswers, { ownerNames }: Pick<PlanReport, 'ownerNames'>): string {
  return sanitize(ownerNames?.[owner] ?? getRoleLabel(owner))
}

/** One line a section and owner, with the command that asks for the answers. */
export function renderMissingAnswers(
  report: PlanReport,
  { style, overdueMode }: { readonly style: TerminalStyle; readonly overdueMode: OverdueMode },
): readonly string[] {
  const groups = groupMissingAnswers(selectGrouped(report.findings), report.file)
  if (groups.length === 0) return []
  const rows = groups.map((group) => [
    String(group.findings.length),
    group.title,
    formatOwner(group, report),
    sanitize(group.command),
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const levels = groups.map((group) => getWorstLevel(group, overdueMode))
  const levelWidth = Math.max(...levels.map((level) => level.length))
  const lines = rows.map(([count = '', title = '', owner = '', command = ''], index) => {
    const level = levels[index] ?? 'info'
    const answers = `${count.padStart(widths[0] ?? 0)}  ${title.padEnd(widths[1] ?? 0)}  ${owner.padEnd(widths[2] ?? 0)}`
    const lead = `  ${' '.repeat(levelWidth - level.length)}`
    const isTooWide = lead.length + level.length + answers.length + command.length + 4 > style.width
    const commandText = isTooWide ? `\n${' '.repeat(levelWidth + 4)}${command}` : `  ${command}`
    return `${lead}${colorLevel(level, style)}  ${isTooWide ? answers.trimEnd() : answers}${style.dim(commandText)}`
  })
  return [
    style.bold(formatMissingHeading(groups, report, overdueMode)),
    [...lines, '  Add --all to list them one by one.'].join('\n'),
  ]
}

/** The most severe level in a group. */
export function getWorstLevel({ findings }: MissingAnswers, overdueMode: OverdueMode): (typeof LEVELS)[number] {
  const levels = new Set(findings.map((finding) => getLevel(finding, overdueMode)))
  return LEVELS.find((level) => levels.has(level)) ?? 'info'
}
