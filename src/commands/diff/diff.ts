import type { BriefInput } from '../../briefs/render.js'
import { userError } from '../../errors.js'
import { pictureOf } from '../../picture/picture.js'
import { renderDiffJson } from '../../diff/formats/json.js'
import { renderDiffMarkdown } from '../../diff/formats/markdown.js'
import { renderDiffPretty } from '../../diff/formats/pretty.js'
import type { DiffReport } from '../../diff/report.js'
import { briefInput } from '../brief/input.js'
import { briefChanges, briefsOutOfDate } from './briefs.js'
import { diffReport, type Judged, judged, type JudgedSide } from './compare.js'
import { type Side, sidesOf, type SidesNamed } from './sides.js'
import type { Ports } from '../shared/ports.js'
import { rulebookFor } from '../policy/rulebook.js'

export interface DiffOptions extends SidesNamed {
  readonly format: 'pretty' | 'json' | 'markdown'
}

type Templates = BriefInput['templates']

/** What differs between two states of a plan, and what follows from it. A difference is no failure: 0. */
export async function diff({ format, ...named }: DiffOptions, ports: Ports, templates: Templates): Promise<number> {
  const sides = await sidesOf(named, ports)
  if (sides.to.text === undefined) throw notThere(sides.to)
  const report = await withBriefs(judged(sides, ports.today, await rulebookFor(sides.to.file, ports)), ports, templates)
  const shown = { ...report, notes: [...report.notes, ...(await furtherBack(named, sides.plan, report, ports))] }
  ports.out.result(
    format === 'json'
      ? renderDiffJson(shown)
      : format === 'markdown'
        ? renderDiffMarkdown(shown)
        : renderDiffPretty(shown, ports.out.look),
  )
  return 0
}

/** Of a plan that is new nobody has a brief that could read differently now. */
async function withBriefs(sides: Judged, ports: Ports, templates: Templates): Promise<DiffReport> {
  const input = ({ plan, report }: JudgedSide) =>
    briefInput(plan, report, sides.today, { templates, picture: pictureOf(plan) })
  const { before, after } = sides
  const briefs = before === undefined ? [] : briefChanges(before, after, input)
  const outOfDate = after.side.commit === undefined ? await briefsOutOfDate(after, input, ports) : []
  return diffReport(sides, briefs, outOfDate)
}

function notThere({ shown, file }: Side): Error {
  return userError(
    'no-such-file',
    `${file} doesn't exist in ${shown}, so there is nothing to compare.`,
    'Name a commit that has the plan, or name the plan with --plan.',
  )
}

/** On the default branch there is often nothing to see; what was committed last may be what somebody looks for. */
async function furtherBack(
  { from }: SidesNamed,
  plan: string,
  { compared }: DiffReport,
  { git }: Ports,
): Promise<readonly string[]> {
  if (from !== undefined || compared === undefined || compared.changes.length > 0) return []
  const isThere = (await git.commit('HEAD~1', plan)) !== undefined
  return isThere ? ['To see what the latest commit changed, run `mlplan diff HEAD~1`.'] : []
}
