import type { Finding } from '../lint/finding.js'
import { parsePath } from '../plan/path.js'
import type { Audience } from './audiences.js'

/** Selects the findings, waivers, and not-applicable fields that concern an audience. */

export function isRelevantFinding(finding: Finding, audience: Audience): boolean {
  const isSerious = finding.severity === 'error' || finding.area === 'buy-in'
  if (audience.findingScope === 'all' || (audience.findingScope === 'errors' && isSerious)) return true
  if (audience.findingScope !== 'sections' && audience.roles.some((role) => role === finding.owner)) return true
  return (audience.sections as readonly string[]).includes(parsePath(finding.path)[0] ?? '')
}

export function isRelevantPath(path: string | undefined, { findingScope, sections }: Audience): boolean {
  /* A role left empty on purpose concerns every reader of the list of sign-offs. */
  if (path?.startsWith('people.') === true) return true
  return findingScope === 'all' || (sections as readonly string[]).includes(parsePath(path ?? '')[0] ?? '')
}
