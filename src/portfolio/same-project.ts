import type { Entry } from './entry.js'

/**
 * Which entries are about the same project. Most plans are called mlproject.yaml, so a file alone says nothing: what is
 * surely the same comes from the same file of the same repository. Where no repository is known, the same file and name
 * will do, as long as each kind of source tells of it once; two status reports of one name may be two projects, and two
 * rows too many are better than one too few.
 */
export function byProject(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const sure = grouped(
    entries.filter(({ repository }) => repository !== undefined),
    ({ repository, repositoryFile }) => JSON.stringify([repository, repositoryFile]),
  )
  const loose = grouped(
    entries.filter(({ repository }) => repository === undefined),
    ({ repositoryFile, name }) => JSON.stringify([repositoryFile, name ?? null]),
  )
  const joined = new Map<readonly Entry[], readonly Entry[]>()
  const alone: (readonly Entry[])[] = []
  for (const alike of loose) {
    const homes = sure.filter((group) => group.some((one) => isAlike(one, alike[0])))
    const [home] = homes
    if (alike[0]?.name === undefined || homes.length > 1 || isRepeated(alike)) alone.push(...alike.map((one) => [one]))
    else if (home === undefined) alone.push(alike)
    else joined.set(home, [...(joined.get(home) ?? home), ...alike])
  }
  return [...sure.map((group) => joined.get(group) ?? group), ...alone]
}

function isAlike(one: Entry, other: Entry | undefined): boolean {
  return one.repositoryFile === other?.repositoryFile && one.name === other.name
}

function isRepeated(entries: readonly Entry[]): boolean {
  return new Set(entries.map(({ source }) => source.kind)).size < entries.length
}

function grouped(entries: readonly Entry[], keyOf: (entry: Entry) => string): readonly (readonly Entry[])[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry])
  return [...groups.values()]
}
