import { createCommitLink, isCommitId, createReviewLink, parseReviewNumber } from '../../agreement/evidence.js'
import { userError } from '../../errors.js'
import { isIsoDate } from '../../plan/day.js'
import { findDateError } from '../../interview/check-date.js'
import { createId } from '../../plan/id.js'
import { joinWith } from '../../text/join.js'
import type { Plan } from '../../plan/plan.js'
import type { PlanFile } from '../shared/change-plan.js'
import { findPerson } from '../shared/person.js'
import type { Ports } from '../shared/ports.js'
import type { SignoffOptions, NewCondition } from './types.js'

/** What the options give: the evidence, the last valid date, and the conditions. */

/** Refuses options that would be ignored. */
export function refuseIgnoredOptions(options: SignoffOptions): void {
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
  const ignoredOptions = [
    ...(decision === undefined ? [] : ['--decision']),
    ...(evidence === undefined ? [] : ['--evidence']),
    ...(condition.length === 0 ? [] : ['--condition']),
    ...(validThrough === undefined ? [] : ['--valid-through']),
    ...(options.changes === undefined ? [] : ['--changes']),
    ...(options.walkedThrough === undefined ? [] : ['--walked-through']),
  ]
  if (mode === undefined || ignoredOptions.length === 0) return
  throw userError(
    'bad-option',
    `${mode} doesn't record a new sign-off, so it can't be combined with ${joinWith(ignoredOptions)}.`,
    `Remove ${mode} to record a sign-off.`,
  )
}

/** `WHAT; OWNER; DUE` each. */
export function parseConditions(inputs: readonly string[], plan: Plan): readonly NewCondition[] {
  const ids: string[] = []
  return inputs.map((input) => {
    const condition = parseCondition(input, plan, ids)
    ids.push(condition.id)
    return condition
  })
}

function parseCondition(input: string, plan: Plan, takenIds: readonly string[]): NewCondition {
  const [due = '', owner = '', ...textParts] = input
    .split(';')
    .map((part) => part.trim())
    .toReversed()
  const text = textParts.toReversed().join('; ')
  if (text === '' || owner === '' || !isIsoDate(due)) {
    throw userError(
      'bad-option',
      `Can't read --condition ${JSON.stringify(input)}: separate the condition, owner, and due date with semicolons.`,
      'Use the pattern --condition "The notice names the score; hanna; 2026-12-11".',
    )
  }
  return { id: createId(text, takenIds, 'condition', 24), text, owner: findPerson(plan, owner).id, due }
}

export function parseValidThrough(input: string | undefined, today: string): string | undefined {
  if (input === undefined) return undefined
  if (!isIsoDate(input))
    throw userError(
      'bad-option',
      `--valid-through "${input}" isn't a date.`,
      'Use YYYY-MM-DD, such as --valid-through 2027-06-30.',
    )
  if (input >= today) return input
  throw userError(
    'bad-option',
    `--valid-through ${input} is in the past; today is ${today}.`,
    'Use today or a later date.',
  )
}

export function parseWalkedThrough(input: string | undefined, today: string): string | undefined {
  const error = input === undefined ? undefined : findWalkthroughError(input, today)
  if (error !== undefined)
    throw userError('bad-option', `--walked-through: ${error}`, 'Use the day of the conversation, or leave it out.')
  return input?.trim()
}

/** The walkthrough comes before the sign-off, so it can't be in the future. */
export function findWalkthroughError(input: string, today: string): string | undefined {
  const day = input.trim()
  return findDateError(day) ?? (day > today ? `${day} is in the future. Today is ${today}.` : undefined)
}

/** The evidence as recorded: references to commits and pull requests become links. */
export async function resolveEvidence(input: string, { file, plan }: PlanFile, { git }: Ports): Promise<string> {
  if (input.trim() === '') {
    throw userError(
      'bad-option',
      '--evidence is empty.',
      'Name the minutes, a link, a commit, or #12 for a pull request.',
    )
  }
  const remote = plan.links?.code ?? (await git.remoteUrl(file))
  const pullRequest = parseReviewNumber(input)
  if (pullRequest !== undefined) return createReviewLink(pullRequest, remote) ?? `Review ${input.trim()}`
  if (!isCommitId(input)) return input.trim()
  const commit = await git.resolveCommit(input.trim(), file)
  if (commit === undefined) {
    throw userError(
      'bad-option',
      `--evidence ${input} looks like a commit hash, but this repository has no such commit.`,
      'Correct the hash, fetch the commit, or describe the evidence in words.',
    )
  }
  return createCommitLink(commit, remote) ?? `Commit ${commit}`
}
