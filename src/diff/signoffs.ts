import { formatPersonName } from '../plan/display-name.js'
import {
  type RoleSignoff,
  groupBySignoff,
  listRoleSignoffs,
  type ChangedPart,
  listChangedParts,
  isApproved,
  isTiedToVersion,
  type Signoff,
} from '../agreement/signoff-status.js'
import { formatPathTitle } from '../changes/describe-change.js'
import { findFormField } from '../plan/form.js'
import { parsePath, type Path, isSamePath, formatPath, overlaps } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import type { Person, Plan } from '../plan/plan.js'
import { toPlainText } from '../text/plain-text.js'
import type { Role } from '../plan/roles.js'
import type { DiffChange, DiffSignoff, InvalidSignoff } from './report.js'

/** A plan before and after a change; `before` is `undefined` if the earlier version is unknown. */
export interface SignoffComparison {
  readonly before: Plan | undefined
  readonly after: Plan
  readonly changes: readonly DiffChange[]
  readonly today: string
}

/**
 * Sign-offs that were valid and no longer are: first those that this change made outdated, then those lost otherwise.
 */
export function findLostSignoffs(comparison: SignoffComparison): readonly InvalidSignoff[] {
  const { before, after, today } = comparison
  const outdated = (after.people ?? []).flatMap((person) =>
    groupBySignoff(listRoleSignoffs(after, person, today).filter(({ state }) => state === 'outdated')).map(
      ({ signoff, roles }) => createOutdatedSignoff(comparison, person, signoff, roles),
    ),
  )
  const withdrawn = (before?.people ?? []).flatMap((person) => findWithdrawnSignoffs(comparison, person))
  return [
    ...outdated.filter(({ isCausedByChange }) => isCausedByChange !== false),
    ...withdrawn,
    ...outdated.filter(({ isCausedByChange }) => isCausedByChange === false),
  ]
}

function createOutdatedSignoff(
  { before, after, changes, today }: SignoffComparison,
  person: Person,
  signoff: Signoff,
  roles: readonly Role[],
): InvalidSignoff {
  const previouslyChanged = before && listChangedParts(signoff, before, roles)
  /* A part that was already outdated isn't explained by this change. */
  const wasUnchanged = ({ path }: ChangedPart) =>
    previouslyChanged?.some((part) => isSamePath(part.path, path)) === false
  return {
    ...createSignoffReference(person, roles, signoff),
    reason: 'outdated',
    parts: listChangedParts(signoff, after, roles).map((part) =>
      createLostPart(part, after, wasUnchanged(part) ? changes : []),
    ),
    isCausedByChange: before && (previouslyChanged?.length === 0 || !wasOutdated(before, person, roles, today)),
  }
}

function wasOutdated(before: Plan, { id }: Person, roles: readonly Role[], today: string): boolean {
  const person = before.people?.find((one) => one.id === id)
  const agreements = person === undefined ? [] : listRoleSignoffs(before, person, today)
  return roles.every((role) => agreements.some((one) => one.role === role && one.state === 'outdated'))
}

/** Pass as `changes` those since the signed version; the part lists those that lie in it. */
function createLostPart(
  { path: partPath, isWordingOnly }: ChangedPart,
  plan: Plan,
  changes: readonly DiffChange[],
): InvalidSignoff['parts'][number] {
  const commitments = changes.filter(
    ({ signoffEffect, sentence }) => signoffEffect === 'commitment' && sentence === undefined,
  )
  const changesInPart = commitments.filter(({ path }) => affectsPart(parsePath(path), partPath, plan))
  const relevantChanges =
    changesInPart.length > 0 ? changesInPart : commitments.filter((change) => isReferencedIn(change, partPath, plan))
  return {
    path: formatPath(partPath),
    title: formatPathTitle(partPath, plan) || formatPath(partPath),
    isWordingOnly,
    fields: relevantChanges.map(({ path, title }) => ({ path, title })),
  }
}

