import { type Finding, getLevel, LEVELS, type LintRun, type PlanReport, type FailureOptions } from '../finding.js'
import { sanitize, sanitizeLine } from '../../text/sanitize.js'
import { formatVerdict } from '../counts.js'
import { groupBy } from '../../text/sort-and-group.js'
import { truncateAtWord } from '../../text/truncate.js'
import { formatMessage } from './message.js'
import { pluralize } from '../../text/pluralize.js'
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
}

/** GitHub and Azure show at most this many annotations of each kind per step and drop the rest silently. */
export const MAX_ANNOTATIONS_PER_KIND = 10
const MAX_LENGTH = 2_000

/**
 * Creates one annotation per finding, most severe first, since CI may drop later ones. Waived and existing findings get
 * no annotation: the author of a change doesn't have to act on them. They are in the report.
 */
export function createAnnotations(
  run: LintRun,
  { overdueMode }: Pick<FailureOptions, 'overdueMode'>,
): readonly Annotation[] {
  const rank = ({ finding }: Annotation): number =>
    LEVELS.indexOf(getLevel(finding, overdueMode)) * LEVELS.length + LEVELS.indexOf(finding.severity)
  return run.plans
    .flatMap((report) =>
      [...createNotRunFindings(report), ...report.findings].flatMap((finding) => annotate(finding, report)),
    )
    .toSorted((left, right) => rank(left) - rank(right))

  function annotate(finding: Finding, { repositoryFile: file }: PlanReport): readonly Annotation[] {
    const level = getLevel(finding, overdueMode)
    if (level === 'waived' || level === 'existing') return []
    const kind = level === 'info' || level === 'pending' ? 'notice' : level
    const message = truncateAtWord(formatMessage(finding), MAX_LENGTH)
    return [
      { kind, finding, file: sanitizeLine(file), message, help: truncateAtWord(sanitize(finding.help), MAX_LENGTH) },
    ]
  }
}

/** The first annotations of each kind, and the number of omitted ones as text (empty if there are none). */
export function limitPerKind(annotations: readonly Annotation[]): {
  readonly shown: readonly Annotation[]
  readonly omittedText: string
} {
  const kinds = [...groupBy(annotations, ({ kind }) => kind)]
  const omitted = kinds.flatMap(([kind, ofKind]) =>
    ofKind.length > MAX_ANNOTATIONS_PER_KIND
      ? [pluralize(ofKind.length - MAX_ANNOTATIONS_PER_KIND, `more ${kind}`)]
      : [],
  )
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
