import { formatCommandLine } from '../../plan/command-line.js'
import { getPersonName } from '../../plan/display-name.js'
import { parsePath } from '../../plan/path.js'
import { getRoleLabel } from '../../plan/roles.js'
import { joinAtMost } from '../../text/join.js'
import { pluralize } from '../../text/pluralize.js'
import { sanitize } from '../../text/sanitize.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import { countByLevel, type Finding, getLevel, LEVELS, type OverdueMode, type PlanReport } from '../finding.js'
import { colorLevel } from '../level-style.js'
import { readPlanText } from '../parse-cache.js'
import {
  groupMissingAnswers,
  lacksPeople,
  nameMissingAnswers,
  type MissingAnswers,
  selectGrouped,
} from '../missing-answers.js'

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

/** How many lines of groups are shown; the groups after them have few answers each. */
const MAX_ROWS = 11

interface MissingRow {
  readonly level: (typeof LEVELS)[number]
  readonly count: number
  readonly title: string
  readonly owner: string
  readonly command: string
}

/** One line a section and owner, with the command that asks for the answers; sign-offs come last, in one line. */
export function renderMissingAnswers(
  report: PlanReport,
  options: { readonly style: TerminalStyle; readonly overdueMode: OverdueMode },
): readonly string[] {
  const { style, overdueMode } = options
  const groups = groupMissingAnswers(selectGrouped(report.findings), report.file)
  if (groups.length === 0) return []
  const signoffs = selectMissingSignoffs(report)
  const rows = [...createGroupRows(groups, report, overdueMode), ...createSignoffRows(signoffs, report, overdueMode)]
  const signoffText = signoffs.length === 0 ? '' : ` and ${pluralize(signoffs.length, 'sign-off')}`
  return [
    style.bold(`${formatMissingHeading(groups, report, overdueMode)}${signoffText}`),
    [...renderRows(rows, style), '  Add --all to list them one by one.'].join('\n'),
  ]
}

const SIGNOFF_MISSING: ReadonlySet<string> = new Set(['buy-in/signoff-missing', 'legal/signoff-missing'])

/** The sign-offs that nobody has given yet, where missing answers are grouped. */
export function selectMissingSignoffs({ findings }: PlanReport): readonly Finding[] {
  if (selectGrouped(findings).size === 0) return []
  return findings.filter(({ rule, state }) => SIGNOFF_MISSING.has(rule) && state === 'active')
}

function createSignoffRows(
  signoffs: readonly Finding[],
  report: PlanReport,
  overdueMode: OverdueMode,
): readonly MissingRow[] {
  const [first] = signoffs
  if (first === undefined) return []
  const { plan } = readPlanText(report.text)
  const ids = signoffs.map(({ path }) => parsePath(path)[1] ?? '')
  const where = { file: report.file, isNamed: report.file !== 'mlproject.yaml' }
  return [
    {
      level: getLevel(first, overdueMode),
      count: signoffs.length,
      title: 'Sign-offs',
      owner: sanitize(joinAtMost([...new Set(ids.map((id) => getPersonName(plan, id)))], 1)),
      command: sanitize(formatCommandLine('signoff', [ids[0] ?? '', '--request'], where)),
    },
  ]
}

function createGroupRows(
  groups: readonly MissingAnswers[],
  report: PlanReport,
  overdueMode: OverdueMode,
): readonly MissingRow[] {
  const rows = groups.map((group) => ({
    level: getWorstLevel(group, overdueMode),
    count: group.findings.length,
    title: group.title,
    /* Nobody can be asked for a role that no one holds. */
    owner: lacksPeople(group) ? nameMissingAnswers(group, 1) : formatOwner(group, report),
    command: sanitize(group.command),
  }))
  const [rest, ...others] = rows.slice(MAX_ROWS)
  if (rest === undefined || others.length === 0) return rows
  const where = { file: report.file, isNamed: report.file !== 'mlproject.yaml' }
  return [
    ...rows.slice(0, MAX_ROWS),
    {
      level: rest.level,
      count: [rest, ...others].reduce((sum, { count }) => sum + count, 0),
      title: 'Other sections',
      owner: pluralize(others.length + 1, 'group'),
      command: sanitize(formatCommandLine('init', ['--stage', report.stage], where)),
    },
  ]
}

function renderRows(rows: readonly MissingRow[], style: TerminalStyle): readonly string[] {
  const getWidth = (key: 'count' | 'title' | 'owner' | 'level'): number =>
    Math.max(...rows.map((row) => String(row[key]).length))
  const levelWidth = getWidth('level')
  return rows.map(({ level, count, title, owner, command }) => {
    const answers = `${String(count).padStart(getWidth('count'))}  ${title.padEnd(getWidth('title'))}  ${owner.padEnd(getWidth('owner'))}`
    const lead = `  ${' '.repeat(levelWidth - level.length)}`
    const isTooWide = lead.length + level.length + answers.length + command.length + 4 > style.width
    const commandText = isTooWide ? `\n${' '.repeat(levelWidth + 4)}${command}` : `  ${command}`
    return `${lead}${colorLevel(level, style)}  ${isTooWide ? answers.trimEnd() : answers}${style.dim(commandText)}`
  })
}

/** The most severe level in a group. */
export function getWorstLevel({ findings }: MissingAnswers, overdueMode: OverdueMode): (typeof LEVELS)[number] {
  const levels = new Set(findings.map((finding) => getLevel(finding, overdueMode)))
  return LEVELS.find((level) => levels.has(level)) ?? 'info'
}
