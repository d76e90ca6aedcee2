import { dutiesOf, type OfPack, placeOf, verbFor, verdictOn } from '../../law/obligations.js'
import { FACT_PLACES } from '../../law/facts.js'
import type { Answer } from '../../law/pack.js'
import { capital } from '../../text/capitalize.js'
import { fieldAt, fieldApplies } from '../../plan/form.js'
import { listed } from '../../text/join.js'
import { type Path, showPath } from '../../plan/path.js'
import { pathOf, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { isRole, roleLabel } from '../../plan/roles.js'
import { reached } from '../../plan/stage.js'
import { inSentence } from '../../text/in-sentence.js'
import { showExactly } from '../../text/format-numbers.js'
import { nameOf } from './persons.js'
import type { Context, Problem } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

const { project, legal } = place

/** What has to be well formed to tell whom a duty concerns, and from which day. */
export const DUTY_READS: readonly Path[] = [
  project.jurisdictions,
  project.launch_due,
  legal.ai_act.overseer,
  legal.ai_act.logs_months,
  legal.ai_act.worker_notice,
  legal.ai_act.rights_assessment_on,
  legal.us_federal.practices,
  legal.canada.peer_review,
  place.model.validator,
  ...FACT_PLACES,
].map(pathOf)

type Open = OfPack & { readonly answer: Answer; readonly said: string | undefined; readonly isNew: boolean }

/**
 * Duties that apply by the launch, or by today, and that the plan does not answer: one problem a place. What the form
 * itself asks by this stage is reported as unanswered and not once more.
 */
export function* dutiesOpen(context: Context, isFirm: boolean): Iterable<Problem> {
  const open = dutiesOf(context.plan, context.law).flatMap((one) => {
    const { answer, firm } = one.duty
    return answer === undefined || firm !== isFirm ? [] : openOne({ ...one, answer }, context)
  })
  for (const at of new Set(open.map(({ answer }) => answer.at))) {
    const here = open.filter(({ answer }) => answer.at === at)
    const [first] = here
    if (first) yield problemOf(first, here, context.plan)
  }
}

function openOne(one: OfPack & { readonly answer: Answer }, { plan, today, stage, profile }: Context): readonly Open[] {
  const launch = plan.project?.launch_due
  const isInTime = launch === undefined || one.duty.from <= launch
  if (!isInTime && one.duty.from > today) return []
  const verdict = verdictOn(one.answer, plan)
  const form = fieldAt(placeOf(one.answer))
  if (verdict.kind === 'met' || !form) return []
  const isAsked = form.from !== 'optional' && reached(stage, form.from) && fieldApplies(form, profile) === true
  if (verdict.kind === 'missing' && isAsked) return []
  return [{ ...one, said: verdict.kind === 'not-enough' ? verdict.said : undefined, isNew: !isInTime }]
}

function problemOf(first: Open, all: readonly Open[], plan: Plan): Problem {
  const at = placeOf(first.answer)
  const title = fieldAt(at)?.field.title ?? first.answer.at
  const asks = all.map(({ pack, duty }, index) => {
    const who = index > 0 && all[index - 1]?.pack === pack ? '' : `the ${pack.title} ${verbFor(all)} `
    return `${who}${duty.asks} (${duty.article}, from ${duty.from})`
  })
  const answered = first.said === undefined ? `Missing: ${inSentence(title)}.` : `${title}: ${shown(first, plan)}.`
  return {
    at,
    ...(all.every(({ isNew }) => isNew) ? { cause: 'clock' as const } : {}),
    message: `${answered} ${capital(listed(asks))}.`,
    help: `Decide with the privacy and legal reviewer how to address ${all.length === 1 ? 'this obligation' : 'these obligations'}, and record the answer in ${showPath(at)}.`,
  }
}

function shown({ answer, said = '' }: Open, plan: Plan): string {
  const field = fieldAt(placeOf(answer))?.field
  const isFigure = (field?.kind === 'number' || field?.kind === 'estimate') && Number.isFinite(Number(said))
  if (isFigure) return showExactly(Number(said), field.of, field.unit, plan.economics?.currency)
  if (answer.not_by === undefined) return quoted(said)
  const roles = plan.people?.find(({ id }) => id === said)?.roles ?? []
  const held = roles.filter((role) => answer.not_by?.includes(role) === true && isRole(role)).map(roleLabel)
  return `${nameOf(plan.people, said)}, who also has the ${listed(held)} ${held.length === 1 ? 'role' : 'roles'}`
}
