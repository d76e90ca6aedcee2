import { commitLink, isCommitId, reviewLink, reviewNumber } from '../agreement/evidence.js'
import { userError } from '../errors.js'
import { isDay } from '../plan/day.js'
import { idFrom } from '../plan/id.js'
import type { Plan } from '../plan/plan.js'
import type { OpenPlan } from './change-plan.js'
import { personTyped } from './person.js'
import type { Ports } from './ports.js'
import type { SignOptions } from './sign.js'

/** What comes with the call: how it is known, until when it counts, and on which conditions. */

export interface Condition {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly due: string
}

/** What would be passed over is not what somebody wanted. */
export function refuseUnused({
  carryOver,
  request,
  by,
  decision,
  evidence,
  condition,
  validUntil: until,
}: SignOptions): void {
  if (by !== undefined && !carryOver)
    throw userError(
      'bad-option',
      '--by says who finds that only the wording has changed.',
      'Add --carry-over, or leave --by out.',
    )
  const mode = carryOver ? '--carry-over' : request ? '--request' : undefined
  const isGiven = decision !== undefined || evidence !== undefined || condition.length > 0 || until !== undefined
  if (mode === undefined || !isGiven) return
  const help = `Leave ${mode} out to record an agreement.`
  throw userError('bad-option', `${mode} records no agreement, so what was agreed would be lost.`, help)
}

/** `WHAT; OWNER; DAY` each. */
export function conditionsTyped(typed: readonly string[], plan: Plan): readonly Condition[] {
  const ids: string[] = []
  return typed.map((one) => {
    const condition = conditionTyped(one, plan, ids)
    ids.push(condition.id)
    return condition
  })
}

function conditionTyped(typed: string, plan: Plan, taken: readonly string[]): Condition {
  const [due = '', owner = '', ...what] = typed
    .split(';')
    .map((part) => part.trim())
    .toReversed()
  const text = what.toReversed().join('; ')
  if (text === '' || owner === '' || !isDay(due)) {
    throw userError(
      'bad-option',
      `--condition ${JSON.stringify(typed)} does not say what has to be done, who sees to it, and by when.`,
      'Write it as in --condition "The notice names the score; hanna; 2026-12-11".',
    )
  }
  return { id: idFrom(text, taken, 'condition', 24), what: text, owner: personTyped(plan, owner).id, due }
}

export function validUntil(typed: string | undefined, today: string): string | undefined {
  if (typed === undefined) return undefined
  if (!isDay(typed)) throw userError('bad-option', `--valid-until ${typed} is not a day.`, 'Write it as in 2027-06-30.')
  if (typed >= today) return typed
  throw userError('bad-option', `--valid-until ${typed} has passed; today is ${today}.`, 'Name a day that is to come.')
}

/** The evidence as it is recorded: what can be looked at is linked. */
export async function evidenceFor(typed: string, { file, plan }: OpenPlan, { git }: Ports): Promise<string> {
  const remote = plan.links?.code ?? (await git.remoteUrl(file))
  const review = reviewNumber(typed)
  if (review !== undefined) return reviewLink(review, remote) ?? `Review ${typed.trim()}`
  if (!isCommitId(typed)) return typed.trim()
  const commit = await git.commit(typed.trim(), file)
  if (commit === undefined) {
    throw userError(
      'bad-option',
      `--evidence ${typed} looks like a commit, and this repository has none of that id.`,
      'Correct it, fetch it, or write in words how it is known.',
    )
  }
  return commitLink(commit, remote) ?? `Commit ${commit}`
}
