import {
  type Finding,
  getLevel,
  LEVELS,
  type LintRun,
  type OverdueMode,
  type PlanReport,
  type FailureOptions,
} from '../finding.js'
import { sanitize, sanitizeLine } from '../../text/sanitize.js'
import { formatVerdict } from '../counts.js'
import { groupBy } from '../../text/sort-and-group.js'
import { truncateAtWord } from '../../text/truncate.js'
import { formatMessage } from './message.js'
import { pluralize } from '../../text/pluralize.js'
import { groupMissingAnswers, type MissingAnswers, nameMissingAnswers, selectGrouped } from '../missing-answers.js'
import { formatOwner, getWorstLevel } from './missing-rows.js'
import { createInactiveFindings } from './inactive-note.js'
import { createNotRunFindings } from './rules-not-run.js'

/** A finding as CI shows it next to a changed line. */
export interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice'
  readonly finding: Finding
  /** Path from the root of the repository. */
  readonly file: string
  /** On one line, safe to print. */
  readonly message: string
  readonly help: string
  /** How many findings it stands for. */
  readonly count: number
}

/** GitHub and Azure show at most this many annotations of each kind per step and drop the rest silently. */
export const MAX_ANNOTATIONS_PER_KIND = 10
const MAX_LENGTH = 2_000

/**
 * Creates one annotation per finding, and one for the missing answers of a section and owner, most severe first, since
 * CI may drop later ones. Waived and existing findings get
 * no annotation: the author of a change doesn't have to act on them. They are in the report.
 */
export function createAnnotations(
  run: LintRun,
  { overdueMode }: Pick<FailureOptions, 'overdueMode'>,
): readonly Annotation[] {
  const rank = ({ finding }: Annotation): number =>
    LEVELS.indexOf(getLevel(finding, overdueMode)) * LEVELS.length + LEVELS.indexOf(finding.severity)
  return run.plans
    .flatMap((report) => {
      const grouped = selectGrouped(report.findings)
      const single = [
        ...createNotRunFindings(report),
        ...createInactiveFindings(report),
        ...report.findings.filter((finding) => !grouped.has(finding)),
      ]
      return [
        ...single.flatMap((finding) => annotate(finding, report)),
        ...groupMissingAnswers(grouped, report.file).flatMap((group) => annotateGroup(group, report)),
      ]
    })
    .toSorted((left, right) => rank(left) - rank(right))

  function annotateGroup(group: MissingAnswers, report: PlanReport): readonly Annotation[] {
    return summarizeGroup(group, report, overdueMode).flatMap((finding) =>
      annotate(finding, report, group.findings.length),
    )
  }

  function annotate(finding: Finding, { repositoryFile: file }: PlanReport, count = 1): readonly Annotation[] {
    const level = getLevel(finding, overdueMode)
    if (level === 'waived' || level === 'existing') return []
    const kind = level === 'info' || level === 'pending' ? 'notice' : level
    const message = truncateAtWord(formatMessage(finding), MAX_LENGTH)
    return [
      {
        kind,
        finding,
        file: sanitizeLine(file),
        message,
        help: truncateAtWord(sanitize(finding.help), MAX_LENGTH),
        count,
      },
    ]
  }
}

const MAX_TITLES = 6

/** One finding for a group, at the level and the place of its worst one. */
function summarizeGroup(group: MissingAnswers, report: PlanReport, overdueMode: OverdueMode): readonly Finding[] {
  const level = getWorstLevel(group, overdueMode)
  const worst = group.findings.find((finding) => getLevel(finding, overdueMode) === level)
  if (worst === undefined || group.findings.length === 1) return group.findings
  const count = pluralize(group.findings.length, 'missing answer')
  return [
    {
      ...worst,
      message: `${group.title}: ${count} for the ${report.stage} stage (${nameMissingAnswers(group, MAX_TITLES)}).`,
      help:
        report.ownerNames?.[group.owner] === undefined
          ? `Run \`${group.command}\`. No one holds the role ${formatOwner(group, report)} yet.`
          : `Run \`${group.command}\`, or ask ${formatOwner(group, report)}.`,
    },
  ]
}

/** The first annotations of each kind, and the number of omitted ones as text (empty if there are none). */
export function limitPerKind(annotations: readonly Annotation[]): {
  readonly shown: readonly Annotation[]
  readonly omittedText: string
} {
  const kinds = [...groupBy(annotations, ({ kind }) => kind)]
  const omitted = kinds.flatMap(([kind, ofKind]) => {
    const count = ofKind.slice(MAX_ANNOTATIONS_PER_KIND).reduce((sum, annotation) => sum + annotation.count, 0)
    return count === 0 ? [] : [pluralize(count, `more ${kind}`)]
  })
  return {
    shown: kinds.flatMap(([, ofKind]) => ofKind.slice(0, MAX_ANNOTATIONS_PER_KIND)),
    omittedText: omitted.join(', '),
  }
}

/** One line per plan; if there are several plans, also one for the whole run. */
export function formatVerdictLines(
  run: LintRun,
  { overdueMode }: Pick<FailureOptions, 'overdueMode'>,
): readonly string[] {
  const lines = run.plans.map(
    (plan) => `${sanitize(plan.repositoryFile)}: ${formatVerdict({ ...run, plans: [plan] }, overdueMode)}`,
  )
  return run.plans.length > 1 ? [...lines, formatVerdict(run, overdueMode)] : lines
}
