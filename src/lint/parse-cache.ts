import { type Reading, readPlan } from '../plan/read/read.js'
import { parseSource, type Source } from '../yaml/parse.js'

/** A text and the plan in it. */
export interface Read extends Reading {
  readonly source: Source
}

/**
 * Whoever judges a plan at several stages, or before and after a change, judges the same text again. Reading is what
 * takes the time, and what was worked out about a plan is kept beside it; so the last few are kept.
 */
export function readOnce(text: string): Read {
  const found = kept.get(text) ?? read(text)
  kept.delete(text)
  kept.set(text, found)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return found
}

const MOST_KEPT = 3
const kept = new Map<string, Read>()

function read(text: string): Read {
  const source = parseSource(text)
  return { source, ...(source.trouble ? { plan: {}, troubles: [] } : readPlan(source.data)) }
}
