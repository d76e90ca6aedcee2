import {
  type Agreement,
  agreementOf,
  type ChangedPart,
  changedSince,
  isAgreed,
  isBound,
  type Signoff,
} from '../agreement/signoff-status.js'
import { titleAt } from '../changes/describe-change.js'
import { fieldAt } from '../plan/form.js'
import { parsePath, type Path, samePath, showPath, touches } from '../plan/path.js'
import { valueAt } from '../plan/typed-path.js'
import type { Person, Plan } from '../plan/plan.js'
import { plainText } from '../text/plain-text.js'
import type { Role } from '../plan/roles.js'
import type { DiffChange, KnownAgreement, LostAgreement } from './report.js'

/** Plans before and after; `before` is `undefined` where nobody knows it. */
export interface Standing {
  readonly before: Plan | undefined
  readonly after: Plan
  readonly changes: readonly DiffChange[]
  readonly today: string
}

/** Who had agreed and does not count as agreeing now: those whose agreement is void, then those who are gone otherwise. */
export function lostAgreements(standing: Standing): readonly LostAgreement[] {
  const { before, after, today } = standing
  const voided = (after.people ?? []).flatMap((person) =>
    bySignoff(agreementOf(after, person, today).filter(({ state }) => state === 'void')).map(({ signoff, roles }) =>
      voidAgreement(standing, person, signoff, roles),
    ),
  )
  const gone = (before?.people ?? []).flatMap((person) => goneAgreements(standing, person))
  return [...voided.filter(({ isNew }) => isNew !== false), ...gone, ...voided.filter(({ isNew }) => isNew === false)]
}

/** A sign-off that was given in several roles is told once. */
function bySignoff(agreements: readonly Agreement[]): { readonly signoff: Signoff; readonly roles: readonly Role[] }[] {
  return [...new Set(agreements.flatMap(({ signoff }) => signoff ?? []))].map((signoff) => ({
    signoff,
    roles: agreements.filter((one) => one.signoff === signoff).map(({ role }) => role),
  }))
}

function voidAgreement(
  { before, after, changes, today }: Standing,
  person: Person,
  signoff: Signoff,
  roles: readonly Role[],
): LostAgreement {
  const changedBefore = before && changedSince(signoff, before, roles)
  /* What had changed already is not told by what differs now. */
  const isIntact = ({ place }: ChangedPart) => changedBefore?.some((part) => samePath(part.place, place)) === false
  return {
    ...who(person, roles, signoff),
    because: 'void',
    parts: changedSince(signoff, after, roles).map((part) => lostPart(part, after, isIntact(part) ? changes : [])),
    isNew: before && (changedBefore?.length === 0 || !wasVoid(before, person, roles, today)),
  }
}

function wasVoid(before: Plan, { id }: Person, roles: readonly Role[], today: string): boolean {
  const person = before.people?.find((one) => one.id === id)
  const agreements = person === undefined ? [] : agreementOf(before, person, today)
  return roles.every((role) => agreements.some((one) => one.role === role && one.state === 'void'))
}

/** `changes` are those since it was as agreed; they are told by those of them that lie in the part. */
function lostPart(
  { place, isWording }: ChangedPart,
  plan: Plan,
  changes: readonly DiffChange[],
): LostAgreement['parts'][number] {
  const commitments = changes.filter(({ binds, sentence }) => binds === 'commitment' && sentence === undefined)
  const inIt = commitments.filter(({ path }) => isAbout(parsePath(path), place, plan))
  const told = inIt.length > 0 ? inIt : commitments.filter((change) => isReferredTo(change, place, plan))
  return {
    path: showPath(place),
    title: titleAt(place, plan) || showPath(place),
    isWording,
    fields: told.map(({ path, title }) => ({ path, title })),
  }
}

/** What was set aside as not applying belongs to the part it is about, wherever that is written. */
function isAbout(path: Path, part: Path, plan: Plan): boolean {
  if (touches(path, part)) return true
  const [section, id] = path
  const about = section === 'not_applicable' ? plan.not_applicable?.find((one) => one.id === id)?.path : undefined
  return about !== undefined && touches(parsePath(about), part)
}

/** A part names people and bars by their ids: another name behind one is another person, or another bar. */
function isReferredTo({ path, isItem }: DiffChange, part: Path, plan: Plan): boolean {
  const at = parsePath(path)
  const item = isItem ? at : at.slice(0, -1)
  const { field } = fieldAt(item) ?? {}
  const isName = isItem || (field?.kind === 'list' && at.at(-1) === field.named)
  return isName && (JSON.stringify(valueAt(plan, part)) ?? '').includes(JSON.stringify(item.at(-1)))
}

/** They said no, took it back, or do not hold the role any more; whoever has it now has not agreed in their place. */
function goneAgreements({ before, after, today }: Standing, person: Person): readonly LostAgreement[] {
  if (before === undefined) return []
  const now = personNow(person, after)
  const agreements = now === undefined ? [] : agreementOf(after, now, today)
  const gone = agreementOf(before, person, today)
    .filter(isAgreed)
    .flatMap((agreement) => {
      const because = whyGone(agreements.find(({ role }) => role === agreement.role))
      return because === undefined ? [] : [{ agreement, because }]
    })
  const reasons = [...new Set(gone.map(({ because }) => because))]
  return reasons.flatMap((because) =>
    bySignoff(gone.filter((one) => one.because === because).map(({ agreement }) => agreement)).map(
      ({ signoff, roles }) => ({ ...who(person, roles, signoff), because, parts: [], isNew: true }),
    ),
  )
}

/** The same person may have got another id. */
function personNow({ id, name }: Person, { people = [] }: Plan): Person | undefined {
  const named = plainText(name ?? '')
  return (
    people.find((one) => one.id === id) ?? people.find((one) => named !== '' && plainText(one.name ?? '') === named)
  )
}

function whyGone(now: Agreement | undefined): LostAgreement['because'] | undefined {
  switch (now?.state) {
    case undefined:
      return 'not-held'
    case 'not-asked':
      return 'taken-out'
    case 'over':
    case 'declined':
      return now.state
    case 'approved':
    case 'approved_with_conditions':
    /* Told among those that are void. */
    case 'void':
      return undefined
  }
}

/** What was agreed to is back, so the agreement is too. */
export function regainedAgreements({ before, after, today }: Standing): readonly KnownAgreement[] {
  return (before?.people ?? []).flatMap((person) => {
    const voided = agreementOf(before ?? {}, person, today).filter(({ state }) => state === 'void')
    const now = after.people?.find(({ id }) => id === person.id)
    if (voided.length === 0 || now === undefined) return []
    const back = agreementOf(after, now, today).filter(
      (one) =>
        isAgreed(one) && voided.some(({ role, signoff }) => role === one.role && signoff?.id === one.signoff?.id),
    )
    return bySignoff(back).map(({ signoff, roles }) => who(now, roles, signoff))
  })
}

function who(
  { id, name = id }: Person,
  roles: readonly Role[],
  { id: signoff, signed_on: on }: Signoff,
): KnownAgreement {
  return { person: id, name, roles, signoff, on }
}

/** Does anybody's agreement say what it is bound to? */
export function isAnyBound({ signoffs = [] }: Plan): boolean {
  return signoffs.some(isBound)
}
