import { userError } from '../../errors.js'
import { createId } from '../../plan/id.js'
import { createItemSetEdits } from '../../interview/set-edits.js'
import { addDays } from '../../plan/day.js'
import type { Plan } from '../../plan/plan.js'
import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'
import { checkWaiver } from '../../rules/shared/waiver.js'
import type { Edit } from '../../yaml/edit/types.js'
import { locate } from '../../yaml/locate.js'
import { parseSource } from '../../yaml/parse.js'
import { changePlan, type PlanFile, readPlanFile } from '../shared/change-plan.js'
import { resolvePlan } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'
import { loadRulebook } from '../policy/rulebook.js'
import { collectWaiverDetails, type WaiverDetails } from './details.js'
import { findWaiveTarget, type DatedRulebook, type WaiveTarget } from './target.js'
import { pluralize } from '../../text/pluralize.js'

export interface WaiveOptions {
  readonly rule: string
  /** Covers every finding of the rule at or below this path; optional if the rule has only one finding. */
  readonly path?: string | undefined
  readonly reason?: string | undefined
  /** An ID, or a full name. */
  readonly approvedBy?: string | undefined
  readonly validThrough?: string | undefined
  readonly plan?: string | undefined
}

/** Records that a person accepts a finding until a date. Exit code 130: the person stopped, and nothing is written. */
export async function waive(options: WaiveOptions, ports: Ports): Promise<number> {
  const file = await resolvePlan(options.plan, ports)
  const open = await readPlanFile(file, ports)
  const rulebook = { today: ports.today, ...(await loadRulebook(file, ports)) }
  const target = findWaiveTarget(open, { rule: options.rule, path: options.path }, rulebook)
  const details = await collectWaiverDetails(options, target, open.plan, ports)
  if (details === 'stopped') {
    ports.out.stderr('\nNothing was written.\n')
    return 130
  }
  const savedWaiver = { id: '' }
  const updated = await changePlan(file, ports, (plan) => {
    savedWaiver.id = chooseWaiverId(target, plan)
    return createWaiverEdits(savedWaiver.id, target, details, plan, rulebook)
  })
  printWaived(savedWaiver.id, target, details, updated, ports)
  return 0
}

/** A renewed waiver keeps its entry; the earlier text is in the Git history of the file. */
function chooseWaiverId({ rule, path }: WaiveTarget, { waivers = [] }: Plan): string {
  const existing = waivers.find(
    (waiver) => waiver.rule === rule.id && waiver.path === path && !waiver.id.startsWith('#'),
  )
  const takenIds = waivers.map(({ id }) => id)
  return existing?.id ?? createId(rule.id, takenIds, 'waiver')
}

function createWaiverEdits(
  id: string,
  { rule, path }: WaiveTarget,
  details: WaiverDetails,
  plan: Plan,
  rulebook: DatedRulebook,
): readonly Edit[] {
  const item = {
    rule: rule.id,
    path,
    reason: details.reason,
    approved_by: details.approver.id,
    valid_through: details.validThrough,
  }
  /* The file may have changed since, so the waiver must be valid in the plan as it is now. */
  const verdict = checkWaiver({ id, ...item }, { people: plan.people, ...rulebook })
  if (verdict.kind === 'not-valid') {
    const [error] = verdict.errors
    throw userError(
      'refused',
      `${error?.message ?? "This waiver isn't valid."} Nothing was written.`,
      error?.help ?? '',
    )
  }
  return createItemSetEdits(['waivers'], id, item)
}

function printWaived(
  id: string,
  target: WaiveTarget,
  details: WaiverDetails,
  { file, text }: PlanFile,
  { out }: Ports,
): void {
  const { line } = locate(parseSource(text), ['waivers', id]).span
  const { rule, path, findings } = target
  const notes = [
    `Approved by ${details.approver.name}: ${details.reason}`,
    `${findings.length === 1 ? 'The finding returns' : 'The findings return'} on ${addDays(details.validThrough, 1)}.`,
  ]
  const heading = `Waived ${rule.id} at ${path} through ${details.validThrough} (${pluralize(findings.length, 'finding')}).`
  const { width } = out.stdoutStyle
  const paragraphs = notes.map((note) => wrapParagraph(sanitize(note), width, '  ', '  '))
  out.stdout(
    [wrapParagraph(sanitize(heading), width, '', '  '), `  ${file}:${line}  waivers.${id}`, ...paragraphs, ''].join(
      '\n',
    ),
  )
}
