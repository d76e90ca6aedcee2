import { readdirSync, readFileSync } from 'node:fs'
import { type Audience, type AudienceId, findAudience } from '../../src/briefs/audiences.js'
import { type Brief, type BriefInput, renderBrief } from '../../src/briefs/render.js'
import type { Plan } from '../../src/plan/plan.js'

/** The templates that ship, and briefs written with them. */

export const TEMPLATES: ReadonlyMap<string, string> = new Map(
  readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => [file.replaceAll('\\', '/').replace('.md.hbs', ''), readFileSync(`templates/${file}`, 'utf8')]),
)

const DIGEST = 'sha256:3f9c1a7e5d2b'

export function briefOf(plan: Plan, id: AudienceId, more: Partial<BriefInput> = {}): Brief {
  const input = {
    plan,
    file: 'mlproject.yaml',
    digest: DIGEST,
    today: '2026-11-24',
    findings: [],
    templates: TEMPLATES,
    ...more,
  }
  const result = renderBrief(input, findAudience(id) as Audience)
  if ('error' in result) throw new Error(result.error)
  return result
}

export const textOf = (...args: Parameters<typeof briefOf>) => briefOf(...args).markdown