/** A not-applicable entry belongs to the part with its path, wherever the entry is written. */
function affectsPart(path: Path, part: Path, plan: Plan): boolean {
  if (overlaps(path, part)) return true
  const [section, id] = path
  const notApplicablePath =
    section === 'not_applicable' ? plan.not_applicable?.find((one) => one.id === id)?.path : undefined
  return notApplicablePath !== undefined && overlaps(parsePath(notApplicablePath), part)
}

/** A part refers to people and criteria by ID, so a changed name means another person or criterion. */
function isReferencedIn({ path, isListItem }: DiffChange, part: Path, plan: Plan): boolean {
  const changedPath = parsePath(path)
  const itemPath = isListItem ? changedPath : changedPath.slice(0, -1)
  const { field } = findFormField(itemPath) ?? {}
  const isNameChange = isListItem || (field?.kind === 'list' && changedPath.at(-1) === field.labelField)
  return isNameChange && (JSON.stringify(getValue(plan, part)) ?? '').includes(JSON.stringify(itemPath.at(-1)))
}

/** People who declined, withdrew, or lost the role. A new holder of the role hasn't signed off in their place. */
function findWithdrawnSignoffs({ before, after, today }: SignoffComparison, person: Person): readonly InvalidSignoff[] {
  if (before === undefined) return []
  const personAfter = findSamePerson(person, after)
  const agreementsAfter = personAfter === undefined ? [] : listRoleSignoffs(after, personAfter, today)
  const withdrawn = listRoleSignoffs(before, person, today)
    .filter(isApproved)
    .flatMap((agreement) => {
      const reason = getLostReason(agreementsAfter.find(({ role }) => role === agreement.role))
      return reason === undefined ? [] : [{ agreement, reason }]
    })
  const reasons = [...new Set(withdrawn.map(({ reason }) => reason))]
  return reasons.flatMap((reason) =>
    groupBySignoff(withdrawn.filter((one) => one.reason === reason).map(({ agreement }) => agreement)).map(
      ({ signoff, roles }) => ({
        ...createSignoffReference(person, roles, signoff),
        reason,
        parts: [],
        isCausedByChange: true,
      }),
    ),
  )
}

/** The same person may have a new ID. */
function findSamePerson({ id, name }: Person, { people = [] }: Plan): Person | undefined {
  const nameText = toPlainText(name ?? '')
  return (
    people.find((one) => one.id === id) ??
    people.find((one) => nameText !== '' && toPlainText(one.name ?? '') === nameText)
  )
}

function getLostReason(agreement: RoleSignoff | undefined): InvalidSignoff['reason'] | undefined {
  switch (agreement?.state) {
    case undefined:
      return 'role-not-held'
    case 'not-requested':
      return 'removed'
    case 'expired':
    case 'declined':
      return agreement.state
    case 'approved':
    case 'approved_with_conditions':
    /* Reported with the outdated sign-offs. */
    case 'outdated':
      return undefined
  }
}

/** The signed content was restored, so the sign-off is valid again. */
export function findRegainedSignoffs({ before, after, today }: SignoffComparison): readonly DiffSignoff[] {
  return (before?.people ?? []).flatMap((person) => {
    const outdated = listRoleSignoffs(before ?? {}, person, today).filter(({ state }) => state === 'outdated')
    const personAfter = after.people?.find(({ id }) => id === person.id)
    if (outdated.length === 0 || personAfter === undefined) return []
    const restored = listRoleSignoffs(after, personAfter, today).filter(
      (one) =>
        isApproved(one) && outdated.some(({ role, signoff }) => role === one.role && signoff?.id === one.signoff?.id),
    )
    return groupBySignoff(restored).map(({ signoff, roles }) => createSignoffReference(personAfter, roles, signoff))
  })
}

function createSignoffReference(
  person: Person,
  roles: readonly Role[],
  { id: signoff, signed_on: signedOn }: Signoff,
): DiffSignoff {
  return { person: person.id, name: formatPersonName(person), roles, signoff, signedOn }
}

/** Whether any sign-off is tied to a version of the plan. */
export function hasVersionedSignoff({ signoffs = [] }: Plan): boolean {
  return signoffs.some(isTiedToVersion)
}
