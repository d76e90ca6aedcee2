import { canonicalText } from '../../agreement/canonical.js'
import { type Audience, AUDIENCES } from '../../briefs/audiences.js'
import { parseBriefDigest, removeFooter } from '../../briefs/footer.js'
import type { BriefInput } from '../../briefs/render.js'
import type { Finding } from '../../lint/finding.js'
import type { Comparison } from '../../diff/report.js'
import { renderBriefOrThrow } from '../brief/input.js'
import type { LintedSide } from './compare.js'
import type { Ports } from '../shared/ports.js'

/** Creates the input of a side's briefs. Called late, because it takes longer than everything else together. */
type CreateBriefInput = (side: LintedSide) => BriefInput

/** The briefs that read differently, ignoring their last line with file, digest, and date. */
export function findChangedBriefs(
  before: LintedSide,
  after: LintedSide,
  createInput: CreateBriefInput,
): Comparison['briefs'] {
  if (hasSameContent(before, after)) return []
  const [oldInput, newInput] = [createInput(before), createInput(after)]
  const renderBodies = (audience: Audience) =>
    [oldInput, newInput].map((input) => removeFooter(renderBriefOrThrow(input, audience).markdown))
  return AUDIENCES.filter((audience) => new Set(renderBodies(audience)).size > 1).map(({ id, title }) => ({
    id,
    title,
  }))
}

function hasSameContent(before: LintedSide, after: LintedSide): boolean {
  const findingsKey = ({ report }: LintedSide) => JSON.stringify([report.stage, report.findings.map(visibleFields)])
  return canonicalText(before.plan) === canonicalText(after.plan) && findingsKey(before) === findingsKey(after)
}

function visibleFields({ rule, severity, state, path, message }: Finding): readonly string[] {
  return [rule, severity, state, path, message]
}

/**
 * Briefs next to the plan that were written from another version of it, as the digest in their last line shows. This
 * works for custom templates too; a brief without that line is skipped.
 */
export async function findOutdatedBriefs(
  after: LintedSide,
  createInput: CreateBriefInput,
  { files }: Ports,
): Promise<readonly string[]> {
  const folder = files.join(files.parentFolder(after.side.file), 'briefs')
  const names = AUDIENCES.map(({ id }) => files.join(folder, `${id}.md`))
  const written = await Promise.all(
    names.map(async (name) => ({ name, digest: parseBriefDigest((await files.read(name)) ?? '') })),
  )
  const withDigest = written.filter(({ digest }) => digest !== undefined)
  const [audience] = AUDIENCES
  if (withDigest.length === 0 || audience === undefined) return []
  const currentDigest = parseBriefDigest(renderBriefOrThrow(createInput(after), audience).markdown)
  return withDigest.filter(({ digest }) => digest !== currentDigest).map(({ name }) => name)
}
