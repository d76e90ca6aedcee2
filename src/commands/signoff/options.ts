import { commitLink, isCommitId, reviewLink, reviewNumber } from '../../agreement/evidence.js'
import { userError } from '../../errors.js'
import { isDay } from '../../plan/day.js'
import { idFrom } from '../../plan/id.js'
import { listed } from '../../text/join.js'
import type { Plan } from '../../plan/plan.js'
import type { OpenPlan } from '../shared/change-plan.js'
import { personTyped } from '../shared/person.js'
import type { Ports } from '../shared/ports.js'
import type { SignoffOptions } from './signoff.js'

/** What comes with the call: the evidence, the last valid day, and the conditions. */

export interface Condition {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly due: string
}

/** An option that would be ignored is refused. */
export function refuseUnused(options: SignoffOptions): void {
  const { wordingOnly, request, confirmedBy, decision, evidence, condition, validThrough } = options
  if (confirmedBy !== undefined && !wordingOnly)
    throw userError(
      'bad-option',
      '--confirmed-by needs --wording-only.',
      'Add --wording-only, or remove --confirmed-by.',
    )
  if (wordingOnly && request)
    throw userError('bad-option', "--wording-only and --request can't be combined.", 'Remove one of the two options.')
  const mode = wordingOnly ? '--wording-only' : request ? '--request' : undefined
  const given = [
    ...(decision === undefined ? [] : ['--decision']),
    ...(evidence === undefined ? [] : ['--evidence']),
    ...(condition.length === 0 ? [] : ['--condition']),
    ...(validThrough === undefined ? [] : ['--valid-through']),
  ]
  if (mode === undefined || given.length === 0) return
  throw userError(
    'bad-option',
    `${mode} doesn't record a new sign-off, so it can't be combined with ${listed(given)}.`,
    `Remove ${mode} to record a sign-off.`,
  )
}

/** `WHAT; OWNER; DUE` each. */
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
      `Can't read --condition ${JSON.stringify(typed)}: separate the condition, owner, and due date with semicolons.`,
      'Use the pattern --condition "The notice names the score; hanna; 2026-12-11".',
    )
  }
  return { id: idFrom(text, taken, 'condition', 24), what: text, owner: personTyped(plan, owner).id, due }
}

export function lastDay(typed: string | undefined, today: string): string | undefined {
  if (typed === undefined) return undefined
  if (!isDay(typed))
    throw userError(
      'bad-option',
      `--valid-through "${typed}" isn't a date.`,
      'Use YYYY-MM-DD, such as --valid-through 2027-06-30.',
    )
  if (typed >= today) return typed
  throw userError(
    'bad-option',
    `--valid-through ${typed} is in the past; today is ${today}.`,
    'Use today or a later date.',
  )
}

/** The evidence as it is recorded: what can be opened is linked. */
export async function evidenceFor(typed: string, { file, plan }: OpenPlan, { git }: Ports): Promise<string> {
  if (typed.trim() === '') {
    throw userError(
      'bad-option',
      '--evidence is empty.',
      'Name the minutes, a link, a commit, or #12 for a pull request.',
    )
  }
  const remote = plan.links?.code ?? (await git.remoteUrl(file))
  const review = reviewNumber(typed)
  if (review !== undefined) return reviewLink(review, remote) ?? `Review ${typed.trim()}`
  if (!isCommitId(typed)) return typed.trim()
  const commit = await git.commit(typed.trim(), file)
  if (commit === undefined) {
    throw userError(
      'bad-option',
      `--evidence ${typed} looks like a commit hash, but this repository has no such commit.`,
      'Correct the hash, fetch the commit, or describe the evidence in words.',
    )
  }
  return commitLink(commit, remote) ?? `Commit ${commit}`
}
