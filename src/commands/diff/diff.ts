import type { BriefInput } from '../../briefs/render.js'
import { userError } from '../../errors.js'
import { createPicture } from '../../picture/picture.js'
import { renderDiffJson } from '../../diff/formats/json.js'
import { renderDiffMarkdown } from '../../diff/formats/markdown.js'
import { renderDiffPretty } from '../../diff/formats/pretty.js'
import type { DiffReport } from '../../diff/report.js'
import { createBriefInput } from '../brief/input.js'
import { findChangedBriefs, findOutdatedBriefs } from './briefs.js'
import { createDiffReport, type LintedSides, lintSides, type LintedSide } from './compare.js'
import { type ResolvedSide, resolveSides, type SideNames } from './sides.js'
import type { Ports } from '../shared/ports.js'
import { loadRulebook } from '../policy/rulebook.js'

export interface DiffOptions extends SideNames {
  readonly format: 'pretty' | 'json' | 'markdown'
}

type Templates = BriefInput['templates']

/**
 * Shows what differs between two versions of a plan, and the effects. Differences aren't failures: the exit code is 0.
 */
export async function diff({ format, ...sideNames }: DiffOptions, ports: Ports, templates: Templates): Promise<number> {
  const sides = await resolveSides(sideNames, ports)
  if (sides.to.text === undefined) throw planMissingError(sides.to)
  const report = await createReport(
    lintSides(sides, ports.today, await loadRulebook(sides.to.file, ports)),
    ports,
    templates,
  )
  const reportWithNotes = {
    ...report,
    notes: [...report.notes, ...(await suggestEarlierCommit(sideNames, sides.plan, report, ports))],
  }
  ports.out.stdout(
    format === 'json'
      ? renderDiffJson(reportWithNotes)
      : format === 'markdown'
        ? renderDiffMarkdown(reportWithNotes)
        : renderDiffPretty(reportWithNotes, ports.out.stdoutStyle),
  )
  return 0
}

/** A new plan has no earlier briefs that could read differently. */
async function createReport(sides: LintedSides, ports: Ports, templates: Templates): Promise<DiffReport> {
  const createInput = ({ plan, report }: LintedSide) =>
    createBriefInput(plan, report, sides.today, { templates, picture: createPicture(plan) })
  const { before, after } = sides
  const briefs = before === undefined ? [] : findChangedBriefs(before, after, createInput)
  const outdatedBriefs = after.side.commit === undefined ? await findOutdatedBriefs(after, createInput, ports) : []
  return createDiffReport(sides, briefs, outdatedBriefs)
}

function planMissingError({ label, file }: ResolvedSide): Error {
  return userError(
    'no-such-file',
    `${file} doesn't exist in ${label}, so there is nothing to compare.`,
    'Name a commit that has the plan, or name the plan with --plan.',
  )
}

/** On the default branch there is often no difference; the person may be looking for the latest commit. */
async function suggestEarlierCommit(
  { from }: SideNames,
  plan: string,
  { comparison }: DiffReport,
  { git }: Ports,
): Promise<readonly string[]> {
  if (from !== undefined || comparison === undefined || comparison.changes.length > 0) return []
  const hasParentCommit = (await git.resolveCommit('HEAD~1', plan)) !== undefined
  return hasParentCommit ? ['To see what the latest commit changed, run `mlplan diff HEAD~1`.'] : []
}
