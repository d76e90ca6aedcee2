import { type ReadResult, readPlan } from '../plan/read/read.js'
import { parseSource, type Source } from '../yaml/parse.js'

/** A parsed text and the plan read from it. */
export interface ParsedPlanText extends ReadResult {
  readonly source: Source
}

/**
 * Parses and reads a plan, and caches the last few results. The same text is linted several times: at other stages, and
 * before and after a change. Reading takes most of the time, and other caches are keyed by the plan object.
 */
export function readPlanText(text: string): ParsedPlanText {
  const parsed = parseCache.get(text) ?? parsePlanText(text)
  parseCache.delete(text)
  parseCache.set(text, parsed)
  const [oldest] = parseCache.keys()
  if (parseCache.size > CACHE_SIZE && oldest !== undefined) parseCache.delete(oldest)
  return parsed
}

const CACHE_SIZE = 3
const parseCache = new Map<string, ParsedPlanText>()

function parsePlanText(text: string): ParsedPlanText {
  const source = parseSource(text)
  return { source, ...(source.error ? { plan: {}, errors: [] } : readPlan(source.data)) }
}
