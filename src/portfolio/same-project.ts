import { groupBy } from '../text/sort-and-group.js'
import type { ProjectEntry } from './entry.js'

/**
 * Groups entries that are about the same project. Most plans are called mlproject.yaml, so the file alone is not
 * enough: entries from the same file of the same repository are the same project. If no repository is known, the same
 * file and name are enough, as long as there is at most one entry per kind of source. Two status reports with the same
 * name may be about two projects, and two rows too many are better than one too few.
 */
export function groupByProject(entries: readonly ProjectEntry[]): readonly (readonly ProjectEntry[])[] {
  const groupsWithRepository = [
    ...groupBy(
      entries.filter(({ repository }) => repository !== undefined),
      ({ repository, repositoryFile }) => JSON.stringify([repository, repositoryFile]),
    ).values(),
  ]
  const groupsWithoutRepository = [
    ...groupBy(
      entries.filter(({ repository }) => repository === undefined),
      ({ repositoryFile, name }) => JSON.stringify([repositoryFile, name ?? null]),
    ).values(),
  ]
  const mergedGroups = new Map<readonly ProjectEntry[], readonly ProjectEntry[]>()
  const unmergedGroups: (readonly ProjectEntry[])[] = []
  for (const candidates of groupsWithoutRepository) {
    const matches = groupsWithRepository.filter((group) =>
      group.some((entry) => hasSameFileAndName(entry, candidates[0])),
    )
    const [match] = matches
    if (candidates[0]?.name === undefined || matches.length > 1 || hasRepeatedKind(candidates))
      unmergedGroups.push(...candidates.map((entry) => [entry]))
    else if (match === undefined) unmergedGroups.push(candidates)
    else mergedGroups.set(match, [...(mergedGroups.get(match) ?? match), ...candidates])
  }
  return [...groupsWithRepository.map((group) => mergedGroups.get(group) ?? group), ...unmergedGroups]
}

function hasSameFileAndName(left: ProjectEntry, right: ProjectEntry | undefined): boolean {
  return left.repositoryFile === right?.repositoryFile && left.name === right.name
}

function hasRepeatedKind(entries: readonly ProjectEntry[]): boolean {
  return new Set(entries.map(({ source }) => source.kind)).size < entries.length
}
