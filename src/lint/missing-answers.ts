import { formatCommandLine } from '../plan/command-line.js'
import { findFormField } from '../plan/form.js'
import { parsePath } from '../plan/path.js'
import { isRole, type Role } from '../plan/roles.js'
import { inSentence } from '../text/in-sentence.js'
import { joinAtMost } from '../text/join.js'
import { groupBy } from '../text/sort-and-group.js'
import type { Finding } from './finding.js'

/**
 * Missing answers, grouped by section and owner: at the start of a stage there are dozens, and one command asks for all
 * of a section. Findings about what is in the plan are never grouped.
 */
export interface MissingAnswers {
  /** The key of the section, as `mlplan init --section` takes it. */
  readonly section: string
  readonly title: string
  readonly owner: Role
  readonly findings: readonly Finding[]
  /** The command that asks for these answers. */
  readonly command: string
}

/** So many answers are named one by one: a group would hide which they are. */
const MAX_UNGROUPED = 5

/** The findings that a report shows in groups; none while there are few of them. */
export function selectGrouped(findings: readonly Finding[]): ReadonlySet<Finding> {
  const missing = findings.filter(canBeGrouped)
  return new Set(missing.length > MAX_UNGROUPED ? missing : [])
}

/** A missing person is named by itself: nobody else can answer. So is a figure that decides whether the project pays off. */
function canBeGrouped({ isMissingAnswer, hasConsequence, state, path }: Finding): boolean {
  if (isMissingAnswer !== true || hasConsequence === true || (state !== 'active' && state !== 'pending')) return false
  const [section, role] = parsePath(path)
  return section !== 'people' || !isRole(role)
}

/** The groups of these missing answers of a plan, those with most errors first. */
export function groupMissingAnswers(missing: Iterable<Finding>, file: string): readonly MissingAnswers[] {
  const groups = groupBy([...missing], ({ path, owner }) => `${getSection(path)} ${owner}`)
  return [...groups.values()]
    .flatMap((grouped): readonly MissingAnswers[] => {
      const [first] = grouped
      if (first === undefined) return []
      const section = getSection(first.path)
      return [
        {
          section,
          title: findFormField([section])?.field.title ?? section,
          owner: first.owner,
          findings: grouped,
          command: formatCommandLine('init', ['--section', section], { file, isNamed: file !== 'mlproject.yaml' }),
        },
      ]
    })
    .toSorted((left, right) => countErrors(right) - countErrors(left) || right.findings.length - left.findings.length)
}

function getSection(path: string): string {
  return parsePath(path)[0] ?? ''
}

function countErrors({ findings }: MissingAnswers): number {
  return findings.filter(({ severity, state }) => severity === 'error' && state === 'active').length
}

/** Names the answers: `change ticket, fallback, and 8 more`. */
export function nameMissingAnswers({ findings }: MissingAnswers, maxTitles: number): string {
  const titles = findings.map(({ path }) => inSentence(findFormField(parsePath(path))?.field.title ?? path))
  return joinAtMost([...new Set(titles)], maxTitles)
}
