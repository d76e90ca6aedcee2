import { isRecord } from '../plan/read/normalize.js'
import type { Listed } from './existing-findings.js'

/** A list of findings that a project has for now: which ones, never how many, so that no new one hides behind it. */
export interface Baseline {
  /** By plan, as a path from the root of the repository. */
  readonly plans: Readonly<Record<string, readonly Listed[]>>
}

const VERSION = 2

/** `undefined` for the baseline where the text is none; then `because` says why. */
export function readBaseline(text: string): { readonly baseline?: Baseline; readonly because?: string } {
  const data = parsed(text)
  if (data === undefined) return { because: "isn't JSON" }
  if (!isRecord(data) || data['mlplan_baseline'] === undefined) return { because: 'has no `mlplan_baseline`' }
  if (data['mlplan_baseline'] !== VERSION) {
    return {
      because: `has format ${JSON.stringify(data['mlplan_baseline'])}; this version of mlplan reads format ${VERSION}`,
    }
  }
  const plans = data['plans']
  if (!isRecord(plans)) return { because: 'has no `plans`' }
  const broken = Object.entries(plans).find(([, all]) => !Array.isArray(all) || !all.every(isListed))
  if (broken) return { because: `has an entry under ${broken[0]} that isn't a finding` }
  /* Each item was looked at. */
  return { baseline: { plans: plans as Baseline['plans'] } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function isListed(one: unknown): one is Listed {
  return (
    isRecord(one) &&
    ['rule', 'path', 'fingerprint'].every((key) => typeof one[key] === 'string') &&
    ['info', 'warning', 'error'].includes(String(one['severity']))
  )
}

/** Sorted, one finding a line: it is merged, and read in reviews. */
export function baselineText({ plans }: Baseline): string {
  const files = Object.keys(plans)
    .filter((file) => (plans[file] ?? []).length > 0)
    .toSorted()
  const blocks = files.map((file) => {
    const lines = (plans[file] ?? [])
      .map(({ rule, path, severity, fingerprint }) => JSON.stringify({ rule, path, severity, fingerprint }))
      .toSorted()
    return `    ${JSON.stringify(file)}: [\n${lines.map((line) => `      ${line}`).join(',\n')}\n    ]`
  })
  const inside = blocks.length === 0 ? '{}' : `{\n${blocks.join(',\n')}\n  }`
  return `{\n  "mlplan_baseline": ${VERSION},\n  "plans": ${inside}\n}\n`
}
