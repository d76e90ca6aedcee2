import { formatCommandLine } from '../plan/command-line.js'
import { findFormField } from '../plan/form.js'
import { parsePath } from '../plan/path.js'
import { getRoleLabel, isRole, REQUIRED_ROLES, type Role } from '../plan/roles.js'
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

/** A figure that decides whether the project pays off is named by itself. */
function canBeGrouped({ isMissingAnswer, hasConsequence, state }: Finding): boolean {
  return isMissingAnswer === true && hasConsequence !== true && (state === 'active' || state === 'pending')
}

/** The groups of these missing answers of a plan: the people first, without whom nobody answers; then by errors. */
export function groupMissingAnswers(missing: Iterable<Finding>, file: string): readonly MissingAnswers[] {
  const groups = groupBy([...missing], ({ path, owner }) =>
    isMissingPerson(path) ? 'people' : `${getSection(path)} ${owner}`,
  )
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
    .toSorted(
      (left, right) =>
        Number(lacksPeople(right)) - Number(lacksPeople(left)) ||
        countErrors(right) - countErrors(left) ||
        right.findings.length - left.findings.length,
    )
}

/** Whether the group is about roles that no one holds. */
export function lacksPeople({ findings }: MissingAnswers): boolean {
  return findings.some(({ path }) => isMissingPerson(path))
}

function isMissingPerson(path: string): boolean {
  const [section, role] = parsePath(path)
  return section === 'people' && isRole(role)
}

function getSection(path: string): string {
  return parsePath(path)[0] ?? ''
}

function countErrors({ findings }: MissingAnswers): number {
  return findings.filter(({ severity, state }) => severity === 'error' && state === 'active').length
}

/** Names the answers: `change ticket, fallback, and 8 more`. */
export function nameMissingAnswers({ findings }: MissingAnswers, maxTitles: number): string {
  const order = (path: string): number => REQUIRED_ROLES.findIndex(({ role }) => role === parsePath(path)[1])
  const titles = findings
    .toSorted((left, right) => order(left.path) - order(right.path))
    .map(({ path }) => nameAnswer(path))
  return joinAtMost([...new Set(titles)], maxTitles)
}

function nameAnswer(path: string): string {
  const [section, role] = parsePath(path)
  if (section === 'people' && isRole(role)) return getRoleLabel(role)
  return inSentence(findFormField(parsePath(path))?.field.title ?? path)
}
