import { reached } from '../plan/stage.js'
import type { Entry, Identity, Judged, Led, Trouble } from './entry.js'
import type { Open, Row, ToldRow, UsedSource } from './row.js'

/**
 * The row of one project, from all that tells of it: the newest source says how it was judged, and of several of one day
 * the one that says most. People, money and days come from the newest that tells them.
 */
export function rowOf(entries: readonly Entry[], today: string): Row | undefined {
  const newest = entries.toSorted(
    (one, other) =>
      compare(other.source.asOf, one.source.asOf) || TELLS_MOST[one.source.kind] - TELLS_MOST[other.source.kind],
  )
  const [first] = newest
  if (first === undefined) return undefined
  const identity: Identity = {
    file: first.file,
    repositoryFile: first.repositoryFile,
    repository: firstOf(newest, ({ repository }) => repository),
    name: firstOf(newest, ({ name }) => name),
  }
  const leading = newest.find(({ led }) => led !== undefined)
  const sources = newest.map(({ source }, index): UsedSource => {
    return { ...source, isUsed: index === 0 || (first.judged !== undefined && source === leading?.source) }
  })
  if (first.judged === undefined) {
    const trouble: Trouble = first.trouble ?? {
      message: 'The report has no results for this project.',
      help: 'Create the report again.',
    }
    return { ...identity, kind: 'plan', verdict: 'unreadable', trouble, sources }
  }
  return { ...identity, sources, ...toldOf(first.judged, first.source.asOf, leading, today) }
}

const TELLS_MOST = { plan: 0, status: 1, lint: 2 } as const

function toldOf(
  judged: Judged,
  asOf: string,
  leading: Entry | undefined,
  today: string,
): Omit<ToldRow, keyof Identity | 'sources'> {
  const led = leading?.led
  const open = led === undefined ? (['only-lint'] as const) : openIn(led, today)
  const ledAsOf = leading === undefined || leading.source.asOf === asOf ? undefined : leading.source.asOf
  const verdict = isReady(judged) ? (open.length > 0 ? 'open' : 'ready') : 'not-ready'
  return { kind: 'told', verdict, open, asOf, judged, led, ledAsOf }
}

/** At its stage and at those before it, where that is known, and only where all rules could be asked. */
function isReady({ readyFor, stage, notJudged, counts }: Judged): boolean {
  if (notJudged > 0 || counts.error > 0) return false
  return readyFor === 'not-told' || (readyFor !== 'nothing' && reached(readyFor, stage))
}

function openIn({ agreed, integrationOwners, nextDecision, oldestQuestion }: Led, today: string): readonly Open[] {
  const isPast = (day: string | undefined) => day !== undefined && day < today
  return [
    ...(agreed !== undefined && STANDS.has(agreed.standing) ? [] : (['sponsor'] as const)),
    ...(integrationOwners.length > 0 ? [] : (['integration-owner'] as const)),
    ...(isPast(nextDecision?.due) ? (['decision'] as const) : []),
    ...(isPast(oldestQuestion?.due) ? (['question'] as const) : []),
  ]
}

const STANDS: ReadonlySet<string> = new Set(['approved', 'approved_with_conditions'])

/**
 * Worst first: what cannot be read; what is not ready for the stage it is at; what is ready with something open; the
 * rest. Among equals those with most errors, then those with most warnings, then by name and file.
 */
export function worstFirst(one: Row, other: Row): number {
  const [found, others] = [countsIn(one), countsIn(other)]
  return (
    RANK[one.verdict] - RANK[other.verdict] ||
    others.error - found.error ||
    others.warning - found.warning ||
    compare(one.name ?? '', other.name ?? '') ||
    compare(one.repository ?? '', other.repository ?? '') ||
    compare(one.file, other.file) ||
    /* Two reports of one name and file that may be two projects. */
    compare(one.sources[0]?.file ?? '', other.sources[0]?.file ?? '')
  )
}

const RANK = { unreadable: 0, 'not-ready': 1, open: 2, ready: 3 } as const

function countsIn(row: Row): { readonly error: number; readonly warning: number } {
  return row.kind === 'told' ? row.judged.counts : { error: 0, warning: 0 }
}

function firstOf<T>(entries: readonly Entry[], read: (entry: Entry) => T | undefined): T | undefined {
  return entries.map(read).find((value) => value !== undefined)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
