import type { Finding } from '../lint/finding.js'
import { parsePath } from '../plan/path.js'
import type { Audience } from './audiences.js'

/** What of the findings, waivers and fields that do not apply matters to a reader. */

export function matters(finding: Finding, audience: Audience): boolean {
  const isGrave = finding.severity === 'error' || finding.area === 'buy-in'
  if (audience.hears === 'all' || (audience.hears === 'errors' && isGrave)) return true
  if (audience.hears !== 'sections' && audience.roles.some((role) => role === finding.who)) return true
  return (audience.sections as readonly string[]).includes(parsePath(finding.path)[0] ?? '')
}

export function isTheirs(at: string | undefined, { hears, sections }: Audience): boolean {
  /* Roles that are not filled on purpose matter to whoever reads who signed off. */
  if (at?.startsWith('people.') === true) return true
  return hears === 'all' || (sections as readonly string[]).includes(parsePath(at ?? '')[0] ?? '')
}
