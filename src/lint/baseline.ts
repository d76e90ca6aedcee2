import { isRecord } from '../plan/read/normalize.js'
import type { ListedFinding } from './existing-findings.js'

/**
 * The existing findings of a project. It lists findings, not counts, so that a new finding can't replace a fixed one.
 */
export interface Baseline {
  /** Findings by plan file. The file path is relative to the root of the repository. */
  readonly plans: Readonly<Record<string, readonly ListedFinding[]>>
}

const VERSION = 2

/** Parses a baseline file. If the text isn't a valid baseline, returns only the `reason`. */
export function readBaseline(text: string): { readonly baseline?: Baseline; readonly reason?: string } {
  const data = parseJson(text)
  if (data === undefined) return { reason: "isn't JSON" }
  if (!isRecord(data) || data['mlplan_baseline'] === undefined) return { reason: 'has no `mlplan_baseline`' }
  if (data['mlplan_baseline'] !== VERSION) {
    return {
      reason: `has format ${JSON.stringify(data['mlplan_baseline'])}; this version of mlplan reads format ${VERSION}`,
    }
  }
  const plans = data['plans']
  if (!isRecord(plans)) return { reason: 'has no `plans`' }
  const invalid = Object.entries(plans).find(
    ([, entries]) => !Array.isArray(entries) || !entries.every(isListedFinding),
  )
  if (invalid) return { reason: `has an entry under ${invalid[0]} that isn't a finding` }
  /* Every entry was checked above. */
  return { baseline: { plans: plans as Baseline['plans'] } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function isListedFinding(entry: unknown): entry is ListedFinding {
  return (
    isRecord(entry) &&
    ['rule', 'path', 'fingerprint'].every((key) => typeof entry[key] === 'string') &&
    ['info', 'warning', 'error'].includes(String(entry['severity']))
  )
}

/** Formats a baseline as sorted JSON with one finding per line, so that it merges well and can be reviewed. */
export function formatBaseline({ plans }: Baseline): string {
  const files = Object.keys(plans)
    .filter((file) => (plans[file] ?? []).length > 0)
    .toSorted()
  const fileBlocks = files.map((file) => {
    const lines = (plans[file] ?? [])
      .map(({ rule, path, severity, fingerprint }) => JSON.stringify({ rule, path, severity, fingerprint }))
      .toSorted()
    return `    ${JSON.stringify(file)}: [\n${lines.map((line) => `      ${line}`).join(',\n')}\n    ]`
  })
  const plansText = fileBlocks.length === 0 ? '{}' : `{\n${fileBlocks.join(',\n')}\n  }`
  return `{\n  "mlplan_baseline": ${VERSION},\n  "plans": ${plansText}\n}\n`
}
