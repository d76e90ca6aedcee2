import { type Finding, levelOf, LEVELS, type LintRun, type PlanReport, type Strictness } from '../finding.js'
import { clean, cleanLine } from '../../text/sanitize.js'
import { plural, verdictInWords } from '../counts.js'
import { shortened } from '../../text/excerpt-diff.js'
import { groupBy } from '../../text/group-by.js'
import { messageOf } from './message.js'
import { notJudgedAsFindings } from './not-judged.js'

/** What a page of changed lines shows beside one of them. */
export interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice'
  readonly finding: Finding
  /** From the root of the repository. */
  readonly file: string
  /** On one line, safe to print. */
  readonly message: string
  readonly help: string
}

/** GitHub and Azure show so many of a kind for one step, and say nothing of the others. */
export const MOST_SHOWN = 10
const LONGEST = 2_000

/**
 * The gravest first, since later ones may not be shown. What is waived or existing asks nothing of whoever changes a line;
 * it is in the report, not beside the line.
 */
export function annotationsOf(run: LintRun, { clock }: Pick<Strictness, 'clock'>): readonly Annotation[] {
  const rank = ({ finding }: Annotation): number =>
    LEVELS.indexOf(levelOf(finding, clock)) * LEVELS.length + LEVELS.indexOf(finding.severity)
  return run.plans
    .flatMap((report) => [...notJudgedAsFindings(report), ...report.findings].flatMap((one) => annotate(one, report)))
    .toSorted((one, other) => rank(one) - rank(other))

  function annotate(finding: Finding, { repositoryFile: file }: PlanReport): readonly Annotation[] {
    const level = levelOf(finding, clock)
    if (level === 'waived' || level === 'existing') return []
    const kind = level === 'info' || level === 'pending' ? 'notice' : level
    const message = shortened(messageOf(finding), LONGEST)
    return [{ kind, finding, file: cleanLine(file), message, help: shortened(clean(finding.help), LONGEST) }]
  }
}

/** Of each kind the first ones, and how many more there are in words; empty if none. */
export function shownOf(all: readonly Annotation[]): { readonly shown: readonly Annotation[]; readonly more: string } {
  const kinds = [...groupBy(all, ({ kind }) => kind)]
  const left = kinds.flatMap(([kind, some]) =>
    some.length > MOST_SHOWN ? [plural(some.length - MOST_SHOWN, `more ${kind}`)] : [],
  )
  return { shown: kinds.flatMap(([, some]) => some.slice(0, MOST_SHOWN)), more: left.join(', ') }
}

/** One line for each plan, and one for all. */
export function countLines(run: LintRun, { clock }: Pick<Strictness, 'clock'>): readonly string[] {
  const each = run.plans.map(
    (plan) => `${clean(plan.repositoryFile)}: ${verdictInWords({ ...run, plans: [plan] }, clock)}`,
  )
  return run.plans.length > 1 ? [...each, verdictInWords(run, clock)] : each
}
