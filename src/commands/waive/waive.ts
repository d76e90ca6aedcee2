import { userError } from '../../errors.js'
import { idFrom } from '../../plan/id.js'
import { setsOf } from '../../interview/set-edits.js'
import { addDays } from '../../plan/day.js'
import type { Plan } from '../../plan/plan.js'
import { clean } from '../../text/sanitize.js'
import { plural } from '../../lint/counts.js'
import { paragraph } from '../../text/wrap.js'
import { judged } from '../../rules/shared/waiver.js'
import type { Edit } from '../../yaml/edit/apply-edits.js'
import { locate } from '../../yaml/locate.js'
import { parseSource } from '../../yaml/parse.js'
import { changePlan, type OpenPlan, openPlan } from '../shared/change-plan.js'
import { planNamed } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'
import { rulebookFor } from '../policy/rulebook.js'
import { allTerms, type Terms } from './details.js'
import { foundToWaive, type Jury, type ToWaive } from './target.js'

export interface WaiveOptions {
  readonly rule: string
  /** Everything the rule finds here, or inside; may be left out where it finds one thing. */
  readonly path?: string | undefined
  readonly reason?: string | undefined
  /** An ID, or a full name. */
  readonly approvedBy?: string | undefined
  readonly validThrough?: string | undefined
  readonly plan?: string | undefined
}

/** Records that a person accepts a finding until a date. 130: stopped by the person, and nothing is written. */
export async function waive(options: WaiveOptions, ports: Ports): Promise<number> {
  const file = await planNamed(options.plan, ports)
  const open = await openPlan(file, ports)
  const jury = { today: ports.today, ...(await rulebookFor(file, ports)) }
  const what = foundToWaive(open, { rule: options.rule, at: options.path }, jury)
  const terms = await allTerms(options, what, open.plan, ports)
  if (terms === 'stopped') {
    ports.out.talk('\nNothing was written.\n')
    return 130
  }
  const written = { id: '' }
  const after = await changePlan(file, ports, (plan) => {
    written.id = idFor(what, plan)
    return editsFor(written.id, what, terms, plan, jury)
  })
  tell(written.id, what, terms, after, ports)
  return 0
}

/** A waiver that is decided again keeps its place; what it said before is in the history of the file. */
function idFor({ rule, at }: ToWaive, { waivers = [] }: Plan): string {
  const same = waivers.find((one) => one.rule === rule.id && one.path === at && !one.id.startsWith('#'))
  const taken = waivers.map(({ id }) => id)
  return same?.id ?? idFrom(rule.id, taken, 'waiver')
}

function editsFor(id: string, { rule, at }: ToWaive, terms: Terms, plan: Plan, jury: Jury): readonly Edit[] {
  const item = {
    rule: rule.id,
    path: at,
    reason: terms.reason,
    approved_by: terms.approver.id,
    valid_through: terms.validThrough,
  }
  /* Somebody may have changed the file since: what is written has to count in the plan as it stands now. */
  const verdict = judged({ id, ...item }, { people: plan.people, ...jury })
  if (verdict.kind === 'not-valid') {
    const [lack] = verdict.lacks
    throw userError('refused', `${lack?.message ?? "This waiver isn't valid."} Nothing was written.`, lack?.help ?? '')
  }
  return setsOf(['waivers'], id, item)
}

function tell(id: string, what: ToWaive, terms: Terms, { file, text }: OpenPlan, { out }: Ports): void {
  const { line } = locate(parseSource(text), ['waivers', id]).span
  const { rule, at, found } = what
  const lines = [
    `Approved by ${terms.approver.name}: ${terms.reason}`,
    `${found.length === 1 ? 'The finding returns' : 'The findings return'} on ${addDays(terms.validThrough, 1)}.`,
  ]
  const head = `Waived ${rule.id} at ${at} through ${terms.validThrough} (${plural(found.length, 'finding')}).`
  const { width } = out.look
  const told = lines.map((words) => paragraph(clean(words), width, '  ', '  '))
  out.result([paragraph(clean(head), width, '', '  '), `  ${file}:${line}  waivers.${id}`, ...told, ''].join('\n'))
}
