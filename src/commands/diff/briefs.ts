import { canonicalText } from '../../agreement/canonical.js'
import { type Audience, AUDIENCES } from '../../briefs/audiences.js'
import { digestIn, withoutFooter } from '../../briefs/footer.js'
import type { BriefInput } from '../../briefs/render.js'
import type { Finding } from '../../lint/finding.js'
import type { Compared } from '../../diff/report.js'
import { renderedBrief } from '../brief/input.js'
import type { JudgedSide } from './compare.js'
import type { Ports } from '../shared/ports.js'

/** What the briefs of a side are made from; asked for late, since that takes longer than all else together. */
type Input = (side: JudgedSide) => BriefInput

/** The briefs that read differently; the last line, with file, digest and day, is not for reading. */
export function briefChanges(before: JudgedSide, after: JudgedSide, input: Input): Compared['briefs'] {
  if (isSame(before, after)) return []
  const [old, now] = [input(before), input(after)]
  const bodies = (audience: Audience) => [old, now].map((one) => withoutFooter(renderedBrief(one, audience).markdown))
  return AUDIENCES.filter((audience) => new Set(bodies(audience)).size > 1).map(({ id, title }) => ({ id, title }))
}

function isSame(before: JudgedSide, after: JudgedSide): boolean {
  const found = ({ report }: JudgedSide) => JSON.stringify([report.stage, report.findings.map(asRead)])
  return canonicalText(before.plan) === canonicalText(after.plan) && found(before) === found(after)
}

function asRead({ rule, severity, state, path, message }: Finding): readonly string[] {
  return [rule, severity, state, path, message]
}

/**
 * Briefs beside the plan that were written from another state of it. They say so themselves, by the digest in their
 * last line, whoever's templates they were written with; one without that line says nothing.
 */
export async function briefsOutOfDate(after: JudgedSide, input: Input, { files }: Ports): Promise<readonly string[]> {
  const folder = files.join(files.folderOf(after.side.file), 'briefs')
  const names = AUDIENCES.map(({ id }) => files.join(folder, `${id}.md`))
  const written = await Promise.all(
    names.map(async (name) => ({ name, digest: digestIn((await files.read(name)) ?? '') })),
  )
  const bound = written.filter(({ digest }) => digest !== undefined)
  const [audience] = AUDIENCES
  if (bound.length === 0 || audience === undefined) return []
  const now = digestIn(renderedBrief(input(after), audience).markdown)
  return bound.filter(({ digest }) => digest !== now).map(({ name }) => name)
}
